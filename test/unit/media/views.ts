import type { FindingView, OperatorView, SubgraphView, TensorView } from '../../../src/protocol';

/** Small pieces of the page's data for tests, with what matters given. */
export function tensor(index: number, given: Partial<TensorView> = {}): TensorView {
  return {
    index,
    name: `t${index}`,
    type: 'INT8',
    shape: [1, 8],
    shapeSignature: null,
    kind: 'intermediate',
    bytes: 8,
    quantization: null,
    buffer: 0,
    ...given,
  };
}

export function operator(index: number, given: Partial<OperatorView> = {}): OperatorView {
  return {
    index,
    name: 'ADD',
    customCode: null,
    version: 1,
    inputs: [],
    outputs: [],
    intermediates: [],
    options: [],
    fusedActivation: null,
    calls: [],
    macs: null,
    parameters: null,
    ...given,
  };
}

export function finding(given: Partial<FindingView> = {}): FindingView {
  return {
    ruleId: 'some-rule',
    severity: 'error',
    runtime: 'tflm',
    outcome: { kind: 'refuses', stage: 'prepare' },
    subgraph: 0,
    operatorIndex: 0,
    operator: 'ADD',
    tensors: [],
    message: 'It does not run.',
    hint: null,
    fixes: [],
    ...given,
  };
}

/** input 0 → CONV_2D (weights 1, bias 2) → 3 → two branches RELU → 4 and LOGISTIC → 5 → ADD → 6, the output. */
export function smallSubgraph(): SubgraphView {
  return {
    name: 'main',
    inputs: [0],
    outputs: [6],
    tensors: [
      tensor(0, { kind: 'input', name: 'serving_default_image:0' }),
      tensor(1, { kind: 'constant', shape: [8, 3, 3, 3], name: 'conv/weights' }),
      tensor(2, { kind: 'constant', shape: [8], type: 'INT32' }),
      tensor(3),
      tensor(4),
      tensor(5),
      tensor(6, { kind: 'output', name: 'result' }),
    ],
    operators: [
      operator(0, { name: 'CONV_2D', inputs: [0, 1, 2], outputs: [3], fusedActivation: 'RELU6' }),
      operator(1, { name: 'RELU', inputs: [3], outputs: [4] }),
      operator(2, { name: 'LOGISTIC', inputs: [3], outputs: [5] }),
      operator(3, { inputs: [4, 5, -1], outputs: [6] }),
    ],
  };
}

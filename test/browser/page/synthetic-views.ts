import type { FindingView, ModelView, OperatorView, TensorView } from '../../../src/protocol';

const TENSOR: Omit<TensorView, 'index' | 'name'> = {
  type: 'FLOAT32',
  shape: [1, 64, 256],
  shapeSignature: null,
  kind: 'intermediate',
  bytes: 65_536,
  quantization: null,
  buffer: 0,
};

/** A view with one subgraph made of `[name, inputs, outputs]`, for graphs larger than any file at hand. */
export function syntheticView(
  operators: readonly (readonly [name: string, inputs: readonly number[], outputs: readonly number[]])[],
  tensors: readonly Partial<TensorView>[],
  inputs: readonly number[],
  outputs: readonly number[],
): ModelView {
  return {
    summary: {
      fileName: 'synthetic.tflite',
      bytes: 123_456_789,
      description: null,
      parameters: 25_557_032,
      macs: 4_089_284_608,
      precision: 'float32',
      minRuntimeVersion: '2.3.0',
    },
    verdicts: [],
    subgraphs: [
      {
        name: 'main',
        inputs,
        outputs,
        operators: operators.map(([name, reads, writes], index): OperatorView => {
          return {
            index,
            name,
            customCode: null,
            version: 1,
            inputs: reads,
            outputs: writes,
            intermediates: [],
            options: [],
            fusedActivation: index % 5 === 0 ? 'RELU6' : null,
            calls: [],
            macs: 1_000 * index,
            parameters: null,
          };
        }),
        tensors: tensors.map((tensor, index) => ({ ...TENSOR, index, name: `tensor/${index}`, ...tensor })),
      },
    ],
    signatures: [],
    metadata: [],
    associatedFiles: [],
    findings: [],
  };
}

/** Attention blocks that all read a mask and positions; about `count` operators. */
export function transformerView(count: number): ModelView {
  const operators: [string, number[], number[]][] = [];
  const tensors: Partial<TensorView>[] = [{ kind: 'input' }, { kind: 'input' }, { kind: 'input' }];
  const add = (name: string, ...reads: number[]) => {
    const weights =
      name === 'FULLY_CONNECTED' ? [tensors.push({ kind: 'constant', shape: [256, 256] }) - 1] : [];
    const written = tensors.push({}) - 1;
    operators.push([name, [...reads, ...weights], [written]]);
    return written;
  };
  const [mask, positions] = [0, 1];
  let x = 2;
  while (operators.length < count) {
    const norm = add('L2_NORMALIZATION', x);
    const [q, k, v] = [
      add('FULLY_CONNECTED', norm),
      add('FULLY_CONNECTED', norm),
      add('FULLY_CONNECTED', norm),
    ];
    const rotated = add('MUL', q, positions);
    const scores = add('BATCH_MATMUL', rotated, k);
    const masked = add('ADD', scores, mask);
    const context = add('BATCH_MATMUL', add('SOFTMAX', masked), v);
    const sum = add('ADD', x, add('FULLY_CONNECTED', context));
    const up = add('FULLY_CONNECTED', sum);
    x = add('ADD', sum, add('FULLY_CONNECTED', add('LOGISTIC', up)));
  }
  return syntheticView(operators, tensors, [0, 1, 2], [x]);
}

/** input → CONV_2D (weights) → RELU and LOGISTIC → ADD → output, and a WHILE that runs subgraph 1. */
export function smallView(given: Partial<ModelView> = {}): ModelView {
  const view = syntheticView(
    [
      ['CONV_2D', [0, 1], [2]],
      ['RELU', [2], [3]],
      ['LOGISTIC', [2], [4]],
      ['ADD', [3, 4], [5]],
      ['WHILE', [5], [6]],
    ],
    [
      { kind: 'input', name: 'image' },
      { kind: 'constant', name: 'weights', shape: [8, 3, 3, 3], bytes: 864 },
      {},
      {},
      { name: 'gate' },
      { name: 'sum' },
      { kind: 'output', name: 'scores' },
    ],
    [0],
    [6],
  );
  const main = view.subgraphs[0]!;
  const operators = main.operators.map((operator) =>
    operator.name === 'WHILE' ? { ...operator, calls: [{ role: 'body', subgraph: 1 }] } : operator,
  );
  const body = syntheticView([['TANH', [0], [1]]], [{ kind: 'input' }, { kind: 'output' }], [0], [1])
    .subgraphs[0]!;
  return {
    ...view,
    subgraphs: [
      { ...main, operators },
      { ...body, name: 'while_body' },
    ],
    verdicts: [
      { runtime: 'tflite', label: 'TFLite', verdict: 'runs' },
      { runtime: 'tflm', label: 'TFLite Micro', verdict: 'refuses' },
    ],
    findings: [
      FINDING,
      { ...FINDING, operatorIndex: 1, operator: 'RELU', runtime: 'tflite', severity: 'warning' },
    ],
    ...given,
  };
}

/** input → CONV_2D → output, with float16 weights and bias that a DEQUANTIZE each unpacks; the first has a finding. */
export function float16View(): ModelView {
  const view = syntheticView(
    [
      ['DEQUANTIZE', [1], [2]],
      ['DEQUANTIZE', [3], [4]],
      ['CONV_2D', [0, 2, 4], [5]],
    ],
    [
      { kind: 'input', name: 'image' },
      { kind: 'constant', name: 'weights16', type: 'FLOAT16', shape: [8, 3, 3, 3] },
      { name: 'weights' },
      { kind: 'constant', name: 'bias16', type: 'FLOAT16', shape: [8] },
      { name: 'bias' },
      { kind: 'output', name: 'scores' },
    ],
    [0],
    [5],
  );
  const finding = {
    ...FINDING,
    operatorIndex: 0,
    operator: 'DEQUANTIZE',
    message: 'DEQUANTIZE cannot be run.',
  };
  return { ...view, findings: [finding] };
}

export const FINDING: FindingView = {
  ruleId: 'hybrid-operator',
  severity: 'error',
  runtime: 'tflm',
  outcome: { kind: 'refuses', stage: 'prepare' },
  subgraph: 0,
  operatorIndex: 3,
  operator: 'ADD',
  tensors: [{ index: 4, name: 'gate' }],
  message: 'ADD takes float32 with int8.',
  hint: 'Quantize fully.',
  fixes: [],
};

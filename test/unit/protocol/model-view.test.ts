import { describe, expect, it } from 'vitest';
import type { Model, Operator, OperatorCode, Tensor } from '../../../src/model';
import { modelView, type ModelViewParts } from '../../../src/protocol';

const PARTS: ModelViewParts = {
  summary: {
    fileName: 'm.tflite',
    bytes: 100,
    description: null,
    parameters: 1,
    macs: 2,
    precision: 'int8',
    minRuntimeVersion: '2.3.0',
  },
  findings: [],
  verdicts: [{ runtime: 'tflm', label: 'TFLite Micro', verdict: 'runs' }],
};

function tensor(given: Partial<Tensor>): Tensor {
  return {
    name: 't',
    shape: [2, 3],
    hasShape: true,
    shapeSignature: null,
    hasRank: false,
    type: 'INT8',
    buffer: 0,
    quantization: null,
    isVariable: false,
    sparsity: null,
    variantTensors: [],
    externalBuffer: 0,
    ...given,
  };
}

function operator(given: Partial<Operator>): Operator {
  return {
    opcodeIndex: 0,
    inputs: [],
    outputs: [],
    intermediates: [],
    options: null,
    customOptions: null,
    customOptionsFormat: 'FLEXBUFFERS',
    mutatingVariableInputs: [],
    customOptionsLocation: 'none',
    debugMetadataIndex: -1,
    ...given,
  };
}

const CONV: OperatorCode = { builtin: 'CONV_2D', customCode: null, version: 3, hasBuiltinCode: true };

function model(tensors: Tensor[], operators: Operator[], given: Partial<Model> = {}): Model {
  return {
    version: 3,
    description: 'from the file',
    operatorCodes: [CONV],
    subgraphs: [
      {
        name: 'main',
        tensors,
        inputs: [0],
        outputs: [tensors.length - 1],
        operators,
        debugMetadataIndex: -1,
      },
    ],
    buffers: [
      { data: new Uint8Array(0), location: 'none' },
      { data: new Uint8Array(6), location: 'inline' },
    ],
    metadata: [],
    metadataBuffer: [],
    signatures: [],
    externalBufferGroups: [],
    externalBuffers: [],
    ...given,
  };
}

describe('modelView', () => {
  it('tells what kind each tensor is and how large', () => {
    const view = modelView(
      model(
        [
          tensor({ shapeSignature: [-1, 3] }),
          tensor({ buffer: 1 }),
          tensor({ isVariable: true, type: 'FLOAT32' }),
          tensor({ type: 'STRING' }),
          tensor({ hasShape: false, shape: [] }),
          tensor({ externalBuffer: 4 }),
          tensor({ type: 'INT4', shape: [5] }),
        ],
        [],
      ),
      PARTS,
    );
    expect(view.subgraphs[0]!.tensors.map(({ kind, bytes, shape }) => [kind, bytes, shape])).toEqual([
      ['input', null, [2, 3]],
      ['constant', 6, [2, 3]],
      ['variable', 24, [2, 3]],
      ['intermediate', null, [2, 3]],
      ['intermediate', 1, null],
      ['constant', 6, [2, 3]],
      ['output', 3, [5]],
    ]);
  });

  it('puts options into words and finds activations and subgraphs among them', () => {
    const { operators } = modelView(
      model(
        [tensor({}), tensor({})],
        [
          operator({
            options: {
              kind: 'Conv2DOptions',
              padding: 'SAME',
              strideW: 2,
              strideH: 2,
              fusedActivationFunction: 'RELU6',
              dilationWFactor: 1,
              dilationHFactor: 1,
              quantizedBiasType: 'FLOAT32',
            },
          }),
          operator({ options: { kind: 'WhileOptions', condSubgraphIndex: 1, bodySubgraphIndex: 2 } }),
          operator({ options: { kind: 'StablehloCaseOptions', branchSubgraphIndices: [3, 4] } }),
          operator({ options: { kind: 'ReshapeOptions', newShape: Array<number>(500).fill(1) } }),
          operator({ customOptions: new Uint8Array(9) }),
          operator({ opcodeIndex: 77 }),
        ],
      ),
      PARTS,
    ).subgraphs[0]!;
    expect(operators[0]).toMatchObject({ name: 'CONV_2D', version: 3, fusedActivation: 'RELU6' });
    expect(operators[0]!.options.slice(0, 2)).toEqual([
      ['padding', 'SAME'],
      ['stride_w', '2'],
    ]);
    expect(operators[1]!.calls).toEqual([
      { role: 'cond', subgraph: 1 },
      { role: 'body', subgraph: 2 },
    ]);
    expect(operators[2]!.calls.map(({ subgraph }) => subgraph)).toEqual([3, 4]);
    expect(operators[3]!.options[0]![1]).toMatch(/^\[1, 1, .*… 500 values\]$/);
    expect(operators[4]!.options).toEqual([['custom_options', '9 bytes, FLEXBUFFERS']]);
    expect(operators[5]!.name).toBe('UNKNOWN(opcode 77)');
  });

  it('carries quantization as plain numbers', () => {
    const quantization = {
      min: new Float32Array(0),
      max: new Float32Array(0),
      scale: Float32Array.of(0.5, 0.25),
      zeroPoint: [0, -3],
      details: null,
      quantizedDimension: 3,
    };
    const none = { ...quantization, scale: new Float32Array(0), zeroPoint: [] };
    const view = modelView(model([tensor({ quantization }), tensor({ quantization: none })], []), PARTS);
    expect(view.subgraphs[0]!.tensors[0]!.quantization).toEqual({
      scale: [0.5, 0.25],
      zeroPoint: [0, -3],
      axis: 3,
      note: null,
    });
    expect(view.subgraphs[0]!.tensors[1]!.quantization).toBeNull();
  });

  it('takes costs, metadata and the description from where they are', () => {
    const file = model([tensor({}), tensor({})], [operator({}), operator({})], {
      metadata: [{ name: 'min_runtime_version', buffer: 1 }],
    });
    const costs = (_: number, index: number) => (index === 0 ? { macs: 10, parameters: null } : null);
    const view = modelView(file, { ...PARTS, costs });
    expect(view.subgraphs[0]!.operators.map(({ macs, parameters }) => [macs, parameters])).toEqual([
      [10, null],
      [null, null],
    ]);
    expect(view.summary.description).toBe('from the file');
    expect(view.metadata).toEqual([
      { title: 'Metadata buffers', entries: [['min_runtime_version', '6 bytes']], text: null },
    ]);
  });

  it('cuts endless strings and crosses a process boundary as it is', () => {
    const endless = 'x'.repeat(5_000_000);
    const file = model([tensor({ name: endless }), tensor({})], [operator({})], {
      operatorCodes: [{ ...CONV, builtin: 'CUSTOM', customCode: endless }],
      signatures: [
        { key: endless, inputs: [{ name: endless, tensorIndex: 0 }], outputs: [], subgraphIndex: 0 },
      ],
    });
    const view = modelView(file, PARTS);
    const text = JSON.stringify(view);
    expect(text.length).toBeLessThan(20_000);
    expect(JSON.parse(text)).toEqual(view);
  });
});

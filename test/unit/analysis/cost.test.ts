import { describe, expect, it } from 'vitest';
import { operatorCost, summarize } from '../../../src/analysis';
import { convOptions, floats, plainModel, smallModel } from './plain-model';
import type { PlainTensor } from './plain-model';

const data = (length: number): Uint8Array => floats(...new Array<number>(length).fill(1));
const tensor = (shape: readonly number[], stored = false): PlainTensor => ({
  name: shape.join('x'),
  shape,
  ...(stored ? { data: data(shape.reduce((a, b) => a * b, 1)) } : {}),
});

/** Operator, shapes of inputs (the second one stored), shape of the output, multiply-accumulates. */
const CASES: readonly (readonly [
  string,
  readonly (readonly number[])[],
  readonly number[],
  number | null,
])[] = [
  [
    'CONV_2D',
    [
      [1, 8, 8, 3],
      [16, 3, 3, 3],
    ],
    [1, 8, 8, 16],
    8 * 8 * 16 * 27,
  ],
  [
    'CONV_2D',
    [
      [1, 8, 8, 4],
      [16, 3, 3, 2],
    ],
    [1, 8, 8, 16],
    8 * 8 * 16 * 18,
  ],
  [
    'DEPTHWISE_CONV_2D',
    [
      [1, 8, 8, 4],
      [1, 3, 3, 8],
    ],
    [1, 8, 8, 8],
    8 * 8 * 8 * 9,
  ],
  [
    'FULLY_CONNECTED',
    [
      [2, 10],
      [5, 10],
    ],
    [2, 5],
    100,
  ],
  [
    'BATCH_MATMUL',
    [
      [3, 2, 10],
      [3, 10, 5],
    ],
    [3, 2, 5],
    300,
  ],
  ['TRANSPOSE_CONV', [[4], [6, 2, 2, 3], [1, 4, 4, 3]], [1, 8, 8, 6], 4 * 4 * 3 * 24],
  [
    'CONV_3D',
    [
      [1, 4, 4, 4, 2],
      [3, 3, 3, 2, 5],
    ],
    [1, 4, 4, 4, 5],
    64 * 5 * 54,
  ],
  [
    'SVDF',
    [
      [2, 8],
      [4, 8],
      [4, 3],
    ],
    [2, 4],
    2 * (32 + 12),
  ],
  [
    'UNIDIRECTIONAL_SEQUENCE_LSTM',
    [
      [7, 1, 3],
      [2, 3],
      [2, 3],
      [2, 3],
      [2, 3],
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 2],
    ],
    [7, 1, 2],
    7 * 40,
  ],
  [
    'ADD',
    [
      [1, 4],
      [1, 4],
    ],
    [1, 4],
    0,
  ],
  [
    'CONV_2D',
    [
      [8, 8],
      [3, 3],
    ],
    [8, 8],
    null,
  ],
];

describe('operatorCost', () => {
  it.each(CASES)('%s %j → %j has %j multiply-accumulates', (op, inputs, output, macs) => {
    const shapes = [...inputs, output];
    const model = plainModel({
      tensors: shapes.map((shape, index) => tensor(shape, index === 1)),
      operators: [{ op, inputs: inputs.map((_, index) => index), outputs: [inputs.length] }],
    });
    const cost = operatorCost(model, model.subgraphs[0]!, model.subgraphs[0]!.operators[0]!);
    expect(cost.macs).toBe(macs);
    if (macs !== null && macs > 0) {
      const factors = cost.formula.split(' × ').map((factor) => Number.parseInt(factor, 10));
      expect(factors.reduce((a, b) => a * b, 1)).toBe(macs);
    }
  });

  it('counts parameters and bytes', () => {
    const model = smallModel();
    const [conv, custom] = model.subgraphs[0]!.operators.map((each) =>
      operatorCost(model, model.subgraphs[0]!, each),
    );
    expect(conv).toMatchObject({ parameters: 20, constantBytes: 26, activationBytes: 16 });
    expect(custom).toMatchObject({ macs: null, parameters: 0, constantBytes: 0 });
  });
});

interface Layer {
  readonly input?: Partial<PlainTensor>;
  readonly weights?: Partial<PlainTensor>;
  readonly output?: Partial<PlainTensor>;
}
const q = { scale: [0.5], zeroPoint: [0] };

function denseModel({ input, weights, output }: Layer) {
  return plainModel({
    tensors: [
      { name: 'in', shape: [1, 2], ...input },
      { name: 'w', shape: [3, 2], data: data(6), ...weights },
      { name: 'out', shape: [1, 3], ...output },
    ],
    operators: [{ op: 'FULLY_CONNECTED', inputs: [0, 1, -1], outputs: [2] }],
  });
}

describe('summarize', () => {
  const PRECISIONS: readonly (readonly [Layer, string])[] = [
    [{}, 'float32'],
    [{ weights: { type: 'INT8', ...q } }, 'weight-only int8 (hybrid)'],
    [
      { input: { type: 'INT8', ...q }, weights: { type: 'INT8', ...q }, output: { type: 'INT8', ...q } },
      'int8',
    ],
    [
      { input: { type: 'INT16', ...q }, weights: { type: 'INT8', ...q }, output: { type: 'INT16', ...q } },
      'int16x8',
    ],
    [
      { input: { type: 'UINT8', ...q }, weights: { type: 'UINT8', ...q }, output: { type: 'UINT8', ...q } },
      'uint8 (legacy)',
    ],
    [
      { input: { type: 'INT8', ...q }, weights: { type: 'INT4', ...q }, output: { type: 'INT8', ...q } },
      'int8 with int4 weights',
    ],
    [{ weights: { type: 'FLOAT16' } }, 'float16 weights'],
  ];

  it.each(PRECISIONS)('%j is %s', (layer, expected) => {
    expect(summarize(denseModel(layer)).precision).toBe(expected);
  });

  it('sees float inputs and outputs around an int8 model', () => {
    const model = plainModel({
      tensors: [
        { name: 'in', shape: [1, 2] },
        { name: 'in8', type: 'INT8', shape: [1, 2], ...q },
        { name: 'w', type: 'INT8', shape: [3, 2], data: new Uint8Array(6), ...q },
        { name: 'out8', type: 'INT8', shape: [1, 3], ...q },
        { name: 'out', shape: [1, 3] },
      ],
      operators: [
        { op: 'QUANTIZE', inputs: [0], outputs: [1] },
        { op: 'FULLY_CONNECTED', inputs: [1, 2, -1], outputs: [3] },
        { op: 'DEQUANTIZE', inputs: [3], outputs: [4] },
      ],
    });
    expect(summarize(model).precision).toBe('int8, float32 I/O');
  });

  it('sees weights that are unpacked when the model starts', () => {
    const model = (type: 'FLOAT16' | 'INT8') =>
      plainModel({
        tensors: [
          { name: 'in', shape: [1, 2] },
          { name: 'packed', type, shape: [3, 2], data: data(6) },
          { name: 'w', shape: [3, 2] },
          { name: 'out', shape: [1, 3] },
        ],
        operators: [
          { op: 'DEQUANTIZE', inputs: [1], outputs: [2] },
          { op: 'FULLY_CONNECTED', inputs: [0, 2, -1], outputs: [3] },
        ],
      });
    expect(summarize(model('FLOAT16')).precision).toBe('float16 weights');
    expect(summarize(model('INT8')).precision).toBe('weight-only int8 (dequantized)');
  });

  it('counts a shared buffer once and takes the newest release that an operator needs', () => {
    const model = plainModel({
      tensors: [tensor([1, 4, 4, 1]), tensor([1, 3, 3, 1], true), tensor([1, 4, 4, 1]), tensor([1, 4, 4, 1])],
      operators: [
        { op: 'CONV_2D', version: 1, inputs: [0, 1, -1], outputs: [2], options: convOptions },
        { op: 'CONV_2D', version: 5, inputs: [2, 1, -1], outputs: [3], options: convOptions },
      ],
    });
    expect(summarize(model)).toMatchObject({
      parameters: 9,
      constantBytes: 36,
      macs: 2 * 16 * 9,
      minRuntimeVersion: '2.4.0',
      operatorCounts: { CONV_2D: 2 },
      inputs: [{ index: 0, type: 'FLOAT32', shape: [1, 4, 4, 1], scale: null }],
    });
  });
});

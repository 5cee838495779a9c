import { describe, expect, test } from 'vitest';
import { createInterpreter } from '../../../../src/interpreter';
import type { RuntimeName } from '../../../../src/interpreter';
import { ModelBuilder } from '../../../../src/model';
import type { Model, TensorType } from '../../../../src/model';

/** Every operator with a SIMD path, on random shapes and values: the same bytes as the reference kernels. */

type Values = Float32Array | Int8Array | Uint8Array | Int32Array;
type Next = (limit: number) => number;
type Options = Parameters<ModelBuilder['operator']>[3];

interface Operand {
  readonly shape: readonly number[];
  /** Given for constants. */
  readonly values?: Values;
  readonly type?: TensorType;
  readonly scale?: number | number[];
  readonly zeroPoint?: number | number[];
}

interface Case {
  readonly inputs: readonly Operand[];
  readonly output: Operand;
  readonly options?: Options;
}

/** A case of the type; null where the seed's choice is not one that the operator takes. */
type Make = (next: Next, type: 'FLOAT32' | 'INT8' | 'UINT8') => Case;

function generator(seed: number): Next {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

const SPECIAL = [0, -0, Infinity, -Infinity, NaN, 1e-40, -1e-40, 1.2e-38, 3e38, -3e38, 6, -1, 0.5, 2.5, -2.5];

const count = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

function random(type: TensorType, length: number, next: Next, special = true): Values {
  if (type === 'INT8') return Int8Array.from({ length }, () => next(256) - 128);
  if (type === 'UINT8') return Uint8Array.from({ length }, () => next(256));
  return Float32Array.from({ length }, () =>
    special && next(12) === 0 ? SPECIAL[next(SPECIAL.length)]! : (next(4001) - 2000) / 177,
  );
}

const image = (next: Next): [number, number, number, number] => [
  1 + next(2),
  1 + next(6),
  1 + next(6),
  1 + next(37),
];

const zeroPointOf = (type: TensorType, next: Next) => (type === 'UINT8' ? next(256) : next(256) - 128);
const scaleOf = (next: Next) => 0.004 * (1 + next(60));
const ACTIVATIONS = ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'] as const;

const binary =
  (options: (activation: (typeof ACTIVATIONS)[number]) => Options): Make =>
  (next, type) => {
    const shape = image(next);
    const other = [shape, [shape[3]], [1], [1, shape[1], shape[2], 1], [shape[0], 1, 1, shape[3]]][next(5)]!;
    const [a, b] = next(2) === 0 ? [shape, other] : [other, shape];
    const quantized = () => ({ scale: scaleOf(next), zeroPoint: zeroPointOf(type, next) });
    return {
      inputs: [
        { shape: a, ...quantized() },
        { shape: b, ...quantized() },
      ],
      output: { shape, scale: 0.3 + scaleOf(next), zeroPoint: zeroPointOf(type, next) },
      options: options(ACTIVATIONS[next(4)]!),
    };
  };

const prelu: Make = (next) => {
  const shape = image(next);
  const alpha = [shape, [1, 1, 1, shape[3]], [shape[3]], [1]][next(4)]!;
  return { inputs: [{ shape }, { shape: alpha }], output: { shape } };
};

const unary =
  (options: Options = null): Make =>
  (next) => {
    const shape = image(next);
    return { inputs: [{ shape }], output: { shape }, options };
  };

const pooling: Make = (next, type) => {
  const shape = image(next);
  const [filterHeight, filterWidth] = [1 + next(shape[1]), 1 + next(shape[2])];
  const [strideH, strideW] = [1 + next(3), 1 + next(3)];
  const padding = next(2) === 0 ? 'SAME' : 'VALID';
  const size = (input: number, filter: number, stride: number) =>
    Math.ceil((padding === 'SAME' ? input : input - filter + 1) / stride);
  const quantization = { scale: 0.1, zeroPoint: type === 'UINT8' ? 120 : -3 };
  return {
    inputs: [{ shape, ...quantization }],
    output: {
      shape: [
        shape[0],
        size(shape[1], filterHeight, strideH),
        size(shape[2], filterWidth, strideW),
        shape[3],
      ],
      ...quantization,
    },
    options: {
      kind: 'Pool2DOptions',
      padding,
      strideH,
      strideW,
      filterHeight,
      filterWidth,
      fusedActivationFunction: ACTIVATIONS[next(4)]!,
    },
  };
};

const mean: Make = (next, type) => {
  const shape = image(next);
  const axes = [[1, 2], [2, 1], [0, 1, 2], [1], [2], [3], [0], [1, 3]][next(8)]!;
  return {
    inputs: [
      { shape, scale: 0.05, zeroPoint: zeroPointOf(type, next) },
      { shape: [axes.length], values: Int32Array.from(axes), type: 'INT32' },
    ],
    output: {
      shape: shape.map((size, axis) => (axes.includes(axis) ? 1 : size)),
      scale: 0.04,
      zeroPoint: zeroPointOf(type, next),
    },
    options: { kind: 'ReducerOptions', keepDims: true },
  };
};

const pad: Make = (next, type) => {
  const shape = image(next);
  const amounts = shape.map(() => [next(3) === 0 ? 1 + next(3) : 0, next(3) === 0 ? 1 + next(3) : 0]);
  const quantization = { scale: 0.1, zeroPoint: zeroPointOf(type, next) };
  return {
    inputs: [
      { shape, ...quantization },
      { shape: [4, 2], values: Int32Array.from(amounts.flat()), type: 'INT32' },
    ],
    output: { shape: shape.map((size, i) => amounts[i]![0]! + size + amounts[i]![1]!), ...quantization },
  };
};

const concatenation: Make = (next) => {
  const shape = image(next);
  const axis = next(4);
  const shapes = [
    shape,
    ...Array.from({ length: next(3) }, () => shape.map((size, i) => (i === axis ? 1 + next(20) : size))),
  ];
  const quantization = { scale: 0.1, zeroPoint: 7 };
  return {
    inputs: shapes.map((each) => ({ shape: each, ...quantization })),
    output: {
      shape: shape.map((size, i) => (i === axis ? shapes.reduce((sum, each) => sum + each[axis]!, 0) : size)),
      ...quantization,
    },
    options: { kind: 'ConcatenationOptions', axis, fusedActivationFunction: 'NONE' },
  };
};

const resize: Make = (next) => {
  const shape = image(next);
  const [height, width] = [1 + next(9), 1 + next(9)];
  const alignCorners = next(2) === 0;
  return {
    inputs: [{ shape }, { shape: [2], values: Int32Array.of(height, width), type: 'INT32' }],
    output: { shape: [shape[0], height, width, shape[3]] },
    options: {
      kind: 'ResizeBilinearOptions',
      alignCorners,
      halfPixelCenters: !alignCorners && next(2) === 0,
    },
  };
};

const dense: Make = (next, type) => {
  const [batches, depth, units] = [1 + next(6), 1 + next(70), 1 + next(40)];
  const isFloat = type === 'FLOAT32';
  const isPerChannel = type === 'INT8' && next(2) === 0;
  const weights = random(type, depth * units, next, false);
  return {
    inputs: [
      { shape: [batches, depth], scale: 0.02, zeroPoint: zeroPointOf(type, next) },
      {
        shape: [units, depth],
        values: weights,
        scale: isPerChannel ? Array.from({ length: units }, () => scaleOf(next) / 9) : 0.011,
        zeroPoint: isPerChannel ? Array.from({ length: units }, () => 0) : type === 'UINT8' ? 131 : 0,
      },
      {
        shape: [units],
        values: isFloat
          ? random('FLOAT32', units, next, false)
          : Int32Array.from({ length: units }, () => next(4000) - 2000),
        type: isFloat ? 'FLOAT32' : 'INT32',
        ...(isFloat ? {} : { scale: Math.fround(Math.fround(0.02) * Math.fround(0.011)), zeroPoint: 0 }),
      },
    ],
    output: { shape: [batches, units], scale: 0.3, zeroPoint: zeroPointOf(type, next) },
    options: {
      kind: 'FullyConnectedOptions',
      fusedActivationFunction: ACTIVATIONS[next(4)]!,
      weightsFormat: 'DEFAULT',
      keepNumDims: false,
      asymmetricQuantizeInputs: false,
      quantizedBiasType: 'FLOAT32',
    },
  };
};

/** Float activations, int8 weights: each row is quantized while running. */
const hybridDense: Make = (next) => {
  const [batches, depth, units] = [1 + next(4), 1 + next(70), 1 + next(40)];
  return {
    inputs: [
      { shape: [batches, depth] },
      {
        shape: [units, depth],
        values: random('INT8', depth * units, next),
        type: 'INT8',
        scale: 0.011,
        zeroPoint: 0,
      },
      { shape: [units], values: random('FLOAT32', units, next, false) },
    ],
    output: { shape: [batches, units] },
    options: {
      kind: 'FullyConnectedOptions',
      fusedActivationFunction: 'RELU',
      weightsFormat: 'DEFAULT',
      keepNumDims: false,
      asymmetricQuantizeInputs: next(2) === 0,
      quantizedBiasType: 'FLOAT32',
    },
  };
};

const convolution =
  (isDepthwise: boolean): Make =>
  (next, type) => {
    const shape = image(next);
    const depth = isDepthwise && next(3) === 0 ? 1 : shape[3];
    const channels = isDepthwise && depth > 1 ? depth : 1 + next(40);
    const [height, width] = [1 + next(3), 1 + next(3)];
    const filter = isDepthwise ? [1, height, width, channels] : [channels, height, width, depth];
    const [strideH, strideW] = [1 + next(2), 1 + next(2)];
    const [dilationHFactor, dilationWFactor] = [1 + next(2), 1 + next(2)];
    const isFloat = type === 'FLOAT32';
    const isPerChannel = type === 'INT8';
    const zeroPoint = zeroPointOf(type, next);
    const window = {
      padding: 'SAME',
      strideH,
      strideW,
      dilationHFactor,
      dilationWFactor,
      fusedActivationFunction: ACTIVATIONS[next(4)]!,
    } as const;
    return {
      inputs: [
        { shape: [shape[0], shape[1], shape[2], depth], scale: 0.02, zeroPoint },
        {
          shape: filter,
          values: random(type, count(filter), next, false),
          scale: isPerChannel ? Array.from({ length: channels }, () => scaleOf(next) / 9) : 0.011,
          zeroPoint: isPerChannel ? Array.from({ length: channels }, () => 0) : 119,
        },
        {
          shape: [channels],
          values: isFloat
            ? random('FLOAT32', channels, next, false)
            : Int32Array.from({ length: channels }, () => next(4000) - 2000),
          type: isFloat ? 'FLOAT32' : 'INT32',
          ...(isFloat ? {} : { scale: Math.fround(Math.fround(0.02) * Math.fround(0.011)), zeroPoint: 0 }),
        },
      ],
      output: {
        shape: [shape[0], Math.ceil(shape[1] / strideH), Math.ceil(shape[2] / strideW), channels],
        // Also factors near and above one, which the exact path computes.
        scale: [0.3, 0.05, 0.001, 0.00002][next(4)]!,
        zeroPoint: zeroPointOf(type, next),
      },
      options: isDepthwise
        ? { kind: 'DepthwiseConv2DOptions', ...window, depthMultiplier: channels / depth }
        : { kind: 'Conv2DOptions', ...window, quantizedBiasType: 'FLOAT32' },
    };
  };

const conversion =
  (from: TensorType | null, to: TensorType | null): Make =>
  (next, type) => {
    const shape = image(next);
    const quantized = { scale: scaleOf(next), zeroPoint: zeroPointOf(type, next) };
    return {
      inputs: [from === null ? { shape, ...quantized } : { shape, type: from }],
      output: to === null ? { shape, ...quantized } : { shape, type: to },
    };
  };

const ALL = ['FLOAT32', 'INT8', 'UINT8'] as const;
const FLOAT = ['FLOAT32'] as const;
const BYTES = ['INT8', 'UINT8'] as const;

const OPERATORS: readonly [op: string, types: readonly ('FLOAT32' | 'INT8' | 'UINT8')[], make: Make][] = [
  [
    'ADD',
    ALL,
    binary((activation) => ({
      kind: 'AddOptions',
      fusedActivationFunction: activation,
      potScaleInt16: false,
    })),
  ],
  [
    'SUB',
    ALL,
    binary((activation) => ({
      kind: 'SubOptions',
      fusedActivationFunction: activation,
      potScaleInt16: false,
    })),
  ],
  ['MUL', ALL, binary((activation) => ({ kind: 'MulOptions', fusedActivationFunction: activation }))],
  ['RELU', FLOAT, unary()],
  ['RELU6', FLOAT, unary()],
  ['RELU_N1_TO_1', FLOAT, unary()],
  ['RELU_0_TO_1', FLOAT, unary()],
  ['PRELU', FLOAT, prelu],
  ['LEAKY_RELU', FLOAT, unary({ kind: 'LeakyReluOptions', alpha: 0.1 })],
  ['HARD_SWISH', FLOAT, unary()],
  ['MAX_POOL_2D', ALL, pooling],
  ['AVERAGE_POOL_2D', ALL, pooling],
  ['MEAN', ALL, mean],
  ['PAD', ALL, pad],
  ['CONCATENATION', ALL, concatenation],
  ['RESIZE_BILINEAR', FLOAT, resize],
  ['QUANTIZE', BYTES, conversion('FLOAT32', null)],
  ['DEQUANTIZE', BYTES, conversion(null, 'FLOAT32')],
  ['FULLY_CONNECTED', ALL, dense],
  ['FULLY_CONNECTED', FLOAT, hybridDense],
  ['CONV_2D', ALL, convolution(false)],
  ['DEPTHWISE_CONV_2D', ALL, convolution(true)],
];

function build(op: string, type: TensorType, made: Case): Model {
  const b = new ModelBuilder();
  const extra = ({ scale, zeroPoint }: Operand, own: TensorType, dimension: number) =>
    scale === undefined || own === 'FLOAT32'
      ? {}
      : { quantization: { scale, zeroPoint: zeroPoint ?? 0, quantizedDimension: dimension } };
  const dimension = op === 'DEPTHWISE_CONV_2D' ? 3 : 0;
  const inputs = made.inputs.map((operand, i) => {
    const own = operand.type ?? type;
    const more = extra(operand, own, Array.isArray(operand.scale) ? dimension : 0);
    return operand.values === undefined
      ? b.input(`input${i}`, own, operand.shape, more)
      : b.constant(`input${i}`, operand.values, operand.shape, more);
  });
  const own = made.output.type ?? type;
  const output = b.tensor('output', own, made.output.shape, extra(made.output, own, 0));
  b.operator(op, inputs, [output], made.options ?? null);
  b.output(output);
  return b.build();
}

function run(
  model: Model,
  inputs: readonly Values[],
  runtime: RuntimeName,
  simd: boolean,
): string | Uint8Array {
  try {
    const interpreter = createInterpreter(model, { runtime, simd });
    inputs.forEach((values, i) => interpreter.setInput(i, values));
    interpreter.invoke();
    const { data } = interpreter.output(0);
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
    return data instanceof Float32Array ? withOneNaN(bytes) : bytes;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** WebAssembly leaves open which of the bit patterns of NaN an operation gives. */
function withOneNaN(bytes: Uint8Array): Uint8Array {
  const floats = new Float32Array(bytes.buffer);
  const words = new Uint32Array(bytes.buffer);
  floats.forEach((value, i) => {
    if (Number.isNaN(value)) words[i] = 0x7fc00000;
  });
  return bytes;
}

describe('SIMD and reference kernels give the same bytes', () => {
  for (const [op, types, make] of OPERATORS) {
    for (const type of types) {
      test(`${op} ${type}${make === hybridDense ? ' with INT8 weights' : ''}`, () => {
        let completed = 0;
        for (let seed = 1; seed <= 40; seed++) {
          const next = generator(seed * 7919);
          for (let i = 0; i < 3; i++) next(2);
          const made = make(next, type);
          const model = build(op, type, made);
          const inputs = made.inputs
            .filter(({ values }) => values === undefined)
            .map((operand) => random(operand.type ?? type, count(operand.shape), next));
          for (const runtime of ['tflite', 'tflm'] as const) {
            const expected = run(model, inputs, runtime, false);
            expect(run(model, inputs, runtime, true), JSON.stringify({ seed, runtime, made })).toEqual(
              expected,
            );
            if (typeof expected !== 'string') completed++;
          }
        }
        // A refusal is no comparison: most cases must run.
        expect(completed).toBeGreaterThan(25);
      });
    }
  }
});

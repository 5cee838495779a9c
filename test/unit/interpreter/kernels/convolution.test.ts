import { describe, expect, test } from 'vitest';
import { createInterpreter } from '../../../../src/interpreter';
import type { RuntimeName } from '../../../../src/interpreter';
import { multiplyByQuantizedMultiplier, quantizeMultiplier } from '../../../../src/interpreter/arithmetic';
import { ModelBuilder } from '../../../../src/model';
import type { Model } from '../../../../src/model';

/** Random convolutions against loops written from the definition, by the SIMD paths and by the reference kernels. */

interface Setup {
  readonly input: readonly [number, number, number, number];
  readonly filter: readonly [number, number, number, number];
  readonly stride: readonly [number, number];
  readonly dilation: readonly [number, number];
  readonly padding: 'SAME' | 'VALID';
  readonly isDepthwise: boolean;
}

function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

function makeSetup(seed: number): Setup {
  const next = generator(seed * 7919 + 1);
  const isDepthwise = next(3) === 0;
  const groups = isDepthwise ? 1 : [1, 1, 1, 2, 3][next(5)]!;
  const depth = 1 + next(isDepthwise ? 9 : 11);
  const [height, width] = [1 + next(4), 1 + next(4)];
  const dilation = [1 + next(2), 1 + next(2)] as const;
  const size = (filter: number, rate: number) => (filter - 1) * rate + 1 + next(7);
  return {
    input: [1 + next(2), size(height, dilation[0]), size(width, dilation[1]), depth * groups],
    filter: isDepthwise
      ? [1, height, width, depth * (1 + next(3))]
      : [groups * (1 + next(6)), height, width, depth],
    stride: [1 + next(3), 1 + next(3)],
    dilation,
    padding: next(2) === 0 ? 'SAME' : 'VALID',
    isDepthwise,
  };
}

const count = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

function outputSize(size: number, filter: number, stride: number, dilation: number, padding: string) {
  const reach = (filter - 1) * dilation + 1;
  const output = padding === 'SAME' ? Math.ceil(size / stride) : Math.ceil((size - reach + 1) / stride);
  return {
    output,
    before: padding === 'SAME' ? Math.floor(Math.max(0, (output - 1) * stride + reach - size) / 2) : 0,
  };
}

/** Calls `add` for each product of each output, in the order of the definition, then `end`. */
function walk(
  s: Setup,
  add: (input: number, filter: number) => void,
  end: (channel: number) => void,
): number[] {
  const [batches, height, width, depth] = s.input;
  const [filterHeight, filterWidth] = [s.filter[1], s.filter[2]];
  const channels = s.isDepthwise ? s.filter[3] : s.filter[0];
  const vertical = outputSize(height, filterHeight, s.stride[0], s.dilation[0], s.padding);
  const horizontal = outputSize(width, filterWidth, s.stride[1], s.dilation[1], s.padding);
  for (let b = 0; b < batches; b++)
    for (let y = 0; y < vertical.output; y++)
      for (let x = 0; x < horizontal.output; x++)
        for (let channel = 0; channel < channels; channel++) {
          const filterDepth = s.isDepthwise ? 1 : s.filter[3];
          const groups = s.isDepthwise ? depth : depth / filterDepth;
          const first = Math.floor(channel / (channels / groups)) * filterDepth;
          for (let fy = 0; fy < filterHeight; fy++)
            for (let fx = 0; fx < filterWidth; fx++)
              for (let c = 0; c < filterDepth; c++) {
                const inY = y * s.stride[0] - vertical.before + fy * s.dilation[0];
                const inX = x * s.stride[1] - horizontal.before + fx * s.dilation[1];
                if (inY < 0 || inY >= height || inX < 0 || inX >= width) continue;
                const tap = fy * filterWidth + fx;
                const filter = s.isDepthwise
                  ? tap * channels + channel
                  : (channel * filterHeight * filterWidth + tap) * filterDepth + c;
                add(((b * height + inY) * width + inX) * depth + first + c, filter);
              }
          end(channel);
        }
  return [batches, vertical.output, horizontal.output, channels];
}

function build(
  s: Setup,
  type: 'FLOAT32' | 'INT8',
  weights: Float32Array | Int8Array,
  bias: Float32Array | Int32Array,
): Model {
  const b = new ModelBuilder();
  const isFloat = type === 'FLOAT32';
  const channels = bias.length;
  const quantization = (scale: number | number[], zeroPoint: number | number[], quantizedDimension = 0) =>
    isFloat ? {} : { quantization: { scale, zeroPoint, quantizedDimension } };
  const scales = Array.from({ length: channels }, (_, i) => 0.01 + 0.003 * i);
  const x = b.input('x', type, s.input, quantization(0.05, -3));
  const w = b.constant(
    'w',
    weights,
    s.filter,
    quantization(
      scales,
      scales.map(() => 0),
      s.isDepthwise ? 3 : 0,
    ),
  );
  const c = b.constant('b', bias, [channels]);
  const shape = walk(
    s,
    () => undefined,
    () => undefined,
  );
  const y = b.tensor('y', type, shape, quantization(0.7, 5));
  const window = {
    padding: s.padding,
    strideH: s.stride[0],
    strideW: s.stride[1],
    dilationHFactor: s.dilation[0],
    dilationWFactor: s.dilation[1],
    fusedActivationFunction: 'RELU',
  } as const;
  if (s.isDepthwise) {
    const depthMultiplier = channels / s.input[3];
    b.operator('DEPTHWISE_CONV_2D', [x, w, c], [y], {
      kind: 'DepthwiseConv2DOptions',
      ...window,
      depthMultiplier,
    });
  } else {
    b.operator('CONV_2D', [x, w, c], [y], { kind: 'Conv2DOptions', ...window });
  }
  b.output(y);
  return b.build();
}

const RUNS: readonly [RuntimeName, boolean][] = [
  ['tflite', true],
  ['tflite', false],
  ['tflm', true],
];

function run(model: Model, input: Float32Array | Int8Array, runtime: RuntimeName, simd: boolean): number[] {
  const interpreter = createInterpreter(model, { runtime, simd });
  interpreter.setInput(0, input);
  interpreter.invoke();
  return [...(interpreter.output(0).data as Float32Array | Int8Array)];
}

describe('convolutions of random shapes', () => {
  test('FLOAT32, rounded at each step', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const s = makeSetup(seed);
      const next = generator(seed);
      const real = (length: number) => Float32Array.from({ length }, () => next(2000) / 1000 - 1);
      const [input, weights] = [real(count(s.input)), real(count(s.filter))];
      const bias = real(s.isDepthwise ? s.filter[3] : s.filter[0]);
      const expected: number[] = [];
      let sum = 0;
      walk(
        s,
        (i, f) => (sum = Math.fround(sum + Math.fround(input[i]! * weights[f]!))),
        (channel) => {
          expected.push(Math.max(0, Math.fround(sum + bias[channel]!)));
          sum = 0;
        },
      );
      for (const [runtime, simd] of RUNS) {
        expect(
          run(build(s, 'FLOAT32', weights, bias), input, runtime, simd),
          JSON.stringify({ s, runtime, simd }),
        ).toEqual(expected);
      }
    }
  });

  test('INT8 with a scale for each channel', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const s = makeSetup(seed);
      const next = generator(seed + 1000);
      const bytes = (length: number) => Int8Array.from({ length }, () => next(256) - 128);
      const [input, weights] = [bytes(count(s.input)), bytes(count(s.filter))];
      const bias = Int32Array.from(
        { length: s.isDepthwise ? s.filter[3] : s.filter[0] },
        () => next(4000) - 2000,
      );
      const expected: number[] = [];
      let sum = 0;
      walk(
        s,
        (i, f) => (sum += (input[i]! + 3) * weights[f]!),
        (channel) => {
          const scale = (Math.fround(0.05) * Math.fround(0.01 + 0.003 * channel)) / Math.fround(0.7);
          const { multiplier, shift } = quantizeMultiplier(scale);
          const value = multiplyByQuantizedMultiplier(sum + bias[channel]!, multiplier, shift) + 5;
          expected.push(Math.max(5, Math.min(127, value)));
          sum = 0;
        },
      );
      for (const [runtime, simd] of RUNS) {
        expect(
          run(build(s, 'INT8', weights, bias), input, runtime, simd),
          JSON.stringify({ s, runtime, simd }),
        ).toEqual(expected);
      }
    }
  });
});

import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import type { TypedArray } from '../runtime-tensor';
import { fastResize, type FastRun, type Interpolation } from '../simd';
import { requireType } from './movement-checks';
import { prepareResize, resizeDynamicOutput, resizeOptions, type ResizeOptions } from './resize';

const { fround } = Math;

/** `ComputeInterpolationValues` of `reference/resize_bilinear.h`, in float32. */
function interpolate(inputSize: number, outputSize: number, options: ResizeOptions): Interpolation {
  const aligned = options.alignCorners && outputSize > 1;
  const scale = fround(
    aligned ? fround(inputSize - 1) / fround(outputSize - 1) : fround(inputSize) / fround(outputSize),
  );
  return tabulate(outputSize, inputSize, (index) => {
    const position = options.halfPixelCenters
      ? fround(fround(fround(index + 0.5) * scale) - 0.5)
      : fround(index * scale);
    return [Math.floor(position), Math.ceil(position), (lower) => fround(position - lower)];
  });
}

/** `ComputeInterpolationValuesInteger`: positions in units of 1/1024, all divisions towards zero. */
function interpolateInteger(inputSize: number, outputSize: number, options: ResizeOptions): Interpolation {
  const aligned = options.alignCorners && outputSize > 1;
  const [input, output] = aligned ? [inputSize - 1, outputSize - 1] : [inputSize, outputSize];
  const scale = Math.trunc((1024 * input + Math.trunc(output / 2)) / output);
  return tabulate(outputSize, inputSize, (index) => {
    const position = index * scale + (options.halfPixelCenters ? Math.trunc(scale / 2) - 512 : 0);
    return [
      Math.trunc(position / 1024),
      Math.trunc((position + 1023) / 1024),
      (lower) => position - 1024 * lower,
    ];
  });
}

function tabulate(
  outputSize: number,
  inputSize: number,
  at: (index: number) => [lower: number, upper: number, weight: (lower: number) => number],
): Interpolation {
  const table = {
    lower: new Int32Array(outputSize),
    upper: new Int32Array(outputSize),
    weight: new Float32Array(outputSize),
  };
  for (let i = 0; i < outputSize; i++) {
    const [low, high, weight] = at(i);
    const lower = Math.max(low, 0);
    table.lower[i] = lower;
    table.upper[i] = Math.min(high, inputSize - 1);
    table.weight[i] = weight(lower);
  }
  return table;
}

type Blend = (corners: readonly [number, number, number, number], dy: number, dx: number) => number;

/** Corners are top left, bottom left, top right, bottom right; products and sums in the reference's order. */
function blendFloat(
  [topLeft, bottomLeft, topRight, bottomRight]: readonly number[],
  dy: number,
  dx: number,
): number {
  const [up, left] = [fround(1 - dy), fround(1 - dx)];
  let sum = fround(fround(topLeft! * up) * left);
  sum = fround(sum + fround(fround(bottomLeft! * dy) * left));
  sum = fround(sum + fround(fround(topRight! * up) * dx));
  return fround(sum + fround(fround(bottomRight! * dy) * dx));
}

/** uint8 follows the float formula, rounded by adding a half and truncating. */
const blendRounded: Blend = (corners, dy, dx) => Math.trunc(fround(blendFloat(corners, dy, dx) + 0.5));

/** Exact in doubles: the sum of four products of 16, 10 and 10 bits stays below 2^53. */
const blendInteger: Blend = ([topLeft, bottomLeft, topRight, bottomRight], dy, dx) => {
  const sum =
    topLeft * (1024 - dy) * (1024 - dx) +
    bottomLeft * dy * (1024 - dx) +
    topRight * (1024 - dy) * dx +
    bottomRight * dy * dx;
  return Math.trunc((sum + (sum > 0 ? 524288 : -524288)) / 1048576);
};

function fastFloatResize(node: KernelNode, context: PrepareContext, options: ResizeOptions): FastRun | null {
  const [input, output] = [node.input(0), node.output(0)];
  if (output.isDynamic) return null;
  const rows = interpolate(input.shape[1]!, output.shape[1]!, options);
  const columns = interpolate(input.shape[2]!, output.shape[2]!, options);
  return fastResize(context, input, output, rows, columns);
}

export const resizeBilinear = defineKernel({
  op: 'RESIZE_BILINEAR',
  prepare(node, context) {
    prepareResize(node, context);
    const input = node.input(0);
    requireType(
      input,
      context,
      context.runtime === 'tflm' ? ['FLOAT32', 'INT8'] : ['FLOAT32', 'UINT8', 'INT8', 'INT16'],
    );
    const options = resizeOptions(node);
    if (options.halfPixelCenters && options.alignCorners) {
      context.fail('If half_pixel_centers is True, align_corners must be False.');
    }
    const integer = input.type === 'INT8' || input.type === 'INT16';
    const blend: Blend = integer ? blendInteger : input.type === 'UINT8' ? blendRounded : blendFloat;
    const fast = input.type === 'FLOAT32' ? fastFloatResize(node, context, options) : null;
    return { options, tabulate: integer ? interpolateInteger : interpolate, blend, fast };
  },
  eval(node, { options, tabulate: interpolation, blend, fast }, context) {
    if (fast !== null) return fast();
    resizeDynamicOutput(node, context);
    const [input, output] = [node.input(0), node.output(0)];
    const [batches, inputHeight, inputWidth, depth] = input.shape as [number, number, number, number];
    const [, height, width] = output.shape as [number, number, number, number];
    const rows = interpolation(inputHeight, height, options);
    const columns = interpolation(inputWidth, width, options);
    const [from, to] = [input.data, output.data] as [
      Exclude<TypedArray, BigInt64Array | BigUint64Array>,
      Int8Array,
    ];
    const corners: [number, number, number, number] = [0, 0, 0, 0];
    let target = 0;
    for (let batch = 0; batch < batches; batch++) {
      for (let y = 0; y < height; y++) {
        const top = (batch * inputHeight + rows.lower[y]!) * inputWidth;
        const bottom = (batch * inputHeight + rows.upper[y]!) * inputWidth;
        const dy = rows.weight[y]!;
        for (let x = 0; x < width; x++) {
          const [left, right] = [columns.lower[x]!, columns.upper[x]!];
          const topLeft = (top + left) * depth;
          const bottomLeft = (bottom + left) * depth;
          const topRight = (top + right) * depth;
          const bottomRight = (bottom + right) * depth;
          const dx = columns.weight[x]!;
          for (let channel = 0; channel < depth; channel++) {
            corners[0] = from[topLeft + channel]!;
            corners[1] = from[bottomLeft + channel]!;
            corners[2] = from[topRight + channel]!;
            corners[3] = from[bottomRight + channel]!;
            to[target++] = blend(corners, dy, dx);
          }
        }
      }
    }
  },
});

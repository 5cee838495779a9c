import {
  elementCount,
  float32Rounding,
  multiplyByQuantizedMultiplierSmallerThanOne as scaleDown,
} from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import type { NumberArray } from './binary';
import {
  integersOf,
  requireCounts,
  requireRank,
  requireSameType,
  requireType,
  resolveAxis,
} from './movement-checks';
import { multiplierBelowOne, quantizationOf, requireSameShape, shapeOutput } from './quantization';

/** Computes the running sums along one line of elements `step` apart; `step` may be negative. */
type Line = (input: NumberArray, output: NumberArray, start: number, step: number, count: number) => void;

interface PreparedCumsum {
  readonly line: Line | null;
  readonly exclusive: boolean;
  readonly reverse: boolean;
}

/** Sources: tflite/kernels/cumsum.cc, internal/reference/cumsum.h, tensorflow/lite/micro/kernels/cumsum.cc. */
export const cumsum = defineKernel<PreparedCumsum>({
  op: 'CUMSUM',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [input, axis, output] = [node.input(0), node.input(1), node.output(0)];
    requireType(
      input,
      context,
      context.runtime === 'tflite' ? ['INT32', 'FLOAT32', 'INT64'] : ['FLOAT32', 'INT8'],
    );
    requireType(axis, context, ['INT32']);
    if (elementCount(axis.shape) !== 1) context.fail(`'${axis.name}' must hold one axis`);
    requireRank(input, context, 1, Infinity);
    requireSameType(input, output, context);
    if (context.runtime === 'tflm') requireSameShape(input, output, context);
    shapeOutput(output, context, input.shape);
    const options = node.options?.kind === 'CumsumOptions' ? node.options : null;
    const exclusive = options?.exclusive ?? false;
    return { line: lineOf(node, context, exclusive), exclusive, reverse: options?.reverse ?? false };
  },
  eval(node, { line, exclusive, reverse }, context) {
    const { shape, data: input } = node.input(0);
    const output = node.output(0).data;
    const axis = resolveAxis(integersOf(node.input(1))[0]!, shape.length, context);
    const count = shape[axis]!;
    const inner = elementCount(shape.slice(axis + 1));
    const lines = count === 0 ? 0 : input.length / count;
    for (let l = 0; l < lines; l++) {
      const first = Math.floor(l / inner) * count * inner + (l % inner);
      const start = reverse ? first + (count - 1) * inner : first;
      const step = reverse ? -inner : inner;
      if (line !== null) line(input as NumberArray, output as NumberArray, start, step, count);
      else bigintLine(input as BigInt64Array, output as BigInt64Array, start, step, count, exclusive);
    }
  },
});

function lineOf(node: KernelNode, context: PrepareContext, exclusive: boolean): Line | null {
  switch (node.input(0).type) {
    case 'FLOAT32':
      return numberLine(exclusive, float32Rounding(context.runtime));
    case 'INT32':
      return numberLine(exclusive, (x) => x | 0);
    case 'INT8':
      return int8Line(node, context, exclusive);
    default:
      return null;
  }
}

function numberLine(exclusive: boolean, round: (x: number) => number): Line {
  return (input, output, start, step, count) => {
    let sum = 0;
    for (let n = 0, i = start; n < count; n++, i += step) {
      const next = round(sum + input[i]!);
      output[i] = exclusive ? sum : next;
      sum = next;
    }
  };
}

function bigintLine(
  input: BigInt64Array,
  output: BigInt64Array,
  start: number,
  step: number,
  count: number,
  exclusive: boolean,
): void {
  let sum = 0n;
  for (let n = 0, i = start; n < count; n++, i += step) {
    const next = BigInt.asIntN(64, sum + input[i]!);
    output[i] = exclusive ? sum : next;
    sum = next;
  }
}

const LEFT_SHIFT = 20;

/** Starts from the input's zero point, not from 0: TensorFlow Lite Micro's kernel does. */
function int8Line(node: KernelNode, context: PrepareContext, exclusive: boolean): Line {
  const rescale = int8SumRescaling(node, context);
  return (input, output, start, step, count) => {
    let sum = rescale.input(0);
    for (let n = 0, i = start; n < count; n++, i += step) {
      const next = (sum + rescale.input(input[i]!)) | 0;
      output[i] = rescale.output(exclusive ? sum : next);
      sum = next;
    }
  };
}

/** How TensorFlow Lite Micro sums INT8 values of one scale (CUMSUM, ADD_N). */
export function int8SumRescaling(
  node: KernelNode,
  context: PrepareContext,
): { input(q: number): number; output(sum: number): number } {
  const from = quantizationOf(node.input(0), context);
  const to = quantizationOf(node.output(0), context);
  const half = multiplierBelowOne(from.scale / (2 * from.scale), context, 'the relative input scale');
  const result = multiplierBelowOne(
    (2 * from.scale) / (2 ** LEFT_SHIFT * to.scale),
    context,
    'the relative output scale',
  );
  return {
    input: (q) => scaleDown((q - from.zeroPoint) << LEFT_SHIFT, half.multiplier, half.shift),
    output: (sum) =>
      Math.max(-128, Math.min(127, scaleDown(sum, result.multiplier, result.shift) + to.zeroPoint)),
  };
}

import { elementCount, formatShape } from '../arithmetic';
import type { EvalContext, KernelNode, PrepareContext } from '../kernel';
import type { NumberArray } from './binary';
import { type BroadcastPlan, planBroadcast } from './broadcast-plan';
import { integersOf, requireCounts, requireType, resolveAxis } from './movement-checks';
import { shapeOutput } from './quantization';

/** What the reducing operators share. Sources: tflite/kernels/reduce.cc, internal/reference/reduce.h. */

export interface Reduction {
  readonly outputShape: readonly number[];
  /** How the input's elements, row by row, map to the output's (its one operand). */
  readonly plan: BroadcastPlan;
  readonly outputCount: number;
  /** Elements that go into one output. */
  readonly reducedCount: number;
  readonly reducesAll: boolean;
}

type Failing = Pick<PrepareContext | EvalContext, 'fail' | 'runtime'>;

/** Reads the axes, which may repeat, be negative, or be absent. */
export function planReduction(node: KernelNode, context: Failing): Reduction {
  const { shape } = node.input(0);
  const rank = shape.length;
  const requested = rank === 0 ? [] : integersOf(node.input(1));
  const axes = new Set(requested.map((axis) => resolveAxis(axis, rank, context)));
  const keepDims = node.options?.kind === 'ReducerOptions' && node.options.keepDims;
  const kept = shape.map((dimension, i) => (axes.has(i) ? 1 : dimension));
  const outputShape = keepDims ? kept : shape.filter((_, i) => !axes.has(i));
  let reducedCount = 1;
  for (const axis of axes) reducedCount *= shape[axis]!;
  const output = node.output(0);
  if (context.runtime === 'tflm' && elementCount(output.shape) !== elementCount(outputShape)) {
    context.fail(
      `'${output.name}' is ${formatShape(output.shape)} in the file, the reduction gives ${formatShape(outputShape)}`,
    );
  }
  return {
    outputShape,
    plan: planBroadcast(shape, [kept]),
    outputCount: elementCount(kept),
    reducedCount,
    reducesAll: axes.size === rank,
  };
}

/** Checks the operator; null where the axes are known only while running. */
export function prepareReduction(node: KernelNode, context: PrepareContext): Reduction | null {
  requireCounts(node, context, [2]);
  const axis = node.input(1);
  requireType(axis, context, ['INT32']);
  if (!axis.isConstant) {
    context.setDynamic(node.output(0));
    return null;
  }
  const reduction = planReduction(node, context);
  shapeOutput(node.output(0), context, reduction.outputShape);
  return reduction;
}

/** The reduction to run, with the output ready to be written. */
export function openReduction(node: KernelNode, prepared: Reduction | null, context: EvalContext): Reduction {
  const reduction = prepared ?? planReduction(node, context);
  if (node.output(0).isDynamic) context.resize(node.output(0), reduction.outputShape);
  return reduction;
}

/**
 * Adds the input into `sums` with the rounding of their array: float32 where it is a Float32Array, wrapping where it is
 * an Int32Array. Partial sums below `tiny` become zero.
 */
export function sumInto(
  sums: Float32Array | Float64Array | Int32Array,
  input: NumberArray,
  { rowLength, rowCount, steps, starts }: BroadcastPlan,
  tiny: number,
): void {
  const sumRow =
    sums instanceof Float32Array ? sumFloats : sums instanceof Int32Array ? sumIntegers : sumDoubles;
  let i = 0;
  for (let row = 0; row < rowCount; row++, i += rowLength) {
    let o = starts[0]![row]!;
    if (steps[0] === 0) {
      sums[o] = sumRow(sums[o]!, input, i, i + rowLength, tiny);
      continue;
    }
    for (let n = i; n < i + rowLength; n++, o++) {
      sums[o] = sums[o]! + input[n]!;
      if (sums[o]! < tiny && sums[o]! > -tiny) sums[o] = sums[o]! * 0;
    }
  }
}

function sumFloats(sum: number, input: NumberArray, start: number, end: number, tiny: number): number {
  for (let i = start; i < end; i++) {
    sum = Math.fround(sum + input[i]!);
    if (sum < tiny && sum > -tiny) sum *= 0;
  }
  return sum;
}

function sumIntegers(sum: number, input: NumberArray, start: number, end: number): number {
  for (let i = start; i < end; i++) sum = (sum + input[i]!) | 0;
  return sum;
}

function sumDoubles(sum: number, input: NumberArray, start: number, end: number): number {
  for (let i = start; i < end; i++) sum += input[i]!;
  return sum;
}

/** Combines every input element with the accumulator of its output, in the input's order. */
export function foldInto<T extends NumberArray>(
  accumulators: T,
  input: NumberArray,
  { rowLength, rowCount, steps, starts }: BroadcastPlan,
  combine: (accumulator: number, x: number) => number,
): void {
  let i = 0;
  for (let row = 0; row < rowCount; row++) {
    let o = starts[0]![row]!;
    const end = i + rowLength;
    if (steps[0] === 0) {
      let value = accumulators[o]!;
      while (i < end) value = combine(value, input[i++]!);
      accumulators[o] = value;
    } else {
      for (; i < end; i++, o++) accumulators[o] = combine(accumulators[o]!, input[i]!);
    }
  }
}

export function foldBigintsInto(
  accumulators: BigInt64Array,
  input: BigInt64Array,
  { rowLength, rowCount, steps, starts }: BroadcastPlan,
  combine: (accumulator: bigint, x: bigint) => bigint,
): void {
  let i = 0;
  for (let row = 0; row < rowCount; row++) {
    let o = starts[0]![row]!;
    for (const end = i + rowLength; i < end; i++, o += steps[0]!) {
      accumulators[o] = combine(accumulators[o]!, input[i]!);
    }
  }
}

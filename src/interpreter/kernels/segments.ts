import { elementCount } from '../arithmetic';
import type { TensorType } from '../../model';
import { defineKernel, type EvalContext, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import { integersOf, requireCounts, requireRank, requireType } from './movement-checks';
import { addWithOverflow, multiplyWithOverflow } from './overflow-arithmetic';

type Value = number | bigint;
type Failing = Pick<PrepareContext | EvalContext, 'fail'>;

/** What the entries of a segment are combined by, and what an empty segment holds. */
export interface SegmentReduction {
  readonly combine: (type: TensorType) => (a: Value, b: Value) => Value;
  readonly initial: (type: TensorType) => number;
}

export const SUM: SegmentReduction = { combine: addWithOverflow, initial: () => 0 };
export const PRODUCT: SegmentReduction = { combine: multiplyWithOverflow, initial: () => 1 };
export const MAXIMUM: SegmentReduction = {
  combine: () => (a, b) => (a < b ? b : a),
  initial: (type) => (type === 'INT32' ? -2147483648 : -3.4028234663852886e38),
};
export const MINIMUM: SegmentReduction = {
  combine: () => (a, b) => (b < a ? b : a),
  initial: (type) => (type === 'INT32' ? 2147483647 : 3.4028234663852886e38),
};

/** Combines rows of `data` by segment; negative ids are left out. */
function reduceSegments(
  node: KernelNode,
  ids: readonly number[],
  rowSize: number,
  { combine, initial }: SegmentReduction,
): void {
  const [data, output] = [node.input(0), node.output(0)];
  const [from, to] = [data.data, output.data];
  const apply = combine(data.type);
  to.fill(initial(data.type) as never);
  ids.forEach((id, row) => {
    if (id < 0) return;
    for (let i = 0; i < rowSize; i++)
      to[id * rowSize + i] = apply(to[id * rowSize + i]!, from[row * rowSize + i]!) as never;
  });
}

function unsortedShape(node: KernelNode, context: Failing): number[] {
  const [data, ids, count] = [node.input(0), node.input(1), node.input(2)];
  if (ids.shape.some((size, i) => size !== data.shape[i])) {
    context.fail(
      `segment ids [${ids.shape.join()}] must be a prefix of the data's shape [${data.shape.join()}]`,
    );
  }
  if (elementCount(count.shape) !== 1 || count.shape.length > 1)
    context.fail(`the number of segments must be one number, has shape [${count.shape.join()}]`);
  const segments = integersOf(count)[0]!;
  if (segments < 0) context.fail(`the number of segments must not be negative, is ${segments}`);
  const highest = integersOf(ids).reduce((max, id) => Math.max(max, id), -1);
  if (highest >= segments) context.fail(`segment id ${highest} is outside the ${segments} segments`);
  return [segments, ...data.shape.slice(ids.shape.length)];
}

/** Source: tflite/kernels/unsorted_segment.cc. */
export function unsortedSegment(op: string, reduction: SegmentReduction): Kernel {
  return defineKernel({
    op,
    prepare(node, context) {
      requireCounts(node, context, [3]);
      const [data, ids, count] = [node.input(0), node.input(1), node.input(2)];
      requireType(data, context, ['INT32', 'FLOAT32']);
      requireType(ids, context, ['INT32']);
      requireType(count, context, ['INT32']);
      const isKnown = !data.isDynamic && ids.isConstant && count.isConstant;
      if (isKnown) context.resize(node.output(0), unsortedShape(node, context));
      else context.setDynamic(node.output(0));
    },
    eval(node, _prepared, context) {
      const shape = unsortedShape(node, context);
      if (node.output(0).isDynamic) context.resize(node.output(0), shape);
      reduceSegments(node, integersOf(node.input(1)), elementCount(shape.slice(1)), reduction);
    },
  });
}

function sortedShape(node: KernelNode, context: Failing): number[] {
  const [data, ids] = [node.input(0), node.input(1)];
  requireRank(ids, context, 1);
  requireRank(data, context, 1, 8);
  if (ids.shape[0] !== data.shape[0])
    context.fail(`${ids.shape[0]} segment ids for ${data.shape[0]} rows of '${data.name}'`);
  let previous = -1;
  for (const id of integersOf(ids)) {
    const isNext = previous < 0 ? id === 0 : id === previous || id === previous + 1;
    if (!isNext) context.fail(`segment ids must start at 0 and rise by 0 or 1; ${id} follows ${previous}`);
    previous = id;
  }
  return [previous + 1, ...data.shape.slice(1)];
}

/** Source: tflite/kernels/segment_sum.cc. */
export const segmentSum = defineKernel({
  op: 'SEGMENT_SUM',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [data, ids, output] = [node.input(0), node.input(1), node.output(0)];
    requireType(data, context, ['INT32', 'FLOAT32']);
    requireType(ids, context, ['INT32']);
    if (data.isConstant && ids.isConstant) context.resize(output, sortedShape(node, context));
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const shape = sortedShape(node, context);
    if (node.output(0).isDynamic) context.resize(node.output(0), shape);
    reduceSegments(node, integersOf(node.input(1)), elementCount(shape.slice(1)), SUM);
  },
});

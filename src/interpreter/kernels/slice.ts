import { stridesOf } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { copyStrided, loadElements, openElements, storeElements, stridedIndices } from './elements';
import { integersOf, requireCounts, requireRank, requireSameType, requireType } from './movement-checks';
import { gatherStrings } from './strings';

const INDEX_TYPES = ['INT32', 'INT64'] as const;
const TFLM_TYPES = ['FLOAT32', 'INT32', 'INT8', 'INT16', 'BOOL'] as const;

/** Sizes with -1 ("to the end") resolved. Fails where the slice leaves the input. */
function sizesOf(node: KernelNode, context: PrepareContext | EvalContext): number[] {
  const input = node.input(0);
  const begin = integersOf(node.input(1));
  const size = integersOf(node.input(2));
  return input.shape.map((dimension, axis) => {
    const [from, count] = [begin[axis] ?? 0, size[axis] ?? 0];
    if (count === -1) return dimension - from;
    if (count < 0 || from + count > dimension) {
      context.fail(`Invalid begin and size: ${from} + ${count} along dimension ${axis} of ${dimension}`);
    }
    return count;
  });
}

export const slice = defineKernel({
  op: 'SLICE',
  prepare(node, context) {
    requireCounts(node, context, [3]);
    const [input, begin, size, output] = [node.input(0), node.input(1), node.input(2), node.output(0)];
    requireType(begin, context, INDEX_TYPES);
    requireType(size, context, INDEX_TYPES);
    requireSameType(input, output, context);
    requireRank(begin, context, 1);
    requireRank(size, context, 1);
    if (begin.shape[0] !== size.shape[0]) {
      context.fail(`begin has ${begin.shape[0]} entries, size ${size.shape[0]}`);
    }
    if (context.runtime === 'tflm') {
      requireSameType(begin, size, context);
      requireType(input, context, TFLM_TYPES);
      requireRank(input, context, 0, 5);
    }
    const known = begin.isConstant && size.isConstant;
    if (known) context.resize(output, sizesOf(node, context));
    // Both runtimes trust a stored output shape that is complete.
    else if (output.shape.length > 0) context.resize(output, output.shape);
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const shape = output.isDynamic ? sizesOf(node, context) : output.shape;
    if (output.isDynamic && input.type !== 'STRING') context.resize(output, shape);
    const strides = stridesOf(input.shape);
    const begin = integersOf(node.input(1));
    let start = 0;
    input.shape.forEach((_, axis) => (start += (begin[axis] ?? 0) * strides[axis]!));
    if (input.type === 'STRING') {
      gatherStrings(input, output, stridedIndices(start, strides, shape), shape, context);
      return;
    }
    const to = openElements(output);
    copyStrided(loadElements(input), start, strides, shape, to);
    storeElements(output, to);
  },
});

import { stridesOf } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode } from '../kernel';
import { copyStrided, loadElements, openElements, storeElements } from './elements';
import {
  integersOf,
  requireCounts,
  requireRank,
  requireSameType,
  requireType,
  resolveAxis,
} from './movement-checks';

const MICRO_TYPES = ['FLOAT32', 'INT32', 'UINT8', 'INT8', 'INT16', 'INT64', 'BOOL'] as const;
const TYPES = [...MICRO_TYPES, 'FLOAT16', 'BFLOAT16'] as const;

/** The runtimes swap one block of neighbouring axes, so the axes must be neighbours. */
function axesOf(node: KernelNode, context: EvalContext): number[] {
  const rank = node.input(0).shape.length;
  const axes = integersOf(node.input(1)).map((axis) => resolveAxis(axis, rank, context));
  axes.sort((a, b) => a - b);
  axes.forEach((axis, i) => {
    if (i > 0 && axis !== axes[i - 1]! + 1)
      context.fail(`Non-contiguous Axes unsupported. Reversing axes ${axes.join(', ')}.`);
  });
  return axes;
}

export const reverseV2 = defineKernel({
  op: 'REVERSE_V2',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [input, axis, output] = [node.input(0), node.input(1), node.output(0)];
    const micro = context.runtime === 'tflm';
    requireRank(axis, context, 1);
    requireType(axis, context, ['INT32']);
    requireRank(input, context, 0, micro ? 6 : 8);
    if (axis.shape[0]! > input.shape.length)
      context.fail(`${axis.shape[0]} axes for ${input.shape.length} dimensions`);
    requireType(input, context, micro ? MICRO_TYPES : TYPES);
    requireSameType(input, output, context);
    context.resize(output, input.shape);
  },
  eval(node, _prepared, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const strides = stridesOf(input.shape);
    let start = 0;
    for (const axis of axesOf(node, context)) {
      start += strides[axis]! * (input.shape[axis]! - 1);
      strides[axis] = -strides[axis]!;
    }
    const to = openElements(output);
    copyStrided(loadElements(input), start, strides, input.shape, to);
    storeElements(output, to);
  },
});

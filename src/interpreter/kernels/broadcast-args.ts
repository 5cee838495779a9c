import { broadcastShape } from '../arithmetic';
import { defineKernel } from '../kernel';
import { integersOf, requireCounts, requireRank, requireSameType, requireType } from './movement-checks';
import { shapeOutput } from './quantization';

/** The shape that two shapes broadcast to. Source: tflite/kernels/broadcast_args.cc. */
export const broadcastArgs = defineKernel({
  op: 'BROADCAST_ARGS',
  computesConstantsOnce: true,
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [first, second, output] = [node.input(0), node.input(1), node.output(0)];
    requireType(first, context, ['INT32', 'INT64']);
    requireSameType(first, second, context);
    requireSameType(first, output, context);
    requireRank(first, context, 1);
    requireRank(second, context, 1);
    if (context.runtime === 'tflm') requireRank(output, context, 1);
    shapeOutput(output, context, [Math.max(first.shape[0]!, second.shape[0]!)]);
  },
  eval(node, _prepared, context) {
    const [first, second, output] = [node.input(0), node.input(1), node.output(0)];
    const [a, b] = [integersOf(first), integersOf(second)];
    const shape =
      broadcastShape(a, b) ??
      context.fail(`shapes [${a.join()}] and [${b.join()}] cannot be broadcast together`);
    const to = output.data;
    shape.forEach((size, i) => (to[i] = (output.type === 'INT64' ? BigInt(size) : size) as never));
  },
});

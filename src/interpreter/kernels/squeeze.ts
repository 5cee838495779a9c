import { defineKernel, optionsOf } from '../kernel';
import { requireCounts, requireRank } from './movement-checks';
import { copyReshaped } from './strings';

export const squeeze = defineKernel({
  op: 'SQUEEZE',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const input = node.input(0);
    requireRank(input, context, 0, 8);
    const named = optionsOf(node, 'SqueezeOptions')?.squeezeDims ?? [];
    const rank = input.shape.length;
    const dropped = new Set<number>();
    for (const axis of named) {
      const resolved = axis < 0 ? axis + rank : axis;
      if (input.shape[resolved] !== 1) {
        context.fail(`dimension ${axis} of '${input.name}' [${input.shape.join(',')}] is not 1`);
      }
      dropped.add(resolved);
    }
    const keeps = (dimension: number, axis: number) =>
      named.length === 0 ? dimension !== 1 : !dropped.has(axis);
    const shape = input.shape.filter(keeps);
    context.resize(node.output(0), shape);
    return shape;
  },
  eval(node, shape, context) {
    copyReshaped(node.input(0), node.output(0), shape, context);
  },
});

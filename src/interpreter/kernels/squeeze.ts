import { defineKernel } from '../kernel';
import { bytesOf } from './elements';
import { requireCounts, requireRank } from './movement-checks';

export const squeeze = defineKernel({
  op: 'SQUEEZE',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const input = node.input(0);
    requireRank(input, context, 0, 8);
    const named = node.options?.kind === 'SqueezeOptions' ? node.options.squeezeDims : [];
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
    context.resize(node.output(0), input.shape.filter(keeps));
  },
  eval(node, _prepared, context) {
    const from = bytesOf(node.input(0));
    const output = node.output(0);
    if (output.isDynamic) context.resize(output, output.shape);
    const to = bytesOf(output);
    if (from.length !== to.length) context.fail(`input has ${from.length} bytes, output ${to.length}`);
    if (output.address !== node.input(0).address) to.set(from);
  },
});

import { defineKernel } from '../kernel';
import { requireCounts, requireType } from './movement-checks';

/** The number of dimensions as a scalar. */
export const rank = defineKernel({
  op: 'RANK',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    requireType(node.output(0), context, ['INT32']);
    context.resize(node.output(0), []);
  },
  eval(node) {
    node.output(0).data[0] = node.input(0).shape.length;
  },
});

import { defineKernel } from '../kernel';
import { requireType } from './movement-checks';
import { elementwise, evalUnary, type PreparedUnary, prepareUnary } from './unary';

export const logicalNot = defineKernel<PreparedUnary>({
  op: 'LOGICAL_NOT',
  prepare(node, context) {
    prepareUnary(node, context);
    requireType(node.input(0), context, ['BOOL']);
    return elementwise((x) => (x ? 0 : 1));
  },
  eval: evalUnary,
});

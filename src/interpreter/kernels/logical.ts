import { defineKernel, type Kernel } from '../kernel';
import { evalBinary, numberRow, planBinary, type PreparedBinary, type Refusal } from './binary';
import { requireType } from './movement-checks';
import { elementwise, evalUnary, prepareUnary, type PreparedUnary } from './unary';

/** Sources: tflite/kernels/logical.cc, elementwise.cc, tensorflow/lite/micro/kernels/logical_common.cc. */
function logicalKernel(op: string, compute: (x: number, y: number) => number): Kernel {
  return defineKernel<PreparedBinary | Refusal>({
    op,
    prepare(node, context) {
      const plan = planBinary(node, context);
      requireType(node.input(0), context, ['BOOL']);
      return { plan, row: numberRow(compute) };
    },
    eval: evalBinary,
  });
}

export const logicalAnd = logicalKernel('LOGICAL_AND', (x, y) => (x && y ? 1 : 0));
export const logicalOr = logicalKernel('LOGICAL_OR', (x, y) => (x || y ? 1 : 0));

export const logicalNot = defineKernel<PreparedUnary>({
  op: 'LOGICAL_NOT',
  prepare(node, context) {
    prepareUnary(node, context);
    requireType(node.input(0), context, ['BOOL']);
    return elementwise((x) => (x ? 0 : 1));
  },
  eval: evalUnary,
});

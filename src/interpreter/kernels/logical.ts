import { defineKernel, type Kernel } from '../kernel';
import { evalBinary, numberRow, planBinary, type PreparedBinary, type Refusal } from './binary';
import { requireType } from './movement-checks';

/** Sources: tflite/kernels/logical.cc, elementwise.cc, tensorflow/lite/micro/kernels/logical_common.cc. */
export function logicalKernel(op: string, compute: (x: number, y: number) => number): Kernel {
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

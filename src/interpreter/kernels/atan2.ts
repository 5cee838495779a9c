import {
  bfloat16ToFloat32,
  float16ToFloat32,
  float32ToBfloat16,
  float32ToFloat16,
  sameShape,
} from '../arithmetic';
import { defineKernel } from '../kernel';
import { evalBinary, numberRow, planBinary, type PreparedBinary, type Refusal } from './binary';
import { requireSameType, requireType } from './movement-checks';
import { requireFullRuntime } from './unary';

/** Source: tflite/kernels/atan2.cc. */
export const atan2 = defineKernel<PreparedBinary | Refusal>({
  op: 'ATAN2',
  prepare(node, context) {
    requireFullRuntime(node, context);
    const [y, x] = [node.input(0), node.input(1)];
    requireSameType(y, x, context);
    requireSameType(y, node.output(0), context);
    requireType(y, context, ['FLOAT32', 'FLOAT64', 'FLOAT16', 'BFLOAT16']);
    if (!sameShape(y.shape, x.shape))
      context.fail(`the inputs must have one shape: [${y.shape.join()}] and [${x.shape.join()}]`);
    const plan = planBinary(node, context);
    if (y.type === 'FLOAT16')
      return {
        plan,
        row: numberRow((a, b) => float32ToFloat16(Math.atan2(float16ToFloat32(a), float16ToFloat32(b)))),
      };
    if (y.type === 'BFLOAT16')
      return {
        plan,
        row: numberRow((a, b) => float32ToBfloat16(Math.atan2(bfloat16ToFloat32(a), bfloat16ToFloat32(b)))),
      };
    return { plan, row: numberRow(Math.atan2) };
  },
  eval: evalBinary,
});

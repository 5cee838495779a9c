import {
  bfloat16ToNumber,
  float16ToNumber,
  numberToBfloat16,
  numberToFloat16,
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
        row: numberRow((a, b) => numberToFloat16(Math.atan2(float16ToNumber(a), float16ToNumber(b)))),
      };
    if (y.type === 'BFLOAT16')
      return {
        plan,
        row: numberRow((a, b) => numberToBfloat16(Math.atan2(bfloat16ToNumber(a), bfloat16ToNumber(b)))),
      };
    return { plan, row: numberRow(Math.atan2) };
  },
  eval: evalBinary,
});

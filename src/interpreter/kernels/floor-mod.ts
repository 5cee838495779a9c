import { defineKernel } from '../kernel';
import {
  bigintRow,
  evalBinary,
  numberRow,
  planBinary,
  type PreparedBinary,
  type Refusal,
  refuseType,
} from './binary';
import { requireNonZeroDivisor } from './floor-div';
import { requireSameType, requireType } from './movement-checks';

/** Sources: tflite/kernels/floor_mod.cc, tensorflow/lite/micro/kernels/floor_mod.cc. */
export const floorMod = defineKernel<PreparedBinary | Refusal>({
  op: 'FLOOR_MOD',
  prepare(node, context) {
    const plan = planBinary(node, context);
    const { type } = node.input(0);
    if (context.runtime === 'tflm') {
      requireSameType(node.input(0), node.output(0), context);
      return type === 'FLOAT32' ? { plan, row: numberRow(floatMod) } : refuseType(node.input(0));
    }
    requireType(node.input(0), context, ['FLOAT32', 'INT64', 'INT32', 'INT16', 'INT8']);
    if (type === 'FLOAT32') return { plan, row: numberRow(floatMod) };
    const row = type === 'INT64' ? bigintRow(bigintMod) : numberRow(floatMod);
    return { plan, check: requireNonZeroDivisor, row };
  },
  eval: evalBinary,
});

/** The remainder takes the divisor's sign. */
function floatMod(x: number, y: number): number {
  const remainder = x % y;
  return remainder !== 0 && y < 0 !== remainder < 0 ? remainder + y : remainder;
}

function bigintMod(x: bigint, y: bigint): bigint {
  const remainder = x % y;
  return remainder !== 0n && y < 0n !== remainder < 0n ? remainder + y : remainder;
}

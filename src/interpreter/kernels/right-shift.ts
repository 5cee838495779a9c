import { integerRange } from '../arithmetic';
import { defineKernel } from '../kernel';
import { evalBinary, numberRow, planBinary, type PreparedBinary, type Refusal, refuseType } from './binary';
import { requireFullRuntime } from './unary';

const BITS: Readonly<Record<string, number>> = {
  INT8: 8,
  UINT8: 8,
  INT16: 16,
  UINT16: 16,
  INT32: 32,
  UINT32: 32,
};

/** Arithmetic for signed types; the distance is clamped to the type's bits. Source: tflite/kernels/right_shift.cc. */
export const rightShift = defineKernel<PreparedBinary | Refusal>({
  op: 'RIGHT_SHIFT',
  prepare(node, context) {
    requireFullRuntime(node, context);
    const plan = planBinary(node, context);
    const { type } = node.input(0);
    const bits = BITS[type];
    if (bits === undefined) return refuseType(node.input(0));
    const isSigned = integerRange(type)![0] < 0;
    const distance = (y: number): number => Math.max(0, Math.min(y, bits - 1));
    return { plan, row: numberRow((x, y) => (isSigned ? x >> distance(y) : x >>> distance(y))) };
  },
  eval: evalBinary,
});

import { defineKernel } from '../kernel';
import { evalBinary, numberRow, planBinary, type PreparedBinary, type Refusal, refuseType } from './binary';
import { requireFullRuntime } from './unary';

const TYPES = ['INT8', 'UINT8', 'INT16', 'UINT16', 'INT32', 'UINT32'];

/** Source: tflite/kernels/bitwise_xor.cc. */
export const bitwiseXor = defineKernel<PreparedBinary | Refusal>({
  op: 'BITWISE_XOR',
  prepare(node, context) {
    requireFullRuntime(node, context);
    const plan = planBinary(node, context);
    if (!TYPES.includes(node.input(0).type)) return refuseType(node.input(0));
    return { plan, row: numberRow((x, y) => x ^ y) };
  },
  eval: evalBinary,
});

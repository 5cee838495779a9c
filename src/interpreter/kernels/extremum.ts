import { bfloat16ToFloat32, float16ToFloat32 } from '../arithmetic';
import type { KernelNode, PrepareContext } from '../kernel';
import { bigintRow, numberRow, planBinary, type PreparedBinary, type Refusal, refuseType } from './binary';

/** Sources: tflite/kernels/maximum_minimum.cc, tensorflow/lite/micro/kernels/maximum_minimum.cc. */

const MICRO_TYPES = ['FLOAT32', 'INT8', 'INT16', 'INT32', 'INT64'];
const TFLITE_TYPES = [...MICRO_TYPES, 'UINT8', 'FLOAT16', 'BFLOAT16'];

/** `sign` is 1 for the larger of two values, -1 for the smaller. */
export function prepareExtremum(
  node: KernelNode,
  context: PrepareContext,
  sign: 1 | -1,
): PreparedBinary | Refusal {
  const plan = planBinary(node, context);
  const { type } = node.output(0);
  if (!(context.runtime === 'tflite' ? TFLITE_TYPES : MICRO_TYPES).includes(type)) {
    return refuseType(node.output(0));
  }
  if (type === 'INT64') {
    return { plan, row: bigintRow(sign > 0 ? (x, y) => (x > y ? x : y) : (x, y) => (x < y ? x : y)) };
  }
  if (type === 'FLOAT16' || type === 'BFLOAT16') {
    const decode = type === 'FLOAT16' ? float16ToFloat32 : bfloat16ToFloat32;
    return { plan, row: numberRow((x, y) => (sign * decode(x) > sign * decode(y) ? x : y)) };
  }
  return { plan, row: numberRow(sign > 0 ? (x, y) => (x > y ? x : y) : (x, y) => (x < y ? x : y)) };
}

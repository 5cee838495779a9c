import { flushDenormal } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode } from '../kernel';
import {
  evalBinary,
  numberRow,
  type NumberArray,
  planBinary,
  type PreparedBinary,
  type Refusal,
  refuseType,
} from './binary';
import { toInt32 } from './lookup-table';
import { requireSameType, requireType } from './movement-checks';

/** Sources: tflite/kernels/floor_div.cc, tensorflow/lite/micro/kernels/floor_div.cc. */
export const floorDiv = defineKernel<PreparedBinary | Refusal>({
  op: 'FLOOR_DIV',
  prepare(node, context) {
    const plan = planBinary(node, context);
    const { type } = node.input(0);
    if (context.runtime === 'tflm') {
      requireSameType(node.input(0), node.output(0), context);
      if (type !== 'FLOAT32') return refuseType(node.input(0));
    } else {
      requireType(node.input(0), context, ['FLOAT32', 'INT32', 'INT16', 'INT8']);
    }
    const row = numberRow(
      type === 'FLOAT32' ? (x, y) => Math.floor(x / y) : (x, y) => toInt32(Math.floor(x / y)),
    );
    return { plan, check: requireNonZeroDivisor, row };
  },
  eval: evalBinary,
});

export function requireNonZeroDivisor(node: KernelNode, context: EvalContext): void {
  const divisor = node.input(1);
  const { data } = divisor;
  // With denormals suppressed, a denormal divisor counts as zero.
  const flush = context.runtime === 'tflite' && divisor.type === 'FLOAT32' ? flushDenormal : (x: number) => x;
  const hasZero =
    data instanceof BigInt64Array ? data.includes(0n) : (data as NumberArray).some((x) => flush(x) === 0);
  if (hasZero) context.fail(`division by 0: '${divisor.name}' holds a zero`);
}

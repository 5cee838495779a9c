import { defineKernel, type EvalContext, type KernelNode } from '../kernel';
import { evalBinary, numberRow, planBinary, type PreparedBinary, type Refusal } from './binary';
import { toInt32 } from './lookup-table';
import { requireType } from './movement-checks';
import { requireFullRuntime } from './unary';

/** Source: tflite/kernels/pow.cc. */
export const pow = defineKernel<PreparedBinary | Refusal>({
  op: 'POW',
  prepare(node, context) {
    requireFullRuntime(node, context);
    const plan = planBinary(node, context);
    requireType(node.input(0), context, ['FLOAT32', 'INT32']);
    if (node.input(0).type === 'FLOAT32') return { plan, row: numberRow(power) };
    return { plan, check: requireNoNegative, row: numberRow((x, y) => toInt32(x ** y)) };
  },
  eval: evalBinary,
});

/** C's `pow`: 1 to any power is 1, and so is -1 to an infinite one, where JavaScript has NaN. */
function power(x: number, y: number): number {
  if (x === 1 || (x === -1 && Math.abs(y) === Infinity)) return 1;
  return x ** y;
}

function requireNoNegative(node: KernelNode, context: EvalContext): void {
  const exponent = node.input(1);
  const negative = (exponent.data as Int32Array).find((value) => value < 0);
  if (negative !== undefined) {
    context.fail(`INT32 exponents must not be negative, '${exponent.name}' holds ${negative}`);
  }
}

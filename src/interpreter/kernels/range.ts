import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { requireCounts, requireRank, requireSameType, requireType } from './movement-checks';

type Failing = Pick<PrepareContext | EvalContext, 'fail'>;

function sizeOf(node: KernelNode, context: Failing): number {
  const [start, limit, delta] = [0, 1, 2].map((i) => node.input(i).data[0]!) as [number, number, number];
  const isForward = start <= limit && delta > 0;
  if (!isForward && !(start >= limit && delta < 0))
    context.fail(`steps of ${delta} do not lead from ${start} to ${limit}`);
  if (typeof start === 'bigint') {
    const [from, to, by] = [BigInt(start), BigInt(limit), BigInt(delta)];
    const [distance, step] = [to > from ? to - from : from - to, by < 0n ? -by : by];
    return Number((distance + step - 1n) / step);
  }
  const isFloat = node.input(0).type === 'FLOAT32';
  if (isFloat) return Math.ceil(Math.abs(Math.fround(Math.fround(limit - start) / delta)));
  return Math.ceil(Math.abs(limit - start) / Math.abs(delta));
}

/** Source: tflite/kernels/range.cc. */
export const range = defineKernel({
  op: 'RANGE',
  computesConstantsOnce: true,
  prepare(node, context) {
    requireCounts(node, context, [3]);
    const inputs = [0, 1, 2].map((i) => node.input(i));
    const [start] = inputs as [(typeof inputs)[0]];
    requireType(start, context, ['FLOAT32', 'INT32', 'INT64']);
    for (const input of inputs) {
      requireRank(input, context, 0);
      requireSameType(input, start, context);
    }
    const output = node.output(0);
    context.setType(output, start.type);
    if (inputs.every(({ isConstant }) => isConstant)) context.resize(output, [sizeOf(node, context)]);
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const output = node.output(0);
    if (output.isDynamic) context.resize(output, [sizeOf(node, context)]);
    const to = output.data;
    const [start, delta] = [node.input(0).data[0]!, node.input(2).data[0]!];
    if (typeof start === 'bigint') {
      for (let i = 0; i < to.length; i++) to[i] = start + BigInt(i) * (delta as bigint);
      return;
    }
    // A float range adds up its steps, with their rounding.
    let value = start;
    for (let i = 0; i < to.length; i++) {
      to[i] = value;
      value = output.type === 'FLOAT32' ? Math.fround(value + Number(delta)) : value + Number(delta);
    }
  },
});

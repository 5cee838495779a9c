import { elementCount } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { integersOf, requireCounts, requireRank, requireSameType, requireType } from './movement-checks';

const TYPES = ['FLOAT32', 'UINT8', 'INT8', 'INT16', 'INT32', 'INT64'] as const;

type Failing = Pick<PrepareContext | EvalContext, 'fail'>;

function outputShape(node: KernelNode, context: Failing): number[] {
  const [input, count] = [node.input(0), node.input(1)];
  const k = integersOf(count)[0]!;
  const size = input.shape[input.shape.length - 1]!;
  if (k > size) context.fail(`k is ${k}, but the last dimension of '${input.name}' has ${size} entries`);
  return [...input.shape.slice(0, -1), Math.max(0, k)];
}

/** The largest entries of each row, in order, and where they were. Source: tflite/kernels/topk_v2.cc. */
export const topkV2 = defineKernel({
  op: 'TOPK_V2',
  prepare(node, context) {
    requireCounts(node, context, [2], 2);
    const [input, k, values, indices] = [node.input(0), node.input(1), node.output(0), node.output(1)];
    requireSameType(input, values, context);
    requireType(k, context, ['INT32', 'INT16']);
    if (elementCount(k.shape) !== 1) context.fail(`k must be one number, has shape [${k.shape.join()}]`);
    requireRank(input, context, 1, 8);
    if (!k.isConstant) {
      context.setDynamic(values);
      context.setDynamic(indices);
      return;
    }
    const shape = outputShape(node, context);
    context.resize(values, shape);
    context.resize(indices, shape);
  },
  eval(node, _prepared, context) {
    const [input, values, indices] = [node.input(0), node.output(0), node.output(1)];
    const shape = outputShape(node, context);
    requireType(input, context, TYPES);
    requireType(indices, context, ['INT32', 'INT16']);
    for (const output of [values, indices]) if (output.isDynamic) context.resize(output, shape);
    const size = input.shape[input.shape.length - 1]!;
    const k = shape[shape.length - 1]!;
    if (k === 0) return;
    if (indices.type === 'INT16' && size > 32767)
      context.fail(`${size} entries a row cannot be numbered in INT16`);
    const [from, to, at] = [input.data, values.data, indices.data];
    for (let row = 0; row < elementCount(shape.slice(0, -1)); row++) {
      const order = Array.from({ length: size }, (_, i) => i);
      order.sort((a, b) => compare(from[row * size + a]!, from[row * size + b]!) || a - b);
      for (let i = 0; i < k; i++) {
        to[row * k + i] = from[row * size + order[i]!]!;
        at[row * k + i] = order[i]!;
      }
    }
  },
});

/** Larger numbers first, NaN last. */
function compare(a: number | bigint, b: number | bigint): number {
  const [aIsNaN, bIsNaN] = [a !== a, b !== b];
  if (aIsNaN !== bIsNaN) return aIsNaN ? 1 : -1;
  return b < a ? -1 : b > a ? 1 : 0;
}

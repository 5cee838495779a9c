import { defineKernel, type KernelNode } from '../kernel';
import { requireCounts, requireType } from './movement-checks';

const TYPES = ['BOOL', 'FLOAT32', 'INT64', 'INT32', 'INT8', 'UINT8', 'UINT32'] as const;

function trueIndices(node: KernelNode): number[] {
  const found: number[] = [];
  node.input(0).data.forEach((value: number | bigint, i: number) => {
    if (Number(value) !== 0) found.push(i);
  });
  return found;
}

/** The coordinates of what is not 0, one row each. Source: tflite/kernels/where.cc. */
export const where = defineKernel({
  op: 'WHERE',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const [condition, output] = [node.input(0), node.output(0)];
    requireType(condition, context, TYPES);
    context.setType(output, 'INT64');
    if (condition.isConstant) context.resize(output, [trueIndices(node).length, condition.shape.length]);
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const [{ shape }, output] = [node.input(0), node.output(0)];
    const found = trueIndices(node);
    if (output.isDynamic) context.resize(output, [found.length, shape.length]);
    if (shape.length === 0) context.fail('the condition must have a rank above 0');
    const to = output.data;
    found.forEach((index, row) => {
      let rest = index;
      for (let d = shape.length - 1; d >= 0; d--) {
        to[row * shape.length + d] = BigInt(rest % shape[d]!);
        rest = Math.floor(rest / shape[d]!);
      }
    });
  },
});

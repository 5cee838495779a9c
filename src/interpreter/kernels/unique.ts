import { defineKernel, optionsOf } from '../kernel';
import { requireCounts, requireRank, requireSameType, requireType } from './movement-checks';

const TYPES = ['INT8', 'INT16', 'INT32', 'INT64', 'FLOAT32', 'UINT8'] as const;

/** The values in order of their first appearance, and for each entry which it is. Source: tflite/kernels/unique.cc. */
export const unique = defineKernel({
  op: 'UNIQUE',
  prepare(node, context) {
    requireCounts(node, context, [1], 2);
    const [input, values, indices] = [node.input(0), node.output(0), node.output(1)];
    const options = optionsOf(node, 'UniqueOptions') ?? context.fail('UniqueOptions are missing');
    const { idxOutType } = options;
    if (idxOutType !== 'INT32' && idxOutType !== 'INT64')
      context.fail(`the index type must be INT32 or INT64, is ${idxOutType}`);
    requireSameType(values, input, context);
    requireType(indices, context, [idxOutType]);
    requireRank(input, context, 1);
    context.setDynamic(values);
    context.resize(indices, input.shape);
  },
  eval(node, _prepared, context) {
    const [input, values, indices] = [node.input(0), node.output(0), node.output(1)];
    requireType(input, context, TYPES);
    const numbers = new Map<number | bigint, number>();
    const at = indices.data;
    Array.from<number | bigint>(input.data as ArrayLike<number | bigint>).forEach((value, i) => {
      const known = numbers.get(value) ?? numbers.size;
      numbers.set(value, known);
      at[i] = (indices.type === 'INT64' ? BigInt(known) : known) as never;
    });
    context.resize(values, [numbers.size]);
    [...numbers.keys()].forEach((value, i) => (values.data[i] = value as never));
  },
});

import { defineKernel, optionsOf } from '../kernel';
import { requireCounts, requireType } from './movement-checks';

/** The shape of the input as a vector. */
export const shape = defineKernel({
  op: 'SHAPE',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const output = node.output(0);
    if (context.runtime === 'tflm') {
      requireType(output, context, ['INT32']);
    } else {
      const type = optionsOf(node, 'ShapeOptions')?.outType ?? 'FLOAT32';
      if (type !== 'INT32' && type !== 'INT64') context.fail(`out_type must be INT32 or INT64, is ${type}`);
      if (type !== output.type) context.fail(`out_type ${type} is not the output's type ${output.type}`);
    }
    context.resize(output, [node.input(0).shape.length]);
  },
  eval(node) {
    const { data } = node.output(0);
    const dimensions = node.input(0).shape;
    if (data instanceof BigInt64Array) data.set(dimensions.map(BigInt));
    else (data as Int32Array).set(dimensions);
  },
});

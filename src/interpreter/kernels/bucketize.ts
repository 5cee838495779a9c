import { defineKernel, optionsOf } from '../kernel';
import { requireCounts, requireType } from './movement-checks';

/** The number of boundaries that are at most the value. Source: tflite/kernels/bucketize.cc. */
export const bucketize = defineKernel({
  op: 'BUCKETIZE',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const boundaries = optionsOf(node, 'BucketizeOptions')?.boundaries ?? [];
    if (boundaries.some((value, i) => i > 0 && value < boundaries[i - 1]!))
      context.fail(`boundaries must rise: ${boundaries.join(', ')}`);
    requireType(node.input(0), context, ['INT32', 'FLOAT32', 'INT64', 'FLOAT64']);
    context.setType(node.output(0), 'INT32');
    context.resize(node.output(0), node.input(0).shape);
    return boundaries;
  },
  eval(node, boundaries) {
    const [from, to] = [node.input(0), node.output(0).data];
    // Integers are compared with the float boundaries as float32.
    const isInteger = from.type === 'INT32' || from.type === 'INT64';
    for (let i = 0; i < to.length; i++) {
      const value = isInteger ? Math.fround(Number(from.data[i])) : Number(from.data[i]);
      let [low, high] = [0, boundaries.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value < boundaries[middle]!) high = middle;
        else low = middle + 1;
      }
      to[i] = low;
    }
  },
});

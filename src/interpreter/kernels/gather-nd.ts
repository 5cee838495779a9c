import { elementCount, stridesOf } from '../arithmetic';
import { defineKernel } from '../kernel';
import { copyElements, loadElements, openElements, storeElements } from './elements';
import { integersOf, requireCounts, requireRank, requireType } from './movement-checks';
import { gatherStrings } from './strings';

const TFLITE_TYPES = [
  'FLOAT32', 'FLOAT16', 'BFLOAT16', 'UINT8', 'INT8', 'INT16', 'INT64', 'INT32', 'STRING', 'BOOL',
] as const; // prettier-ignore
/** TensorFlow Lite Micro's loop over index dimensions is this long. */
const TFLM_MAX_INDEX_DEPTH = 5;

export const gatherNd = defineKernel({
  op: 'GATHER_ND',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [input, indices] = [node.input(0), node.input(1)];
    const micro = context.runtime === 'tflm';
    requireType(input, context, micro ? ['FLOAT32', 'INT8'] : TFLITE_TYPES);
    requireType(indices, context, micro ? ['INT32'] : ['INT32', 'INT64', 'INT16']);
    requireRank(input, context, 1, Infinity);
    requireRank(indices, context, 1, Infinity);
    const depth = indices.shape[indices.shape.length - 1]!;
    const most = micro ? Math.min(TFLM_MAX_INDEX_DEPTH, input.shape.length) : input.shape.length;
    if (depth > most) context.fail(`Index innermost dimension length must be at most ${most}, is ${depth}`);
    const shape = [...indices.shape.slice(0, -1), ...input.shape.slice(depth)];
    context.resize(node.output(0), shape);
    return { depth, shape };
  },
  eval(node, { depth, shape }, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const indices = integersOf(node.input(1));
    const strides = stridesOf(input.shape);
    const rows = elementCount(node.input(1).shape.slice(0, -1));
    const run = elementCount(input.shape.slice(depth));
    const starts = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      for (let d = 0; d < depth; d++) {
        const index = indices[row * depth + d]!;
        if (index < 0 || index >= input.shape[d]!) {
          context.fail(
            `gather_nd index out of bounds: ${index} with ${input.shape[d]} entries along axis ${d}`,
          );
        }
        starts[row] = starts[row]! + index * strides[d]!;
      }
    }
    if (input.type === 'STRING') {
      const all = Int32Array.from({ length: rows * run }, (_, i) => starts[Math.floor(i / run)]! + (i % run));
      gatherStrings(input, output, all, shape, context);
      return;
    }
    const from = loadElements(input);
    const to = openElements(output);
    if (run > 0) starts.forEach((start, row) => copyElements(from, start, to, row * run, run));
    storeElements(output, to);
  },
});

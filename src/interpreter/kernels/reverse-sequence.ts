import { elementCount } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import { copyElements } from './elements';
import { integersOf, requireCounts, requireRank, requireSameType, requireType } from './movement-checks';

/** Source: tflite/kernels/reverse_sequence.cc. */
export const reverseSequence = defineKernel({
  op: 'REVERSE_SEQUENCE',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [input, lengths, output] = [node.input(0), node.input(1), node.output(0)];
    requireRank(lengths, context, 1);
    requireType(input, context, ['INT32', 'FLOAT32', 'UINT8', 'INT16', 'INT64']);
    requireType(lengths, context, ['INT32', 'INT64']);
    requireSameType(output, input, context);
    context.resize(output, input.shape);
    const options = optionsOf(node, 'ReverseSequenceOptions');
    return { sequenceAxis: options?.seqDim ?? 0, batchAxis: options?.batchDim ?? 0 };
  },
  eval(node, { sequenceAxis, batchAxis }, context) {
    const { shape, data: from } = node.input(0);
    const rank = shape.length;
    const isAxis = (axis: number): boolean => axis >= 0 && axis < rank;
    if (!isAxis(sequenceAxis) || !isAxis(batchAxis) || sequenceAxis === batchAxis)
      context.fail(`sequence axis ${sequenceAxis} and batch axis ${batchAxis} must be two of ${rank}`);
    const lengths = integersOf(node.input(1));
    const [steps, batches] = [shape[sequenceAxis]!, shape[batchAxis]!];
    if (lengths.length !== batches) context.fail(`${lengths.length} lengths for ${batches} batches`);
    const wrong = lengths.find((length) => length > steps || length < 0);
    if (wrong !== undefined) context.fail(`length ${wrong} does not fit the ${steps} steps`);
    const inner = Math.max(sequenceAxis, batchAxis);
    const run = elementCount(shape.slice(inner + 1));
    const stride = elementCount(shape.slice(sequenceAxis + 1));
    const batchStride = elementCount(shape.slice(batchAxis + 1));
    for (let at = 0; at < from.length; at += run) {
      const step = Math.floor(at / stride) % steps;
      const length = lengths[Math.floor(at / batchStride) % batches]!;
      const target = step < length ? at + (length - 1 - 2 * step) * stride : at;
      copyElements(from, at, node.output(0).data, target, run);
    }
  },
});

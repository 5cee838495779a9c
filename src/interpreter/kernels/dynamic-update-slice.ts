import { elementCount, stridesOf } from '../arithmetic';
import { defineKernel } from '../kernel';
import { copyElements, loadElements, openElements, storeElements } from './elements';
import { integersOf, requireCounts, requireRank, requireSameType, requireType } from './movement-checks';
import { shapeOutput } from './quantization';

/** Sources: tflite/kernels/dynamic_update_slice.cc, micro/kernels/dynamic_update_slice.cc. */
export const dynamicUpdateSlice = defineKernel({
  op: 'DYNAMIC_UPDATE_SLICE',
  prepare(node, context) {
    requireCounts(node, context, [3]);
    const [operand, update, starts] = [node.input(0), node.input(1), node.input(2)];
    requireRank(starts, context, 1);
    const rank = operand.shape.length;
    if (starts.shape[0] !== rank) context.fail(`${starts.shape[0]} start indices for ${rank} dimensions`);
    requireRank(update, context, rank);
    if (update.shape.some((size, i) => size > operand.shape[i]!)) {
      context.fail(
        `the update [${update.shape.join()}] is larger than the operand [${operand.shape.join()}]`,
      );
    }
    requireSameType(operand, update, context);
    requireType(starts, context, ['INT32', 'INT64']);
    context.setType(node.output(0), operand.type);
    shapeOutput(node.output(0), context, operand.shape);
  },
  eval(node, _prepared, context) {
    const [operand, update, output] = [node.input(0), node.input(1), node.output(0)];
    if (context.runtime === 'tflm') requireType(operand, context, ['FLOAT32', 'INT8', 'INT16', 'INT32']);
    if (operand.type === 'STRING') context.fail('type STRING is not supported');
    const [from, patch, to] = [loadElements(operand), loadElements(update), openElements(output)];
    const count = elementCount(operand.shape);
    copyElements(from, 0, to, 0, count);
    const rank = operand.shape.length;
    const size = elementCount(update.shape);
    const starts = integersOf(node.input(2)).map((start, i) =>
      Math.min(Math.max(0, start), operand.shape[i]! - update.shape[i]!),
    );
    const run = rank === 0 ? 1 : update.shape[rank - 1]!;
    const [strides, updateStrides] = [stridesOf(operand.shape), stridesOf(update.shape)];
    for (let at = 0; at < size; at += run) {
      let target = 0;
      for (let d = 0; d < rank; d++) {
        const index = Math.floor(at / updateStrides[d]!) % update.shape[d]!;
        target += (starts[d]! + index) * strides[d]!;
      }
      copyElements(patch, at, to, target, run);
    }
    storeElements(output, to);
  },
});

import { elementCount } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import { copyElements } from './elements';
import {
  requireCounts,
  requireSameQuantization,
  requireSameType,
  requireType,
  resolveAxis,
} from './movement-checks';

const TFLITE_TYPES = ['FLOAT32', 'INT32', 'FLOAT16', 'BFLOAT16', 'UINT8', 'INT8', 'INT16', 'BOOL'] as const;
const TFLM_TYPES = ['FLOAT32', 'INT32', 'INT8', 'INT16'] as const;

export const unpack = defineKernel({
  op: 'UNPACK',
  prepare(node, context) {
    requireCounts(node, context, [1], node.outputCount);
    const input = node.input(0);
    const options = optionsOf(node, 'UnpackOptions');
    const axis = resolveAxis(options?.axis ?? 0, input.shape.length, context);
    requireType(input, context, context.runtime === 'tflm' ? TFLM_TYPES : TFLITE_TYPES);
    if (context.runtime === 'tflite') {
      const count = options?.num ?? 0;
      if (count !== input.shape[axis] || count !== node.outputCount) {
        context.fail(
          `num is ${count} for a dimension of ${input.shape[axis]} and ${node.outputCount} outputs`,
        );
      }
    }
    for (let i = 0; i < node.outputCount; i++) {
      if (context.runtime === 'tflite') {
        requireSameType(node.output(i), input, context);
        requireSameQuantization(node.output(i), input, context);
      }
      context.resize(
        node.output(i),
        input.shape.filter((_, d) => d !== axis),
      );
    }
    return axis;
  },
  eval(node, axis) {
    const input = node.input(0);
    const outer = elementCount(input.shape.slice(0, axis));
    const run = elementCount(input.shape.slice(axis + 1));
    const row = input.shape[axis]! * run;
    if (run === 0) return;
    for (let i = 0; i < node.outputCount; i++) {
      const to = node.output(i).data;
      for (let k = 0; k < outer; k++) copyElements(input.data, k * row + i * run, to, k * run, run);
    }
  },
});

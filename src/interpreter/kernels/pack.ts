import { elementCount } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import { copyElements } from './elements';
import { requireSameQuantization, requireSameType, requireType } from './movement-checks';

const TFLITE_TYPES = ['FLOAT32', 'INT32', 'UINT8', 'UINT32', 'INT8', 'INT16', 'INT64'] as const;
const TFLM_TYPES = ['FLOAT32', 'INT8', 'INT16', 'INT32', 'INT64'] as const;

export const pack = defineKernel({
  op: 'PACK',
  prepare(node, context) {
    const options = optionsOf(node, 'PackOptions');
    const count = options?.valuesCount ?? 0;
    if (count !== node.inputCount)
      context.fail(`values_count is ${count}, but there are ${node.inputCount} inputs`);
    const [first, output] = [node.input(0), node.output(0)];
    const rank = first.shape.length;
    const axis = (options?.axis ?? 0) < 0 ? options!.axis + rank + 1 : (options?.axis ?? 0);
    if (axis < 0 || axis > rank)
      context.fail(`axis ${axis} is outside the ${rank + 1} dimensions of the output`);
    if (context.runtime === 'tflm') {
      requireType(output, context, TFLM_TYPES);
    } else {
      requireType(first, context, TFLITE_TYPES);
      requireSameType(first, output, context);
      for (let i = 0; i < count; i++) {
        const input = node.input(i);
        requireSameType(first, input, context);
        requireSameQuantization(input, output, context);
        if (input.shape.join() !== first.shape.join()) {
          context.fail(
            `'${input.name}' has shape [${input.shape.join(',')}], the first input [${first.shape.join(',')}]`,
          );
        }
      }
    }
    context.resize(output, [...first.shape.slice(0, axis), count, ...first.shape.slice(axis)]);
    return axis;
  },
  eval(node, axis) {
    const to = node.output(0).data;
    const { shape } = node.input(0);
    const outer = elementCount(shape.slice(0, axis));
    const run = elementCount(shape.slice(axis));
    if (run === 0) return;
    for (let i = 0; i < node.inputCount; i++) {
      const from = node.input(i).data;
      for (let k = 0; k < outer; k++) copyElements(from, k * run, to, (k * node.inputCount + i) * run, run);
    }
  },
});

import { defineKernel } from '../kernel';
import { requireCounts } from './movement-checks';
import { bytesOf } from './elements';
import { shapeOutput } from './quantization';

const TFLITE_TYPES = ['INT64', 'INT32', 'FLOAT32'];

/** Sources: tflite/kernels/zeros_like.cc, tensorflow/lite/micro/kernels/zeros_like.cc. */
export const zerosLike = defineKernel<null>({
  op: 'ZEROS_LIKE',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    context.setType(node.output(0), node.input(0).type);
    shapeOutput(node.output(0), context, node.input(0).shape);
    return null;
  },
  eval(node, _prepared, context) {
    const { type, name } = node.input(0);
    const types = context.runtime === 'tflite' ? TFLITE_TYPES : [...TFLITE_TYPES, 'INT8'];
    if (!types.includes(type))
      context.fail(`type ${type} of '${name}' is not supported (${types.join(', ')})`);
    bytesOf(node.output(0)).fill(0);
  },
});

import type { TensorType } from '../../model';
import { defineKernel, type PrepareContext } from '../kernel';
import { bytesOf } from './elements';
import { requireCounts } from './movement-checks';

const SIZES: Partial<Record<TensorType, number>> = {
  FLOAT16: 2, BFLOAT16: 2, FLOAT32: 4, FLOAT64: 8, INT8: 1, UINT8: 1, BOOL: 1, INT16: 2, UINT16: 2, INT32: 4,
  UINT32: 4, INT64: 8, UINT64: 8, COMPLEX64: 8, COMPLEX128: 16,
}; // prettier-ignore

function sizeOf(type: TensorType, context: PrepareContext): number {
  return SIZES[type] ?? context.fail(`type ${type} has no size in whole bytes`);
}

/** The same bytes as another type. Source: tflite/kernels/bitcast.cc. */
export const bitcast = defineKernel({
  op: 'BITCAST',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const [input, output] = [node.input(0), node.output(0)];
    const [from, to] = [sizeOf(input.type, context), sizeOf(output.type, context)];
    const { shape } = input;
    if (from >= to) {
      context.resize(output, from === to ? shape : [...shape, from / to]);
      return;
    }
    if (shape[shape.length - 1] !== to / from) {
      context.fail(
        `the last dimension of '${input.name}' [${shape.join()}] must be ${to / from} to make ${output.type}`,
      );
    }
    context.resize(output, shape.slice(0, -1));
  },
  eval(node) {
    bytesOf(node.output(0)).set(bytesOf(node.input(0)));
  },
});

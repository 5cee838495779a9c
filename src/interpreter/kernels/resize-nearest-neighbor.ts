import { defineKernel } from '../kernel';
import { copyElements } from './elements';
import { requireType } from './movement-checks';
import { prepareResize, resizeDynamicOutput, resizeOptions, type ResizeOptions } from './resize';

const TFLITE_TYPES = [
  'INT8', 'UINT8', 'BOOL', 'INT16', 'UINT16', 'FLOAT16', 'BFLOAT16', 'FLOAT32', 'INT32', 'UINT32',
] as const; // prettier-ignore
const TFLM_TYPES = ['FLOAT32', 'INT8', 'INT16'] as const;
const { fround } = Math;

/** The input index of each output index along one axis, in float32 as the runtimes compute it. */
function nearestIndices(inputSize: number, outputSize: number, options: ResizeOptions): number[] {
  const { alignCorners, halfPixelCenters } = options;
  const scale =
    alignCorners && outputSize > 1
      ? fround((inputSize - 1) / (outputSize - 1))
      : fround(inputSize / outputSize);
  const offset = halfPixelCenters ? 0.5 : 0;
  return Array.from({ length: outputSize }, (_, index) => {
    const position = fround(fround(index + offset) * scale);
    // Positions are never negative, so adding a half and flooring rounds half away from zero.
    const nearest = alignCorners ? Math.floor(position + 0.5) : Math.floor(position);
    return Math.max(0, Math.min(nearest, inputSize - 1));
  });
}

export const resizeNearestNeighbor = defineKernel({
  op: 'RESIZE_NEAREST_NEIGHBOR',
  prepare(node, context) {
    prepareResize(node, context);
    requireType(node.input(0), context, context.runtime === 'tflm' ? TFLM_TYPES : TFLITE_TYPES);
    return resizeOptions(node);
  },
  eval(node, options, context) {
    resizeDynamicOutput(node, context);
    const [input, output] = [node.input(0), node.output(0)];
    const [batches, inputHeight, inputWidth, depth] = input.shape as [number, number, number, number];
    const [, height, width] = output.shape as [number, number, number, number];
    if (depth === 0) return;
    const rows = nearestIndices(inputHeight, height, options);
    const columns = nearestIndices(inputWidth, width, options);
    const [from, to] = [input.data, output.data];
    let target = 0;
    for (let batch = 0; batch < batches; batch++) {
      for (const row of rows) {
        const start = (batch * inputHeight + row) * inputWidth;
        for (const column of columns) {
          copyElements(from, (start + column) * depth, to, target, depth);
          target += depth;
        }
      }
    }
  },
});

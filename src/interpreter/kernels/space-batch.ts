import { defineKernel, type EvalContext, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import { copyElements, loadElements, openElements, storeElements } from './elements';
import {
  integersOf,
  requireCounts,
  requireRank,
  requireSameQuantization,
  requireSameType,
  requireType,
  zeroPointOf,
} from './movement-checks';

/** SPACE_TO_BATCH_ND and BATCH_TO_SPACE_ND over NHWC images; three dimensions stand for an image of width 1. */

const TFLITE_TYPES = [
  'INT8', 'UINT8', 'BOOL', 'INT16', 'UINT16', 'FLOAT16', 'BFLOAT16', 'FLOAT32', 'INT32', 'UINT32', 'INT64', 'UINT64',
  'FLOAT64', 'COMPLEX64',
] as const; // prettier-ignore
const TFLM_TYPES = ['FLOAT32', 'INT8'] as const;

interface Blocks {
  /** One a spatial dimension. */
  readonly block: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function blocksOf(node: KernelNode): Blocks {
  const amounts = integersOf(node.input(2));
  return {
    block: integersOf(node.input(1)),
    before: amounts.filter((_, i) => i % 2 === 0),
    after: amounts.filter((_, i) => i % 2 === 1),
  };
}

type ShapeRule = (
  shape: readonly number[],
  blocks: Blocks,
  context: PrepareContext | EvalContext,
) => number[];

function prepareBlocks(node: KernelNode, context: PrepareContext, shapeOf: ShapeRule): void {
  requireCounts(node, context, [3]);
  const [input, block, amounts, output] = [node.input(0), node.input(1), node.input(2), node.output(0)];
  requireRank(input, context, 3, 4);
  requireSameType(input, output, context);
  const spatial = input.shape.length - 2;
  if (context.runtime === 'tflm') {
    requireType(input, context, TFLM_TYPES);
    requireRank(output, context, 3, 4);
  } else {
    requireType(input, context, TFLITE_TYPES);
    requireRank(block, context, 1);
    requireRank(amounts, context, 2);
    if (['UINT8', 'INT8', 'INT16'].includes(input.type)) requireSameQuantization(input, output, context);
    if (input.type === 'INT16' && zeroPointOf(input) !== 0) context.fail('an INT16 zero point must be 0');
  }
  if (block.shape[0] !== spatial || amounts.shape[0] !== spatial) {
    context.fail(
      `block_shape and paddings or crops must have ${spatial} entries for ${input.shape.length} dimensions`,
    );
  }
  if (!block.isConstant || !amounts.isConstant) context.setDynamic(output);
  else context.resize(output, shapeOf(input.shape, blocksOf(node), context));
}

const spaceToBatchShape: ShapeRule = (shape, { block, before, after }, context) => {
  let batch = shape[0]!;
  const spatial = block.map((size, d) => {
    const padded = shape[d + 1]! + before[d]! + after[d]!;
    if (size <= 0 || padded % size !== 0)
      context.fail(`padded dimension ${padded} is not divisible by block ${size}`);
    batch *= size;
    return padded / size;
  });
  return [batch, ...spatial, shape[shape.length - 1]!];
};

const batchToSpaceShape: ShapeRule = (shape, { block, before, after }, context) => {
  const product = block.reduce((all, size) => all * size, 1);
  if (product <= 0 || shape[0]! % product !== 0)
    context.fail(`batch ${shape[0]} is not divisible by ${product}`);
  const spatial = block.map((size, d) => {
    const cropped = shape[d + 1]! * size - before[d]! - after[d]!;
    if (before[d]! < 0 || after[d]! < 0 || cropped < 0)
      context.fail(`crops leave ${cropped} of dimension ${d + 1}`);
    return cropped;
  });
  return [shape[0]! / product, ...spatial, shape[shape.length - 1]!];
};

type Image = [batch: number, height: number, width: number, depth: number];

const imageOf = (shape: readonly number[]): Image =>
  (shape.length === 4 ? shape : [shape[0], shape[1], 1, shape[2]]) as Image;

export const spaceToBatchNd: Kernel = defineKernel({
  op: 'SPACE_TO_BATCH_ND',
  prepare(node, context) {
    prepareBlocks(node, context, spaceToBatchShape);
  },
  eval(node, _prepared, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const blocks = blocksOf(node);
    if (output.isDynamic) context.resize(output, spaceToBatchShape(input.shape, blocks, context));
    const [batches, height, width, depth] = imageOf(input.shape);
    const [outBatches, outHeight, outWidth] = imageOf(output.shape);
    const [blockHeight = 1, blockWidth = 1] = blocks.block;
    const [top = 0, left = 0] = blocks.before;
    // TensorFlow Lite Micro never sets its padding value, which is 0 in a fresh arena.
    const padding = context.runtime === 'tflite' ? zeroPointOf(output) : 0;
    const from = loadElements(input);
    const to = openElements(output);
    // The kernel fills bytes (memset), so that wider elements repeat the zero point's low byte.
    new Uint8Array(to.buffer, to.byteOffset, to.byteLength).fill(padding & 0xff);
    let target = 0;
    for (let b = 0; b < outBatches; b++) {
      const shift = Math.floor(b / batches);
      const shiftX = shift % blockWidth;
      const shiftY = Math.floor(shift / blockWidth);
      for (let y = 0; y < outHeight; y++) {
        const row = y * blockHeight + shiftY - top;
        for (let x = 0; x < outWidth; x++, target += depth) {
          const column = x * blockWidth + shiftX - left;
          if (row < 0 || row >= height || column < 0 || column >= width || depth === 0) continue;
          copyElements(from, (((b % batches) * height + row) * width + column) * depth, to, target, depth);
        }
      }
    }
    storeElements(output, to);
  },
});

export const batchToSpaceNd: Kernel = defineKernel({
  op: 'BATCH_TO_SPACE_ND',
  prepare(node, context) {
    prepareBlocks(node, context, batchToSpaceShape);
  },
  eval(node, _prepared, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const blocks = blocksOf(node);
    if (output.isDynamic) context.resize(output, batchToSpaceShape(input.shape, blocks, context));
    const [batches, height, width, depth] = imageOf(input.shape);
    const [outBatches, outHeight, outWidth] = imageOf(output.shape);
    const [blockHeight = 1, blockWidth = 1] = blocks.block;
    const [top = 0, left = 0] = blocks.before;
    const from = loadElements(input);
    const to = openElements(output);
    let source = 0;
    for (let b = 0; b < batches; b++) {
      const shift = Math.floor(b / outBatches);
      for (let y = 0; y < height; y++) {
        const row = y * blockHeight + Math.floor(shift / blockWidth) - top;
        for (let x = 0; x < width; x++, source += depth) {
          const column = x * blockWidth + (shift % blockWidth) - left;
          if (row < 0 || row >= outHeight || column < 0 || column >= outWidth || depth === 0) continue;
          const target = (((b % outBatches) * outHeight + row) * outWidth + column) * depth;
          copyElements(from, source, to, target, depth);
        }
      }
    }
    storeElements(output, to);
  },
});

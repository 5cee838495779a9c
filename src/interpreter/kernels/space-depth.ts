import { stridesOf } from '../arithmetic';
import { defineKernel, optionsOf, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import { copyStrided } from './elements';
import { requireCounts, requireRank, requireSameType, requireType } from './movement-checks';

/** DEPTH_TO_SPACE and SPACE_TO_DEPTH move the same blocks in opposite directions, over an NHWC image. */

const TFLITE_TYPES = ['FLOAT32', 'UINT8', 'INT8', 'INT32', 'INT64'] as const;
const TFLM_TYPES = ['FLOAT32', 'INT8'] as const;

function prepareBlock(node: KernelNode, context: PrepareContext, given: number | undefined): number {
  requireCounts(node, context, [1]);
  const [input, output] = [node.input(0), node.output(0)];
  requireRank(input, context, 4);
  requireType(input, context, context.runtime === 'tflm' ? TFLM_TYPES : TFLITE_TYPES);
  if (context.runtime === 'tflm') requireSameType(input, output, context);
  const block = given ?? 0;
  if (block < 1) context.fail(`block_size must be positive, is ${block}`);
  return block;
}

export const depthToSpace: Kernel = defineKernel({
  op: 'DEPTH_TO_SPACE',
  prepare(node, context) {
    const block = prepareBlock(node, context, optionsOf(node, 'DepthToSpaceOptions')?.blockSize);
    const [batch, height, width, channels] = node.input(0).shape as [number, number, number, number];
    if (channels % (block * block) !== 0) {
      context.fail(`${channels} channels are not divisible by block_size² = ${block * block}`);
    }
    context.resize(node.output(0), [batch, height * block, width * block, channels / (block * block)]);
    return block;
  },
  eval(node, block) {
    const input = node.input(0);
    const [batch, height, width, channels] = input.shape as [number, number, number, number];
    const [n, h, w] = stridesOf(input.shape) as [number, number, number, number];
    const depth = channels / (block * block);
    // Output axes: batch, row, row in the block, column, column in the block, channel.
    const shape = [batch, height, block, width, block, depth];
    copyStrided(input.data, 0, [n, h, block * depth, w, depth, 1], shape, node.output(0).data);
  },
});

export const spaceToDepth: Kernel = defineKernel({
  op: 'SPACE_TO_DEPTH',
  prepare(node, context) {
    const block = prepareBlock(node, context, optionsOf(node, 'SpaceToDepthOptions')?.blockSize);
    const [batch, height, width, channels] = node.input(0).shape as [number, number, number, number];
    if (height % block !== 0 || width % block !== 0) {
      context.fail(`height ${height} and width ${width} must be divisible by block_size ${block}`);
    }
    context.resize(node.output(0), [batch, height / block, width / block, channels * block * block]);
    return block;
  },
  eval(node, block) {
    const input = node.input(0);
    const [batch, height, width, channels] = input.shape as [number, number, number, number];
    const [n, h, w] = stridesOf(input.shape) as [number, number, number, number];
    const shape = [batch, height / block, width / block, block, block, channels];
    copyStrided(input.data, 0, [n, h * block, w * block, h, w, 1], shape, node.output(0).data);
  },
});

import { elementCount } from '../../model';
import { product } from './cost-rule';
import type { CostNode, CostRule } from './cost-rule';

/** Filter [outChannels, height, width, inChannels / groups]; every output element is one dot product. */
const conv2d: CostRule = (node) => {
  const [outputs, filter] = [node.outputs[0], node.inputs[1]];
  if (outputs?.shape.length !== 4 || filter?.shape.length !== 4) return null;
  const [, height, width, depth] = filter.shape as [number, number, number, number];
  return product([
    [elementCount(outputs.shape), 'output elements'],
    [height, 'filter rows'],
    [width, 'filter columns'],
    [depth, 'input channels a group'],
  ]);
};

/** Filter [1, height, width, outChannels]; every output channel reads one input channel. */
const depthwiseConv2d: CostRule = (node) => {
  const [outputs, filter] = [node.outputs[0], node.inputs[1]];
  if (outputs?.shape.length !== 4 || filter?.shape.length !== 4) return null;
  const [, height, width] = filter.shape as [number, number, number, number];
  return product([
    [elementCount(outputs.shape), 'output elements'],
    [height, 'filter rows'],
    [width, 'filter columns'],
  ]);
};

/** Filter [outChannels, height, width, inChannels]; every input element is scattered through the whole filter. */
function transposed(dataInput: number, rank: number): CostRule {
  return (node: CostNode) => {
    const [data, filter] = [node.inputs[dataInput], node.inputs[1]];
    if (data?.shape.length !== rank || filter?.shape.length !== rank) return null;
    const perElement = elementCount(filter.shape) / Math.max(1, data.shape.at(-1)!);
    return product([
      [elementCount(data.shape), 'input elements'],
      [perElement, 'filter elements an input channel'],
    ]);
  };
}

/** Filter [depth, height, width, inChannels, outChannels]. */
const conv3d: CostRule = (node) => {
  const [outputs, filter] = [node.outputs[0], node.inputs[1]];
  if (outputs?.shape.length !== 5 || filter?.shape.length !== 5) return null;
  return product([
    [elementCount(outputs.shape), 'output elements'],
    [elementCount(filter.shape.slice(0, 4)), 'filter elements an output channel'],
  ]);
};

export const convolutionCosts: Readonly<Record<string, CostRule>> = {
  CONV_2D: conv2d,
  DEPTHWISE_CONV_2D: depthwiseConv2d,
  TRANSPOSE_CONV: transposed(2, 4),
  // MediaPipe's custom operator takes (data, filter, bias).
  Convolution2DTransposeBias: transposed(0, 4),
  CONV_3D: conv3d,
  CONV_3D_TRANSPOSE: transposed(2, 5),
};

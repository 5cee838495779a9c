import type { Evaluator, Family } from './evaluator';
import { named, shapeText, violation } from './evaluator';

type BiasKinds =
  | 'biasElementsEqualFilterDim0'
  | 'biasElementsEqualFilterRows'
  | 'biasElementsEqualFilterLastDim'
  | 'biasElementsEqualOutputDepth';
type Kinds =
  | BiasKinds
  | 'biasReadAs64Bit'
  | 'convGroups'
  | 'convFilterOutMultipleOfGroups'
  | 'depthMultiplierConsistent'
  | 'depthwiseChannelsMultiple'
  | 'transposeConvInputChannels'
  | 'transposeConvGeometry'
  | 'conv3dInputChannels'
  | 'depthToSpaceChannels'
  | 'spaceToDepthDivisible';

const biasElements: Evaluator<BiasKinds> = (node, { kind }) => {
  const bias = node.optional('bias');
  if (!bias) return null;
  const filter = node.optional('filter') ?? node.one('weights');
  const transposed = node.name === 'TRANSPOSE_CONV';
  const wanted =
    kind === 'biasElementsEqualOutputDepth' && !transposed
      ? node.one('output').dim(3)
      : filter.dim(kind === 'biasElementsEqualFilterLastDim' && !transposed ? -1 : 0);
  return bias.elements === wanted
    ? null
    : violation(
        `${wanted} values in ${named('bias', bias)}, one for each output channel`,
        `it has ${bias.elements}`,
        bias,
        filter,
      );
};

/** Convolutions and the operators that move pixels between channels and space. */
export const convolution: Family<Kinds> = {
  biasElementsEqualFilterDim0: biasElements,
  biasElementsEqualFilterRows: biasElements,
  biasElementsEqualFilterLastDim: biasElements,
  biasElementsEqualOutputDepth: biasElements,
  biasReadAs64Bit: (node) => {
    const bias = node.one('bias');
    const words = bias.readAs('INT64', node.one('output').dim(3));
    const limit = 2 ** 47;
    return words.every((value) => value >= -limit && value < limit)
      ? null
      : violation(
          `${named('bias', bias)} of type INT64`,
          'it is INT32, and read as 64-bit numbers its values are beyond ±2^47',
          bias,
        );
  },
  convGroups: (node) => {
    const input = node.one('input');
    const filter = node.one('filter');
    const [channels, perGroup] = [input.dim(3), filter.dim(3)];
    return perGroup > 0 && channels % perGroup === 0
      ? null
      : violation(
          'input channels that are a multiple of the filter channels',
          `they are ${channels} and ${perGroup}`,
          input,
          filter,
        );
  },
  convFilterOutMultipleOfGroups: (node) => {
    const input = node.one('input');
    const filter = node.one('filter');
    const groups = input.dim(3) / filter.dim(3);
    return !Number.isInteger(groups) || filter.dim(0) % groups === 0
      ? null
      : violation(
          `output channels that are a multiple of the ${groups} groups`,
          `there are ${filter.dim(0)}`,
          filter,
          input,
        );
  },
  depthMultiplierConsistent: (node) => {
    const [input, filter, output] = [node.one('input'), node.one('filter'), node.one('output')];
    const multiplier = node.number('depthMultiplier', 0);
    const wanted = input.dim(3) * multiplier;
    return wanted === filter.dim(3) && wanted === output.dim(3)
      ? null
      : violation(
          'input channels × depth_multiplier = filter channels = output channels',
          `they are ${input.dim(3)} × ${multiplier}, ${filter.dim(3)} and ${output.dim(3)}`,
          input,
          filter,
          output,
        );
  },
  depthwiseChannelsMultiple: (node) => {
    const [input, filter] = [node.one('input'), node.one('filter')];
    return filter.dim(3) % input.dim(3) === 0
      ? null
      : violation(
          'filter channels that are a multiple of the input channels',
          `they are ${filter.dim(3)} and ${input.dim(3)}`,
          filter,
          input,
        );
  },
  transposeConvInputChannels: (node) => {
    const [input, weights] = [node.one('input'), node.one('weights')];
    return input.dim(3) === weights.dim(3)
      ? null
      : violation(
          'as many input channels as weight channels',
          `they are ${input.dim(3)} and ${weights.dim(3)}`,
          input,
          weights,
        );
  },
  transposeConvGeometry: (node) => {
    const wanted = node.one('output_shape').constantValues;
    const [input, weights] = [node.one('input'), node.one('weights')];
    if (wanted.length !== 4) return null;
    const [batch, height, width, channels] = wanted as [number, number, number, number];
    const same = node.text('padding', 'SAME') === 'SAME';
    const back = (size: number, kernel: number, stride: number): number =>
      Math.ceil((same ? size : size - kernel + 1) / stride);
    const fits =
      batch === input.dim(0) &&
      channels === weights.dim(0) &&
      back(height, weights.dim(1), node.number('strideH', 1)) === input.dim(1) &&
      back(width, weights.dim(2), node.number('strideW', 1)) === input.dim(2);
    return fits
      ? null
      : violation(
          'an output_shape that convolves back to the input',
          `it is ${shapeText(wanted)} for an input of ${shapeText(input.shape)} and weights of ${shapeText(weights.shape)}`,
          node.one('output_shape'),
          input,
          weights,
        );
  },
  conv3dInputChannels: (node) => {
    const [input, filter] = [node.one('input'), node.one('filter')];
    return input.dim(4) === filter.dim(3)
      ? null
      : violation(
          'as many input channels as filter channels',
          `they are ${input.dim(4)} and ${filter.dim(3)}`,
          input,
          filter,
        );
  },
  depthToSpaceChannels: (node) => {
    const input = node.one('input');
    const block = node.number('blockSize', 1);
    return input.dim(3) % (block * block) === 0
      ? null
      : violation(
          `channels that are a multiple of block_size² (${block * block})`,
          `there are ${input.dim(3)}`,
          input,
        );
  },
  spaceToDepthDivisible: (node) => {
    const input = node.one('input');
    const block = node.number('blockSize', 1);
    return input.dim(1) % block === 0 && input.dim(2) % block === 0
      ? null
      : violation(
          `height and width that are multiples of block_size (${block})`,
          `the input is ${shapeText(input.shape)}`,
          input,
        );
  },
};

import { flexInteger } from '../graph/flex-vector';
import type { Family } from './evaluator';
import { listText, violation } from './evaluator';

type Kinds =
  | 'option'
  | 'notBothHalfPixelAndAlignCorners'
  | 'boundariesSorted'
  | 'shuffledWeights'
  | 'oneHotAxis'
  | 'reverseSequenceDims'
  | 'fftLengthPowerOfTwo'
  | 'framerInnerDimMultipleOfStep';

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Values of builtin options. */
export const options: Family<Kinds> = {
  option: (node, { option, oneOf, eq, min, max }) => {
    const value = node.option(option);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
    const holds = oneOf
      ? oneOf.includes(value)
      : (eq === undefined || value === eq) &&
        Number(value) >= (min ?? -Infinity) &&
        Number(value) <= (max ?? Infinity);
    if (holds) return null;
    const wanted = oneOf
      ? listText(oneOf)
      : eq !== undefined
        ? `${eq}`
        : [min !== undefined && `at least ${min}`, max !== undefined && `at most ${max}`]
            .filter(Boolean)
            .join(' and ');
    return violation(`option ${snake(option)} to be ${wanted}`, `it is ${value}`);
  },
  notBothHalfPixelAndAlignCorners: (node) =>
    node.flag('halfPixelCenters') && node.flag('alignCorners')
      ? violation('one of half_pixel_centers and align_corners to be false', 'both are true')
      : null,
  boundariesSorted: (node) => {
    const boundaries = node.numbers('boundaries');
    return boundaries.every((value, index) => index === 0 || value >= boundaries[index - 1]!)
      ? null
      : violation('boundaries in ascending order', `they are ${boundaries.slice(0, 8).join(', ')}`);
  },
  shuffledWeights: (node) => {
    const input = node.one('input');
    return node.option('weightsFormat') === 'SHUFFLED4x16INT8' &&
      (node.outputs.length !== 2 || input.type !== 'UINT8')
      ? violation(
          'a UINT8 input and two outputs with weights_format SHUFFLED4x16INT8',
          `the input is ${input.type} and there are ${node.outputs.length} outputs`,
          input,
        )
      : null;
  },
  oneHotAxis: (node) => {
    const indices = node.one('indices');
    const axis = node.number('axis', -1);
    return axis >= -1 && axis <= indices.rank
      ? null
      : violation(`an axis within -1..${indices.rank}`, `it is ${axis}`, indices);
  },
  reverseSequenceDims: (node) => {
    const input = node.one('input');
    const lengths = node.one('seq_lengths');
    const [sequence, batch] = [node.number('seqDim', 0), node.number('batchDim', 0)];
    const inside = (axis: number): boolean => axis >= 0 && axis < input.rank;
    return sequence !== batch && inside(sequence) && inside(batch) && lengths.shape[0] === input.shape[batch]
      ? null
      : violation(
          'different seq_dim and batch_dim of the input, and one length for each batch',
          `they are ${sequence} and ${batch} of [${input.shape.join(', ')}], with ${lengths.elements} lengths`,
          input,
          lengths,
        );
  },
  fftLengthPowerOfTwo: (node) => {
    const lengths = node.one('fft_length').constantValues;
    return lengths.every((length) => length > 0 && Number.isInteger(Math.log2(length)))
      ? null
      : violation(
          'FFT lengths that are powers of two',
          `they are ${lengths.join(', ')}`,
          node.one('fft_length'),
        );
  },
  framerInnerDimMultipleOfStep: (node) => {
    const input = node.input(0);
    // Options in the order of their names: frame_size, frame_step, prefill.
    const step = flexInteger(node.operator.customOptions ?? new Uint8Array(0), 1);
    const size = input.dim(-1);
    return step === null || (step > 0 && size >= step && size % step === 0)
      ? null
      : violation(`a last dimension that is a multiple of frame_step (${step})`, `it is ${size}`, input);
  },
};

import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'option-value',
  title: 'The kernel does not take this option or constant',
  description:
    'An option of the operator, or a constant that works like one (an axis, a stride, a permutation), has a value that the kernel refuses or ignores.',
  defaultSeverity: 'error',
};

export const optionValue = ruleOfKinds(
  meta,
  [
    'option',
    'notBothHalfPixelAndAlignCorners',
    'boundariesSorted',
    'shuffledWeights',
    'oneHotAxis',
    'reverseSequenceDims',
    'fftLengthPowerOfTwo',
    'axisInRange',
    'paddingsAllZero',
    'axisCountAtMostRank',
    'gatherAxis',
    'packAxis',
    'permInRange',
    'reverseAxesContiguous',
    'stridesNonZero',
    'noZeroDivisor',
    'rsqrtInputPositive',
    'decodeAncillaryVersion1',
    'decodeTypeLutPruneHuffman',
    'builtinWithCustomOptions',
  ],
  'Change the option where the model is built.',
);

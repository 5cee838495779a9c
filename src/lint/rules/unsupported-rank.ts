import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'unsupported-rank',
  title: 'The tensor has too many or too few dimensions',
  description: 'The kernel computes tensors of certain numbers of dimensions only.',
  defaultSeverity: 'error',
};

export const unsupportedRank = ruleOfKinds(
  meta,
  [
    'rank',
    'sameRank',
    'maxRank',
    'outputRankAtLeast',
    'outputRankAtLeastMaxInputRank',
    'stridedSliceIndicesAtMost31',
  ],
  'Reshape to fewer dimensions before the operator and back behind it.',
);

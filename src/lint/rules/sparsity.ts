import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'sparsity',
  title: 'Sparse weights',
  description:
    'Pruned weights can be stored without their zeros. TensorFlow Lite Micro never looks at the sparsity parameters: it reads the compressed values as if they were dense, and past their end.',
  defaultSeverity: 'error',
};

export const sparsity = ruleOfKinds(meta, ['sparsityIgnored', 'inputIsSparse'], ({ kind }) =>
  kind === 'sparsityIgnored' ? 'Store the weights dense.' : 'Use dense weights directly, without DENSIFY.',
);

import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'non-constant-input',
  title: 'The kernel needs a constant',
  description:
    'Kernels that plan their memory ahead must know sizes, axes, paddings and permutations when the model is prepared; some read state only from variable tensors.',
  defaultSeverity: 'error',
};

export const nonConstantInput = ruleOfKinds(
  meta,
  ['const', 'isVariable'],
  'Make the value a constant in the network before converting, for example by fixing the input shape.',
);

import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'misread-tensor',
  title: 'The kernel takes the tensor for another type',
  description:
    'The kernel assumes a type without testing it. The model runs without an error and its bytes are read as something that they are not.',
  defaultSeverity: 'error',
};

export const misreadTensor = ruleOfKinds(
  meta,
  ['typeMisread', 'looseSignature', 'biasReadAs64Bit'],
  'Store the tensor in the type that the kernel reads.',
);

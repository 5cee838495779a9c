import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'flex-operator',
  title: 'The operator needs the Flex delegate',
  description:
    'The converter left a TensorFlow operator in the model (SELECT_TF_OPS). It runs only where the Flex delegate is linked, which adds tens of megabytes to the application and exists for no microcontroller.',
  defaultSeverity: 'error',
};

export const flexOperator = ruleOfKinds(
  meta,
  ['flexNotRegistered'],
  'Link the Flex delegate (tensorflow-lite-select-tf-ops), or change the network so that the converter needs only builtin operators.',
);

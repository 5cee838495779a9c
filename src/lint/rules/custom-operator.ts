import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'custom-operator',
  title: 'The runtime does not know the custom operator',
  description:
    'The model uses an operator outside the builtin set. The application must bring the kernel and register it under this name; the runtime has none.',
  defaultSeverity: 'error',
};

export const customOperator = ruleOfKinds(
  meta,
  ['customNotRegistered', 'customVersion'],
  ({ node }) =>
    `Register a kernel for '${node?.name ?? ''}' in the application and name it under customOperators in the runtime profile, or convert the model without it.`,
);

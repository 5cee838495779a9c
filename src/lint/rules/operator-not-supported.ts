import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'operator-not-supported',
  title: 'The runtime has no kernel for the operator',
  description:
    'The model uses a builtin operator that the runtime does not register. The model is refused while it loads, even where the operator is in a subgraph that never runs.',
  defaultSeverity: 'error',
};

export const operatorNotSupported = ruleOfKinds(
  meta,
  ['builtinNotRegistered', 'unusedOperatorCode'],
  ({ node }) =>
    node?.graph.micro
      ? 'Replace the operator by ones that TensorFlow Lite Micro has, or run this part of the network outside the model.'
      : 'Convert the model again with a converter that does not write this operator.',
);

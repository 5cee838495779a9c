import { resolverMethod } from '../../runtimes';
import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'operator-not-registered',
  title: 'The application does not register the operator',
  description:
    'The runtime has a kernel for the operator, but the list of operators in the runtime profile (the op resolver of the firmware) leaves it out, so the model is refused while it loads.',
  defaultSeverity: 'error',
};

export const operatorNotRegistered = ruleOfKinds(meta, ['notInResolver'], ({ node }) => {
  const method = node && resolverMethod(node.name);
  return method
    ? `Add \`resolver.${method}()\` to the firmware and make its MicroMutableOpResolver one larger.`
    : 'Add the operator to the application and to the profile.';
});

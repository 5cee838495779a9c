import { minRuntimeVersion } from '../../runtimes';
import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'operator-version',
  title: 'The runtime does not have this version of the operator',
  description:
    'TensorFlow Lite registers each operator for a range of versions and refuses a model that asks for another. TensorFlow Lite Micro does not look at versions.',
  defaultSeverity: 'error',
};

export const operatorVersion = ruleOfKinds(meta, ['operatorVersion', 'release'], ({ node }) => {
  const release = node && minRuntimeVersion(node.name, node.version);
  return release
    ? `Use TensorFlow Lite ${release} or newer, or convert the model with an older converter.`
    : 'Convert the model with a converter of the release that runs it.';
});

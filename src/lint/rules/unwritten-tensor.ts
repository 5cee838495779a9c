import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'unwritten-tensor',
  title: 'Nothing writes a tensor that is read',
  description:
    'An operator reads a tensor, or the model returns one, that no input, constant or earlier operator fills. Runtimes do not notice: the result depends on what memory held before.',
  defaultSeverity: 'error',
};

export const unwrittenTensor = ruleOfKinds(
  meta,
  ['neverWritten'],
  'Make the tensor an input of the model, or put the operator that writes it before this one.',
);

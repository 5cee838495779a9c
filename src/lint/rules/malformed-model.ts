import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'malformed-model',
  title: 'The model contradicts itself',
  description:
    'The file can be read, but it names tensors, buffers or operator codes that are not there, stores too little data, or asks for what no runtime does.',
  defaultSeverity: 'error',
};

export const malformedModel = ruleOfKinds(
  meta,
  [
    'schemaVersion',
    'noSubgraph',
    'opcodeIndex',
    'tensorIndex',
    'bufferIndex',
    'negativeDimension',
    'constantSize',
    'variableWithData',
    'inputIsOutput',
  ],
  'Convert the model again; the tool that wrote the file has a bug.',
);

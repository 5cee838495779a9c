import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'control-flow',
  title: 'The subgraph does not fit the operator that runs it',
  description:
    'IF, WHILE, CALL_ONCE and the like run other subgraphs of the model. Their inputs and outputs must go with those of the operator.',
  defaultSeverity: 'error',
};

export const controlFlow = ruleOfKinds(
  meta,
  [
    'subgraphIndex',
    'subgraphInputCount',
    'subgraphOutputCount',
    'subgraphIoBytesEqual',
    'initSubgraphHasNoIo',
    'initSubgraphNotSelf',
    'condAndBodyDiffer',
    'condOutputIsScalarBool',
    'stablehloScatterRegionSingleOp',
  ],
  'Give branches and loop bodies tensors of one shape and type, or take the control flow out of the model.',
);

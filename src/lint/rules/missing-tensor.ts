import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'missing-tensor',
  title: 'The operator has too many or too few tensors',
  description:
    'The kernel expects a certain number of inputs and outputs; some that other runtimes leave out are needed here.',
  defaultSeverity: 'error',
};

export const missingTensor = ruleOfKinds(
  meta,
  [
    'inputCount',
    'outputCount',
    'present',
    'missingInput',
    'missingOutput',
    'emptyInputSlot',
    'inputCountEqualsOutputCount',
    'inputsTwiceOutputs',
    'packCount',
    'packValuesCount',
    'splitCount',
    'unpackCount',
    'unpackNum',
    'lstmFullKernelInputs20or24orBasic5',
    'lstmIntermediates5',
  ],
  ({ kind, found }) =>
    kind === 'present' && found.includes('left out')
      ? 'Add the tensor where the model is built, for example a bias of zeros.'
      : 'Convert the model again; a tool has left tensors out or added some.',
);

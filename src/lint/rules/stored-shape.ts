import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'stored-shape',
  title: 'The file stores another output shape than the operator computes',
  description:
    'TensorFlow Lite Micro does not compute shapes: it trusts the one stored in the file. Where that is wrong, kernels trip over their checks or write out of bounds.',
  defaultSeverity: 'error',
};

export const storedShape = ruleOfKinds(
  meta,
  [
    'storedShape',
    'padOutput',
    'stridedSliceOutput',
    'fillOutput',
    'expandDimsOutput',
    'squeezeOutput',
    'broadcastToOutput',
    'packElements',
    'unpackElements',
    'batchMatMulOutputElements',
    'reshapeSingleStretchDim',
  ],
  'Convert the model again with a fixed input shape, so that the converter stores the shapes that come out.',
);

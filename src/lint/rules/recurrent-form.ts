import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'recurrent-form',
  title: 'The kernel does not compute this form of the recurrent layer',
  description:
    'LSTM layers come with peepholes, projection, layer normalization and coupled gates. TensorFlow Lite Micro computes the plain form only, and wants no intermediate tensors with elements.',
  defaultSeverity: 'error',
};

export const recurrentForm = ruleOfKinds(
  meta,
  [
    'lstmNoPeephole',
    'lstmNoProjection',
    'lstmNoLayerNorm',
    'lstmAllGateWeightsPresentSameType',
    'lstmAllGateBiasesPresentSameType',
    'intermediatesNotEmpty',
  ],
  'Use the plain LSTM layer (no peephole, projection or layer normalization), unrolled if need be.',
);

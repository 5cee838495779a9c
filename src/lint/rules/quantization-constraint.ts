import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'quantization-constraint',
  title: 'Scales or zero points are not what the kernel demands',
  description:
    'Some integer kernels fix the scale of their output, demand equal scales of inputs and outputs, or a zero point of 0, because they do not rescale.',
  defaultSeverity: 'error',
};

export const quantizationConstraint = ruleOfKinds(
  meta,
  [
    'zeroPoint',
    'scale',
    'sameScale',
    'sameZeroPoint',
    'sameQuantization',
    'biasScale',
    'svdfBiasScale',
    'padOutputZeroPointInt8Range',
    'hardSwishOutputMultiplierExponent',
    'cellStateScalePowerOfTwo',
    'int16PotShifts',
  ],
  'Quantize the model again with a quantizer that follows the runtime’s rules for this operator (Quantize Model… does).',
);

import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'missing-quantization',
  title: 'Quantization parameters are missing, or there where none are allowed',
  description:
    'Integer kernels take scale and zero point from the tensor. Without them they refuse the model, abort, or compute with a scale of 0.',
  defaultSeverity: 'error',
};

export const missingQuantization = ruleOfKinds(meta, ['affineQuantization', 'noQuantization'], ({ kind }) =>
  kind === 'noQuantization'
    ? 'Remove scale and zero point from the tensor, or dequantize it first.'
    : 'Quantize the model again with calibration data, so that the tensor gets a range.',
);

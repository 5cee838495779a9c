import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'per-channel-quantization',
  title: 'The kernel does not take one scale per channel here',
  description:
    'Weights may have one scale for each channel where the kernel knows how to use them, along the dimension that it expects. Elsewhere such tensors are refused or read with their first scale.',
  defaultSeverity: 'error',
};

export const perChannelQuantization = ruleOfKinds(
  meta,
  [
    'perTensor',
    'filterScalePerChannel',
    'scaleCountOneOrDimension',
    'scaleCountQuantizedDimension',
    'perChannelQuantizedDimZero',
    'outputSingleScale',
    'perChannelScaleCount',
    'quantizedDimension',
  ],
  'Quantize this tensor with a single scale.',
);

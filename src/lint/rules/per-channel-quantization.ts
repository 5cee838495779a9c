import type { RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'per-channel-quantization',
  title: 'The kernel does not take one scale per channel here',
  description:
    'Weights may have one scale for each channel where the kernel knows how to use them, along the dimension that it expects. Elsewhere such tensors are refused or read with their first scale.',
  defaultSeverity: 'error',
};

const HINTS: Partial<Record<string, string>> = {
  filterScalePerChannel: 'Quantize the filter with one scale for each channel.',
  perChannelQuantizedDimZero: 'Quantize the filter along dimension 0.',
  quantizedDimension: 'Set quantized_dimension to a dimension that the tensor has (0 for a bias).',
  perChannelScaleCount: 'Store one scale, or as many as the quantized dimension is long.',
  scaleCountQuantizedDimension: 'Store one scale, or as many as the quantized dimension is long.',
  scaleCountOneOrDimension: 'Store one scale, or one for each output channel.',
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
  ({ kind }) => HINTS[kind] ?? 'Quantize this tensor with a single scale.',
);

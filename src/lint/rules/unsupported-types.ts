import type { Rule, RuleMeta } from './rule';

const meta: RuleMeta = {
  id: 'unsupported-types',
  title: 'The kernel does not compute these tensor types',
  description:
    'The runtime has the operator, but not for this combination of tensor types. Some kernels say so while the model is prepared, others only at the first inference.',
  defaultSeverity: 'error',
};

export const unsupportedTypes: Rule = {
  meta,
  facts: {
    claims: ({ kind }) =>
      [
        'signature',
        'type',
        'sameType',
        'sameByteSize',
        'unsizedType',
        'convFilterTypeCombination',
        'depthwiseFilterTypeCombination',
        'transposeConvFilterTypeCombination',
        'fcFilterTypeCombination',
        'bidirectionalLstmFloatInput',
        'uniqueIndexType',
        'quantizedBiasTypeMatchesBias',
        'hashtableKeyValueTypes',
      ].includes(kind),
    hint: ({ node, kind }) => {
      if (kind === 'unsizedType')
        return 'Take string and variant tensors out of the model: the runtime has no memory layout for them.';
      if (node?.inputs.some((tensor) => tensor?.type === 'UINT8')) {
        return 'Quantize to int8 instead of uint8: uint8 is the scheme of TensorFlow 1, and most kernels have dropped it. (Some kernels of TensorFlow Lite Micro call such a model hybrid.)';
      }
      if (node?.inputs.some((tensor) => tensor?.type === 'INT64')) return 'Use int32 for indices and shapes.';
      return 'Cast the tensors to a supported type, or quantize the operator differently.';
    },
  },
};

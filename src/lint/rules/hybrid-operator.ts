import type { Failure } from '../facts/failure';
import type { TensorView } from '../graph/tensor-view';
import type { Rule } from './rule';

const INTEGER_WEIGHTS = ['INT8', 'UINT8', 'INT4', 'INT2'];
const TYPE_KINDS: readonly Failure['kind'][] = [
  'signature',
  'looseSignature',
  'typeMisread',
  'convFilterTypeCombination',
  'depthwiseFilterTypeCombination',
  'transposeConvFilterTypeCombination',
  'fcFilterTypeCombination',
  'lstmAllGateWeightsPresentSameType',
  'sameType',
];

/** Constant integer weights that meet a float activation. */
function integerWeights({ node }: Failure): TensorView | null {
  if (!node || node.inputs[0]?.type !== 'FLOAT32' || node.inputs[0].isConstant || node.inputs.length < 2)
    return null;
  return (
    node.inputs
      .slice(1)
      .find(
        (tensor) => tensor?.isConstant && tensor.scaleCount > 0 && INTEGER_WEIGHTS.includes(tensor.type),
      ) ?? null
  );
}

/** What each kernel of TensorFlow Lite Micro says to such an operator. */
function errorText({ node }: Failure, weights: TensorView): string | null {
  if (!node?.graph.micro) return null;
  if (node.name === 'FULLY_CONNECTED')
    return `Input type: FLOAT32 with filter type: ${weights.type} not supported.`;
  if (['CONV_2D', 'DEPTHWISE_CONV_2D', 'TRANSPOSE_CONV'].includes(node.name)) {
    return 'Hybrid models are not supported on TFLite Micro.';
  }
  return null;
}

export const hybridOperator: Rule = {
  meta: {
    id: 'hybrid-operator',
    title: 'Float activations meet integer weights',
    description:
      'Dynamic-range and weight-only quantization leave activations in float and store weights as integers. Full TensorFlow Lite computes such hybrid operators; TensorFlow Lite Micro has kernels for float or for integers only.',
    defaultSeverity: 'error',
  },
  facts: {
    claims: (failure) => TYPE_KINDS.includes(failure.kind) && integerWeights(failure) !== null,
    statement: (failure) => {
      const weights = integerWeights(failure);
      const text = weights && errorText(failure, weights);
      return `${failure.node?.title ?? ''} is hybrid: its input is FLOAT32 and its weights '${weights?.name ?? ''}' are ${weights?.type ?? ''}${text ? ` ("${text}")` : ''}.`;
    },
    hint: () =>
      'Quantize the whole model to int8 with calibration data (Quantize Model…, scheme int8), or keep the weights in float.',
  },
};

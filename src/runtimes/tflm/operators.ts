// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../facts';
import { sinFacts } from './operators/sin';
import { cosFacts } from './operators/cos';
import { logFacts } from './operators/log';
import { sqrtFacts } from './operators/sqrt';
import { squareFacts } from './operators/square';
import { logicalNotFacts } from './operators/logical-not';
import { absFacts } from './operators/abs';
import { rsqrtFacts } from './operators/rsqrt';
import { addFacts } from './operators/add';
import { subFacts } from './operators/sub';
import { mulFacts } from './operators/mul';
import { divFacts } from './operators/div';
import { addNFacts } from './operators/add-n';
import { squaredDifferenceFacts } from './operators/squared-difference';
import { floorDivFacts } from './operators/floor-div';
import { floorModFacts } from './operators/floor-mod';
import { maximumFacts } from './operators/maximum';
import { minimumFacts } from './operators/minimum';
import { equalFacts } from './operators/equal';
import { notEqualFacts } from './operators/not-equal';
import { greaterFacts } from './operators/greater';
import { greaterEqualFacts } from './operators/greater-equal';
import { lessFacts } from './operators/less';
import { lessEqualFacts } from './operators/less-equal';
import { logicalAndFacts } from './operators/logical-and';
import { logicalOrFacts } from './operators/logical-or';
import { negFacts } from './operators/neg';
import { argMaxFacts } from './operators/arg-max';
import { argMinFacts } from './operators/arg-min';
import { assignVariableFacts } from './operators/assign-variable';
import { readVariableFacts } from './operators/read-variable';
import { varHandleFacts } from './operators/var-handle';
import { callOnceFacts } from './operators/call-once';
import { ifFacts } from './operators/if';
import { whileFacts } from './operators/while';
import { averagePool2dFacts } from './operators/average-pool-2-d';
import { maxPool2dFacts } from './operators/max-pool-2-d';
import { l2Pool2dFacts } from './operators/l2-pool-2-d';
import { batchMatmulFacts } from './operators/batch-matmul';
import { fullyConnectedFacts } from './operators/fully-connected';
import { conv2dFacts } from './operators/conv-2-d';
import { depthwiseConv2dFacts } from './operators/depthwise-conv-2-d';
import { transposeConvFacts } from './operators/transpose-conv';
import { batchToSpaceNdFacts } from './operators/batch-to-space-nd';
import { spaceToBatchNdFacts } from './operators/space-to-batch-nd';
import { broadcastArgsFacts } from './operators/broadcast-args';
import { broadcastToFacts } from './operators/broadcast-to';
import { castFacts } from './operators/cast';
import { ceilFacts } from './operators/ceil';
import { roundFacts } from './operators/round';
import { expFacts } from './operators/exp';
import { floorFacts } from './operators/floor';
import { concatenationFacts } from './operators/concatenation';
import { cumsumFacts } from './operators/cumsum';
import { depthToSpaceFacts } from './operators/depth-to-space';
import { spaceToDepthFacts } from './operators/space-to-depth';
import { dequantizeFacts } from './operators/dequantize';
import { quantizeFacts } from './operators/quantize';
import { dynamicUpdateSliceFacts } from './operators/dynamic-update-slice';
import { eluFacts } from './operators/elu';
import { embeddingLookupFacts } from './operators/embedding-lookup';
import { expandDimsFacts } from './operators/expand-dims';
import { fillFacts } from './operators/fill';
import { gatherFacts } from './operators/gather';
import { gatherNdFacts } from './operators/gather-nd';
import { hardSwishFacts } from './operators/hard-swish';
import { l2NormalizationFacts } from './operators/l2-normalization';
import { leakyReluFacts } from './operators/leaky-relu';
import { logSoftmaxFacts } from './operators/log-softmax';
import { logisticFacts } from './operators/logistic';
import { tanhFacts } from './operators/tanh';
import { mirrorPadFacts } from './operators/mirror-pad';
import { meanFacts } from './operators/mean';
import { sumFacts } from './operators/sum';
import { reduceMaxFacts } from './operators/reduce-max';
import { reduceMinFacts } from './operators/reduce-min';
import { reduceAllFacts } from './operators/reduce-all';
import { packFacts } from './operators/pack';
import { unpackFacts } from './operators/unpack';
import { padFacts } from './operators/pad';
import { padv2Facts } from './operators/padv2';
import { preluFacts } from './operators/prelu';
import { reluFacts } from './operators/relu';
import { relu6Facts } from './operators/relu6';
import { reshapeFacts } from './operators/reshape';
import { resizeBilinearFacts } from './operators/resize-bilinear';
import { resizeNearestNeighborFacts } from './operators/resize-nearest-neighbor';
import { reverseV2Facts } from './operators/reverse-v2';
import { selectV2Facts } from './operators/select-v2';
import { shapeFacts } from './operators/shape';
import { sliceFacts } from './operators/slice';
import { softmaxFacts } from './operators/softmax';
import { splitFacts } from './operators/split';
import { splitVFacts } from './operators/split-v';
import { squeezeFacts } from './operators/squeeze';
import { stridedSliceFacts } from './operators/strided-slice';
import { svdfFacts } from './operators/svdf';
import { transposeFacts } from './operators/transpose';
import { unidirectionalSequenceLstmFacts } from './operators/unidirectional-sequence-lstm';
import { zerosLikeFacts } from './operators/zeros-like';
import { circularBufferCustomFacts } from './operators/custom-circular-buffer';
import { tFLiteDetectionPostProcessCustomFacts } from './operators/custom-tflite-detection-post-process';
import { tflmDecodeCustomFacts } from './operators/custom-tflm-decode';
import { ethosUCustomFacts } from './operators/custom-ethos-u';
import { signalDelayCustomFacts } from './operators/custom-signal-delay';
import { signalEnergyCustomFacts } from './operators/custom-signal-energy';
import { signalFftAutoScaleCustomFacts } from './operators/custom-signal-fft-auto-scale';
import { signalFilterBankCustomFacts } from './operators/custom-signal-filter-bank';
import { signalFilterBankLogCustomFacts } from './operators/custom-signal-filter-bank-log';
import { signalFilterBankSquareRootCustomFacts } from './operators/custom-signal-filter-bank-square-root';
import { signalFilterBankSpectralSubtractionCustomFacts } from './operators/custom-signal-filter-bank-spectral-subtraction';
import { signalFramerCustomFacts } from './operators/custom-signal-framer';
import { signalIrfftCustomFacts } from './operators/custom-signal-irfft';
import { signalRfftCustomFacts } from './operators/custom-signal-rfft';
import { signalOverlapAddCustomFacts } from './operators/custom-signal-overlap-add';
import { signalPCANCustomFacts } from './operators/custom-signal-pcan';
import { signalStackerCustomFacts } from './operators/custom-signal-stacker';
import { signalWindowCustomFacts } from './operators/custom-signal-window';

/** Where the facts were read; every `at` is a line of this commit. */
export const SOURCE = {
  repository: 'tensorflow/tflite-micro',
  commit: '90b983c2b3f1480642e040bbd2ddb37b998f3424',
  date: '2026-08-20',
} as const;

/** Builtin operators that the runtime registers, by name. */
export const BUILTIN_OPERATORS: Readonly<Record<string, OperatorFacts>> = {
  SIN: sinFacts,
  COS: cosFacts,
  LOG: logFacts,
  SQRT: sqrtFacts,
  SQUARE: squareFacts,
  LOGICAL_NOT: logicalNotFacts,
  ABS: absFacts,
  RSQRT: rsqrtFacts,
  ADD: addFacts,
  SUB: subFacts,
  MUL: mulFacts,
  DIV: divFacts,
  ADD_N: addNFacts,
  SQUARED_DIFFERENCE: squaredDifferenceFacts,
  FLOOR_DIV: floorDivFacts,
  FLOOR_MOD: floorModFacts,
  MAXIMUM: maximumFacts,
  MINIMUM: minimumFacts,
  EQUAL: equalFacts,
  NOT_EQUAL: notEqualFacts,
  GREATER: greaterFacts,
  GREATER_EQUAL: greaterEqualFacts,
  LESS: lessFacts,
  LESS_EQUAL: lessEqualFacts,
  LOGICAL_AND: logicalAndFacts,
  LOGICAL_OR: logicalOrFacts,
  NEG: negFacts,
  ARG_MAX: argMaxFacts,
  ARG_MIN: argMinFacts,
  ASSIGN_VARIABLE: assignVariableFacts,
  READ_VARIABLE: readVariableFacts,
  VAR_HANDLE: varHandleFacts,
  CALL_ONCE: callOnceFacts,
  IF: ifFacts,
  WHILE: whileFacts,
  AVERAGE_POOL_2D: averagePool2dFacts,
  MAX_POOL_2D: maxPool2dFacts,
  L2_POOL_2D: l2Pool2dFacts,
  BATCH_MATMUL: batchMatmulFacts,
  FULLY_CONNECTED: fullyConnectedFacts,
  CONV_2D: conv2dFacts,
  DEPTHWISE_CONV_2D: depthwiseConv2dFacts,
  TRANSPOSE_CONV: transposeConvFacts,
  BATCH_TO_SPACE_ND: batchToSpaceNdFacts,
  SPACE_TO_BATCH_ND: spaceToBatchNdFacts,
  BROADCAST_ARGS: broadcastArgsFacts,
  BROADCAST_TO: broadcastToFacts,
  CAST: castFacts,
  CEIL: ceilFacts,
  ROUND: roundFacts,
  EXP: expFacts,
  FLOOR: floorFacts,
  CONCATENATION: concatenationFacts,
  CUMSUM: cumsumFacts,
  DEPTH_TO_SPACE: depthToSpaceFacts,
  SPACE_TO_DEPTH: spaceToDepthFacts,
  DEQUANTIZE: dequantizeFacts,
  QUANTIZE: quantizeFacts,
  DYNAMIC_UPDATE_SLICE: dynamicUpdateSliceFacts,
  ELU: eluFacts,
  EMBEDDING_LOOKUP: embeddingLookupFacts,
  EXPAND_DIMS: expandDimsFacts,
  FILL: fillFacts,
  GATHER: gatherFacts,
  GATHER_ND: gatherNdFacts,
  HARD_SWISH: hardSwishFacts,
  L2_NORMALIZATION: l2NormalizationFacts,
  LEAKY_RELU: leakyReluFacts,
  LOG_SOFTMAX: logSoftmaxFacts,
  LOGISTIC: logisticFacts,
  TANH: tanhFacts,
  MIRROR_PAD: mirrorPadFacts,
  MEAN: meanFacts,
  SUM: sumFacts,
  REDUCE_MAX: reduceMaxFacts,
  REDUCE_MIN: reduceMinFacts,
  REDUCE_ALL: reduceAllFacts,
  PACK: packFacts,
  UNPACK: unpackFacts,
  PAD: padFacts,
  PADV2: padv2Facts,
  PRELU: preluFacts,
  RELU: reluFacts,
  RELU6: relu6Facts,
  RESHAPE: reshapeFacts,
  RESIZE_BILINEAR: resizeBilinearFacts,
  RESIZE_NEAREST_NEIGHBOR: resizeNearestNeighborFacts,
  REVERSE_V2: reverseV2Facts,
  SELECT_V2: selectV2Facts,
  SHAPE: shapeFacts,
  SLICE: sliceFacts,
  SOFTMAX: softmaxFacts,
  SPLIT: splitFacts,
  SPLIT_V: splitVFacts,
  SQUEEZE: squeezeFacts,
  STRIDED_SLICE: stridedSliceFacts,
  SVDF: svdfFacts,
  TRANSPOSE: transposeFacts,
  UNIDIRECTIONAL_SEQUENCE_LSTM: unidirectionalSequenceLstmFacts,
  ZEROS_LIKE: zerosLikeFacts,
};

/** Custom operators that the runtime registers, by custom code. */
export const CUSTOM_OPERATORS: Readonly<Record<string, OperatorFacts>> = {
  CIRCULAR_BUFFER: circularBufferCustomFacts,
  TFLite_Detection_PostProcess: tFLiteDetectionPostProcessCustomFacts,
  TFLM_DECODE: tflmDecodeCustomFacts,
  'ethos-u': ethosUCustomFacts,
  SignalDelay: signalDelayCustomFacts,
  SignalEnergy: signalEnergyCustomFacts,
  SignalFftAutoScale: signalFftAutoScaleCustomFacts,
  SignalFilterBank: signalFilterBankCustomFacts,
  SignalFilterBankLog: signalFilterBankLogCustomFacts,
  SignalFilterBankSquareRoot: signalFilterBankSquareRootCustomFacts,
  SignalFilterBankSpectralSubtraction: signalFilterBankSpectralSubtractionCustomFacts,
  SignalFramer: signalFramerCustomFacts,
  SignalIrfft: signalIrfftCustomFacts,
  SignalRfft: signalRfftCustomFacts,
  SignalOverlapAdd: signalOverlapAddCustomFacts,
  SignalPCAN: signalPCANCustomFacts,
  SignalStacker: signalStackerCustomFacts,
  SignalWindow: signalWindowCustomFacts,
};

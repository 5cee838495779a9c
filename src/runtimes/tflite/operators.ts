// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../facts';
import { addFacts } from './operators/add';
import { averagePool2dFacts } from './operators/average-pool-2-d';
import { concatenationFacts } from './operators/concatenation';
import { conv2dFacts } from './operators/conv-2-d';
import { depthwiseConv2dFacts } from './operators/depthwise-conv-2-d';
import { depthToSpaceFacts } from './operators/depth-to-space';
import { dequantizeFacts } from './operators/dequantize';
import { embeddingLookupFacts } from './operators/embedding-lookup';
import { floorFacts } from './operators/floor';
import { fullyConnectedFacts } from './operators/fully-connected';
import { hashtableLookupFacts } from './operators/hashtable-lookup';
import { l2NormalizationFacts } from './operators/l2-normalization';
import { l2Pool2dFacts } from './operators/l2-pool-2-d';
import { localResponseNormalizationFacts } from './operators/local-response-normalization';
import { logisticFacts } from './operators/logistic';
import { lshProjectionFacts } from './operators/lsh-projection';
import { lstmFacts } from './operators/lstm';
import { maxPool2dFacts } from './operators/max-pool-2-d';
import { mulFacts } from './operators/mul';
import { reluFacts } from './operators/relu';
import { reluN1To1Facts } from './operators/relu-n1-to-1';
import { relu6Facts } from './operators/relu6';
import { reshapeFacts } from './operators/reshape';
import { resizeBilinearFacts } from './operators/resize-bilinear';
import { rnnFacts } from './operators/rnn';
import { softmaxFacts } from './operators/softmax';
import { spaceToDepthFacts } from './operators/space-to-depth';
import { svdfFacts } from './operators/svdf';
import { tanhFacts } from './operators/tanh';
import { skipGramFacts } from './operators/skip-gram';
import { embeddingLookupSparseFacts } from './operators/embedding-lookup-sparse';
import { padFacts } from './operators/pad';
import { unidirectionalSequenceRnnFacts } from './operators/unidirectional-sequence-rnn';
import { gatherFacts } from './operators/gather';
import { batchToSpaceNdFacts } from './operators/batch-to-space-nd';
import { spaceToBatchNdFacts } from './operators/space-to-batch-nd';
import { transposeFacts } from './operators/transpose';
import { meanFacts } from './operators/mean';
import { subFacts } from './operators/sub';
import { divFacts } from './operators/div';
import { squeezeFacts } from './operators/squeeze';
import { unidirectionalSequenceLstmFacts } from './operators/unidirectional-sequence-lstm';
import { stridedSliceFacts } from './operators/strided-slice';
import { bidirectionalSequenceRnnFacts } from './operators/bidirectional-sequence-rnn';
import { expFacts } from './operators/exp';
import { topkV2Facts } from './operators/topk-v2';
import { splitFacts } from './operators/split';
import { logSoftmaxFacts } from './operators/log-softmax';
import { bidirectionalSequenceLstmFacts } from './operators/bidirectional-sequence-lstm';
import { castFacts } from './operators/cast';
import { preluFacts } from './operators/prelu';
import { maximumFacts } from './operators/maximum';
import { argMaxFacts } from './operators/arg-max';
import { minimumFacts } from './operators/minimum';
import { lessFacts } from './operators/less';
import { negFacts } from './operators/neg';
import { padv2Facts } from './operators/padv2';
import { greaterFacts } from './operators/greater';
import { greaterEqualFacts } from './operators/greater-equal';
import { lessEqualFacts } from './operators/less-equal';
import { selectFacts } from './operators/select';
import { sliceFacts } from './operators/slice';
import { sinFacts } from './operators/sin';
import { transposeConvFacts } from './operators/transpose-conv';
import { sparseToDenseFacts } from './operators/sparse-to-dense';
import { tileFacts } from './operators/tile';
import { expandDimsFacts } from './operators/expand-dims';
import { equalFacts } from './operators/equal';
import { notEqualFacts } from './operators/not-equal';
import { logFacts } from './operators/log';
import { sumFacts } from './operators/sum';
import { sqrtFacts } from './operators/sqrt';
import { rsqrtFacts } from './operators/rsqrt';
import { shapeFacts } from './operators/shape';
import { powFacts } from './operators/pow';
import { argMinFacts } from './operators/arg-min';
import { fakeQuantFacts } from './operators/fake-quant';
import { reduceProdFacts } from './operators/reduce-prod';
import { reduceMaxFacts } from './operators/reduce-max';
import { packFacts } from './operators/pack';
import { logicalOrFacts } from './operators/logical-or';
import { oneHotFacts } from './operators/one-hot';
import { logicalAndFacts } from './operators/logical-and';
import { logicalNotFacts } from './operators/logical-not';
import { unpackFacts } from './operators/unpack';
import { reduceMinFacts } from './operators/reduce-min';
import { floorDivFacts } from './operators/floor-div';
import { reduceAnyFacts } from './operators/reduce-any';
import { squareFacts } from './operators/square';
import { zerosLikeFacts } from './operators/zeros-like';
import { fillFacts } from './operators/fill';
import { floorModFacts } from './operators/floor-mod';
import { rangeFacts } from './operators/range';
import { resizeNearestNeighborFacts } from './operators/resize-nearest-neighbor';
import { leakyReluFacts } from './operators/leaky-relu';
import { squaredDifferenceFacts } from './operators/squared-difference';
import { mirrorPadFacts } from './operators/mirror-pad';
import { absFacts } from './operators/abs';
import { splitVFacts } from './operators/split-v';
import { uniqueFacts } from './operators/unique';
import { ceilFacts } from './operators/ceil';
import { reverseV2Facts } from './operators/reverse-v2';
import { addNFacts } from './operators/add-n';
import { gatherNdFacts } from './operators/gather-nd';
import { cosFacts } from './operators/cos';
import { whereFacts } from './operators/where';
import { rankFacts } from './operators/rank';
import { eluFacts } from './operators/elu';
import { reverseSequenceFacts } from './operators/reverse-sequence';
import { matrixDiagFacts } from './operators/matrix-diag';
import { quantizeFacts } from './operators/quantize';
import { matrixSetDiagFacts } from './operators/matrix-set-diag';
import { roundFacts } from './operators/round';
import { hardSwishFacts } from './operators/hard-swish';
import { ifFacts } from './operators/if';
import { whileFacts } from './operators/while';
import { nonMaxSuppressionV4Facts } from './operators/non-max-suppression-v4';
import { nonMaxSuppressionV5Facts } from './operators/non-max-suppression-v5';
import { scatterNdFacts } from './operators/scatter-nd';
import { selectV2Facts } from './operators/select-v2';
import { densifyFacts } from './operators/densify';
import { segmentSumFacts } from './operators/segment-sum';
import { batchMatmulFacts } from './operators/batch-matmul';
import { cumsumFacts } from './operators/cumsum';
import { callOnceFacts } from './operators/call-once';
import { broadcastToFacts } from './operators/broadcast-to';
import { rfft2dFacts } from './operators/rfft2-d';
import { conv3dFacts } from './operators/conv-3-d';
import { imagFacts } from './operators/imag';
import { realFacts } from './operators/real';
import { complexAbsFacts } from './operators/complex-abs';
import { hashtableFacts } from './operators/hashtable';
import { hashtableFindFacts } from './operators/hashtable-find';
import { hashtableImportFacts } from './operators/hashtable-import';
import { hashtableSizeFacts } from './operators/hashtable-size';
import { reduceAllFacts } from './operators/reduce-all';
import { conv3dTransposeFacts } from './operators/conv-3-d-transpose';
import { varHandleFacts } from './operators/var-handle';
import { readVariableFacts } from './operators/read-variable';
import { assignVariableFacts } from './operators/assign-variable';
import { broadcastArgsFacts } from './operators/broadcast-args';
import { randomStandardNormalFacts } from './operators/random-standard-normal';
import { bucketizeFacts } from './operators/bucketize';
import { randomUniformFacts } from './operators/random-uniform';
import { multinomialFacts } from './operators/multinomial';
import { geluFacts } from './operators/gelu';
import { dynamicUpdateSliceFacts } from './operators/dynamic-update-slice';
import { relu0To1Facts } from './operators/relu-0-to-1';
import { unsortedSegmentProdFacts } from './operators/unsorted-segment-prod';
import { unsortedSegmentMaxFacts } from './operators/unsorted-segment-max';
import { unsortedSegmentSumFacts } from './operators/unsorted-segment-sum';
import { atan2Facts } from './operators/atan2';
import { unsortedSegmentMinFacts } from './operators/unsorted-segment-min';
import { signFacts } from './operators/sign';
import { bitcastFacts } from './operators/bitcast';
import { bitwiseXorFacts } from './operators/bitwise-xor';
import { rightShiftFacts } from './operators/right-shift';
import { stablehloAddFacts } from './operators/stablehlo-add';
import { stablehloMultiplyFacts } from './operators/stablehlo-multiply';
import { stablehloMaximumFacts } from './operators/stablehlo-maximum';
import { stablehloAndFacts } from './operators/stablehlo-and';
import { stablehloMinimumFacts } from './operators/stablehlo-minimum';
import { stablehloScatterFacts } from './operators/stablehlo-scatter';
import { stablehloPadFacts } from './operators/stablehlo-pad';
import { stablehloReduceWindowFacts } from './operators/stablehlo-reduce-window';
import { stablehloGatherFacts } from './operators/stablehlo-gather';
import { dilateFacts } from './operators/dilate';
import { stablehloRngBitGeneratorFacts } from './operators/stablehlo-rng-bit-generator';
import { reduceWindowFacts } from './operators/reduce-window';
import { stablehloCompositeFacts } from './operators/stablehlo-composite';
import { stablehloShiftLeftFacts } from './operators/stablehlo-shift-left';
import { stablehloCaseFacts } from './operators/stablehlo-case';
import { numericVerifyCustomFacts } from './operators/custom-numeric-verify';
import { mfccCustomFacts } from './operators/custom-mfcc';
import { audioSpectrogramCustomFacts } from './operators/custom-audio-spectrogram';
import { tFLiteDetectionPostProcessCustomFacts } from './operators/custom-tflite-detection-post-process';
import { aeqHadamardRotationCustomFacts } from './operators/custom-aeq-hadamard-rotation';

/** Where the facts were read; every `at` is a line of this commit. */
export const SOURCE = {
  repository: 'google-ai-edge/LiteRT',
  commit: 'f67457790c9c2ab67347d6fe53270e8d3df20868',
  date: '2026-08-21',
} as const;

/** Builtin operators that the runtime registers, by name. */
export const BUILTIN_OPERATORS: Readonly<Record<string, OperatorFacts>> = {
  ADD: addFacts,
  AVERAGE_POOL_2D: averagePool2dFacts,
  CONCATENATION: concatenationFacts,
  CONV_2D: conv2dFacts,
  DEPTHWISE_CONV_2D: depthwiseConv2dFacts,
  DEPTH_TO_SPACE: depthToSpaceFacts,
  DEQUANTIZE: dequantizeFacts,
  EMBEDDING_LOOKUP: embeddingLookupFacts,
  FLOOR: floorFacts,
  FULLY_CONNECTED: fullyConnectedFacts,
  HASHTABLE_LOOKUP: hashtableLookupFacts,
  L2_NORMALIZATION: l2NormalizationFacts,
  L2_POOL_2D: l2Pool2dFacts,
  LOCAL_RESPONSE_NORMALIZATION: localResponseNormalizationFacts,
  LOGISTIC: logisticFacts,
  LSH_PROJECTION: lshProjectionFacts,
  LSTM: lstmFacts,
  MAX_POOL_2D: maxPool2dFacts,
  MUL: mulFacts,
  RELU: reluFacts,
  RELU_N1_TO_1: reluN1To1Facts,
  RELU6: relu6Facts,
  RESHAPE: reshapeFacts,
  RESIZE_BILINEAR: resizeBilinearFacts,
  RNN: rnnFacts,
  SOFTMAX: softmaxFacts,
  SPACE_TO_DEPTH: spaceToDepthFacts,
  SVDF: svdfFacts,
  TANH: tanhFacts,
  SKIP_GRAM: skipGramFacts,
  EMBEDDING_LOOKUP_SPARSE: embeddingLookupSparseFacts,
  PAD: padFacts,
  UNIDIRECTIONAL_SEQUENCE_RNN: unidirectionalSequenceRnnFacts,
  GATHER: gatherFacts,
  BATCH_TO_SPACE_ND: batchToSpaceNdFacts,
  SPACE_TO_BATCH_ND: spaceToBatchNdFacts,
  TRANSPOSE: transposeFacts,
  MEAN: meanFacts,
  SUB: subFacts,
  DIV: divFacts,
  SQUEEZE: squeezeFacts,
  UNIDIRECTIONAL_SEQUENCE_LSTM: unidirectionalSequenceLstmFacts,
  STRIDED_SLICE: stridedSliceFacts,
  BIDIRECTIONAL_SEQUENCE_RNN: bidirectionalSequenceRnnFacts,
  EXP: expFacts,
  TOPK_V2: topkV2Facts,
  SPLIT: splitFacts,
  LOG_SOFTMAX: logSoftmaxFacts,
  BIDIRECTIONAL_SEQUENCE_LSTM: bidirectionalSequenceLstmFacts,
  CAST: castFacts,
  PRELU: preluFacts,
  MAXIMUM: maximumFacts,
  ARG_MAX: argMaxFacts,
  MINIMUM: minimumFacts,
  LESS: lessFacts,
  NEG: negFacts,
  PADV2: padv2Facts,
  GREATER: greaterFacts,
  GREATER_EQUAL: greaterEqualFacts,
  LESS_EQUAL: lessEqualFacts,
  SELECT: selectFacts,
  SLICE: sliceFacts,
  SIN: sinFacts,
  TRANSPOSE_CONV: transposeConvFacts,
  SPARSE_TO_DENSE: sparseToDenseFacts,
  TILE: tileFacts,
  EXPAND_DIMS: expandDimsFacts,
  EQUAL: equalFacts,
  NOT_EQUAL: notEqualFacts,
  LOG: logFacts,
  SUM: sumFacts,
  SQRT: sqrtFacts,
  RSQRT: rsqrtFacts,
  SHAPE: shapeFacts,
  POW: powFacts,
  ARG_MIN: argMinFacts,
  FAKE_QUANT: fakeQuantFacts,
  REDUCE_PROD: reduceProdFacts,
  REDUCE_MAX: reduceMaxFacts,
  PACK: packFacts,
  LOGICAL_OR: logicalOrFacts,
  ONE_HOT: oneHotFacts,
  LOGICAL_AND: logicalAndFacts,
  LOGICAL_NOT: logicalNotFacts,
  UNPACK: unpackFacts,
  REDUCE_MIN: reduceMinFacts,
  FLOOR_DIV: floorDivFacts,
  REDUCE_ANY: reduceAnyFacts,
  SQUARE: squareFacts,
  ZEROS_LIKE: zerosLikeFacts,
  FILL: fillFacts,
  FLOOR_MOD: floorModFacts,
  RANGE: rangeFacts,
  RESIZE_NEAREST_NEIGHBOR: resizeNearestNeighborFacts,
  LEAKY_RELU: leakyReluFacts,
  SQUARED_DIFFERENCE: squaredDifferenceFacts,
  MIRROR_PAD: mirrorPadFacts,
  ABS: absFacts,
  SPLIT_V: splitVFacts,
  UNIQUE: uniqueFacts,
  CEIL: ceilFacts,
  REVERSE_V2: reverseV2Facts,
  ADD_N: addNFacts,
  GATHER_ND: gatherNdFacts,
  COS: cosFacts,
  WHERE: whereFacts,
  RANK: rankFacts,
  ELU: eluFacts,
  REVERSE_SEQUENCE: reverseSequenceFacts,
  MATRIX_DIAG: matrixDiagFacts,
  QUANTIZE: quantizeFacts,
  MATRIX_SET_DIAG: matrixSetDiagFacts,
  ROUND: roundFacts,
  HARD_SWISH: hardSwishFacts,
  IF: ifFacts,
  WHILE: whileFacts,
  NON_MAX_SUPPRESSION_V4: nonMaxSuppressionV4Facts,
  NON_MAX_SUPPRESSION_V5: nonMaxSuppressionV5Facts,
  SCATTER_ND: scatterNdFacts,
  SELECT_V2: selectV2Facts,
  DENSIFY: densifyFacts,
  SEGMENT_SUM: segmentSumFacts,
  BATCH_MATMUL: batchMatmulFacts,
  CUMSUM: cumsumFacts,
  CALL_ONCE: callOnceFacts,
  BROADCAST_TO: broadcastToFacts,
  RFFT2D: rfft2dFacts,
  CONV_3D: conv3dFacts,
  IMAG: imagFacts,
  REAL: realFacts,
  COMPLEX_ABS: complexAbsFacts,
  HASHTABLE: hashtableFacts,
  HASHTABLE_FIND: hashtableFindFacts,
  HASHTABLE_IMPORT: hashtableImportFacts,
  HASHTABLE_SIZE: hashtableSizeFacts,
  REDUCE_ALL: reduceAllFacts,
  CONV_3D_TRANSPOSE: conv3dTransposeFacts,
  VAR_HANDLE: varHandleFacts,
  READ_VARIABLE: readVariableFacts,
  ASSIGN_VARIABLE: assignVariableFacts,
  BROADCAST_ARGS: broadcastArgsFacts,
  RANDOM_STANDARD_NORMAL: randomStandardNormalFacts,
  BUCKETIZE: bucketizeFacts,
  RANDOM_UNIFORM: randomUniformFacts,
  MULTINOMIAL: multinomialFacts,
  GELU: geluFacts,
  DYNAMIC_UPDATE_SLICE: dynamicUpdateSliceFacts,
  RELU_0_TO_1: relu0To1Facts,
  UNSORTED_SEGMENT_PROD: unsortedSegmentProdFacts,
  UNSORTED_SEGMENT_MAX: unsortedSegmentMaxFacts,
  UNSORTED_SEGMENT_SUM: unsortedSegmentSumFacts,
  ATAN2: atan2Facts,
  UNSORTED_SEGMENT_MIN: unsortedSegmentMinFacts,
  SIGN: signFacts,
  BITCAST: bitcastFacts,
  BITWISE_XOR: bitwiseXorFacts,
  RIGHT_SHIFT: rightShiftFacts,
  STABLEHLO_ADD: stablehloAddFacts,
  STABLEHLO_MULTIPLY: stablehloMultiplyFacts,
  STABLEHLO_MAXIMUM: stablehloMaximumFacts,
  STABLEHLO_AND: stablehloAndFacts,
  STABLEHLO_MINIMUM: stablehloMinimumFacts,
  STABLEHLO_SCATTER: stablehloScatterFacts,
  STABLEHLO_PAD: stablehloPadFacts,
  STABLEHLO_REDUCE_WINDOW: stablehloReduceWindowFacts,
  STABLEHLO_GATHER: stablehloGatherFacts,
  DILATE: dilateFacts,
  STABLEHLO_RNG_BIT_GENERATOR: stablehloRngBitGeneratorFacts,
  REDUCE_WINDOW: reduceWindowFacts,
  STABLEHLO_COMPOSITE: stablehloCompositeFacts,
  STABLEHLO_SHIFT_LEFT: stablehloShiftLeftFacts,
  STABLEHLO_CASE: stablehloCaseFacts,
};

/** Custom operators that the runtime registers, by custom code. */
export const CUSTOM_OPERATORS: Readonly<Record<string, OperatorFacts>> = {
  NumericVerify: numericVerifyCustomFacts,
  Mfcc: mfccCustomFacts,
  AudioSpectrogram: audioSpectrogramCustomFacts,
  TFLite_Detection_PostProcess: tFLiteDetectionPostProcessCustomFacts,
  'aeq.hadamard_rotation': aeqHadamardRotationCustomFacts,
};

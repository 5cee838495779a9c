import type { Kernel } from '../kernel';
import { abs } from './abs';
import { add } from './add';
import { addN } from './add-n';
import { argMax } from './arg-max';
import { argMin } from './arg-min';
import { assignVariable } from './assign-variable';
import { atan2 } from './atan2';
import { averagePool2d } from './average-pool-2d';
import { batchMatmul } from './batch-matmul';
import { bidirectionalSequenceLstm } from './bidirectional-sequence-lstm';
import { bidirectionalSequenceRnn } from './bidirectional-sequence-rnn';
import { bitcast } from './bitcast';
import { bitwiseXor } from './bitwise-xor';
import { broadcastArgs } from './broadcast-args';
import { broadcastTo } from './broadcast-to';
import { bucketize } from './bucketize';
import { callOnce } from './call-once';
import { cast } from './cast';
import { ceil } from './ceil';
import { circularBuffer } from './circular-buffer';
import { real, imag, complexAbs } from './complex-parts';
import { concatenation } from './concatenation';
import { conv2d } from './conv-2d';
import { conv3d } from './conv-3d';
import { cos } from './cos';
import { cumsum } from './cumsum';
import { densify } from './densify';
import { depthwiseConv2d } from './depthwise-conv-2d';
import { dequantize } from './dequantize';
import { detectionPostProcess } from './detection-post-process';
import { dilate } from './dilate';
import { div } from './div';
import { dynamicUpdateSlice } from './dynamic-update-slice';
import { elu } from './elu';
import { embeddingLookup } from './embedding-lookup';
import { equal } from './equal';
import { exp } from './exp';
import { expandDims } from './expand-dims';
import { fakeQuant } from './fake-quant';
import { fill } from './fill';
import { floor } from './floor';
import { floorDiv } from './floor-div';
import { floorMod } from './floor-mod';
import { fullyConnected } from './fully-connected';
import { gather } from './gather';
import { gatherNd } from './gather-nd';
import { gelu } from './gelu';
import { greater } from './greater';
import { greaterEqual } from './greater-equal';
import { hardSwish } from './hard-swish';
import { hashtableLookup } from './hashtable-lookup';
import { ifKernel } from './if';
import { l2Normalization } from './l2-normalization';
import { l2Pool2d } from './l2-pool-2d';
import { leakyRelu } from './leaky-relu';
import { less } from './less';
import { lessEqual } from './less-equal';
import { localResponseNormalization } from './local-response-normalization';
import { log } from './log';
import { logSoftmax } from './log-softmax';
import { logicalAnd } from './logical-and';
import { logicalNot } from './logical-not';
import { logicalOr } from './logical-or';
import { logistic } from './logistic';
import { lstm } from './lstm';
import { matrixDiag, matrixSetDiag } from './matrix-diag';
import { maxPool2d } from './max-pool-2d';
import { maximum } from './maximum';
import { mean } from './mean';
import { minimum } from './minimum';
import { mirrorPad } from './mirror-pad';
import { mul } from './mul';
import { neg } from './neg';
import { nonMaxSuppressionV4, nonMaxSuppressionV5 } from './non-max-suppression';
import { notEqual } from './not-equal';
import { oneHot } from './one-hot';
import { pack } from './pack';
import { pad, padV2 } from './pad';
import { pow } from './pow';
import { prelu } from './prelu';
import { quantize } from './quantize';
import { range } from './range';
import { rank } from './rank';
import { readVariable } from './read-variable';
import { reduceAll } from './reduce-all';
import { reduceAny } from './reduce-any';
import { reduceMax } from './reduce-max';
import { reduceMin } from './reduce-min';
import { reduceProd } from './reduce-prod';
import { relu } from './relu';
import { relu0To1 } from './relu-0-to-1';
import { reluN1To1 } from './relu-n1-to-1';
import { relu6 } from './relu6';
import { reshape } from './reshape';
import { resizeBilinear } from './resize-bilinear';
import { resizeNearestNeighbor } from './resize-nearest-neighbor';
import { reverseSequence } from './reverse-sequence';
import { reverseV2 } from './reverse-v2';
import { rightShift } from './right-shift';
import { rnn } from './rnn';
import { round } from './round';
import { rsqrt } from './rsqrt';
import { scatterNd } from './scatter-nd';
import { segmentSum } from './segment-sum';
import { select } from './select';
import { selectV2 } from './select-v2';
import { shape } from './shape';
import { sign } from './sign';
import {
  signalDelay,
  signalEnergy,
  signalFftAutoScale,
  signalFilterBank,
  signalFilterBankLog,
  signalFilterBankSpectralSubtraction,
  signalFilterBankSquareRoot,
  signalFramer,
  signalIrfft,
  signalOverlapAdd,
  signalPcan,
  signalRfft,
  signalStacker,
  signalWindow,
} from './signal';
import { sin } from './sin';
import { slice } from './slice';
import { softmax } from './softmax';
import { batchToSpaceNd, spaceToBatchNd } from './space-batch';
import { depthToSpace, spaceToDepth } from './space-depth';
import { sparseToDense } from './sparse-to-dense';
import { split } from './split';
import { splitV } from './split-v';
import { sqrt } from './sqrt';
import { square } from './square';
import { squaredDifference } from './squared-difference';
import { squeeze } from './squeeze';
import { stablehloCase } from './stablehlo-case';
import { stablehloComposite } from './stablehlo-composite';
import {
  stablehloAdd,
  stablehloMultiply,
  stablehloShiftLeft,
  stablehloMaximum,
  stablehloMinimum,
  stablehloAnd,
} from './stablehlo-elementwise';
import { stridedSlice } from './strided-slice';
import { sub } from './sub';
import { sum } from './sum';
import { svdf } from './svdf';
import { tanh } from './tanh';
import { tile } from './tile';
import { topkV2 } from './topk-v2';
import { transpose } from './transpose';
import { transposeConv } from './transpose-conv';
import { unidirectionalSequenceLstm } from './unidirectional-sequence-lstm';
import { unidirectionalSequenceRnn } from './unidirectional-sequence-rnn';
import { unique } from './unique';
import { unpack } from './unpack';
import { unsortedSegmentMax } from './unsorted-segment-max';
import { unsortedSegmentMin } from './unsorted-segment-min';
import { unsortedSegmentProd } from './unsorted-segment-prod';
import { unsortedSegmentSum } from './unsorted-segment-sum';
import { varHandle } from './var-handle';
import { where } from './where';
import { whileKernel } from './while';
import { zerosLike } from './zeros-like';

/** Every operator that the interpreter runs. One line a kernel, sorted. */
export const KERNELS: readonly Kernel[] = [
  abs,
  add,
  addN,
  argMax,
  argMin,
  assignVariable,
  atan2,
  averagePool2d,
  batchMatmul,
  batchToSpaceNd,
  bidirectionalSequenceLstm,
  bidirectionalSequenceRnn,
  bitcast,
  bitwiseXor,
  broadcastArgs,
  broadcastTo,
  bucketize,
  callOnce,
  cast,
  ceil,
  circularBuffer,
  complexAbs,
  concatenation,
  conv2d,
  conv3d,
  cos,
  cumsum,
  densify,
  depthToSpace,
  depthwiseConv2d,
  dequantize,
  detectionPostProcess,
  dilate,
  div,
  dynamicUpdateSlice,
  elu,
  embeddingLookup,
  equal,
  exp,
  expandDims,
  fakeQuant,
  fill,
  floor,
  floorDiv,
  floorMod,
  fullyConnected,
  gather,
  gatherNd,
  gelu,
  greater,
  greaterEqual,
  hardSwish,
  hashtableLookup,
  ifKernel,
  imag,
  l2Normalization,
  l2Pool2d,
  leakyRelu,
  less,
  lessEqual,
  localResponseNormalization,
  log,
  logicalAnd,
  logicalNot,
  logicalOr,
  logistic,
  logSoftmax,
  lstm,
  matrixDiag,
  matrixSetDiag,
  maximum,
  maxPool2d,
  mean,
  minimum,
  mirrorPad,
  mul,
  neg,
  nonMaxSuppressionV4,
  nonMaxSuppressionV5,
  notEqual,
  oneHot,
  pack,
  pad,
  padV2,
  pow,
  prelu,
  quantize,
  range,
  rank,
  readVariable,
  real,
  reduceAll,
  reduceAny,
  reduceMax,
  reduceMin,
  reduceProd,
  relu,
  relu0To1,
  relu6,
  reluN1To1,
  reshape,
  resizeBilinear,
  resizeNearestNeighbor,
  reverseSequence,
  reverseV2,
  rightShift,
  rnn,
  round,
  rsqrt,
  scatterNd,
  segmentSum,
  select,
  selectV2,
  shape,
  sign,
  signalDelay,
  signalEnergy,
  signalFftAutoScale,
  signalFilterBank,
  signalFilterBankLog,
  signalFilterBankSpectralSubtraction,
  signalFilterBankSquareRoot,
  signalFramer,
  signalIrfft,
  signalOverlapAdd,
  signalPcan,
  signalRfft,
  signalStacker,
  signalWindow,
  sin,
  slice,
  softmax,
  spaceToBatchNd,
  spaceToDepth,
  sparseToDense,
  split,
  splitV,
  sqrt,
  square,
  squaredDifference,
  squeeze,
  stablehloAdd,
  stablehloAnd,
  stablehloCase,
  stablehloComposite,
  stablehloMaximum,
  stablehloMinimum,
  stablehloMultiply,
  stablehloShiftLeft,
  stridedSlice,
  sub,
  sum,
  svdf,
  tanh,
  tile,
  topkV2,
  transpose,
  transposeConv,
  unidirectionalSequenceLstm,
  unidirectionalSequenceRnn,
  unique,
  unpack,
  unsortedSegmentMax,
  unsortedSegmentMin,
  unsortedSegmentProd,
  unsortedSegmentSum,
  varHandle,
  where,
  whileKernel,
  zerosLike,
];

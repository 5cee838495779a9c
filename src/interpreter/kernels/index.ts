import type { Kernel } from '../kernel';
import { abs } from './abs';
import { add } from './add';
import { addN } from './add-n';
import { argMax } from './arg-max';
import { argMin } from './arg-min';
import { assignVariable } from './assign-variable';
import { averagePool2d } from './average-pool-2d';
import { batchMatmul } from './batch-matmul';
import { bidirectionalSequenceLstm } from './bidirectional-sequence-lstm';
import { bidirectionalSequenceRnn } from './bidirectional-sequence-rnn';
import { broadcastTo } from './broadcast-to';
import { callOnce } from './call-once';
import { cast } from './cast';
import { ceil } from './ceil';
import { concatenation } from './concatenation';
import { conv2d } from './conv-2d';
import { cos } from './cos';
import { cumsum } from './cumsum';
import { densify } from './densify';
import { depthwiseConv2d } from './depthwise-conv-2d';
import { dequantize } from './dequantize';
import { div } from './div';
import { elu } from './elu';
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
import { maxPool2d } from './max-pool-2d';
import { maximum } from './maximum';
import { mean } from './mean';
import { minimum } from './minimum';
import { mirrorPad } from './mirror-pad';
import { mul } from './mul';
import { neg } from './neg';
import { notEqual } from './not-equal';
import { pack } from './pack';
import { pad, padV2 } from './pad';
import { pow } from './pow';
import { prelu } from './prelu';
import { quantize } from './quantize';
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
import { reverseV2 } from './reverse-v2';
import { rnn } from './rnn';
import { round } from './round';
import { rsqrt } from './rsqrt';
import { select } from './select';
import { selectV2 } from './select-v2';
import { shape } from './shape';
import { sign } from './sign';
import { sin } from './sin';
import { slice } from './slice';
import { softmax } from './softmax';
import { batchToSpaceNd, spaceToBatchNd } from './space-batch';
import { depthToSpace, spaceToDepth } from './space-depth';
import { split } from './split';
import { splitV } from './split-v';
import { sqrt } from './sqrt';
import { square } from './square';
import { squaredDifference } from './squared-difference';
import { squeeze } from './squeeze';
import { stridedSlice } from './strided-slice';
import { sub } from './sub';
import { sum } from './sum';
import { svdf } from './svdf';
import { tanh } from './tanh';
import { tile } from './tile';
import { transpose } from './transpose';
import { transposeConv } from './transpose-conv';
import { unidirectionalSequenceLstm } from './unidirectional-sequence-lstm';
import { unidirectionalSequenceRnn } from './unidirectional-sequence-rnn';
import { unpack } from './unpack';
import { varHandle } from './var-handle';
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
  averagePool2d,
  batchMatmul,
  batchToSpaceNd,
  bidirectionalSequenceLstm,
  bidirectionalSequenceRnn,
  broadcastTo,
  callOnce,
  cast,
  ceil,
  concatenation,
  conv2d,
  cos,
  cumsum,
  densify,
  depthToSpace,
  depthwiseConv2d,
  dequantize,
  div,
  elu,
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
  ifKernel,
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
  maximum,
  maxPool2d,
  mean,
  minimum,
  mirrorPad,
  mul,
  neg,
  notEqual,
  pack,
  pad,
  padV2,
  pow,
  prelu,
  quantize,
  rank,
  readVariable,
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
  reverseV2,
  rnn,
  round,
  rsqrt,
  select,
  selectV2,
  shape,
  sign,
  sin,
  slice,
  softmax,
  spaceToBatchNd,
  spaceToDepth,
  split,
  splitV,
  sqrt,
  square,
  squaredDifference,
  squeeze,
  stridedSlice,
  sub,
  sum,
  svdf,
  tanh,
  tile,
  transpose,
  transposeConv,
  unidirectionalSequenceLstm,
  unidirectionalSequenceRnn,
  unpack,
  varHandle,
  whileKernel,
  zerosLike,
];

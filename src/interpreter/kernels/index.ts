import type { Kernel } from '../kernel';
import { add } from './add';
import { addN } from './add-n';
import { argMax, argMin } from './arg-min-max';
import { assignVariable } from './assign-variable';
import { averagePool2d } from './average-pool-2d';
import { batchMatmul } from './batch-matmul';
import { broadcastTo } from './broadcast-to';
import { callOnce } from './call-once';
import { cast } from './cast';
import { equal, greater, greaterEqual, less, lessEqual, notEqual } from './comparisons';
import { concatenation } from './concatenation';
import { conv2d } from './conv-2d';
import { cumsum } from './cumsum';
import { densify } from './densify';
import { depthwiseConv2d } from './depthwise-conv-2d';
import { dequantize } from './dequantize';
import { div } from './div';
import { elu } from './elu';
import { expandDims } from './expand-dims';
import { fakeQuant } from './fake-quant';
import { fill } from './fill';
import { floorDiv } from './floor-div';
import { floorMod } from './floor-mod';
import { fullyConnected } from './fully-connected';
import { gather } from './gather';
import { gatherNd } from './gather-nd';
import { gelu } from './gelu';
import { hardSwish } from './hard-swish';
import { ifKernel } from './if';
import { l2Normalization } from './l2-normalization';
import { l2Pool2d } from './l2-pool-2d';
import { leakyRelu } from './leaky-relu';
import { localResponseNormalization } from './local-response-normalization';
import { logSoftmax } from './log-softmax';
import { logicalAnd, logicalNot, logicalOr } from './logical';
import { logistic } from './logistic';
import { abs, ceil, cos, exp, floor, log, neg, round, rsqrt, sign, sin, sqrt, square } from './math';
import { maxPool2d } from './max-pool-2d';
import { maximum, minimum } from './maximum-minimum';
import { mean } from './mean';
import { mirrorPad } from './mirror-pad';
import { mul } from './mul';
import { pack } from './pack';
import { pad, padV2 } from './pad';
import { pow } from './pow';
import { prelu } from './prelu';
import { quantize } from './quantize';
import { rank } from './rank';
import { readVariable } from './read-variable';
import { reduceAll, reduceAny, reduceMax, reduceMin } from './reduce';
import { reduceProd } from './reduce-prod';
import { relu, relu0To1, relu6, reluN1To1 } from './relu';
import { reshape } from './reshape';
import { resizeBilinear } from './resize-bilinear';
import { resizeNearestNeighbor } from './resize-nearest-neighbor';
import { reverseV2 } from './reverse-v2';
import { select, selectV2 } from './select';
import { shape } from './shape';
import { slice } from './slice';
import { softmax } from './softmax';
import { batchToSpaceNd, spaceToBatchNd } from './space-batch';
import { depthToSpace, spaceToDepth } from './space-depth';
import { split } from './split';
import { splitV } from './split-v';
import { squaredDifference } from './squared-difference';
import { squeeze } from './squeeze';
import { stridedSlice } from './strided-slice';
import { sub } from './sub';
import { sum } from './sum';
import { tanh } from './tanh';
import { tile } from './tile';
import { transpose } from './transpose';
import { transposeConv } from './transpose-conv';
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
  tanh,
  tile,
  transpose,
  transposeConv,
  unpack,
  varHandle,
  whileKernel,
  zerosLike,
];

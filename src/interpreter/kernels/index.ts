import type { Kernel } from '../kernel';
import { add } from './add';
import { averagePool2d } from './average-pool-2d';
import { broadcastTo } from './broadcast-to';
import { concatenation } from './concatenation';
import { conv2d } from './conv-2d';
import { depthwiseConv2d } from './depthwise-conv-2d';
import { dequantize } from './dequantize';
import { div } from './div';
import { expandDims } from './expand-dims';
import { fill } from './fill';
import { gather } from './gather';
import { gatherNd } from './gather-nd';
import { hardSwish } from './hard-swish';
import { l2Pool2d } from './l2-pool-2d';
import { leakyRelu } from './leaky-relu';
import { logSoftmax } from './log-softmax';
import { logistic } from './logistic';
import { maxPool2d } from './max-pool-2d';
import { maximum, minimum } from './maximum-minimum';
import { mean } from './mean';
import { mirrorPad } from './mirror-pad';
import { mul } from './mul';
import { pack } from './pack';
import { pad, padV2 } from './pad';
import { prelu } from './prelu';
import { quantize } from './quantize';
import { rank } from './rank';
import { reduceAll, reduceAny, reduceMax, reduceMin } from './reduce';
import { reduceProd } from './reduce-prod';
import { relu, relu0To1, relu6, reluN1To1 } from './relu';
import { reshape } from './reshape';
import { resizeBilinear } from './resize-bilinear';
import { resizeNearestNeighbor } from './resize-nearest-neighbor';
import { reverseV2 } from './reverse-v2';
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
import { unpack } from './unpack';

/** Every operator that the interpreter runs. One line a kernel, sorted. */
export const KERNELS: readonly Kernel[] = [
  add,
  averagePool2d,
  batchToSpaceNd,
  broadcastTo,
  concatenation,
  conv2d,
  depthToSpace,
  depthwiseConv2d,
  dequantize,
  div,
  expandDims,
  fill,
  gather,
  gatherNd,
  hardSwish,
  l2Pool2d,
  leakyRelu,
  logistic,
  logSoftmax,
  maximum,
  maxPool2d,
  mean,
  minimum,
  mirrorPad,
  mul,
  pack,
  pad,
  padV2,
  prelu,
  quantize,
  rank,
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
  shape,
  slice,
  softmax,
  spaceToBatchNd,
  spaceToDepth,
  split,
  splitV,
  squaredDifference,
  squeeze,
  stridedSlice,
  sub,
  sum,
  tanh,
  tile,
  transpose,
  unpack,
];

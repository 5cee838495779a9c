import type { Kernel } from '../kernel';
import { broadcastTo } from './broadcast-to';
import { concatenation } from './concatenation';
import { expandDims } from './expand-dims';
import { fill } from './fill';
import { gather } from './gather';
import { gatherNd } from './gather-nd';
import { mirrorPad } from './mirror-pad';
import { pack } from './pack';
import { pad, padV2 } from './pad';
import { rank } from './rank';
import { reshape } from './reshape';
import { resizeBilinear } from './resize-bilinear';
import { resizeNearestNeighbor } from './resize-nearest-neighbor';
import { reverseV2 } from './reverse-v2';
import { shape } from './shape';
import { slice } from './slice';
import { batchToSpaceNd, spaceToBatchNd } from './space-batch';
import { depthToSpace, spaceToDepth } from './space-depth';
import { split } from './split';
import { splitV } from './split-v';
import { squeeze } from './squeeze';
import { stridedSlice } from './strided-slice';
import { tile } from './tile';
import { transpose } from './transpose';
import { unpack } from './unpack';

/** Every operator that the interpreter runs. One line a kernel, sorted. */
export const KERNELS: readonly Kernel[] = [
  batchToSpaceNd,
  broadcastTo,
  concatenation,
  depthToSpace,
  expandDims,
  fill,
  gather,
  gatherNd,
  mirrorPad,
  pack,
  pad,
  padV2,
  rank,
  reshape,
  resizeBilinear,
  resizeNearestNeighbor,
  reverseV2,
  shape,
  slice,
  spaceToBatchNd,
  spaceToDepth,
  split,
  splitV,
  squeeze,
  stridedSlice,
  tile,
  transpose,
  unpack,
];

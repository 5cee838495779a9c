import type { Kernel } from '../kernel';
import { concatenation } from './concatenation';
import { expandDims } from './expand-dims';
import { mirrorPad } from './mirror-pad';
import { pack } from './pack';
import { pad, padV2 } from './pad';
import { reshape } from './reshape';
import { resizeBilinear } from './resize-bilinear';
import { resizeNearestNeighbor } from './resize-nearest-neighbor';
import { slice } from './slice';
import { split } from './split';
import { splitV } from './split-v';
import { squeeze } from './squeeze';
import { stridedSlice } from './strided-slice';
import { transpose } from './transpose';
import { unpack } from './unpack';

/** Every operator that the interpreter runs. One line a kernel, sorted. */
export const KERNELS: readonly Kernel[] = [
  concatenation,
  expandDims,
  mirrorPad,
  pack,
  pad,
  padV2,
  reshape,
  resizeBilinear,
  resizeNearestNeighbor,
  slice,
  split,
  splitV,
  squeeze,
  stridedSlice,
  transpose,
  unpack,
];

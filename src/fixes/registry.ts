import type { Fix } from './fix';
import { batchMatmul } from './fixes/batch-matmul';
import { float16Weights } from './fixes/float16-weights';
import { foldConstants } from './fixes/fold-constants';
import { gelu } from './fixes/gelu';
import { hardSwish } from './fixes/hard-swish';
import { hybridToFloat } from './fixes/hybrid-to-float';
import { int32Indices } from './fixes/int32-indices';
import { floatIo, integerIo } from './fixes/io-types';
import { leakyRelu } from './fixes/leaky-relu';
import { mergeBuffers } from './fixes/merge-buffers';
import { prelu } from './fixes/prelu';
import { removeUnusedParts } from './fixes/remove-unused';
import { rsqrt } from './fixes/rsqrt';
import { selectToSelectV2 } from './fixes/select';
import { shapeToReshape } from './fixes/shape-to-reshape';
import { squaredDifference } from './fixes/squared-difference';
import { staticShapes } from './fixes/static-shapes';
import { stripMetadata } from './fixes/strip-metadata';

/** Every fix, in the order in which several of them are applied. */
export const FIXES: readonly Fix[] = [
  float16Weights,
  foldConstants,
  staticShapes,
  int32Indices,
  hybridToFloat,
  integerIo,
  floatIo,
  batchMatmul,
  gelu,
  hardSwish,
  leakyRelu,
  prelu,
  rsqrt,
  selectToSelectV2,
  shapeToReshape,
  squaredDifference,
  mergeBuffers,
  removeUnusedParts,
  stripMetadata,
];

export function findFix(id: string): Fix | undefined {
  return FIXES.find((fix) => fix.id === id);
}

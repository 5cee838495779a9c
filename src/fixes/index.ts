/** Small rewrites that answer findings. One fix a file in `fixes/`; each is proven by running the model before and after. */
import type { Finding } from '../lint';
import type { Model } from '../model';
import type { Fix, FixSite } from './fix';
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

export type { Fix, FixSite, Safety } from './fix';

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

/** A fix together with the places where it answers a finding. */
export interface FixOffer {
  readonly fix: Fix;
  readonly sites: readonly FixSite[];
}

/** The fixes that answer a finding: of its rule, and at its operator where it is about one. */
export function fixesFor(model: Model, finding: Finding): FixOffer[] {
  return FIXES.filter((fix) => fix.rules.includes(finding.ruleId)).flatMap((fix) => {
    const sites = fix.find(model).filter((site) => answers(site, finding));
    return sites.length > 0 ? [{ fix, sites }] : [];
  });
}

function answers(site: FixSite, finding: Finding): boolean {
  if (site.operatorIndex === null || finding.operatorIndex === null) return true;
  return site.operatorIndex === finding.operatorIndex && site.subgraph === (finding.subgraph ?? 0);
}

/** Small rewrites that answer findings. One fix a file in `fixes/`; each is proven by running the model before and after. */
export { answerFindings, fixesFor, offerFixes, sitesAnswering } from './answer-findings';
export type { FixOffer } from './answer-findings';
export { applyFixes } from './apply-fixes';
export type { AppliedFix, FixedModel } from './apply-fixes';
export type { Fix, FixSite, Safety } from './fix';
export { proveRewrite } from './prove';
export type { Proof } from './prove';
export { findFix, FIXES } from './registry';

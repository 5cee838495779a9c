import { lint, type Finding, type LintOptions } from '../lint';
import type { Model } from '../model';
import { applyFixes, type FixedModel } from './apply-fixes';
import type { Fix, FixSite } from './fix';
import { FIXES } from './registry';

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

/**
 * Applies these fixes where they answer what lint finds, and leaves the rest of the model alone. Lint looks again before
 * each fix, since the one before it may have answered a finding or moved operators.
 */
export function answerFindings(source: Model, fixes: readonly Fix[], options: LintOptions): FixedModel {
  return applyFixes(source, fixes, (fix, sites, model) => {
    const findings = lint(model, options).findings.filter(({ ruleId }) => fix.rules.includes(ruleId));
    return sites.filter((site) => findings.some((finding) => answers(site, finding)));
  });
}

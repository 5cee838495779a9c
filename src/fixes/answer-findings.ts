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
  return offerFixes(model, [finding])[0]!;
}

/** The same of many findings, one list each in their order: every fix looks at the model once. */
export function offerFixes(model: Model, findings: readonly Finding[]): FixOffer[][] {
  const offers: FixOffer[][] = findings.map(() => []);
  const rules = new Set(findings.map(({ ruleId }) => ruleId));
  for (const fix of FIXES) {
    const found = fix.rules.some((rule) => rules.has(rule)) ? fix.find(model) : [];
    if (found.length === 0) continue;
    const sitesOf = siteFinder(found);
    findings.forEach((finding, index) => {
      const sites = fix.rules.includes(finding.ruleId) ? sitesOf(finding) : [];
      if (sites.length > 0) offers[index]!.push({ fix, sites });
    });
  }
  return offers;
}

/** Of these sites of a fix, those that answer one of the findings. */
export function sitesAnswering(
  fix: Fix,
  sites: readonly FixSite[],
  findings: readonly Finding[],
): readonly FixSite[] {
  const asked = findings.filter(({ ruleId }) => fix.rules.includes(ruleId));
  const sitesOf = siteFinder(sites);
  const chosen = new Set(asked.flatMap(sitesOf));
  return sites.filter((site) => chosen.has(site));
}

/** Gives the sites at a finding's operator and those about the file; all of them where the finding names no operator. */
function siteFinder(sites: readonly FixSite[]): (finding: Finding) => readonly FixSite[] {
  const byOperator = new Map<string, FixSite[]>();
  for (const site of sites) {
    const place = site.operatorIndex === null ? 'file' : `${site.subgraph} ${site.operatorIndex}`;
    const others = byOperator.get(place);
    if (others) others.push(site);
    else byOperator.set(place, [site]);
  }
  return ({ subgraph, operatorIndex }) =>
    operatorIndex === null
      ? sites
      : [...(byOperator.get('file') ?? []), ...(byOperator.get(`${subgraph ?? 0} ${operatorIndex}`) ?? [])];
}

/**
 * Applies these fixes where they answer what lint finds, and leaves the rest of the model alone. Lint looks again before
 * each fix, since the one before it may have answered a finding or moved operators.
 */
export function answerFindings(source: Model, fixes: readonly Fix[], options: LintOptions): FixedModel {
  return applyFixes(source, fixes, (fix, sites, model) => {
    return sitesAnswering(fix, sites, lint(model, options).findings);
  });
}

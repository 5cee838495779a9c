import { isCompiledForAccelerator, type Model } from '../model';
import type { Fix, FixSite } from './fix';
import { removeUnusedParts } from './fixes/remove-unused';

/** One fix that was applied, and what it changed. */
export interface AppliedFix {
  readonly fix: Fix;
  readonly changes: readonly string[];
}

export interface FixedModel {
  readonly model: Model;
  readonly applied: readonly AppliedFix[];
}

/**
 * Applies fixes one after another, each to what the ones before left.
 * @throws Error for a model that was compiled for an accelerator, whose program a rewrite would lose.
 * @param choose the sites of a fix to take, of those that it finds in the model as it is then; all where left out.
 */
export function applyFixes(
  source: Model,
  fixes: readonly Fix[],
  choose: (fix: Fix, sites: readonly FixSite[], model: Model) => readonly FixSite[] = (_fix, sites) => sites,
): FixedModel {
  if (isCompiledForAccelerator(source)) {
    throw new Error(
      'The model was compiled for an accelerator (DISPATCH_OP): fix the model that it was compiled from.',
    );
  }
  let model = source;
  const applied: AppliedFix[] = [];
  for (const fix of fixes) {
    const found = fix.find(model);
    const sites = found.length === 0 ? [] : choose(fix, found, model);
    if (sites.length === 0) continue;
    model = fix.apply(model, sites);
    applied.push({ fix, changes: sites.map(({ change }) => change) });
  }
  return withoutLeftovers(source, model, applied);
}

/** What a rewrite left behind that nothing reads any more goes too, but not what nothing read before. */
function withoutLeftovers(source: Model, model: Model, applied: AppliedFix[]): FixedModel {
  const isWanted = applied.length > 0 && !applied.some(({ fix }) => fix === removeUnusedParts);
  if (!isWanted || removeUnusedParts.find(source).length > 0) return { model, applied };
  return { model: removeUnusedParts.apply(model, removeUnusedParts.find(model)), applied };
}

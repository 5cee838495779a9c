import type { Finding } from '../finding';

/** Findings of one rule, runtime and hint: where they are many, a few stand for all. */
export interface FindingGroup<Item = Finding> {
  /** At least one. */
  readonly shown: readonly [Item, ...Item[]];
  /** The others, which say the same of other operators. */
  readonly others: readonly Item[];
}

/** Of a group, at most this many findings are written out. */
const SHOWN = 4;

/** Groups in the order of their first finding. `findingOf` gives the finding that an item is about. */
export function groupFindings<Item>(
  items: readonly Item[],
  findingOf: (item: Item) => Finding,
): FindingGroup<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const { ruleId, runtime, severity, hint } = findingOf(item);
    const key = JSON.stringify([ruleId, runtime, severity, hint]);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].map((all) => {
    // One more line would be no shorter than the finding itself.
    const count = all.length <= SHOWN + 1 ? all.length : SHOWN;
    const [first, ...rest] = all;
    return { shown: [first, ...rest.slice(0, count - 1)], others: rest.slice(count - 1) };
  });
}

import { useMemo } from 'preact/hooks';
import { CATEGORY_TITLES, type Category } from './categories';
import type { GraphModel } from './graph-model';

/** What the colours mean, with how many operators of each family there are. */
export function GraphLegend({ graph }: { graph: GraphModel }) {
  const counts = useMemo(() => {
    const byCategory = new Map<Category, number>();
    for (const { category } of graph.nodes) {
      if (category !== 'boundary') byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
    }
    return [...byCategory].sort((a, b) => b[1] - a[1]);
  }, [graph]);
  return (
    <details class="graph-legend" open>
      <summary>Families</summary>
      <ul>
        {counts.map(([category, count]) => (
          <li key={category}>
            <span class={`swatch category-${category}`} />
            {CATEGORY_TITLES[category]} <span class="dim">{count}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useMemo } from 'preact/hooks';
import type { SubgraphView } from '../../src/protocol';
import { categoryOf } from './categories';
import { operatorTitle } from './model-index';
import { usePage } from './page-context';
import { plural, shapeText, typeText, visible } from './text';

const FIRST_TENSORS = 40;

/** What the details show when nothing is selected: inputs, outputs, and which operators there are. */
export function SubgraphDetails({ subgraph }: { subgraph: SubgraphView }) {
  const { state, dispatch } = usePage();
  const counts = useMemo(() => {
    const byTitle = new Map<string, { name: string; count: number }>();
    for (const operator of subgraph.operators) {
      const title = operatorTitle(operator);
      const before = byTitle.get(title)?.count ?? 0;
      byTitle.set(title, { name: operator.name, count: before + 1 });
    }
    return [...byTitle].sort((a, b) => b[1].count - a[1].count);
  }, [subgraph]);
  const filterBy = (title: string) => {
    const table = state.tables['operators'];
    dispatch({ type: 'table', table: 'operators', state: { sort: table?.sort ?? null, filter: title } });
    dispatch({ type: 'tab', tab: 'operators' });
  };
  return (
    <>
      <h2>
        <span class="name">{visible(subgraph.name ?? '', 120) || `subgraph ${state.subgraph}`}</span>
        <span class="dim">{plural(subgraph.operators.length, 'operator')}</span>
      </h2>
      <Boundary title="Inputs" subgraph={subgraph} tensors={subgraph.inputs} />
      <Boundary title="Outputs" subgraph={subgraph} tensors={subgraph.outputs} />
      <section>
        <h3>Operators</h3>
        <ul class="operator-counts">
          {counts.slice(0, 100).map(([title, { name, count }]) => (
            <li key={title}>
              <span class={`swatch category-${categoryOf(name)}`} />
              <button type="button" class="link name" onClick={() => filterBy(title)}>
                {visible(title, 80)}
              </button>
              <span class="dim">{count}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface BoundaryProps {
  readonly title: string;
  readonly subgraph: SubgraphView;
  readonly tensors: readonly number[];
}

function Boundary({ title, subgraph, tensors }: BoundaryProps) {
  const { dispatch } = usePage();
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {tensors.slice(0, FIRST_TENSORS).map((index, i) => {
          const tensor = subgraph.tensors[index];
          return (
            <li key={i} class="tensor-item">
              <button
                type="button"
                class="link name"
                onClick={() => dispatch({ type: 'select', selection: { kind: 'tensor', index } })}
              >
                {visible(tensor?.name ?? `tensor ${index}`, 160) || `tensor ${index}`}
              </button>
              <div class="dim">
                {tensor === undefined
                  ? 'does not exist'
                  : `${shapeText(tensor.shape, tensor.shapeSignature)} ${typeText(tensor.type)}`}
              </div>
            </li>
          );
        })}
        {tensors.length > FIRST_TENSORS && <li class="dim">and {tensors.length - FIRST_TENSORS} more</li>}
        {tensors.length === 0 && <li class="dim">none</li>}
      </ul>
    </section>
  );
}

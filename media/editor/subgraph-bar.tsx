import type { ModelView } from '../../src/protocol';
import { operatorTitle } from './model-index';
import { usePage } from './page-context';
import './subgraph-bar.css';
import { plural, visible } from './text';

/** Which subgraph is shown: the way to it through control flow as breadcrumbs, and a choice of all. */
export function SubgraphBar({ view }: { view: ModelView }) {
  const { state, dispatch } = usePage();
  if (view.subgraphs.length < 2) return null;
  return (
    <nav class="subgraph-bar" aria-label="Subgraph">
      {state.trail.map((step, depth) => {
        const operator = view.subgraphs[step.subgraph]?.operators[step.operator];
        const title = operator === undefined ? '' : `${operatorTitle(operator)} ${step.operator}`;
        return (
          <span key={depth} class="subgraph-step">
            <button type="button" class="link name" onClick={() => dispatch({ type: 'leave', depth })}>
              {subgraphTitle(view, step.subgraph)} · {visible(title, 40)}
            </button>
            <span aria-hidden="true"> › </span>
          </span>
        );
      })}
      <select
        aria-label="Subgraph"
        value={state.subgraph}
        onChange={(event) => dispatch({ type: 'subgraph', subgraph: Number(event.currentTarget.value) })}
      >
        {view.subgraphs.map((subgraph, index) => (
          <option key={index} value={index}>
            {subgraphTitle(view, index)} ({plural(subgraph.operators.length, 'operator')})
          </option>
        ))}
      </select>
    </nav>
  );
}

export function subgraphTitle(view: ModelView, index: number): string {
  const name = view.subgraphs[index]?.name ?? '';
  return name === '' ? `subgraph ${index}` : `${index} ${visible(name, 40)}`;
}

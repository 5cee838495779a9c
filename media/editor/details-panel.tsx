import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { FindingView, ModelView, SubgraphView } from '../../src/protocol';
import './details-panel.css';
import { foldOperators } from './folded-operators';
import { DETAILS_ID } from './graph-keys';
import { indexSubgraph } from './model-index';
import { OperatorDetails } from './operator-details';
import { usePage } from './page-context';
import { SubgraphDetails } from './subgraph-details';
import { TensorDetails } from './tensor-details';

interface DetailsPanelProps {
  readonly subgraph: SubgraphView;
  readonly findings: ReadonlyMap<number, readonly FindingView[]>;
  readonly view: ModelView;
}

/** Everything about the selection; about the subgraph where nothing is selected. */
export function DetailsPanel({ subgraph, findings, view }: DetailsPanelProps) {
  const { state } = usePage();
  const panel = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const index = useMemo(() => indexSubgraph(subgraph), [subgraph]);
  const folding = useMemo(() => foldOperators(subgraph), [subgraph]);
  const { selection } = state;
  const operator = selection?.kind === 'operator' ? subgraph.operators[selection.index] : undefined;
  const tensor = selection?.kind === 'tensor' ? subgraph.tensors[selection.index] : undefined;

  useEffect(() => {
    panel.current?.parentElement?.scrollTo({ top: 0 });
    // A link that was followed is gone with the details it stood in: the focus stays in the panel.
    if (hadFocus.current && document.activeElement === document.body) panel.current?.focus();
  }, [selection]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    document.querySelector<HTMLElement>('.graph-canvas, .grid-scroller')?.focus();
    event.preventDefault();
  };
  return (
    <div
      ref={panel}
      id={DETAILS_ID}
      class="details"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocusIn={() => (hadFocus.current = true)}
      onFocusOut={(event) => (hadFocus.current = event.relatedTarget === null)}
    >
      {operator !== undefined ? (
        <OperatorDetails
          key={operator.index}
          subgraph={subgraph}
          operator={operator}
          index={index}
          findings={findings.get(operator.index) ?? []}
          guests={(folding.guests.get(operator.index) ?? []).map((guest) => ({
            operator: subgraph.operators[guest]!,
            findings: findings.get(guest) ?? [],
          }))}
          view={view}
        />
      ) : tensor !== undefined ? (
        <TensorDetails key={tensor.index} subgraph={subgraph} tensor={tensor} index={index} />
      ) : (
        <SubgraphDetails subgraph={subgraph} />
      )}
    </div>
  );
}

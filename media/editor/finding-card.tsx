import type { Finding, ModelView } from '../../src/protocol';
import './finding-card.css';
import { usePage } from './page-context';
import { SeverityIcon } from './severity-icon';
import { visible } from './text';

interface FindingCardProps {
  readonly finding: Finding;
  /** Where given, the card tells which operator it is about and leads there. */
  readonly view?: ModelView;
  /** Names the rule, where the surroundings do not. */
  readonly showRule?: boolean;
}

const OUTCOMES = { refuses: 'refuses', wrong: 'computes something else', costly: 'runs at a price' } as const;

/** One finding in full: what the runtime does, the constraint with the value found, the way out. */
export function FindingCard({ finding, view, showRule = false }: FindingCardProps) {
  const { host, attempt, state, dispatch } = usePage();
  const { subgraph, operatorIndex, ruleId } = finding;
  const reveal = () => {
    if (subgraph === null || operatorIndex === null) return;
    dispatch({ type: 'reveal', subgraph, selection: { kind: 'operator', index: operatorIndex } });
  };
  const revealTensor = (index: number) =>
    dispatch({ type: 'reveal', subgraph: subgraph ?? state.subgraph, selection: { kind: 'tensor', index } });
  return (
    <article class="finding">
      <SeverityIcon severity={finding.severity} />
      <div class="finding-body">
        <p class="finding-message name">{visible(finding.message, 2_000)}</p>
        {finding.hint !== null && <p class="name dim">{visible(finding.hint, 1_000)}</p>}
        <p class="finding-facts">
          {view !== undefined && operatorIndex !== null && (
            <button type="button" class="link name" onClick={reveal}>
              {visible(finding.operator ?? 'operator', 60)} {operatorIndex}
              {view.subgraphs.length > 1 && subgraph !== null && ` in subgraph ${subgraph}`}
            </button>
          )}
          {view !== undefined && operatorIndex === null && <span class="dim">Whole file</span>}
          {finding.runtime !== null && (
            <span class="dim">
              {runtimeLabel(view, finding.runtime)}
              {finding.outcome !== null && ` ${OUTCOMES[finding.outcome.kind]} (${finding.outcome.stage})`}
            </span>
          )}
          {finding.tensors.slice(0, 6).map((tensor) => (
            <button
              key={tensor.index}
              type="button"
              class="link finding-tensor"
              title={visible(tensor.name)}
              onClick={() => revealTensor(tensor.index)}
            >
              {visible(tensor.name === '' ? `tensor ${tensor.index}` : tensor.name, 60)}
            </button>
          ))}
          {showRule && (
            <button type="button" class="link" onClick={() => attempt(host.request('open-docs', { ruleId }))}>
              {visible(ruleId, 80)}
            </button>
          )}
        </p>
      </div>
    </article>
  );
}

function runtimeLabel(view: ModelView | undefined, runtime: string): string {
  return visible(view?.verdicts.find((verdict) => verdict.runtime === runtime)?.label ?? runtime, 40);
}

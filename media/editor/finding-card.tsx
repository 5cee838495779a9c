import { useState } from 'preact/hooks';
import type { FindingView, ModelView } from '../../src/protocol';
import './finding-card.css';
import { FixButtons } from './fix-buttons';
import { OUTCOME_WORDS } from './graph-model';
import { usePage } from './page-context';
import { SeverityIcon } from './severity-icon';
import { visible } from './text';

interface FindingCardProps {
  readonly finding: FindingView;
  readonly view: ModelView;
  /** Among the details of its operator: no link to the operator, but to the rule, and long words are folded. */
  readonly brief?: boolean;
}

const BRIEF_LENGTH = 260;

/** One finding in full: what the runtime does, the constraint with the value found, the way out. */
export function FindingCard({ finding, view, brief = false }: FindingCardProps) {
  const { host, attempt, state, dispatch } = usePage();
  const [folded, setFolded] = useState(brief && finding.message.length > BRIEF_LENGTH);
  const { subgraph, operatorIndex, ruleId, runtime, outcome } = finding;
  const reveal = () => {
    if (subgraph === null || operatorIndex === null) return;
    dispatch({ type: 'reveal', subgraph, selection: { kind: 'operator', index: operatorIndex } });
  };
  const revealTensor = (index: number) =>
    dispatch({ type: 'reveal', subgraph: subgraph ?? state.subgraph, selection: { kind: 'tensor', index } });
  const label = view.verdicts.find((verdict) => verdict.runtime === runtime)?.label ?? runtime;
  return (
    <article class="finding">
      <SeverityIcon severity={finding.severity} />
      <div class="finding-body">
        <p class="finding-message name">
          {visible(finding.message, folded ? BRIEF_LENGTH : 2_000)}{' '}
          {folded && (
            <button type="button" class="link" onClick={() => setFolded(false)}>
              Show all
            </button>
          )}
        </p>
        {finding.hint !== null && <p class="name dim">{visible(finding.hint, 1_000)}</p>}
        <FixButtons finding={finding} view={view} />
        <p class="finding-facts">
          {!brief && operatorIndex !== null && (
            <button type="button" class="link name" onClick={reveal}>
              {visible(finding.operator ?? 'operator', 60)} {operatorIndex}
              {view.subgraphs.length > 1 && subgraph !== null && ` in subgraph ${subgraph}`}
            </button>
          )}
          {!brief && operatorIndex === null && <span class="dim">Whole file</span>}
          {label !== null && (
            <span class="dim">
              {visible(label, 40)}
              {outcome !== null && ` ${OUTCOME_WORDS[outcome.kind]} (${outcome.stage})`}
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
          {brief && (
            <button type="button" class="link" onClick={() => attempt(host.request('open-docs', { ruleId }))}>
              {visible(ruleId, 80)}
            </button>
          )}
        </p>
      </div>
    </article>
  );
}

import type { FindingView, ModelView, OperatorView, SubgraphView } from '../../src/protocol';
import { categoryOf, CATEGORY_TITLES } from './categories';
import { FindingCard } from './finding-card';
import { inputRole } from './input-roles';
import { operatorTitle, type SubgraphIndex } from './model-index';
import { usePage } from './page-context';
import { subgraphTitle } from './subgraph-bar';
import { TensorItem } from './tensor-item';
import { countText, exact, visible } from './text';

interface OperatorDetailsProps {
  readonly subgraph: SubgraphView;
  readonly operator: OperatorView;
  readonly index: SubgraphIndex;
  readonly findings: readonly FindingView[];
  /** Operators that unpack its constants, which the graph folds into it. */
  readonly guests: readonly Guest[];
  readonly view: ModelView;
}

interface Guest {
  readonly operator: OperatorView;
  readonly findings: readonly FindingView[];
}

export function OperatorDetails({ subgraph, operator, index, findings, guests, view }: OperatorDetailsProps) {
  const { host, state, dispatch, attempt } = usePage();
  const title = visible(operatorTitle(operator), 200);
  const category = categoryOf(operator.name);
  const reveal = () =>
    attempt(
      host.request('reveal-in-listing', {
        kind: 'operator',
        subgraph: state.subgraph,
        operatorIndex: operator.index,
      }),
    );
  return (
    <>
      <h2>
        <span>
          <span class={`swatch category-${category}`} />
          <span class="name">{title}</span>
        </span>
        <span class="dim">operator {operator.index}</span>
      </h2>
      <div class="details-actions">
        <button type="button" onClick={reveal}>
          Show in Listing
        </button>
      </div>
      {findings.length > 0 && (
        <section>
          <h3>Findings</h3>
          {findings.map((finding, i) => (
            <FindingCard key={i} finding={finding} view={view} brief />
          ))}
        </section>
      )}
      {guests.length > 0 && (
        <section>
          <h3>Unpacks its constants</h3>
          <ul>
            {guests.map((guest) => (
              <li key={guest.operator.index}>
                <button
                  type="button"
                  class="link name"
                  onClick={() =>
                    dispatch({ type: 'select', selection: { kind: 'operator', index: guest.operator.index } })
                  }
                >
                  {visible(operatorTitle(guest.operator), 60)} {guest.operator.index}
                </button>
                {guest.findings.map((finding, i) => (
                  <FindingCard key={i} finding={finding} view={view} brief />
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {operator.calls.length > 0 && (
        <section>
          <h3>Runs</h3>
          <ul>
            {operator.calls.map((call, i) => (
              <li key={i}>
                <span class="dim">{call.role}</span>{' '}
                <button
                  type="button"
                  class="link name"
                  onClick={() =>
                    dispatch({ type: 'enter', subgraph: call.subgraph, operator: operator.index })
                  }
                >
                  {subgraphTitle(view, call.subgraph)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>Inputs</h3>
        <ul>
          {operator.inputs.map((tensor, position) => (
            <TensorItem
              key={position}
              role={inputRole(operator.name, position)}
              subgraph={subgraph}
              tensor={tensor}
              end={index.producer.get(tensor)}
              endWord="from"
            />
          ))}
          {operator.inputs.length === 0 && <li class="dim">none</li>}
        </ul>
      </section>
      <section>
        <h3>Outputs</h3>
        <ul>
          {operator.outputs.map((tensor, position) => {
            const readers = index.consumers.get(tensor) ?? [];
            return (
              <TensorItem
                key={position}
                role={operator.outputs.length === 1 ? 'output' : `output ${position}`}
                subgraph={subgraph}
                tensor={tensor}
                end={readers[0]}
                endWord="to"
                more={readers.length - 1}
              />
            );
          })}
          {operator.outputs.length === 0 && <li class="dim">none</li>}
        </ul>
      </section>
      <section>
        <h3>Options</h3>
        <dl>
          <dt>version</dt>
          <dd>{operator.version}</dd>
          {operator.options.map(([name, value]) => (
            <>
              <dt>{visible(name, 80)}</dt>
              <dd class="name">{visible(value, 600)}</dd>
            </>
          ))}
        </dl>
      </section>
      <section>
        <h3>Cost</h3>
        <dl>
          <dt>MACs</dt>
          <dd>{operator.macs === null ? 'unknown' : macsText(operator.macs)}</dd>
          <dt>parameters</dt>
          <dd>{operator.parameters === null ? 'unknown' : exact(operator.parameters)}</dd>
          <dt>family</dt>
          <dd>{CATEGORY_TITLES[category]}</dd>
        </dl>
      </section>
    </>
  );
}

function macsText(macs: number): string {
  return macs < 1_000 ? String(macs) : `${countText(macs)} (${exact(macs)})`;
}

import { useMemo } from 'preact/hooks';
import type { FindingView, ModelView } from '../../src/protocol';
import { FindingCard } from './finding-card';
import { FixAllButtons } from './fix-buttons';
import './findings-list.css';
import { severityRank } from './model-index';
import { usePage } from './page-context';
import { SeverityIcon } from './severity-icon';
import { plural, visible } from './text';

/** More of one rule are shown on demand: a rule may hit every operator of a large model. */
const FIRST_OF_RULE = 100;

/** All findings, grouped by rule, the worst rule first. */
export function FindingsList({ view }: { view: ModelView }) {
  const { state, dispatch, host, attempt } = usePage();
  const { findingsRuntime: runtime, findingsText: text } = state;
  const shown = useMemo(() => filterFindings(view.findings, runtime, text), [view.findings, runtime, text]);
  const groups = useMemo(() => groupByRule(shown), [shown]);

  if (view.findings.length === 0) {
    return (
      <div class="empty">
        <h2>No findings</h2>
        <p>
          {view.verdicts.length === 0
            ? 'No runtime is chosen, so the model was checked against none.'
            : `Nothing stands against this model on ${view.verdicts.map(({ label }) => visible(label, 40)).join(' and ')}.`}
        </p>
        <button type="button" onClick={() => attempt(host.request('select-runtimes', null))}>
          Select Runtimes…
        </button>
      </div>
    );
  }
  const setFilter = (change: { runtime?: string | null; text?: string }) =>
    dispatch({ type: 'findings-filter', runtime, text, ...change });
  return (
    <div class="findings">
      <div class="grid-tools">
        <input
          type="search"
          placeholder="Filter findings"
          aria-label="Filter findings"
          value={text}
          onInput={(event) => setFilter({ text: event.currentTarget.value })}
        />
        <select
          aria-label="Runtime"
          value={runtime ?? ''}
          onChange={(event) => setFilter({ runtime: event.currentTarget.value || null })}
        >
          <option value="">All runtimes</option>
          {view.verdicts.map((verdict) => (
            <option key={verdict.runtime} value={verdict.runtime}>
              {visible(verdict.label, 40)}
            </option>
          ))}
        </select>
        <span class="dim" role="status">
          {plural(shown.length, 'finding')}
          {shown.length < view.findings.length && ` of ${view.findings.length}`}
        </span>
      </div>
      <div class="findings-scroller" tabIndex={-1}>
        {groups.length === 0 && <p class="grid-empty dim">No finding matches the filter.</p>}
        {groups.map(({ ruleId, findings }) => (
          <details key={ruleId} class="rule" open>
            <summary>
              <SeverityIcon severity={findings[0]!.finding.severity} />
              <code class="name">{visible(ruleId, 80)}</code>
              <span class="tab-count">{findings.length}</span>
              <button
                type="button"
                class="link"
                onClick={(event) => {
                  event.preventDefault();
                  attempt(host.request('open-docs', { ruleId }));
                }}
              >
                About this rule
              </button>
            </summary>
            <FixAllButtons findings={findings.map(({ finding }) => finding)} />
            <ul>
              {findings.slice(0, FIRST_OF_RULE).map(({ finding, position }) => (
                <li key={position}>
                  <FindingCard finding={finding} view={view} />
                </li>
              ))}
              {findings.length > FIRST_OF_RULE && (
                <li class="dim rule-more">
                  {findings.length - FIRST_OF_RULE} more of this rule: narrow the filter, or see them in the
                  graph.
                </li>
              )}
            </ul>
          </details>
        ))}
      </div>
    </div>
  );
}

function filterFindings(findings: readonly FindingView[], runtime: string | null, text: string) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return findings
    .map((finding, position) => ({ finding, position }))
    .filter(({ finding }) => {
      if (runtime !== null && finding.runtime !== runtime) return false;
      const all = [finding.ruleId, finding.runtime, finding.operator, finding.message, finding.hint]
        .concat(finding.tensors.map(({ name }) => name))
        .join('\n')
        .toLowerCase();
      return words.every((word) => all.includes(word));
    });
}

function groupByRule(findings: ReturnType<typeof filterFindings>) {
  const groups = new Map<string, ReturnType<typeof filterFindings>>();
  for (const entry of findings) {
    const others = groups.get(entry.finding.ruleId);
    if (others === undefined) groups.set(entry.finding.ruleId, [entry]);
    else others.push(entry);
  }
  return [...groups]
    .map(([ruleId, of]) => ({
      ruleId,
      findings: of.sort((a, b) => severityRank(a.finding.severity) - severityRank(b.finding.severity)),
    }))
    .sort(
      (a, b) =>
        severityRank(a.findings[0]!.finding.severity) - severityRank(b.findings[0]!.finding.severity) ||
        b.findings.length - a.findings.length,
    );
}

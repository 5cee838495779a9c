import type { ModelSummary, ModelView, RuntimeVerdict, Severity, Verdict } from '../../src/protocol';
import './header.css';
import { usePage } from './page-context';
import { SeverityIcon } from './severity-icon';
import { bytesText, countText, exact, plural, visible } from './text';

const VERDICT_TITLES: Readonly<Record<Verdict, string>> = {
  runs: 'runs',
  refuses: 'refuses',
  wrong: 'wrong results',
  invalid: 'invalid file',
};
const VERDICT_SEVERITIES: Readonly<Record<Verdict, Severity | null>> = {
  runs: null,
  refuses: 'error',
  wrong: 'warning',
  invalid: 'error',
};

/** The model in one line: what it is, what it costs, which runtimes take it. */
export function Header({ view }: { view: ModelView }) {
  const { host, attempt } = usePage();
  const { summary, verdicts } = view;
  return (
    <header class="model-header">
      <h1 class="name" title={summary.description === null ? undefined : visible(summary.description)}>
        {visible(summary.fileName, 120)}
      </h1>
      <dl class="model-facts">
        {facts(summary).map(([label, value, title]) => (
          <div key={label} title={title}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul class="verdicts" aria-label="Runtimes">
        {verdicts.map((verdict) => (
          <li key={verdict.runtime}>
            <VerdictBadge verdict={verdict} count={countFindings(view, verdict.runtime)} />
          </li>
        ))}
        <li>
          <button
            type="button"
            class="quiet"
            onClick={() => attempt(host.request('select-runtimes', null))}
            title="Choose the runtimes that the model is checked against"
          >
            Runtimes…
          </button>
        </li>
        <li>
          <button
            type="button"
            class="quiet"
            onClick={() => attempt(host.request('quantize', null))}
            title="Quantize this model"
          >
            Quantize…
          </button>
        </li>
      </ul>
    </header>
  );
}

function VerdictBadge({ verdict, count }: { verdict: RuntimeVerdict; count: number }) {
  const { dispatch } = usePage();
  const severity = VERDICT_SEVERITIES[verdict.verdict];
  const words = `${visible(verdict.label, 40)} ${VERDICT_TITLES[verdict.verdict]}`;
  const open = () => {
    dispatch({ type: 'findings-filter', runtime: verdict.runtime, text: '' });
    dispatch({ type: 'tab', tab: 'findings' });
  };
  return (
    <button
      type="button"
      class={`verdict verdict-${verdict.verdict}`}
      onClick={open}
      title={`${words}: ${plural(count, 'finding')}. Show them.`}
      aria-label={`${words}, ${plural(count, 'finding')}`}
    >
      {severity === null ? <RunsIcon /> : <SeverityIcon severity={severity} label={false} />}
      <span>{words}</span>
      {count > 0 && <span class="verdict-count">{exact(count)}</span>}
    </button>
  );
}

function RunsIcon() {
  return (
    <svg class="severity-icon verdict-runs-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M6.3 12.2 2.4 8.3l1-1 2.9 2.9 6.3-6.3 1 1z" />
    </svg>
  );
}

function facts(summary: ModelSummary): [label: string, value: string, title: string][] {
  const rows: [string, string, string][] = [
    ['Size', bytesText(summary.bytes), `${exact(summary.bytes)} bytes`],
  ];
  if (summary.parameters !== null) {
    rows.push(['Parameters', countText(summary.parameters), `${exact(summary.parameters)} parameters`]);
  }
  if (summary.macs !== null) {
    rows.push(['MACs', countText(summary.macs), `${exact(summary.macs)} multiply-accumulates an inference`]);
  }
  if (summary.precision !== null)
    rows.push(['Precision', summary.precision, 'Types of weights and activations']);
  if (summary.minRuntimeVersion !== null) {
    rows.push([
      'Needs TFLite',
      `≥ ${summary.minRuntimeVersion}`,
      'The oldest TFLite that has every operator version',
    ]);
  }
  return rows;
}

function countFindings(view: ModelView, runtime: string): number {
  return view.findings.filter((finding) => finding.runtime === runtime).length;
}

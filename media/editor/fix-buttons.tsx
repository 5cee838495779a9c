import {
  QUANTIZE_TO_INT8,
  SAFETY_WORDS,
  safetySentence,
  type FindingView,
  type FixView,
  type ModelView,
} from '../../src/protocol';
import { usePage } from './page-context';
import { visible } from './text';

/** The fixes that answer a finding. The extension shows what would change before anything is written. */
export function FixButtons({ finding, view }: { finding: FindingView; view: ModelView }) {
  if (finding.fixes.length === 0) return null;
  const position = view.findings.indexOf(finding);
  return (
    <p class="finding-fixes">
      {finding.fixes.map((fix) => (
        <FixButton key={fix.id} fix={fix} finding={position} label="Fix" />
      ))}
    </p>
  );
}

/** The fixes that answer several of these findings at once. */
export function FixAllButtons({ findings }: { findings: readonly FindingView[] }) {
  const counts = new Map<string, { fix: FixView; count: number }>();
  for (const fix of findings.flatMap(({ fixes }) => fixes)) {
    counts.set(fix.id, { fix, count: (counts.get(fix.id)?.count ?? 0) + 1 });
  }
  const common = [...counts.values()].filter(({ count }) => count > 1);
  if (common.length === 0) return null;
  return (
    <p class="finding-fixes rule-fixes">
      {common.map(({ fix, count }) => (
        <FixButton key={fix.id} fix={fix} finding={null} label={`Fix all ${count}`} />
      ))}
    </p>
  );
}

interface FixButtonProps {
  readonly fix: FixView;
  readonly finding: number | null;
  readonly label: string;
}

function FixButton({ fix, finding, label }: FixButtonProps) {
  const { host, attempt } = usePage();
  return (
    <button
      type="button"
      class="fix"
      title={visible(safetySentence(fix), 400)}
      onClick={() => attempt(host.request('apply-fix', { finding, fixId: fix.id }))}
    >
      {fix.id === QUANTIZE_TO_INT8.id ? '' : `${label}: `}
      {visible(fix.title, 80)} <span class={`fix-safety fix-${fix.safety}`}>{SAFETY_WORDS[fix.safety]}</span>
    </button>
  );
}

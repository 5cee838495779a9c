import { SAFETY_WORDS, safetySentence, type FindingView, type ModelView } from '../../src/protocol';
import { usePage } from './page-context';
import { visible } from './text';

/** The fixes that answer a finding. The extension shows what would change before anything is written. */
export function FixButtons({ finding, view }: { finding: FindingView; view: ModelView }) {
  const { host, attempt } = usePage();
  if (finding.fixes.length === 0) return null;
  const position = view.findings.indexOf(finding);
  return (
    <p class="finding-fixes">
      {finding.fixes.map((fix) => (
        <button
          key={fix.id}
          type="button"
          class="fix"
          title={visible(safetySentence(fix), 400)}
          onClick={() => attempt(host.request('apply-fix', { finding: position, fixId: fix.id }))}
        >
          Fix: {visible(fix.title, 80)}{' '}
          <span class={`fix-safety fix-${fix.safety}`}>{SAFETY_WORDS[fix.safety]}</span>
        </button>
      ))}
    </p>
  );
}

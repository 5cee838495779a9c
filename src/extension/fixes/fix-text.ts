import type { FixResult } from '../../jobs';
import type { RuntimeVerdict } from '../../protocol';
import { verdictText } from '../reports/verdict-text';

/** What running the model before and after showed. */
export function proofText({ proof }: FixResult): string {
  if (!proof.ran) return `Not proven by running, because the interpreter cannot run it: ${proof.reason}.`;
  const runs = `Run before and after on ${proof.samples} made-up inputs`;
  if (proof.isIdentical) return `${runs}: the same bytes.`;
  const [difference, magnitude] = [proof.maxDifference, proof.maxMagnitude].map((value) =>
    Number(value.toPrecision(3)),
  );
  return `${runs}: outputs differ by at most ${difference} (their largest value is ${magnitude}).`;
}

/** Why the result may not be written: a fix that keeps the outputs changed them. Null where all is well. */
export function brokenPromise({ applied, proof }: FixResult): string | null {
  const promised = applied.every(({ fix }) => fix.safety === 'safe');
  if (!promised || !proof.ran || proof.isIdentical) return null;
  return `The outputs changed by ${proof.maxDifference}, although every fix keeps them. Nothing was written.`;
}

/** 'Convert float16 weights to float32 (74 places). 74 findings become 0. TFLite Micro: refuses the model, then runs.' */
export function changeText({ applied, before, after }: FixResult): string {
  const fixes = applied.map(({ fix, changes }) =>
    changes.length > 1 ? `${fix.title} (${changes.length} places)` : fix.title,
  );
  const findings =
    before.findings === after.findings
      ? `The number of findings stays ${after.findings}.`
      : `${before.findings} findings become ${after.findings}.`;
  return [`${fixes.join(', ')}.`, findings, ...verdictChanges(before.verdicts, after.verdicts)].join(' ');
}

function verdictChanges(before: readonly RuntimeVerdict[], after: readonly RuntimeVerdict[]): string[] {
  return after.flatMap(({ runtime, label, verdict }) => {
    const was = before.find((other) => other.runtime === runtime)?.verdict;
    return was === undefined || was === verdict
      ? []
      : [`${label}: ${verdictText(was)}, then ${verdictText(verdict)}.`];
  });
}

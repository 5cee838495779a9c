import type { Verdict } from '../../lint';

const WORDS: Readonly<Record<Verdict, string>> = {
  runs: 'runs',
  wrong: 'runs, with wrong results',
  refuses: 'refuses the model',
  invalid: 'cannot read the file',
};

/** What a runtime does, after its name. */
export function verdictText(verdict: Verdict): string {
  return WORDS[verdict];
}

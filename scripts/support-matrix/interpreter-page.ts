import { supportedOperators } from '../../src/interpreter';
import type { RuntimeBase } from '../../src/runtimes';
import { builtinFacts, registeredBuiltins, registeredCustoms } from '../../src/runtimes';
import { anchor, code, compareText, table } from './markdown';

const RUNTIMES: readonly (readonly [RuntimeBase, string])[] = [
  ['tflite', 'TensorFlow Lite'],
  ['tflm', 'TensorFlow Lite Micro'],
];

/** Operators that TFLite Workbench runs itself, beside those that the runtimes register. */
export function interpreterPage(): string {
  const runs = { tflite: new Set(supportedOperators('tflite')), tflm: new Set(supportedOperators('tflm')) };
  const names = [
    ...new Set(
      RUNTIMES.flatMap(([base]) => [...registeredBuiltins(base), ...registeredCustoms(base), ...runs[base]]),
    ),
  ].sort(compareText);
  const cell = (base: RuntimeBase, name: string): string => {
    if (runs[base].has(name)) return '✓';
    return isRegistered(base, name) ? '**not run**' : '';
  };
  return `${[
    '# What TFLite Workbench runs',
    '',
    'Run Model on Folder…, Compare With…, calibration and the command line compute models in an interpreter of their own, as',
    'one of the two runtimes. `✓`: computed. `not run`: the runtime has the operator, but a model that uses it cannot be run',
    'or calibrated here; it can still be opened and linted. Empty: the runtime does not have the operator.',
    'Written by `npm run generate:support-matrix`; do not edit.',
    '',
    ...RUNTIMES.flatMap(([base, title]) => {
      const all = [...registeredBuiltins(base), ...registeredCustoms(base)];
      const missing = all.filter((name) => !runs[base].has(name)).sort(compareText);
      const count = all.length - missing.length;
      return [
        `**${title}**: ${count} of ${all.length} operators are run. ${missing.length === 0 ? 'None is missing.' : `Not run: ${missing.map(code).join(', ')}.`}`,
        '',
      ];
    }),
    ...table(
      ['operator', ...RUNTIMES.map(([, title]) => title)],
      names.map((name) => [linked(name), ...RUNTIMES.map(([base]) => cell(base, name))]),
    ),
  ].join('\n')}\n`;
}

function isRegistered(base: RuntimeBase, name: string): boolean {
  return builtinFacts(base, name) !== null || registeredCustoms(base).includes(name);
}

function linked(name: string): string {
  const base = RUNTIMES.map(([each]) => each).find((each) => isRegistered(each, name));
  return base === undefined ? name : `[${name}](${base}.md#${anchor(name)})`;
}

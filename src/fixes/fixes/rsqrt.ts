import { operatorFix } from '../edit/operator-fix';

/** The float kernel computes `1 / sqrt(x)` in these two steps. */
export const rsqrt = operatorFix({
  id: 'split-rsqrt',
  title: 'Replace RSQRT by SQRT and DIV',
  safety: 'safe',
  bound: null,
  rules: ['operator-not-supported', 'unsupported-types'],
  operators: ['RSQRT'],
  change: 'use SQRT and DIV',
  applies: (rewrite) => rewrite.output.type === 'FLOAT32',
  replace(rewrite) {
    const root = rewrite.temporary('sqrt', rewrite.output);
    rewrite.add({ builtin: 'SQRT', inputs: [rewrite.inputIndex(0)], outputs: [root], options: null });
    rewrite.add({
      builtin: 'DIV',
      inputs: [rewrite.floats('one', [], [1]), root],
      outputs: [rewrite.outputIndex],
      options: { kind: 'DivOptions', fusedActivationFunction: 'NONE' },
    });
  },
});

import { operatorFix } from '../edit/operator-fix';

/** `(a - b)²` as the kernel computes it: one subtraction and one product in float32. */
export const squaredDifference = operatorFix({
  id: 'split-squared-difference',
  title: 'Replace SQUARED_DIFFERENCE by SUB and MUL',
  safety: 'safe',
  bound: null,
  rules: ['operator-not-supported', 'unsupported-types'],
  operators: ['SQUARED_DIFFERENCE'],
  change: 'use SUB and MUL',
  applies: (rewrite) => rewrite.output.type === 'FLOAT32',
  replace(rewrite) {
    const difference = rewrite.temporary('difference', rewrite.output);
    rewrite.add({
      builtin: 'SUB',
      inputs: [rewrite.inputIndex(0), rewrite.inputIndex(1)],
      outputs: [difference],
      options: { kind: 'SubOptions', fusedActivationFunction: 'NONE', potScaleInt16: true },
    });
    rewrite.add({
      builtin: 'MUL',
      inputs: [difference, difference],
      outputs: [rewrite.outputIndex],
      options: { kind: 'MulOptions', fusedActivationFunction: 'NONE' },
    });
  },
});

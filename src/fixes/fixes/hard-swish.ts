import { operatorFix } from '../edit/operator-fix';

/** `x * relu6(x + 3) / 6`, with the division as a product. */
export const hardSwish = operatorFix({
  id: 'split-hard-swish',
  title: 'Replace HARD_SWISH by ADD and MUL',
  safety: 'numeric',
  bound: 'Outputs differ by at most a few units in the last place of float32.',
  rules: ['operator-not-supported', 'unsupported-types'],
  operators: ['HARD_SWISH'],
  change: 'use ADD with RELU6 and MUL',
  applies: (rewrite) => rewrite.output.type === 'FLOAT32',
  replace(rewrite) {
    const gate = rewrite.temporary('gate', rewrite.output);
    const product = rewrite.temporary('product', rewrite.output);
    rewrite.add({
      builtin: 'ADD',
      inputs: [rewrite.inputIndex(0), rewrite.floats('three', [], [3])],
      outputs: [gate],
      options: { kind: 'AddOptions', fusedActivationFunction: 'RELU6', potScaleInt16: true },
    });
    rewrite.add({
      builtin: 'MUL',
      inputs: [rewrite.inputIndex(0), gate],
      outputs: [product],
      options: { kind: 'MulOptions', fusedActivationFunction: 'NONE' },
    });
    rewrite.add({
      builtin: 'MUL',
      inputs: [product, rewrite.floats('sixth', [], [1 / 6])],
      outputs: [rewrite.outputIndex],
      options: { kind: 'MulOptions', fusedActivationFunction: 'NONE' },
    });
  },
});

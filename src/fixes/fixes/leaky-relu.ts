import { operatorFix } from '../edit/operator-fix';

/** `max(x, alpha * x)` where alpha is at most 1, else the minimum. */
export const leakyRelu = operatorFix({
  id: 'split-leaky-relu',
  title: 'Replace LEAKY_RELU by MUL and MAXIMUM',
  safety: 'numeric',
  bound: 'Outputs are equal; only the sign of a zero may differ.',
  rules: ['operator-not-supported', 'unsupported-types'],
  operators: ['LEAKY_RELU'],
  change: 'use MUL and MAXIMUM',
  applies: (rewrite) => rewrite.output.type === 'FLOAT32' && rewrite.options?.kind === 'LeakyReluOptions',
  replace(rewrite) {
    const alpha = rewrite.options?.kind === 'LeakyReluOptions' ? rewrite.options.alpha : 0;
    const scaled = rewrite.temporary('scaled', rewrite.output);
    rewrite.add({
      builtin: 'MUL',
      inputs: [rewrite.inputIndex(0), rewrite.floats('alpha', [], [alpha])],
      outputs: [scaled],
      options: { kind: 'MulOptions', fusedActivationFunction: 'NONE' },
    });
    rewrite.add({
      builtin: alpha <= 1 ? 'MAXIMUM' : 'MINIMUM',
      inputs: [rewrite.inputIndex(0), scaled],
      outputs: [rewrite.outputIndex],
      options: { kind: 'MaximumMinimumOptions' },
    });
  },
});

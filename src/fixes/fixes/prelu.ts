import { operatorFix } from '../edit/operator-fix';

/** `relu(x) - alpha * relu(-x)`: one of the two terms is 0, so the other is the kernel's own result. */
export const prelu = operatorFix({
  id: 'split-prelu',
  title: 'Replace PRELU by RELU, NEG, MUL and SUB',
  safety: 'numeric',
  bound: 'Outputs are equal; only the sign of a zero may differ.',
  rules: ['operator-not-supported', 'unsupported-types'],
  operators: ['PRELU'],
  change: 'use RELU, NEG, MUL and SUB',
  applies: (rewrite) => rewrite.output.type === 'FLOAT32' && rewrite.input(1).type === 'FLOAT32',
  replace(rewrite) {
    const [positive, negated, negative, scaled] = ['positive', 'negated', 'negative', 'scaled'].map(
      (suffix) => rewrite.temporary(suffix, rewrite.output),
    ) as [number, number, number, number];
    const x = rewrite.inputIndex(0);
    rewrite.add({ builtin: 'RELU', inputs: [x], outputs: [positive], options: null });
    rewrite.add({ builtin: 'NEG', inputs: [x], outputs: [negated], options: null });
    rewrite.add({ builtin: 'RELU', inputs: [negated], outputs: [negative], options: null });
    rewrite.add({
      builtin: 'MUL',
      inputs: [negative, rewrite.inputIndex(1)],
      outputs: [scaled],
      options: { kind: 'MulOptions', fusedActivationFunction: 'NONE' },
    });
    rewrite.add({
      builtin: 'SUB',
      inputs: [positive, scaled],
      outputs: [rewrite.outputIndex],
      options: { kind: 'SubOptions', fusedActivationFunction: 'NONE', potScaleInt16: true },
    });
  },
});

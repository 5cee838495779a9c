import { operatorFix } from '../edit/operator-fix';

/** `0.5 x (1 + tanh(√(2/π) (x + 0.044715 x³)))`, which GELU with `approximate` is by definition. */
export const gelu = operatorFix({
  id: 'split-gelu',
  title: 'Replace GELU by MUL, ADD and TANH',
  safety: 'numeric',
  bound:
    'With `approximate`, outputs differ by a few units in the last place of float32; the exact form (erf) is replaced ' +
    'by the approximation, which differs from it by at most 0.0005.',
  rules: ['operator-not-supported', 'unsupported-types'],
  operators: ['GELU'],
  change: 'use MUL, ADD and TANH',
  applies: (rewrite) => rewrite.output.type === 'FLOAT32',
  replace(rewrite) {
    const x = rewrite.inputIndex(0);
    const step = (suffix: string) => rewrite.temporary(suffix, rewrite.output);
    const multiply = (a: number, b: number, to: number) =>
      rewrite.add({
        builtin: 'MUL',
        inputs: [a, b],
        outputs: [to],
        options: { kind: 'MulOptions', fusedActivationFunction: 'NONE' },
      });
    const add = (a: number, b: number, to: number) =>
      rewrite.add({
        builtin: 'ADD',
        inputs: [a, b],
        outputs: [to],
        options: { kind: 'AddOptions', fusedActivationFunction: 'NONE', potScaleInt16: true },
      });
    const [square, cube, scaled, sum, inner, tanh, gate, half] = [
      'square', 'cube', 'scaled_cube', 'sum', 'inner', 'tanh', 'gate', 'half',
    ].map(step) as [number, number, number, number, number, number, number, number]; // prettier-ignore
    multiply(x, x, square);
    multiply(square, x, cube);
    multiply(cube, rewrite.floats('cubic', [], [0.044715]), scaled);
    add(x, scaled, sum);
    multiply(sum, rewrite.floats('sqrt_2_over_pi', [], [Math.sqrt(2 / Math.PI)]), inner);
    rewrite.add({ builtin: 'TANH', inputs: [inner], outputs: [tanh], options: null });
    add(tanh, rewrite.floats('one', [], [1]), gate);
    multiply(x, rewrite.floats('one_half', [], [0.5]), half);
    multiply(half, gate, rewrite.outputIndex);
  },
});

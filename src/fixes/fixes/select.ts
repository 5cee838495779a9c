import { operatorFix } from '../edit/operator-fix';

/** Where all three inputs have one shape, SELECT and SELECT_V2 are the same. */
export const selectToSelectV2 = operatorFix({
  id: 'select-to-select-v2',
  title: 'Replace SELECT by SELECT_V2',
  safety: 'safe',
  bound: null,
  rules: ['operator-not-supported'],
  operators: ['SELECT'],
  change: 'use SELECT_V2',
  applies: (rewrite) =>
    [1, 2].every((position) => rewrite.input(position).shape.join() === rewrite.input(0).shape.join()),
  replace(rewrite) {
    rewrite.add({
      builtin: 'SELECT_V2',
      inputs: rewrite.operator.inputs,
      outputs: rewrite.operator.outputs,
      options: { kind: 'SelectV2Options' },
    });
  },
});

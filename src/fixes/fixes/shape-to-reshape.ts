import { isStatic, operatorFix } from '../edit/operator-fix';

/** Both only change the shape, and so does RESHAPE, which every runtime has for every type. */
export const shapeToReshape = operatorFix({
  id: 'shape-to-reshape',
  title: 'Replace SQUEEZE and EXPAND_DIMS by RESHAPE',
  safety: 'safe',
  bound: null,
  rules: ['operator-not-supported', 'unsupported-types', 'non-constant-input', 'shape-constraint'],
  operators: ['SQUEEZE', 'EXPAND_DIMS'],
  change: 'use RESHAPE to the stored shape',
  applies: (rewrite) =>
    isStatic(rewrite.output) && isStatic(rewrite.input(0)) && rewrite.output.type !== 'STRING',
  replace(rewrite) {
    const shape = [...rewrite.output.shape];
    rewrite.add({
      builtin: 'RESHAPE',
      inputs: [rewrite.inputIndex(0), rewrite.integers('shape', shape)],
      outputs: [rewrite.outputIndex],
      options: { kind: 'ReshapeOptions', newShape: shape },
    });
  },
});

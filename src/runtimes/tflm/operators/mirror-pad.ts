// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const mirrorPadFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/mirror_pad.cc',
  inputs: [{ name: 'input' }, { name: 'paddings' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { input: 'FLOAT32', paddings: ['INT32', 'INT64'], output: 'FLOAT32' },
      notEnforced: ['input', 'paddings'],
    },
    {
      types: { input: 'INT8', paddings: ['INT32', 'INT64'], output: 'INT8' },
      notEnforced: ['input', 'paddings'],
    },
  ],
  conditions: [
    { kind: 'rank', tensor: 'paddings', eq: 2, at: 181, says: 'NumDimensions(padding_matrix) != 2' },
    {
      kind: 'paddingsRowsEqualRank',
      at: 182,
      says: 'SizeOfDimension(padding_matrix, 0) != NumDimensions(input_tensor)',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddMirrorPad',
};

// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const fillFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/fill.cc',
  inputs: [{ name: 'dims' }, { name: 'value' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { dims: ['INT8', 'INT16', 'INT32', 'INT64'], value: 'FLOAT32', output: 'FLOAT32' } },
    { types: { dims: ['INT8', 'INT16', 'INT32', 'INT64'], value: 'INT32', output: 'INT32' } },
    { types: { dims: ['INT8', 'INT16', 'INT32', 'INT64'], value: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'rank', tensor: 'value', eq: 0, at: 82, says: 'NumDimensions(value) != 0' },
    { kind: 'sameType', a: 'value', b: 'output', at: 85, says: 'value->type != output->type' },
    { kind: 'const', tensor: 'dims', at: 90, says: 'Non-constant >dims< tensor is not supported' },
    { kind: 'rank', tensor: 'dims', eq: 1, at: 43, says: 'NumDimensions(tensor) != 1' },
    { kind: 'fillOutput', at: 45, says: 'array->size != tensor_len' },
  ],
  typeError: 'Fill only currently supports float32 for input 1, got %d.',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFill',
};

// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const multinomialFacts: OperatorFacts = {
  source: 'tflite/kernels/random_ops.cc',
  inputs: [{ name: 'logits' }, { name: 'num_samples' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { logits: 'FLOAT32', num_samples: 'INT32', output: ['INT32', 'INT64'] } }],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 200, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 201, says: 'NumOutputs(node) != 1' },
  ],
  typeError: 'Unsupported output datatype for Multinomial op: %s',
  typesTestedIn: 'invoke',
  parameters: true,
  versions: [1, 1],
  minRuntime: ['2.8.0'],
};

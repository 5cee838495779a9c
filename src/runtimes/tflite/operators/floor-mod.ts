// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const floorModFacts: OperatorFacts = {
  source: 'tflite/kernels/floor_mod.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' } },
    { types: { input1: 'INT32', input2: 'INT32', output: 'INT32' } },
    { types: { input1: 'INT64', input2: 'INT64', output: 'INT64' } },
    { types: { input1: 'INT16', input2: 'INT16', output: 'INT16' } },
    { types: { input1: 'INT8', input2: 'INT8', output: 'INT8' } },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 55, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 56, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 71, says: 'input1->type != input2->type' },
    { kind: 'broadcastable', at: 86 },
    { kind: 'noZeroDivisor', stage: 'invoke', at: 107, says: 'Division by 0' },
  ],
  assignsOutputTypes: true,
  typeError: "Type '%s' is not supported by floor_mod.",
  typesTestedIn: 'invoke',
  versions: [1, 2],
  minRuntime: ['1.13.0', '2.13.0'],
};

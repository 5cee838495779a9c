// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const floorModFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/floor_mod.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 42, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 43, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 55, says: 'input1->type != input2->type' },
    { kind: 'sameType', a: 'input1', b: 'output', at: 56, says: 'input1->type != output->type' },
  ],
  typeError: "Type '%s' is not supported by FLOOR_MOD.",
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFloorMod',
};

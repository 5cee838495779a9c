// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const floorDivFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/floor_div.cc',
  inputs: [{ name: 'input1' }, { name: 'input2' }],
  outputs: [{ name: 'output' }],
  signatures: [{ types: { input1: 'FLOAT32', input2: 'FLOAT32', output: 'FLOAT32' } }],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 37, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 38, says: 'NumOutputs(node) != 1' },
    { kind: 'sameType', a: 'input1', b: 'input2', at: 50, says: 'input1->type != input2->type' },
    { kind: 'sameType', a: 'input1', b: 'output', at: 51, says: 'input1->type != output->type' },
    { kind: 'noZeroDivisor', stage: 'invoke', at: 77, says: 'Division by 0' },
  ],
  typeError: "Type '%s' is not supported by FLOOR_DIV.",
  typesTestedIn: 'invoke',
  resolverMethod: 'AddFloorDiv',
};

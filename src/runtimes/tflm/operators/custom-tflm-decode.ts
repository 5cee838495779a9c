// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const tflmDecodeCustomFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/decode.cc',
  inputs: [{ name: 'inputs', variadic: true }],
  outputs: [{ name: 'outputs', variadic: true }],
  signatures: [{ types: {} }],
  conditions: [
    { kind: 'inputCount', min: 2, at: 55, says: 'num_outputs > 0 was not true.' },
    { kind: 'inputsTwiceOutputs', at: 56, says: 'num_inputs != num_outputs * 2' },
    { kind: 'const', tensor: 'inputs', at: 93, says: 'IsConstantTensor(input) was not true.' },
    { kind: 'decodeAncillaryVersion1', at: 96, says: 'version %u != 1' },
    { kind: 'decodeTypeLutPruneHuffman', at: 103 },
  ],
  typeError: 'unsupported decode type %u',
  typesTestedIn: 'invoke',
  resolverMethod: 'AddDecode',
};

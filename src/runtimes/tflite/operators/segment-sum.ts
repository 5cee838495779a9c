// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const segmentSumFacts: OperatorFacts = {
  source: 'tflite/kernels/segment_sum.cc',
  inputs: [{ name: 'data' }, { name: 'segment_ids' }],
  outputs: [{ name: 'output' }],
  signatures: [
    { types: { data: 'INT32', segment_ids: 'INT32', output: 'INT32' }, notEnforced: ['output'] },
    { types: { data: 'FLOAT32', segment_ids: 'INT32', output: 'FLOAT32' }, notEnforced: ['output'] },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [2], at: 111, says: 'NumInputs(node) != 2' },
    { kind: 'outputCount', oneOf: [1], at: 112, says: 'NumOutputs(node) != 1' },
    { kind: 'segmentIdsLength', at: 47, says: 'segment_id_size != data.dims->data[0]' },
  ],
  typeError: "Currently SegmentSum doesn't support type: %s",
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['2.2.0'],
};

// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const unsortedSegmentMinFacts: OperatorFacts = {
  source: 'tflite/kernels/unsorted_segment.cc',
  inputs: [{ name: 'data' }, { name: 'segment_ids' }, { name: 'num_segments' }],
  outputs: [{ name: 'output' }],
  signatures: [
    {
      types: { data: 'INT32', segment_ids: 'INT32', num_segments: 'INT32', output: 'INT32' },
      notEnforced: ['output'],
    },
    {
      types: { data: 'FLOAT32', segment_ids: 'INT32', num_segments: 'INT32', output: 'FLOAT32' },
      notEnforced: ['output'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 118, says: 'NumInputs(node) != 3' },
    { kind: 'outputCount', oneOf: [1], at: 119, says: 'NumOutputs(node) != 1' },
    {
      kind: 'unsortedSegmentShapes',
      at: 54,
      says: 'SizeOfDimension(&segment_ids, i) != SizeOfDimension(&data, i)',
    },
  ],
  typeError: "Currently UnsortedSegment doesn't support data type: %s",
  typesTestedIn: 'invoke',
  versions: [1, 1],
  minRuntime: ['2.11.0'],
};

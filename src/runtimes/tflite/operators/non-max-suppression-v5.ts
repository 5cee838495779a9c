// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const nonMaxSuppressionV5Facts: OperatorFacts = {
  source: 'tflite/kernels/non_max_suppression.cc',
  inputs: [
    { name: 'boxes' },
    { name: 'scores' },
    { name: 'max_output_size' },
    { name: 'iou_threshold' },
    { name: 'score_threshold' },
    { name: 'soft_nms_sigma' },
  ],
  outputs: [{ name: 'selected_indices' }, { name: 'selected_scores' }, { name: 'num_selected' }],
  signatures: [
    {
      types: {
        boxes: 'FLOAT32',
        scores: 'FLOAT32',
        max_output_size: 'INT32',
        iou_threshold: 'FLOAT32',
        score_threshold: 'FLOAT32',
        soft_nms_sigma: 'FLOAT32',
        selected_indices: 'INT32',
        selected_scores: 'FLOAT32',
        num_selected: 'INT32',
      },
      notEnforced: ['selected_indices', 'selected_scores', 'num_selected'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [6], at: 76, says: 'Found NMS op with invalid num inputs: %d' },
    { kind: 'outputCount', oneOf: [3], at: 132, says: 'NumOutputs(node) != 3' },
    { kind: 'rank', tensor: 'boxes', eq: 2, at: 86, says: 'NumDimensions(input_boxes) != 2' },
    {
      kind: 'dimension',
      tensor: 'boxes',
      axis: 1,
      eq: 4,
      at: 87,
      says: 'SizeOfDimension(input_boxes, 1) != 4',
    },
    { kind: 'rank', tensor: 'scores', eq: 1, at: 93, says: 'NumDimensions(input_scores) != 1' },
    {
      kind: 'rank',
      tensor: 'max_output_size',
      eq: 0,
      at: 102,
      says: 'NumDimensions(input_max_output_size) != 0',
    },
    {
      kind: 'rank',
      tensor: 'iou_threshold',
      eq: 0,
      at: 117,
      says: 'NumDimensions(input_iou_threshold) != 0',
    },
    {
      kind: 'rank',
      tensor: 'score_threshold',
      eq: 0,
      at: 123,
      says: 'NumDimensions(input_score_threshold) != 0',
    },
  ],
  assignsOutputTypes: true,
  versions: [1, 1],
  minRuntime: ['2.1.0'],
};

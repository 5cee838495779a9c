// Written by scripts/generate-runtimes.mjs. Do not edit.
import type { OperatorFacts } from '../../facts';

export const tFLiteDetectionPostProcessCustomFacts: OperatorFacts = {
  source: 'tensorflow/lite/micro/kernels/detection_postprocess.cc',
  inputs: [{ name: 'box_encodings' }, { name: 'class_predictions' }, { name: 'anchors' }],
  outputs: [{ name: 'boxes' }, { name: 'classes' }, { name: 'scores' }, { name: 'num' }],
  signatures: [
    {
      types: {
        box_encodings: 'FLOAT32',
        class_predictions: 'FLOAT32',
        anchors: 'FLOAT32',
        boxes: 'FLOAT32',
        classes: 'FLOAT32',
        scores: 'FLOAT32',
        num: 'FLOAT32',
      },
      notEnforced: ['anchors', 'boxes', 'classes', 'scores', 'num'],
    },
  ],
  conditions: [
    { kind: 'inputCount', oneOf: [3], at: 160, says: 'NumInputs(node) != 3' },
    {
      kind: 'rank',
      tensor: 'box_encodings',
      eq: 3,
      at: 168,
      says: 'NumDimensions(input_box_encodings) != 3',
    },
    {
      kind: 'rank',
      tensor: 'class_predictions',
      eq: 3,
      at: 169,
      says: 'NumDimensions(input_class_predictions) != 3',
    },
    { kind: 'rank', tensor: 'anchors', eq: 2, at: 170, says: 'NumDimensions(input_anchors) != 2' },
    { kind: 'outputCount', oneOf: [4], at: 172, says: 'NumOutputs(node) != 4' },
    {
      kind: 'dimension',
      tensor: 'box_encodings',
      axis: 0,
      eq: 1,
      stage: 'invoke',
      at: 262,
      says: 'input_box_encodings->dims->data[0] != kBatchSize',
    },
  ],
  typesTestedIn: 'invoke',
  resolverMethod: 'AddDetectionPostprocess',
};

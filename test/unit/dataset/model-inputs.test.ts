import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetInputs } from '../../../src/dataset';
import { ModelBuilder, readModel } from '../../../src/model';

const MODELS = new URL('../../../../shared/models/tflite/', import.meta.url);
const DETECTOR =
  'tensorflow+tflite-support/tensorflow_lite_support__cc__test__testdata__task__vision__coco_ssd_mobilenet_v1_1.0_quant_2018_06_29.tflite';

describe('datasetInputs', () => {
  it('knows the names of tensor and signature, and which axes are open', () => {
    const b = new ModelBuilder();
    const image = b.input('serving_default_image:0', 'FLOAT32', [1, 8, 8, 3], {
      shapeSignature: [-1, 8, 8, 3],
    });
    const text = b.input('text', 'INT32', [1, 1], { shapeSignature: [1, -1] });
    b.output(image);
    b.signature('serving_default', { image, words: text }, {});
    expect(datasetInputs(b.build())).toMatchObject([
      {
        name: 'serving_default_image:0',
        aliases: ['image', 'input_0', 'in_0'],
        shape: [1, 8, 8, 3],
        openAxes: [],
      },
      {
        name: 'text',
        aliases: ['words', 'input_1', 'in_1'],
        type: 'INT32',
        openAxes: [1],
        normalization: null,
      },
    ]);
    expect(() => datasetInputs(b.build(), 3)).toThrow(RangeError);
  });

  it('names an input that the model does not have', () => {
    const b = new ModelBuilder();
    b.output(b.input('x', 'FLOAT32', [1]));
    const model = b.build();
    const [main] = model.subgraphs;
    const broken = { ...model, subgraphs: [{ ...main!, inputs: [7] }] };
    expect(() => datasetInputs(broken)).toThrow('input 0 of the model is tensor 7, which does not exist');
  });

  it('reads the normalization of a real model with metadata', (context) => {
    const file = new URL(DETECTOR, MODELS);
    if (!existsSync(file)) {
      console.warn(`SKIPPED: ${DETECTOR} is not there`);
      context.skip();
    }
    const [input] = datasetInputs(readModel(readFileSync(file)));
    expect(input?.normalization).toEqual({ mean: [127.5], std: [127.5] });
    expect(input?.type).toBe('UINT8');
  });
});

/** Real float models through every scheme: the results run, and runtimes accept what they should. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetInputs, type Dataset, type InputData } from '../../src/dataset';
import { createInterpreter } from '../../src/interpreter';
import { lint } from '../../src/lint';
import { elementCount, readModel, writeModel, type Model } from '../../src/model';
import { quantize, type SchemeName } from '../../src/quantizer';
import { SHARED_MODELS } from './quantizer-files';

const PACKAGES = new URL('../../node_modules/', import.meta.url);
const VISION = 'tflite/tensorflow+tflite-support/tensorflow_lite_support__cc__test__testdata__task__vision__';

/** Where the model is, and the least cosine between its float and int8 outputs on noise. */
const MODELS: readonly (readonly [URL, number])[] = [
  [new URL('convert/tflite/mlperf-ic-resnet8/pretrainedResnet.tflite', SHARED_MODELS), 0.97],
  [new URL('convert/tflite/mlperf-toycar/model_ToyCar.tflite', SHARED_MODELS), 0.99],
  [new URL('convert/tflite/mlperf-ad/ad01_fp32.tflite', SHARED_MODELS), 0.99],
  [new URL(`${VISION}mobilenet_v1_0.25_224_1_default_1.tflite`, SHARED_MODELS), 0.85],
  // Its weights are float16.
  [new URL('@mediapipe/face_detection/face_detection_short_range.tflite', PACKAGES), 0.97],
  // They are sparse, too.
  [new URL('@mediapipe/face_detection/face_detection_full_range_sparse.tflite', PACKAGES), 0.95],
];

function noiseFor(model: Model, samples: number): Dataset {
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  const inputs = datasetInputs(model);
  const data = Array.from({ length: samples }, () =>
    inputs.map((input): InputData => Float32Array.from({ length: elementCount(input.shape) }, next)),
  );
  return {
    samples,
    names: data.map((_, index) => `noise ${index}`),
    problems: [],
    warnings: [],
    assumptions: [],
    load: (index) => Promise.resolve(data[index]!),
  };
}

function runs(model: Model, runtime: 'tflite' | 'tflm'): void {
  const interpreter = createInterpreter(model, { runtime });
  interpreter.allocate();
  interpreter.invoke();
}

/** Verdict of each scheme on TensorFlow Lite Micro. */
const ON_TFLM: readonly (readonly [SchemeName, 'runs' | 'refuses'])[] = [
  ['dynamic', 'refuses'],
  ['float16', 'refuses'],
  ['weight-only', 'runs'],
];

const NAMED = MODELS.map(([url, least]) => [url.pathname.split('/').at(-1)!, url, least] as const);

describe.each(NAMED)('%s', (name, url, least) => {
  const isThere = existsSync(url);
  if (!isThere) console.warn(`SKIPPED: ${name} is not there`);

  it.runIf(isThere)(
    'int8 runs on both runtimes, lints clean and stays close to float',
    async () => {
      const source = readModel(readFileSync(url));
      const dataset = noiseFor(source, 3);
      const recipe = { scheme: 'int8', io: 'int8', int8Only: true } as const;
      const { model, report } = await quantize(source, recipe, { dataset, validationSamples: 2 });
      const written = readModel(writeModel(model));
      runs(written, 'tflite');
      runs(written, 'tflm');
      const { findings, runtimes } = lint(written, { runtimes: ['tflite', 'tflm'] });
      expect(Object.values(runtimes).map((verdict) => verdict.verdict)).toEqual(['runs', 'runs']);
      expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
      const graph = source.subgraphs[0]!;
      const outputs = graph.outputs.map((index) => graph.tensors[index]!.name);
      const measured = report.layers.filter((layer) => outputs.includes(layer.tensor));
      expect(measured).toHaveLength(outputs.length);
      for (const layer of measured) expect(layer.cosine, layer.tensor).toBeGreaterThan(least);
    },
    300_000,
  );

  it.runIf(isThere).each(ON_TFLM)(
    '%s runs as TensorFlow Lite, and TensorFlow Lite Micro %s',
    async (scheme, verdict) => {
      const source = readModel(readFileSync(url));
      const { model, report } = await quantize(source, { scheme, perChannel: scheme !== 'weight-only' });
      const written = readModel(writeModel(model));
      runs(written, 'tflite');
      expect(lint(written, { runtimes: ['tflite'] }).runtimes.tflite?.verdict).toBe('runs');
      expect(lint(written, { runtimes: ['tflm'] }).runtimes.tflm?.verdict).toBe(verdict);
      // Weights that were sparse become dense.
      expect(report.sizeAfter).toBeLessThanOrEqual(
        report.sizeBefore * (name.includes('sparse') ? 1.1 : 1.01),
      );
    },
    300_000,
  );
});

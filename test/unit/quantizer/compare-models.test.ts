import { describe, expect, it } from 'vitest';
import { ModelBuilder, type Model } from '../../../src/model';
import { compareModels, quantize } from '../../../src/quantizer';
import { ErrorMeter } from '../../../src/quantizer/validate/metrics';
import { datasetOf, noise } from './helpers';

function chain(names: readonly [string, string], factor = 2): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 8]);
  const first = b.tensor(names[0], 'FLOAT32', [1, 8]);
  b.operator('MUL', [x, b.constant('factor', Float32Array.of(factor), [1])], [first], { kind: 'MulOptions' });
  const second = b.tensor(names[1], 'FLOAT32', [1, 8]);
  b.operator('TANH', [first], [second]);
  b.output(second);
  return b.build();
}

const DATA = datasetOf([noise(8, 1)], [noise(8, 2)]);

describe('ErrorMeter', () => {
  it.each([
    ['equal', [1, 2], [1, 2], { sqnr: Number.POSITIVE_INFINITY, cosine: 1, maxAbsError: 0 }],
    ['half the size', [2, 0], [1, 0], { sqnr: 10 * Math.log10(4), cosine: 1, maxAbsError: 1 }],
    ['at right angles', [1, 0], [0, 1], { sqnr: 10 * Math.log10(1 / 2), cosine: 0, maxAbsError: 1 }],
    ['all zero', [0, 0], [0, 0], { sqnr: Number.POSITIVE_INFINITY, cosine: 1, maxAbsError: 0 }],
    ['zero in one', [0, 0], [1, 0], { sqnr: Number.NEGATIVE_INFINITY, cosine: 0, maxAbsError: 1 }],
  ])('%s', (_, a, b, expected) => {
    const meter = new ErrorMeter();
    meter.add(a, b);
    const { sqnr, cosine, maxAbsError } = meter.metrics();
    expect(sqnr).toBeCloseTo(expected.sqnr, 10);
    expect(cosine).toBeCloseTo(expected.cosine, 10);
    expect(maxAbsError).toBe(expected.maxAbsError);
  });
});

describe('compareModels', () => {
  it('finds equal models equal', async () => {
    const { layers, samples, unmatched } = await compareModels(chain(['a', 'b']), chain(['a', 'b']), DATA);
    expect(samples).toBe(2);
    expect(unmatched).toEqual([]);
    expect(layers.map(({ tensor, sqnr, isOutput }) => [tensor, sqnr, isOutput])).toEqual([
      ['a', Number.POSITIVE_INFINITY, false],
      ['b', Number.POSITIVE_INFINITY, true],
    ]);
  });

  it('matches layers by name and outputs by order, worst first', async () => {
    const { layers, unmatched } = await compareModels(chain(['a', 'b']), chain(['other', 'out'], 2.5), DATA);
    expect(unmatched).toEqual(['a']);
    expect(layers).toMatchObject([{ operatorIndex: 1, operator: 'TANH', tensor: 'b', otherTensor: 'out' }]);
    expect(layers[0]!.sqnr).toBeLessThan(40);
  });

  it.each(['float32', 'int8'] as const)('compares float with int8 of %s inputs', async (io) => {
    const source = chain(['a', 'b']);
    const { model } = await quantize(source, { scheme: 'int8', io }, { dataset: DATA });
    const { layers } = await compareModels(source, model, DATA, {
      runtimes: ['tflite', 'tflm'],
      maxSamples: 1,
    });
    expect(layers.map((layer) => layer.tensor).sort()).toEqual(['a', 'b']);
    for (const layer of layers) expect(layer.sqnr).toBeGreaterThan(30);
  });

  it('refuses models with other inputs', async () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1, 3]);
    b.output(x);
    await expect(compareModels(chain(['a', 'b']), b.build(), DATA)).rejects.toThrow(
      /different inputs: \[1,8\] and \[1,3\]/,
    );
  });
});

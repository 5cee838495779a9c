import { describe, expect, it } from 'vitest';
import {
  ModelBuilder,
  elementCount,
  minRuntimeVersion,
  readIntegers,
  readModel,
  writeModel,
  type Model,
} from '../../../src/model';
import { QuantizeError, quantize, type Recipe } from '../../../src/quantizer';
import { datasetOf, noise, operatorsOf, parametersOf, run, tensorOf } from './helpers';

const f = Math.fround;
const INT8: Recipe = { scheme: 'int8' };

/** x[1,4] → FULLY_CONNECTED → y[1,2] → SOFTMAX → out. */
function classifier(): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 4]);
  const w = b.constant('w', Float32Array.of(1, -2, 0.5, 0, 0, 1, 0, -1), [2, 4]);
  const bias = b.constant('b', Float32Array.of(0.25, -0.5), [2]);
  const y = b.tensor('y', 'FLOAT32', [1, 2]);
  b.operator('FULLY_CONNECTED', [x, w, bias], [y], { kind: 'FullyConnectedOptions' });
  const out = b.tensor('out', 'FLOAT32', [1, 2]);
  b.operator('SOFTMAX', [y], [out], { kind: 'SoftmaxOptions', beta: 1 });
  b.output(out);
  b.signature('serving_default', { x }, { probabilities: out });
  return b.build();
}

const CLASSIFIER_DATA = datasetOf([Float32Array.of(-1, 0, 1, 2)], [Float32Array.of(3, 1, 0, 0)]);

describe('int8 of a classifier', () => {
  it('follows the rules: ranges, fixed outputs, weights, bias, versions', async () => {
    const { model, report } = await quantize(classifier(), INT8, { dataset: CLASSIFIER_DATA });
    expect(operatorsOf(model)).toEqual(['QUANTIZE v1', 'FULLY_CONNECTED v4', 'SOFTMAX v2', 'DEQUANTIZE v2']);
    expect(parametersOf(model, 'x_int8')).toEqual([f(4 / 255), -64]);
    // y is [-0.25, -2.5] and [1.25, 0.5].
    expect(parametersOf(model, 'y')).toEqual([f(3.75 / 255), 42]);
    expect(parametersOf(model, 'out_int8')).toEqual([1 / 256, -128]);
    const weights = tensorOf(model, 'w');
    expect(weights).toMatchObject({ type: 'INT8', quantization: { zeroPoint: [0] } });
    expect(weights.quantization?.scale).toEqual(Float32Array.of(2 / 127));
    expect(readIntegers(model, weights)).toEqual([64, -127, 32, 0, 0, 64, 0, -64]);
    const scale = f(f(4 / 255) * f(2 / 127));
    expect(tensorOf(model, 'b').quantization?.scale).toEqual(Float32Array.of(scale));
    expect(readIntegers(model, tensorOf(model, 'b'))).toEqual([
      Math.round(0.25 / scale),
      -Math.round(0.5 / scale),
    ]);
    expect(report).toMatchObject({ notes: [], calibration: { samples: 2 }, validationSamples: 2 });
    expect(report.sizeAfter).toBe(writeModel(model).length);
    expect(report.layers.map((layer) => layer.operatorIndex).sort()).toEqual([0, 1]);
    for (const layer of report.layers) expect(layer.sqnr).toBeGreaterThan(30);
  });

  it('keeps float inputs, outputs and the signature', async () => {
    const { model } = await quantize(classifier(), INT8, { dataset: CLASSIFIER_DATA });
    const graph = model.subgraphs[0]!;
    expect(graph.inputs.map((index) => graph.tensors[index])).toMatchObject([{ name: 'x', type: 'FLOAT32' }]);
    expect(graph.outputs.map((index) => graph.tensors[index])).toMatchObject([
      { name: 'out', type: 'FLOAT32' },
    ]);
    expect(model.signatures[0]).toMatchObject({
      inputs: [{ name: 'x', tensorIndex: graph.inputs[0] }],
      outputs: [{ name: 'probabilities', tensorIndex: graph.outputs[0] }],
    });
  });

  it.each(['tflite', 'tflm'] as const)(
    'with int8 inputs and outputs runs on %s as its float form',
    async (runtime) => {
      const source = classifier();
      const { model } = await quantize(source, { ...INT8, io: 'int8' }, { dataset: CLASSIFIER_DATA });
      expect(operatorsOf(model)).toEqual(['FULLY_CONNECTED v4', 'SOFTMAX v2']);
      const graph = model.subgraphs[0]!;
      expect(graph.tensors[graph.inputs[0]!]).toMatchObject({ name: 'x', type: 'INT8' });
      expect(model.signatures[0]!.outputs[0]!.tensorIndex).toBe(graph.outputs[0]);
      const [expected] = run(source, [Float32Array.of(3, 1, 0, 0)]);
      const [scale, zeroPoint] = parametersOf(model, 'x');
      const quantized = Int8Array.from([3, 1, 0, 0], (value) => Math.round(value / scale) + zeroPoint);
      const [actual] = run(model, [quantized], runtime);
      [...actual!].forEach((value, index) => {
        expect((Number(value) + 128) / 256).toBeCloseTo(Number(expected![index]), 1);
      });
    },
  );

  it('refuses int8 without data, and data without samples', async () => {
    await expect(quantize(classifier(), INT8)).rejects.toThrow(/int8 needs a dataset/);
    await expect(quantize(classifier(), INT8, { dataset: datasetOf() })).rejects.toThrow(
      /at least one sample/,
    );
  });

  it('stops when asked to', async () => {
    const signal = AbortSignal.abort();
    await expect(quantize(classifier(), INT8, { dataset: CLASSIFIER_DATA, signal })).rejects.toThrow(
      /abort/i,
    );
    const later = new AbortController();
    const progress = { report: () => later.abort() };
    const options = { dataset: CLASSIFIER_DATA, signal: later.signal, progress };
    await expect(quantize(classifier(), INT8, options)).rejects.toThrow(/abort/i);
  });
});

/** A model of one float input of two values; `build` adds operators and gives the outputs. */
function graphOf(build: (b: ModelBuilder, x: number) => number[]): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 2]);
  b.output(...build(b, x));
  return b.build();
}

const TWO = datasetOf([Float32Array.of(-1, 3)]);

function unary(b: ModelBuilder, name: string, input: number, output: string): number {
  const result = b.tensor(output, 'FLOAT32', [1, 2]);
  b.operator(name, [input], [result]);
  return result;
}

describe('operators that keep scales', () => {
  it('hand parameters on where they have one input', async () => {
    const source = graphOf((b, x) => {
      const logistic = unary(b, 'LOGISTIC', x, 'logistic');
      const shape = b.constant('shape', Int32Array.of(2, 1), [2]);
      const reshaped = b.tensor('reshaped', 'FLOAT32', [2, 1]);
      b.operator('RESHAPE', [logistic, shape], [reshaped], { kind: 'ReshapeOptions', newShape: [2, 1] });
      return [reshaped];
    });
    const { model } = await quantize(source, { ...INT8, io: 'int8' }, { dataset: TWO });
    expect(parametersOf(model, 'reshaped')).toEqual([1 / 256, -128]);
    expect(operatorsOf(model)).toEqual(['LOGISTIC v2', 'RESHAPE v1']);
  });

  it('hand them back where they have several, and requantize what is fixed', async () => {
    const source = graphOf((b, x) => {
      const logistic = unary(b, 'LOGISTIC', x, 'logistic');
      const relu = unary(b, 'RELU', x, 'relu');
      const joined = b.tensor('joined', 'FLOAT32', [1, 4]);
      b.operator('CONCATENATION', [logistic, relu], [joined], { kind: 'ConcatenationOptions', axis: 1 });
      return [joined];
    });
    const { model } = await quantize(source, { ...INT8, io: 'int8' }, { dataset: TWO });
    expect(operatorsOf(model)).toEqual(['LOGISTIC v2', 'RELU v2', 'QUANTIZE v1', 'CONCATENATION v2']);
    const joined = parametersOf(model, 'joined');
    expect(joined).toEqual([f(3 / 255), -128]);
    expect(parametersOf(model, 'relu')).toEqual(joined);
    expect(parametersOf(model, 'logistic')).toEqual([1 / 256, -128]);
    expect(parametersOf(model, 'logistic_int8_1')).toEqual(joined);
  });

  it('requantize an input that others read and the joint range would cut off', async () => {
    const source = graphOf((b, x) => {
      const relu = unary(b, 'RELU', x, 'relu');
      const half = b.constant('half', Float32Array.of(0.5), [1]);
      const least = b.tensor('least', 'FLOAT32', [1, 2]);
      b.operator('MINIMUM', [relu, half], [least], { kind: 'MaximumMinimumOptions' });
      return [least, unary(b, 'TANH', relu, 'tanh')];
    });
    const { model } = await quantize(source, { ...INT8, io: 'int8' }, { dataset: TWO });
    expect(parametersOf(model, 'relu')).toEqual([f(3 / 255), -128]);
    expect(parametersOf(model, 'least')).toEqual([f(0.5 / 255), -128]);
    expect(operatorsOf(model)).toEqual(['RELU v2', 'QUANTIZE v1', 'MINIMUM v2', 'TANH v2']);
    expect(readIntegers(model, tensorOf(model, 'half'))).toEqual([127]);
  });

  it('quantize a float input for each of them, not one int8 form from the other', async () => {
    const source = graphOf((b, x) => {
      const half = b.constant('half', Float32Array.of(0.5), [1]);
      const least = b.tensor('least', 'FLOAT32', [1, 2]);
      b.operator('MINIMUM', [x, half], [least], { kind: 'MaximumMinimumOptions' });
      return [unary(b, 'TANH', x, 'tanh'), least];
    });
    const { model } = await quantize(source, INT8, { dataset: TWO });
    const quantizes = model.subgraphs[0]!.operators.filter((operator) => operator.outputs.length === 1);
    const types = quantizes.map((operator) => model.subgraphs[0]!.tensors[operator.inputs[0]!]!.type);
    expect(operatorsOf(model).slice(0, 3)).toEqual(['QUANTIZE v1', 'MINIMUM v2', 'QUANTIZE v1']);
    expect(types[0]).toBe('FLOAT32');
    expect(types[2]).toBe('FLOAT32');
  });

  it('saturate padding that is only meant to lose', async () => {
    const source = graphOf((b, x) => {
      const paddings = b.constant('paddings', Int32Array.of(0, 0, 1, 1), [2, 2]);
      const lowest = b.constant('lowest', Float32Array.of(Number.NEGATIVE_INFINITY), []);
      const padded = b.tensor('padded', 'FLOAT32', [1, 4]);
      b.operator('PADV2', [x, paddings, lowest], [padded], { kind: 'PadV2Options' });
      return [padded];
    });
    const { model, report } = await quantize(source, { ...INT8, io: 'int8' }, { dataset: TWO });
    expect(report.notes).toEqual([]);
    expect(parametersOf(model, 'padded')).toEqual([f(4 / 255), -64]);
    expect(readIntegers(model, tensorOf(model, 'lowest'))).toEqual([-128]);
  });
});

describe('tensors that hardly take any values', () => {
  const zero = datasetOf([Float32Array.of(-20, -20)], [Float32Array.of(-20, -20)]);

  it.each([
    [
      'a difference of equals',
      (b: ModelBuilder, x: number): number => {
        const y = b.tensor('y', 'FLOAT32', [1, 2]);
        b.operator('SUB', [x, x], [y], { kind: 'SubOptions' });
        return y;
      },
    ],
    [
      'a squared difference of equals',
      (b: ModelBuilder, x: number): number => {
        const y = b.tensor('y', 'FLOAT32', [1, 2]);
        b.operator('SQUARED_DIFFERENCE', [x, x], [y], { kind: 'SquaredDifferenceOptions' });
        return y;
      },
    ],
    [
      'HARD_SWISH of large negative values',
      (b: ModelBuilder, x: number): number => unary(b, 'HARD_SWISH', x, 'y'),
    ],
    [
      'SOFTMAX of nothing but 0',
      (b: ModelBuilder, x: number): number => {
        const y = b.tensor('y', 'FLOAT32', [1, 2]);
        b.operator('SOFTMAX', [unary(b, 'RELU', x, 'relu')], [y], { kind: 'SoftmaxOptions', beta: 0.5 });
        return y;
      },
    ],
  ])('get scales that the kernels can work with: %s', async (_, build) => {
    const source = graphOf((b, x) => [build(b, x)]);
    const { model } = await quantize(source, { ...INT8, io: 'int8' }, { dataset: zero });
    for (const runtime of ['tflite', 'tflm'] as const) {
      const [scale, zeroPoint] = parametersOf(model, 'y');
      const [output] = run(model, [Int8Array.of(-128, -128)], runtime);
      const [expected] = run(source, [Float32Array.of(-20, -20)]);
      expect((Number(output![0]) - zeroPoint) * scale).toBeCloseTo(Number(expected![0]), 2);
    }
  });
});

describe('operators that stay float', () => {
  const source = graphOf((b, x) => {
    const relu = unary(b, 'RELU', x, 'relu');
    const two = b.constant('two', Float32Array.of(2), [1]);
    const quotient = b.tensor('quotient', 'FLOAT32', [1, 2]);
    b.operator('DIV', [relu, two], [quotient], { kind: 'DivOptions' });
    return [unary(b, 'TANH', quotient, 'tanh')];
  });

  it('stand between DEQUANTIZE and QUANTIZE, with a note', async () => {
    const { model, report } = await quantize(source, INT8, { dataset: TWO });
    expect(operatorsOf(model)).toEqual([
      'QUANTIZE v1',
      'RELU v2',
      'DEQUANTIZE v2',
      'DIV v1',
      'QUANTIZE v1',
      'TANH v2',
      'DEQUANTIZE v2',
    ]);
    expect(report.notes).toEqual([
      { subgraph: 0, operatorIndex: 1, operator: 'DIV', reason: 'TensorFlow Lite has no int8 kernel for it' },
    ]);
    const [tanh] = run(model, [Float32Array.of(-1, 3)]);
    expect(Number(tanh![1])).toBeCloseTo(Math.tanh(1.5), 1);
  });

  it('are refused by int8Only, by name', async () => {
    const refused = quantize(source, { ...INT8, int8Only: true }, { dataset: TWO });
    await expect(refused).rejects.toThrow(QuantizeError);
    await expect(refused).rejects.toThrow(/operator 1, DIV: TensorFlow Lite has no int8 kernel/);
  });

  it.each([
    ['by type', 'TANH', ['DIV', 'TANH']],
    ['by the name of an output', 'ta*', ['DIV', 'TANH']],
    ['not by a part of a name', 'an', ['DIV']],
  ])('are excluded %s', async (_, pattern, expected) => {
    const { report } = await quantize(source, { ...INT8, exclude: [pattern] }, { dataset: TWO });
    expect(report.notes.map((note) => note.operator)).toEqual(expected);
  });

  it('because of a runtime that lacks the int8 kernel', async () => {
    const root = graphOf((b, x) => [unary(b, 'EXP', x, 'exp')]);
    const any = await quantize(root, INT8, { dataset: TWO });
    expect(any.report.notes).toEqual([]);
    const micro = await quantize(root, { ...INT8, runtimes: ['tflite', 'tflm'] }, { dataset: TWO });
    expect(micro.report.notes[0]?.reason).toBe('TensorFlow Lite Micro has no int8 kernel for it');
    run(micro.model, [Float32Array.of(-1, 3)], 'tflm');
  });

  it('make outputs int8 all the same where they can', async () => {
    const last = graphOf((b, x) => {
      const two = b.constant('two', Float32Array.of(2), [1]);
      const quotient = b.tensor('quotient', 'FLOAT32', [1, 2]);
      b.operator('DIV', [x, two], [quotient], { kind: 'DivOptions' });
      return [quotient];
    });
    const { model } = await quantize(last, { ...INT8, io: 'int8' }, { dataset: TWO });
    expect(operatorsOf(model)).toEqual(['DEQUANTIZE v2', 'DIV v1', 'QUANTIZE v1']);
    expect(tensorOf(model, 'x').type).toBe('INT8');
    expect(tensorOf(model, 'quotient').type).toBe('INT8');
  });

  it.each([
    ['weights that are computed', [Float32Array.of(1, 2)], /weights are not constant/],
    ['values that are not finite', [Float32Array.of(Number.POSITIVE_INFINITY, 2)], /not finite/],
  ])('for %s', async (_, data, reason) => {
    const dense = graphOf((b, x) => {
      const y = b.tensor('y', 'FLOAT32', [1, 1]);
      b.operator('FULLY_CONNECTED', [x, x, null], [y], { kind: 'FullyConnectedOptions' });
      return [y];
    });
    const { report } = await quantize(dense, INT8, { dataset: datasetOf(data) });
    expect(report.notes[0]?.reason).toMatch(reason);
  });
});

describe('sources', () => {
  it('with float16 weights are quantized like their float32 form', async () => {
    const half = await quantize(classifier(), { scheme: 'float16' });
    expect(operatorsOf(half.model)).toContain('DEQUANTIZE v3');
    const { model, report } = await quantize(half.model, INT8, { dataset: CLASSIFIER_DATA });
    expect(operatorsOf(model)).toEqual(['QUANTIZE v1', 'FULLY_CONNECTED v4', 'SOFTMAX v2', 'DEQUANTIZE v2']);
    // Indices are those of the file that was given.
    const indices = report.layers.map((layer) => layer.operatorIndex);
    expect(indices.map((index) => operatorsOf(half.model)[index]).sort()).toEqual([
      'FULLY_CONNECTED v1',
      'SOFTMAX v1',
    ]);
  });

  it('that are quantized already are refused by name', async () => {
    const { model } = await quantize(classifier(), INT8, { dataset: CLASSIFIER_DATA });
    for (const scheme of ['int8', 'dynamic', 'weight-only', 'float16'] as const) {
      const again = quantize(model, { scheme }, { dataset: CLASSIFIER_DATA });
      await expect(again).rejects.toThrow(/quantized already: 4 of its operators .*operator 0, QUANTIZE/);
    }
  });

  it('keep their metadata, and name the runtime that the new versions need', async () => {
    const b = new ModelBuilder();
    b.output(unary(b, 'RELU', b.input('x', 'FLOAT32', [1, 2]), 'relu'));
    const version = new Uint8Array(16);
    version.set(new TextEncoder().encode('1.5.0'));
    b.metadata('min_runtime_version', version);
    b.metadata('mine', Uint8Array.of(7));
    const { model } = await quantize(b.build(), INT8, { dataset: TWO });
    expect(minRuntimeVersion(model)).toBe('2.1.0');
    expect(model.buffers[model.metadata[1]!.buffer]!.data).toEqual(Uint8Array.of(7));
  });

  it('are not changed', async () => {
    const source = classifier();
    const before = writeModel(source);
    await quantize(source, INT8, { dataset: CLASSIFIER_DATA });
    expect(writeModel(source)).toEqual(before);
  });

  it('with several subgraphs keep the others float, and say so', async () => {
    const b = new ModelBuilder();
    b.output(unary(b, 'RELU', b.input('x', 'FLOAT32', [1, 2]), 'relu'));
    const second = b.subgraph('second');
    const y = second.input('y', 'FLOAT32', [1, 2]);
    const tanh = second.tensor('tanh', 'FLOAT32', [1, 2]);
    second.operator('TANH', [y], [tanh]);
    second.output(tanh);
    const { model, report } = await quantize(b.build(), INT8, { dataset: TWO });
    expect(operatorsOf(model, 1)).toEqual(['TANH v1']);
    expect(report.notes).toMatchObject([{ subgraph: 1, operatorIndex: 0, operator: 'TANH' }]);
  });

  it('that cannot run are refused with a way out', async () => {
    const source = graphOf((b, x) => {
      const y = b.tensor('y', 'FLOAT32', [1, 2]);
      b.operator('MyOwnOperator', [x], [y], null, { custom: true });
      return [y];
    });
    const refused = quantize(source, INT8, { dataset: TWO });
    await expect(refused).rejects.toThrow(QuantizeError);
    await expect(refused).rejects.toThrow(/MyOwnOperator.* dynamic, weight-only and float16/);
  });

  it('that share weights store them once, and biases once for each input scale', async () => {
    const source = graphOf((b, x) => {
      const w = b.constant('w', Float32Array.of(1, 2, 3, 4), [2, 2]);
      const bias = b.constant('b', Float32Array.of(1, 1), [2]);
      const first = b.tensor('first', 'FLOAT32', [1, 2]);
      const second = b.tensor('second', 'FLOAT32', [1, 2]);
      b.operator('FULLY_CONNECTED', [x, w, bias], [first], { kind: 'FullyConnectedOptions' });
      b.operator('FULLY_CONNECTED', [first, w, bias], [second], { kind: 'FullyConnectedOptions' });
      return [second];
    });
    const { model } = await quantize(source, INT8, { dataset: TWO });
    const types = model.subgraphs[0]!.tensors.map((tensor) => `${tensor.name} ${tensor.type}`);
    expect(types.filter((name) => name === 'w INT8')).toHaveLength(1);
    expect(types.filter((name) => name === 'b INT32')).toHaveLength(2);
  });

  it('give the same bytes each time, which can be read', async () => {
    const options = { dataset: CLASSIFIER_DATA };
    const first = writeModel((await quantize(classifier(), INT8, options)).model);
    expect(writeModel((await quantize(classifier(), INT8, options)).model)).toEqual(first);
    expect(operatorsOf(readModel(first))).toHaveLength(4);
  });
});

describe('convolutions', () => {
  it.each([
    ['CONV_2D', [3, 2, 2, 4], 0, 'Conv2DOptions', 3],
    ['DEPTHWISE_CONV_2D', [1, 2, 2, 4], 3, 'DepthwiseConv2DOptions', 4],
  ] as const)('%s has a scale for each output channel', async (name, shape, axis, kind, channels) => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1, 4, 4, 4]);
    const size = elementCount(shape);
    const w = b.constant('w', noise(size), shape);
    const bias = b.constant('b', noise(channels), [channels]);
    const y = b.tensor('y', 'FLOAT32', [1, 3, 3, channels]);
    const options = {
      padding: 'VALID',
      strideW: 1,
      strideH: 1,
      dilationWFactor: 1,
      dilationHFactor: 1,
    } as const;
    if (kind === 'Conv2DOptions') b.operator(name, [x, w, bias], [y], { kind, ...options });
    else b.operator(name, [x, w, bias], [y], { kind, ...options, depthMultiplier: 1 });
    b.output(y);
    const dataset = datasetOf([noise(64, 7)], [noise(64, 8)]);
    const { model, report } = await quantize(b.build(), { ...INT8, io: 'int8' }, { dataset });
    expect(operatorsOf(model)).toEqual([`${name} v3`]);
    expect(tensorOf(model, 'w').quantization).toMatchObject({ quantizedDimension: axis });
    expect(tensorOf(model, 'w').quantization?.scale).toHaveLength(channels);
    expect(tensorOf(model, 'b').quantization?.scale).toHaveLength(channels);
    expect(report.layers[0]?.sqnr).toBeGreaterThan(35);
    const whole = await quantize(b.build(), { ...INT8, perChannel: false }, { dataset });
    expect(tensorOf(whole.model, 'w').quantization?.scale).toHaveLength(1);
  });
});

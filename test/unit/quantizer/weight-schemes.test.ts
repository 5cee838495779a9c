import { describe, expect, it } from 'vitest';
import {
  ModelBuilder,
  elementCount,
  float16ToFloat32,
  isConstant,
  tensorData,
  type Model,
} from '../../../src/model';
import { quantize } from '../../../src/quantizer';
import { datasetOf, noise, operatorsOf, run, tensorOf } from './helpers';

/** FULLY_CONNECTED with 1024 weights, then one with 32. */
function dense(): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 32]);
  const big = b.constant('big', noise(1024, 3), [32, 32]);
  const small = b.constant('small', noise(32, 4), [1, 32]);
  const bias = b.constant('bias', noise(32, 5), [32]);
  const y = b.tensor('y', 'FLOAT32', [1, 32]);
  b.operator('FULLY_CONNECTED', [x, big, bias], [y], { kind: 'FullyConnectedOptions' });
  const z = b.tensor('z', 'FLOAT32', [1, 1]);
  b.operator('FULLY_CONNECTED', [y, small, null], [z], { kind: 'FullyConnectedOptions' });
  b.output(z);
  return b.build();
}

const X = noise(32, 9);
const DATA = datasetOf([X]);

function convolution(name: 'CONV_2D' | 'DEPTHWISE_CONV_2D' | 'TRANSPOSE_CONV'): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 4, 4, 16]);
  const bias = b.constant('bias', noise(16), [16]);
  const padding = { padding: 'SAME', strideW: 1, strideH: 1 } as const;
  if (name === 'CONV_2D') {
    const w = b.constant('w', noise(16 * 9 * 16), [16, 3, 3, 16]);
    const y = b.tensor('y', 'FLOAT32', [1, 4, 4, 16]);
    b.operator(name, [x, w, bias], [y], {
      kind: 'Conv2DOptions',
      ...padding,
      dilationWFactor: 1,
      dilationHFactor: 1,
    });
    b.output(y);
  } else if (name === 'DEPTHWISE_CONV_2D') {
    const w = b.constant('w', noise(9 * 9 * 16), [1, 9, 9, 16]);
    const y = b.tensor('y', 'FLOAT32', [1, 4, 4, 16]);
    const options = { ...padding, dilationWFactor: 1, dilationHFactor: 1, depthMultiplier: 1 };
    b.operator(name, [x, w, bias], [y], { kind: 'DepthwiseConv2DOptions', ...options });
    b.output(y);
  } else {
    const shape = b.constant('shape', Int32Array.of(1, 4, 4, 16), [4]);
    const w = b.constant('w', noise(16 * 9 * 16), [16, 3, 3, 16]);
    const y = b.tensor('y', 'FLOAT32', [1, 4, 4, 16]);
    b.operator(name, [shape, w, x], [y], { kind: 'TransposeConvOptions', ...padding });
    b.output(y);
  }
  return b.build();
}

function largestError(a: ArrayLike<number | bigint>, b: ArrayLike<number | bigint>): number {
  return Math.max(...Array.from(a, (value, index) => Math.abs(Number(value) - Number(b[index]))));
}

describe('dynamic', () => {
  it('makes weights of 1024 elements and more int8, in place', async () => {
    const { model, report } = await quantize(dense(), { scheme: 'dynamic' });
    expect(operatorsOf(model)).toEqual(['FULLY_CONNECTED v9', 'FULLY_CONNECTED v1']);
    expect(tensorOf(model, 'big')).toMatchObject({ type: 'INT8', quantization: { zeroPoint: [0] } });
    expect(tensorOf(model, 'big').quantization?.scale).toHaveLength(1);
    expect(tensorOf(model, 'small').type).toBe('FLOAT32');
    expect(tensorOf(model, 'bias').type).toBe('FLOAT32');
    expect(model.subgraphs[0]!.operators[0]!.options).toMatchObject({ asymmetricQuantizeInputs: true });
    expect(report.notes).toMatchObject([
      { operatorIndex: 1, reason: expect.stringMatching('32 elements') as string },
    ]);
    expect(report.calibration).toBeNull();
    expect(report.layers).toEqual([]);
  });

  it('takes smaller weights when told', async () => {
    const { model } = await quantize(dense(), { scheme: 'dynamic', minWeightElements: 1 });
    expect(operatorsOf(model)).toEqual(['FULLY_CONNECTED v9', 'FULLY_CONNECTED v9']);
  });

  it('runs, close to float', async () => {
    const source = dense();
    const { model, report } = await quantize(source, { scheme: 'dynamic' }, { dataset: DATA });
    expect(largestError(run(model, [X])[0]!, run(source, [X])[0]!)).toBeLessThan(0.2);
    expect(report.layers.map((layer) => layer.tensor).sort()).toEqual(['y', 'z']);
    expect(report.layers.find((layer) => layer.tensor === 'y')?.sqnr).toBeGreaterThan(30);
  });

  it.each([
    ['CONV_2D', ['CONV_2D v5'], 0],
    ['DEPTHWISE_CONV_2D', ['DEPTHWISE_CONV_2D v6'], 3],
    // There is no hybrid kernel: an explicit DEQUANTIZE, of a scale for each channel.
    ['TRANSPOSE_CONV', ['DEQUANTIZE v5', 'TRANSPOSE_CONV v1'], 0],
  ] as const)('gives %s a scale for each channel', async (name, operators, axis) => {
    const source = convolution(name);
    const { model } = await quantize(source, { scheme: 'dynamic' });
    expect(operatorsOf(model)).toEqual(operators);
    expect(tensorOf(model, 'w')).toMatchObject({ type: 'INT8', quantization: { quantizedDimension: axis } });
    expect(tensorOf(model, 'w').quantization?.scale).toHaveLength(16);
    const x = noise(256, 21);
    expect(largestError(run(model, [x])[0]!, run(source, [x])[0]!)).toBeLessThan(0.3);
  });

  it('dequantizes weights for readers that need them float', async () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1, 32]);
    const big = b.constant('big', noise(1024, 3), [32, 32]);
    const y = b.tensor('y', 'FLOAT32', [1, 32]);
    b.operator('FULLY_CONNECTED', [x, big, null], [y], { kind: 'FullyConnectedOptions' });
    const sum = b.tensor('sum', 'FLOAT32', [32, 32]);
    b.operator('ADD', [y, big], [sum], { kind: 'AddOptions' });
    b.output(sum);
    const { model } = await quantize(b.build(), { scheme: 'dynamic' });
    expect(operatorsOf(model)).toEqual(['FULLY_CONNECTED v9', 'DEQUANTIZE v2', 'ADD v1']);
    run(model, [X]);
  });
});

describe('embedding tables', () => {
  it.each(['dynamic', 'weight-only'] as const)('are read by GATHER as int8 in %s', async (scheme) => {
    const b = new ModelBuilder();
    const ids = b.input('ids', 'INT32', [1, 3]);
    const table = noise(2048, 5);
    const rows = b.tensor('rows', 'FLOAT32', [1, 3, 16]);
    b.operator('GATHER', [b.constant('table', table, [128, 16]), ids], [rows], {
      kind: 'GatherOptions',
      axis: 0,
    });
    b.output(rows);
    const { model, report } = await quantize(b.build(), { scheme });
    expect(operatorsOf(model)).toEqual(['GATHER v2', 'DEQUANTIZE v2']);
    expect(report.notes).toEqual([]);
    const [output] = run(model, [Int32Array.of(0, 127, 5)], 'tflm');
    const expected = [0, 127, 5].flatMap((row) => [...table.slice(row * 16, row * 16 + 16)]);
    expect(largestError(output!, expected)).toBeLessThan(0.005);
  });
});

it('a model that cannot run here is quantized all the same, and the report says that nothing was measured', async () => {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 32]);
  const big = b.constant('big', noise(1024, 3), [32, 32]);
  const y = b.tensor('y', 'FLOAT32', [1, 32]);
  b.operator('FULLY_CONNECTED', [x, big, null], [y], { kind: 'FullyConnectedOptions' });
  const z = b.tensor('z', 'FLOAT32', [1, 32]);
  b.operator('MyOwnOperator', [y], [z], null, { custom: true });
  b.output(z);
  const { model, report } = await quantize(b.build(), { scheme: 'dynamic' }, { dataset: DATA });
  expect(operatorsOf(model)).toEqual(['FULLY_CONNECTED v9', 'MyOwnOperator v1']);
  expect(report).toMatchObject({ layers: [], validationSamples: 0 });
  expect(report.validationProblem).toMatch('MyOwnOperator');
});

it('weights that two operators want scaled along different axes are int8 for the first', async () => {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 4, 4, 16]);
  const w = b.constant('w', noise(1 * 8 * 8 * 16), [1, 8, 8, 16]);
  const padding = {
    padding: 'SAME',
    strideW: 1,
    strideH: 1,
    dilationWFactor: 1,
    dilationHFactor: 1,
  } as const;
  const one = b.constant('one', noise(1), [1]);
  const y = b.tensor('y', 'FLOAT32', [1, 4, 4, 1]);
  b.operator('CONV_2D', [x, w, one], [y], { kind: 'Conv2DOptions', ...padding });
  const sixteen = b.constant('sixteen', noise(16), [16]);
  const z = b.tensor('z', 'FLOAT32', [1, 4, 4, 16]);
  b.operator('DEPTHWISE_CONV_2D', [x, w, sixteen], [z], {
    kind: 'DepthwiseConv2DOptions',
    ...padding,
    depthMultiplier: 1,
  });
  b.output(y, z);
  const { model } = await quantize(b.build(), { scheme: 'dynamic' });
  expect(operatorsOf(model)).toEqual(['CONV_2D v5', 'DEQUANTIZE v5', 'DEPTHWISE_CONV_2D v1']);
  run(model, [noise(256)]);
});

describe('weight-only', () => {
  it('puts a DEQUANTIZE between int8 weights and the operator', async () => {
    const source = dense();
    const { model, report } = await quantize(source, { scheme: 'weight-only' }, { dataset: DATA });
    expect(operatorsOf(model)).toEqual(['DEQUANTIZE v2', 'FULLY_CONNECTED v1', 'FULLY_CONNECTED v1']);
    expect(largestError(run(model, [X])[0]!, run(source, [X])[0]!)).toBeLessThan(0.2);
    expect(report.layers).toHaveLength(2);
    expect(report.sizeAfter).toBeLessThan(report.sizeBefore);
  });

  it('can have one scale for convolutions too', async () => {
    const { model } = await quantize(convolution('CONV_2D'), { scheme: 'weight-only', perChannel: false });
    expect(operatorsOf(model)).toEqual(['DEQUANTIZE v2', 'CONV_2D v1']);
    run(model, [noise(256)], 'tflm');
  });

  it('can be quantized further', async () => {
    const { model } = await quantize(dense(), { scheme: 'weight-only' });
    const { model: full } = await quantize(model, { scheme: 'int8', io: 'int8' }, { dataset: DATA });
    expect(operatorsOf(full)).toEqual(['FULLY_CONNECTED v4', 'FULLY_CONNECTED v4']);
    expect(tensorData(full, tensorOf(full, 'big_dequantize'))).toEqual(
      tensorData(model, tensorOf(model, 'big')),
    );
  });
});

describe('float16', () => {
  it('stores every float constant as half, once', async () => {
    const source = dense();
    const { model, report } = await quantize(source, { scheme: 'float16' }, { dataset: DATA });
    const graph = model.subgraphs[0]!;
    const constants = graph.tensors.filter((tensor) => isConstant(model, tensor));
    expect(constants.map((tensor) => tensor.type)).toEqual(['FLOAT16', 'FLOAT16', 'FLOAT16']);
    expect(operatorsOf(model).filter((name) => name === 'DEQUANTIZE v3')).toHaveLength(3);
    const bytes = tensorData(model, tensorOf(model, 'big'));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(bytes.length).toBe(2 * elementCount([32, 32]));
    expect(float16ToFloat32(view.getUint16(0, true))).toBeCloseTo(noise(1, 3)[0]!, 3);
    expect(largestError(run(model, [X])[0]!, run(source, [X])[0]!)).toBeLessThan(0.01);
    expect(report.layers[0]!.sqnr).toBeGreaterThan(50);
  });

  it('clamps what half cannot hold', async () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [2]);
    const y = b.tensor('y', 'FLOAT32', [2]);
    b.operator('ADD', [x, b.constant('large', Float32Array.of(1e6, -1e6), [2])], [y], { kind: 'AddOptions' });
    b.output(y);
    const { model } = await quantize(b.build(), { scheme: 'float16' });
    expect(run(model, [new Float32Array(2)])[0]).toEqual(Float32Array.of(65504, -65504));
  });

  it('leaves the constants of excluded operators', async () => {
    const { model } = await quantize(dense(), { scheme: 'float16', exclude: ['z'] });
    expect(tensorOf(model, 'small').type).toBe('FLOAT32');
    expect(operatorsOf(model)).toHaveLength(4);
  });
});

describe('a model compiled for an accelerator', () => {
  it('is refused: its program would be lost', async () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1]);
    const y = b.tensor('y', 'FLOAT32', [1]);
    b.operator('DISPATCH_OP', [x], [y], null, { custom: true });
    b.output(y);
    await expect(quantize(b.build(), { scheme: 'dynamic' })).rejects.toThrow('compiled for an accelerator');
  });
});

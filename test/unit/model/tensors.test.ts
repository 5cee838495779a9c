import { describe, expect, test } from 'vitest';
import {
  BUILTIN_OPERATORS,
  ModelBuilder,
  TENSOR_TYPES,
  bfloat16ToFloat32,
  bitWidth,
  builtinOperatorName,
  builtinOperatorNumber,
  elementCount,
  float16ToFloat32,
  float32ToBfloat16,
  float32ToFloat16,
  isConstant,
  operatorCode,
  operatorName,
  readFloats,
  readIntegers,
  snakeCase,
  tensorByteSize,
  tensorData,
  tensorTypeName,
  tensorTypeNumber,
  type Model,
  type Tensor,
  type TensorType,
} from '../../../src/model';

test.each<[TensorType, number | null]>([
  ['INT2', 2],
  ['INT4', 4],
  ['UINT4', 4],
  ['INT8', 8],
  ['BOOL', 8],
  ['FLOAT8_E5M2', 8],
  ['FLOAT16', 16],
  ['BFLOAT16', 16],
  ['FLOAT32', 32],
  ['COMPLEX64', 64],
  ['COMPLEX128', 128],
  ['STRING', null],
  ['RESOURCE', null],
  ['UNKNOWN(99)', null],
])('%s has %s bits', (type, bits) => {
  expect(bitWidth(type)).toBe(bits);
});

test('names and numbers of operators and types', () => {
  expect(BUILTIN_OPERATORS).toHaveLength(210);
  expect(TENSOR_TYPES).toHaveLength(23);
  BUILTIN_OPERATORS.forEach((name, number) => {
    expect(builtinOperatorNumber(name)).toBe(number);
    expect(builtinOperatorName(number)).toBe(name);
  });
  expect(builtinOperatorName(3)).toBe('CONV_2D');
  expect(tensorTypeName(9)).toBe('INT8');
  expect(tensorTypeName(-1)).toBe('UNKNOWN(-1)');
  expect(tensorTypeNumber('UNKNOWN(-1)')).toBe(-1);
  expect(() => tensorTypeNumber(JSON.parse('"NONSENSE"'))).toThrow(RangeError);
});

test.each([
  [[], 1],
  [[0], 0],
  [[2, 3, 4], 24],
])('%j has %i elements', (shape, count) => {
  expect(elementCount(shape)).toBe(count);
});

test.each([
  ['CONV_2D', 'conv_2d'],
  ['FlexErf', 'flex_erf'],
  ['TFLite_Detection_PostProcess', 'tf_lite_detection_post_process'],
  ['potScaleInt16', 'pot_scale_int16'],
  ['fusedActivationFunction', 'fused_activation_function'],
  ['dilationWFactor', 'dilation_w_factor'],
])('%s is %s in snake case', (name, snake) => {
  expect(snakeCase(name)).toBe(snake);
});

describe('operators and data of a model', () => {
  const b = new ModelBuilder();
  const x = b.input('x', 'INT4', [3, 3]);
  const w = b.constant('w', Int8Array.of(-1, 2), [2]);
  b.operator('CONV_2D', [x, w], [x], { kind: 'Conv2DOptions' }, { version: 5 });
  b.operator('FlexErf', [x], [x], null, { custom: true });
  const model = b.build();
  const [main] = model.subgraphs;

  test('are named', () => {
    expect(main!.operators.map((operator) => operatorName(model, operator))).toEqual(['CONV_2D', 'FlexErf']);
    expect(operatorCode(model, main!.operators[0]!).version).toBe(5);
    expect(() => operatorCode({ ...model, operatorCodes: [] }, main!.operators[0]!)).toThrow(RangeError);
  });

  test('are sized and told apart from values that exist only at run time', () => {
    expect(tensorByteSize(main!.tensors[x]!)).toBe(5);
    expect(isConstant(model, main!.tensors[x]!)).toBe(false);
    expect(tensorData(model, main!.tensors[x]!)).toHaveLength(0);
    expect(isConstant(model, main!.tensors[w]!)).toBe(true);
    expect([...tensorData(model, main!.tensors[w]!)]).toEqual([255, 2]);
  });
});

describe('values of constants', () => {
  test.each<[TensorType, Parameters<ModelBuilder['constant']>[1], number[]]>([
    ['INT8', Int8Array.of(-1, 5), [-1, 5]],
    ['UINT8', Uint8Array.of(255, 5), [255, 5]],
    ['BOOL', Uint8Array.of(0, 2), [0, 1]],
    ['INT16', Int16Array.of(-300, 5), [-300, 5]],
    ['UINT16', Uint16Array.of(65535, 5), [65535, 5]],
    ['INT32', Int32Array.of(-70000, 5), [-70000, 5]],
    ['UINT32', Uint32Array.of(2 ** 32 - 1, 5), [2 ** 32 - 1, 5]],
    ['INT64', BigInt64Array.of(-(2n ** 40n), 5n), [-(2 ** 40), 5]],
    ['UINT64', BigUint64Array.of(2n ** 63n, 5n), [2 ** 63, 5]],
  ])('integers of %s', (type, data, values) => {
    const { model, tensor } = constant(type, data);
    expect(readIntegers(model, tensor)).toEqual(values);
    expect(readFloats(model, tensor)).toBeNull();
    expect(readIntegers(model, { ...tensor, shape: [3] })).toBeNull();
    expect(readIntegers(model, { ...tensor, shape: [-2] })).toBeNull();
  });

  test.each<[TensorType, Parameters<ModelBuilder['constant']>[1], number[]]>([
    ['FLOAT32', Float32Array.of(1.5, -2), [1.5, -2]],
    ['FLOAT16', Uint16Array.of(0x3e00, 0xc000), [1.5, -2]],
    ['BFLOAT16', Uint16Array.of(0x3fc0, 0xc000), [1.5, -2]],
  ])('floats of %s', (type, data, values) => {
    const { model, tensor } = constant(type, data);
    expect([...readFloats(model, tensor)!]).toEqual(values);
    expect(readIntegers(model, tensor)).toBeNull();
  });

  test('floats at an unaligned address', () => {
    const bytes = new Uint8Array(9);
    bytes.set(new Uint8Array(Float32Array.of(1.5, -2).buffer), 1);
    const { model, tensor } = constant('FLOAT32', bytes.subarray(1), [2]);
    expect([...readFloats(model, tensor)!]).toEqual([1.5, -2]);
  });

  function constant(
    type: TensorType,
    data: Parameters<ModelBuilder['constant']>[1],
    shape: number[] = [data.length],
  ): { model: Model; tensor: Tensor } {
    const b = new ModelBuilder();
    const index = b.constant('c', data, shape, { type });
    const model = b.build();
    return { model, tensor: model.subgraphs[0]!.tensors[index]! };
  }
});

describe('half precision', () => {
  test('every binary16 value goes to float32 and back', () => {
    for (let bits = 0; bits < 0x10000; bits++) {
      const value = float16ToFloat32(bits);
      if (Number.isNaN(value)) expect(float32ToFloat16(value) & 0x7c00).toBe(0x7c00);
      else expect(float32ToFloat16(value), String(bits)).toBe(bits);
    }
  });

  test.each([
    [0x3c00, 1],
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x7bff, 65504],
    [0x7c00, Infinity],
    [0x8000, -0],
    [0xfbff, -65504],
  ])('%i is %f', (bits, value) => {
    expect(float16ToFloat32(bits)).toBe(value);
  });

  test.each([
    ['a tie goes to the even one below', 1 + 2 ** -11, 0x3c00],
    ['a tie goes to the even one above', 1 + 3 * 2 ** -11, 0x3c02],
    ['just above a tie', 1 + 2 ** -11 + 2 ** -20, 0x3c01],
    ['the largest that does not overflow', 65519.99, 0x7bff],
    ['overflow', 65520, 0x7c00],
    ['half of the smallest', 2 ** -25, 0],
    ['above half of the smallest', 2 ** -25 * 1.01, 1],
    ['a subnormal that rounds to a normal', 2 ** -14 - 2 ** -26, 0x0400],
    ['negative subnormal', -(2 ** -24), 0x8001],
    ['tiny', 1e-40, 0],
    ['NaN', NaN, 0x7e00],
  ])('rounds to the nearest: %s', (_, value, bits) => {
    expect(float32ToFloat16(value)).toBe(bits);
  });

  test('bfloat16 is the rounded upper half', () => {
    expect(bfloat16ToFloat32(0x3f80)).toBe(1);
    expect(float32ToBfloat16(1)).toBe(0x3f80);
    expect(float32ToBfloat16(1 + 2 ** -8)).toBe(0x3f80);
    expect(float32ToBfloat16(1 + 3 * 2 ** -8)).toBe(0x3f82);
    expect(float32ToBfloat16(3.4e38)).toBe(0x7f80);
    expect(Number.isNaN(bfloat16ToFloat32(float32ToBfloat16(NaN)))).toBe(true);
    expect(float32ToBfloat16(-0)).toBe(0x8000);
  });
});

/** Every operator of one or two real inputs, quantized from extreme values, has to be accepted by the kernels. */
import { describe, expect, it } from 'vitest';
import { ModelBuilder, type Model } from '../../../src/model';
import { quantize } from '../../../src/quantizer';
import { builtinFacts } from '../../../src/runtimes';
import { datasetOf, noise, operatorsOf, run } from './helpers';

const UNARY = [
  'ABS',
  'EXP',
  'HARD_SWISH',
  'L2_NORMALIZATION',
  'LEAKY_RELU',
  'LOGISTIC',
  'LOG_SOFTMAX',
  'RELU',
];
const MORE_UNARY = ['RELU6', 'RELU_N1_TO_1', 'SOFTMAX', 'SQRT', 'TANH', 'GELU'];
const BINARY = ['ADD', 'SUB', 'MUL', 'SQUARED_DIFFERENCE', 'MAXIMUM', 'MINIMUM', 'PRELU'];
const COMPARISONS = ['EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL'];
const REDUCTIONS = ['MEAN', 'SUM', 'REDUCE_MAX', 'REDUCE_MIN'];

const scaled = (factor: number, shift = 0): Float32Array =>
  noise(4, 3).map((value) => value * factor + shift);

const VALUES: readonly (readonly [string, Float32Array])[] = [
  ['nothing but 0', new Float32Array(4)],
  ['tiny', scaled(1e-12)],
  ['large', scaled(1e6)],
  ['positive', scaled(1, 2)],
  ['large negative', scaled(10, -1000)],
];

function build(name: string): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 4]);
  const inputs = [x];
  if ([...BINARY, ...COMPARISONS].includes(name)) {
    inputs.push(
      name === 'PRELU' ? b.constant('alpha', scaled(0.2), [4]) : b.input('other', 'FLOAT32', [1, 4]),
    );
  }
  if (REDUCTIONS.includes(name)) inputs.push(b.constant('axes', Int32Array.of(1), [1]));
  const shape = REDUCTIONS.includes(name) ? [1, 1] : [1, 4];
  const y = b.tensor('y', COMPARISONS.includes(name) ? 'BOOL' : 'FLOAT32', shape);
  const options = REDUCTIONS.includes(name)
    ? ({ kind: 'ReducerOptions', keepDims: true } as const)
    : undefined;
  if (name === 'SOFTMAX') b.operator(name, inputs, [y], { kind: 'SoftmaxOptions', beta: 1 });
  else if (name === 'LEAKY_RELU') b.operator(name, inputs, [y], { kind: 'LeakyReluOptions', alpha: 0.1 });
  else b.operator(name, inputs, [y], options);
  b.output(y);
  return b.build();
}

describe.each([...UNARY, ...MORE_UNARY, ...BINARY, ...COMPARISONS, ...REDUCTIONS])('%s', (name) => {
  it.each(VALUES)('of %s', async (_, values) => {
    const source = build(name);
    const count = source.subgraphs[0]!.inputs.length;
    const data = count === 1 ? [values] : [values, values];
    const recipe = { scheme: 'int8', runtimes: ['tflite', 'tflm'] } as const;
    const { model, report } = await quantize(source, recipe, { dataset: datasetOf(data) });
    const reasons = report.notes.map((note) => note.reason);
    // Only a function that leaves float32 (exp of a large number, root of a negative one) may stay float.
    if (reasons.length > 0)
      expect(reasons.join()).toMatch(
        /not finite|Micro has no int8 kernel|Micro compares int8 of scales below 1/,
      );
    else expect(operatorsOf(model).some((operator) => operator.startsWith('QUANTIZE'))).toBe(true);
    expect(() => run(model, data)).not.toThrow();
    if (builtinFacts('tflm', name) !== null) expect(() => run(model, data, 'tflm')).not.toThrow();
  });
});

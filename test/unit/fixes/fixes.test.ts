import { describe, expect, it } from 'vitest';
import { applyFixes, findFix, FIXES, fixesFor, proveRewrite } from '../../../src/fixes';
import { createInterpreter } from '../../../src/interpreter';
import { lint, ruleDescriptions } from '../../../src/lint';
import {
  ModelBuilder,
  float32ToFloat16,
  operatorName,
  readModel,
  writeModel,
  type Model,
  type TensorType,
} from '../../../src/model';

/** Repeatable values in [-range, range). */
function values(count: number, range: number, seed = 1): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * 2 * range - range;
  });
}

function outputsOf(model: Model): number[][] {
  const interpreter = createInterpreter(model);
  interpreter.allocate();
  interpreter.inputs.forEach((input, index) => {
    const sample = values(input.data.length, 4, index + 7);
    if (input.type === 'FLOAT32') interpreter.setInput(index, sample);
    else
      interpreter.setInput(
        index,
        Int8Array.from(sample, (value) => value * 30),
      );
  });
  interpreter.invoke();
  return interpreter.outputs.map((output) => Array.from(output.data as ArrayLike<number>, Number));
}

const operatorsOf = (model: Model): string[] =>
  model.subgraphs.flatMap(({ operators }) => operators.map((operator) => operatorName(model, operator)));

/** A model of one operator over float tensors. */
function unary(operator: string, options: Parameters<ModelBuilder['operator']>[3], shape = [2, 3, 4]): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', shape);
  const y = b.tensor('y', 'FLOAT32', shape);
  b.operator(operator, [x], [y], options);
  b.output(y);
  return b.build();
}

/** Several inputs of one shape. */
function binary(operator: string, options: Parameters<ModelBuilder['operator']>[3]): Model {
  const b = new ModelBuilder();
  const inputs = ['a', 'b'].map((name) => b.input(name, 'FLOAT32', [3, 5]));
  const y = b.tensor('y', 'FLOAT32', [3, 5]);
  b.operator(operator, inputs, [y], options);
  b.output(y);
  return b.build();
}

function preluModel(): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 2, 2, 3]);
  const alpha = b.constant('alpha', Float32Array.of(0.1, 0.25, 2), [1, 1, 3]);
  const y = b.tensor('y', 'FLOAT32', [1, 2, 2, 3]);
  b.operator('PRELU', [x, alpha], [y], null);
  b.output(y);
  return b.build();
}

function reshapingModel(): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 4, 1, 3]);
  const squeezed = b.tensor('squeezed', 'FLOAT32', [4, 3]);
  const y = b.tensor('y', 'FLOAT32', [4, 1, 3]);
  b.operator('SQUEEZE', [x], [squeezed], { kind: 'SqueezeOptions', squeezeDims: [0, 2] });
  const axis = b.constant('axis', Int32Array.of(1), []);
  b.operator('EXPAND_DIMS', [squeezed, axis], [y], { kind: 'ExpandDimsOptions' });
  b.output(y);
  return b.build();
}

function matmulModel(adjY: boolean): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [2, 3, 8]);
  const w = b.constant('w', values(40, 1), adjY ? [5, 8] : [8, 5]);
  const y = b.tensor('y', 'FLOAT32', [2, 3, 5]);
  b.operator('BATCH_MATMUL', [x, w], [y], { kind: 'BatchMatMulOptions', adjY });
  b.output(y);
  return b.build();
}

/** FULLY_CONNECTED whose float16 weights go through a DEQUANTIZE. */
function float16Model(): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 8]);
  const halves = b.constant('w', Uint16Array.from(values(32, 1), float32ToFloat16), [4, 8], {
    type: 'FLOAT16',
  });
  const w = b.tensor('w_dequantize', 'FLOAT32', [4, 8]);
  const y = b.tensor('y', 'FLOAT32', [1, 4]);
  b.operator('DEQUANTIZE', [halves], [w], null);
  b.operator('FULLY_CONNECTED', [x, w, null], [y], { kind: 'FullyConnectedOptions' });
  b.output(y);
  return b.build();
}

function hybridModel(): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1, 64]);
  const weights = Int8Array.from(values(256, 127));
  const w = b.constant('w', weights, [4, 64], { quantization: { scale: [0.01], zeroPoint: [0] } });
  const y = b.tensor('y', 'FLOAT32', [1, 4]);
  b.operator('FULLY_CONNECTED', [x, w, null], [y], { kind: 'FullyConnectedOptions' });
  b.output(y);
  return b.build();
}

/** int64 constants as index inputs. */
function int64Model(): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [2, 3]);
  const paddings = b.constant('paddings', BigInt64Array.of(0n, 1n, 2n, 0n), [2, 2]);
  const y = b.tensor('y', 'FLOAT32', [3, 5]);
  b.operator('PAD', [x, paddings], [y], { kind: 'PadOptions' });
  b.output(y);
  return b.build();
}

/** A RESHAPE to a shape that a PACK of constants computes. */
function foldableModel(): Model {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [2, 6]);
  const four = b.constant('four', Int32Array.of(4), []);
  const three = b.constant('three', Int32Array.of(3), []);
  const shape = b.tensor('shape', 'INT32', [2]);
  const y = b.tensor('y', 'FLOAT32', [4, 3]);
  b.operator('PACK', [four, three], [shape], { kind: 'PackOptions', valuesCount: 2, axis: 0 });
  b.operator('RESHAPE', [x, shape], [y], { kind: 'ReshapeOptions', newShape: [] });
  b.output(y);
  return b.build();
}

function selectModel(): Model {
  const b = new ModelBuilder();
  const condition = b.constant('c', Uint8Array.of(1, 0, 1, 0), [4], { type: 'BOOL' });
  const [p, q] = ['p', 'q'].map((name) => b.input(name, 'FLOAT32', [4]));
  const y = b.tensor('y', 'FLOAT32', [4]);
  b.operator('SELECT', [condition, p!, q!], [y], null);
  b.output(y);
  return b.build();
}

function duplicateModel(): Model {
  const b = new ModelBuilder({ description: 'made for a test' });
  const x = b.input('x', 'FLOAT32', [4]);
  const [first, second] = ['p', 'q'].map((name) => b.constant(name, Float32Array.of(1, 2, 3, 4), [4]));
  b.constant('unused', new Float32Array(100), [100]);
  const [sum, y] = [b.tensor('sum', 'FLOAT32', [4]), b.tensor('y', 'FLOAT32', [4])];
  b.operator('ADD', [x, first!], [sum], { kind: 'AddOptions' });
  b.operator('MUL', [sum, second!], [y], { kind: 'MulOptions' });
  b.output(y);
  b.metadata('notes', new Uint8Array(50));
  return b.build();
}

function dynamicModel(): Model {
  const model = unary('RELU', null, [1, 4]);
  const [subgraph] = model.subgraphs;
  const tensors = subgraph!.tensors.map((tensor) => ({ ...tensor, shapeSignature: [-1, 4] }));
  return { ...model, subgraphs: [{ ...subgraph!, tensors }] };
}

const EXACT = 0;

it.each<[fix: string, name: string, model: Model, operators: string[], tolerance: number]>([
  ['float16-weights', 'weights', float16Model(), ['FULLY_CONNECTED'], EXACT],
  ['fold-constants', 'float16 weights', float16Model(), ['FULLY_CONNECTED'], EXACT],
  ['fold-constants', 'a computed shape', foldableModel(), ['RESHAPE'], EXACT],
  ['static-shapes', 'batch', dynamicModel(), ['RELU'], EXACT],
  ['int32-indices', 'paddings', int64Model(), ['PAD'], EXACT],
  ['hybrid-to-float', 'dense', hybridModel(), ['FULLY_CONNECTED'], 0.2],
  ['batch-matmul-to-fully-connected', 'plain', matmulModel(false), ['FULLY_CONNECTED'], 1e-5],
  ['batch-matmul-to-fully-connected', 'adj_y', matmulModel(true), ['FULLY_CONNECTED'], 1e-5],
  [
    'split-gelu',
    'approximate',
    unary('GELU', { kind: 'GeluOptions', approximate: true }),
    ['MUL', 'MUL', 'MUL', 'ADD', 'MUL', 'TANH', 'ADD', 'MUL', 'MUL'],
    1e-5,
  ],
  [
    'split-gelu',
    'exact',
    unary('GELU', { kind: 'GeluOptions', approximate: false }),
    ['MUL', 'MUL', 'MUL', 'ADD', 'MUL', 'TANH', 'ADD', 'MUL', 'MUL'],
    5e-4,
  ],
  ['split-hard-swish', 'float', unary('HARD_SWISH', null), ['ADD', 'MUL', 'MUL'], 1e-6],
  [
    'split-leaky-relu',
    'alpha 0.1',
    unary('LEAKY_RELU', { kind: 'LeakyReluOptions', alpha: 0.1 }),
    ['MUL', 'MAXIMUM'],
    EXACT,
  ],
  [
    'split-leaky-relu',
    'alpha 3',
    unary('LEAKY_RELU', { kind: 'LeakyReluOptions', alpha: 3 }),
    ['MUL', 'MINIMUM'],
    EXACT,
  ],
  ['split-prelu', 'per channel', preluModel(), ['RELU', 'NEG', 'RELU', 'MUL', 'SUB'], EXACT],
  ['split-rsqrt', 'float', unary('RSQRT', null), ['SQRT', 'DIV'], EXACT],
  ['split-squared-difference', 'float', binary('SQUARED_DIFFERENCE', null), ['SUB', 'MUL'], EXACT],
  ['select-to-select-v2', 'one shape', selectModel(), ['SELECT_V2'], EXACT],
  ['shape-to-reshape', 'both', reshapingModel(), ['RESHAPE', 'RESHAPE'], EXACT],
  ['merge-buffers', 'two', duplicateModel(), ['ADD', 'MUL'], EXACT],
  ['remove-unused', 'a tensor', duplicateModel(), ['ADD', 'MUL'], EXACT],
  ['strip-metadata', 'notes', duplicateModel(), ['ADD', 'MUL'], EXACT],
])('%s (%s) keeps the outputs', (id, _name, built, operators, tolerance) => {
  // Options are float32 in a file.
  const model = readModel(writeModel(built));
  const fix = findFix(id)!;
  const sites = fix.find(model);
  expect(sites.length).toBeGreaterThan(0);
  const fixed = readModel(writeModel(fix.apply(model, sites)));
  expect(operatorsOf(fixed)).toEqual(operators);
  expect(fix.find(fixed)).toEqual([]);
  const [before, after] = [outputsOf(model), outputsOf(fixed)];
  expect(after.length).toBe(before.length);
  before.forEach((output, i) => {
    const worst = Math.max(...output.map((value, k) => difference(value, after[i]![k]!)));
    expect(worst).toBeLessThanOrEqual(tolerance);
  });
});

const difference = (a: number, b: number): number =>
  Number.isNaN(a) && Number.isNaN(b) ? 0 : a === b ? 0 : Math.abs(a - b);

describe('integer-io and float-io', () => {
  const quantization = { scale: [0.05], zeroPoint: [3] };

  /** QUANTIZE → RELU on int8 → DEQUANTIZE, with a signature. */
  function bordered(): Model {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1, 6]);
    const [p, q] = ['p', 'q'].map((name) => b.tensor(name, 'INT8', [1, 6], { quantization }));
    const y = b.tensor('y', 'FLOAT32', [1, 6]);
    b.operator('QUANTIZE', [x], [p!], null);
    b.operator('RELU', [p!], [q!], null);
    b.operator('DEQUANTIZE', [q!], [y], null);
    b.output(y);
    b.signature('serving_default', { x }, { y });
    return b.build();
  }
  const apply = (id: string, model: Model): Model => findFix(id)!.apply(model, findFix(id)!.find(model));
  const ioTypes = (model: Model): TensorType[] => {
    const [subgraph] = model.subgraphs;
    return [...subgraph!.inputs, ...subgraph!.outputs].map((tensor) => subgraph!.tensors[tensor]!.type);
  };

  it('removes the border operators and keeps names and signature', () => {
    const integer = apply('integer-io', bordered());
    expect(operatorsOf(integer)).toEqual(['RELU']);
    expect(ioTypes(integer)).toEqual(['INT8', 'INT8']);
    const [subgraph] = integer.subgraphs;
    expect(subgraph!.tensors[subgraph!.inputs[0]!]!.name).toBe('x');
    expect(integer.signatures[0]!.inputs[0]!.tensorIndex).toBe(subgraph!.inputs[0]);
    expect(integer.signatures[0]!.outputs[0]!.tensorIndex).toBe(subgraph!.outputs[0]);
  });

  it('comes back to the same outputs', () => {
    const back = apply('float-io', apply('integer-io', bordered()));
    expect(ioTypes(back)).toEqual(['FLOAT32', 'FLOAT32']);
    expect(operatorsOf(back)).toEqual(['QUANTIZE', 'RELU', 'DEQUANTIZE']);
    expect(outputsOf(back)).toEqual(outputsOf(bordered()));
    expect(back.signatures[0]!.inputs[0]!.tensorIndex).toBe(back.subgraphs[0]!.inputs[0]);
  });
});

describe('fixesFor', () => {
  it('offers what answers a finding at its operator', () => {
    const model = hybridModel();
    const { findings } = lint(model, { runtimes: ['tflm'] });
    const finding = findings.find(({ ruleId }) => ruleId === 'hybrid-operator')!;
    const [offer] = fixesFor(model, finding);
    expect(offer?.fix.id).toBe('hybrid-to-float');
    const fixed = offer!.fix.apply(model, offer!.sites);
    expect(lint(fixed, { runtimes: ['tflm'] }).runtimes['tflm']!.verdict).toBe('runs');
  });

  it('names only rules that exist', () => {
    const rules = new Set(ruleDescriptions().map(({ id }) => id));
    for (const fix of FIXES)
      for (const rule of fix.rules) expect([fix.id, rule, rules.has(rule)]).toEqual([fix.id, rule, true]);
  });
});

it('refuses a model compiled for an accelerator, whose program would be lost', () => {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [1]);
  const y = b.tensor('y', 'FLOAT32', [1]);
  b.operator('DISPATCH_OP', [x], [y], null, { custom: true });
  b.output(y);
  expect(() => applyFixes(b.build(), FIXES)).toThrow('compiled for an accelerator');
});

it('merges no buffers that differ, however alike', () => {
  const b = new ModelBuilder();
  const x = b.input('x', 'FLOAT32', [4]);
  const [p, q] = [
    b.constant('p', Float32Array.of(1, 2, 3, 4), [4]),
    b.constant('q', Float32Array.of(4, 3, 2, 1), [4]),
  ];
  const [sum, y] = [b.tensor('sum', 'FLOAT32', [4]), b.tensor('y', 'FLOAT32', [4])];
  b.operator('ADD', [x, p], [sum], { kind: 'AddOptions' });
  b.operator('MUL', [sum, q], [y], { kind: 'MulOptions' });
  b.output(y);
  expect(findFix('merge-buffers')!.find(b.build())).toEqual([]);
});

describe('proveRewrite', () => {
  /** `y = x * factor`. */
  function scaled(factor: number): Model {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [8]);
    const y = b.tensor('y', 'FLOAT32', [8]);
    b.operator('MUL', [x, b.constant('factor', Float32Array.of(factor), [1])], [y], { kind: 'MulOptions' });
    b.output(y);
    return b.build();
  }

  it('finds the same bytes', () => {
    expect(proveRewrite(scaled(2), scaled(2))).toMatchObject({
      ran: true,
      isIdentical: true,
      maxDifference: 0,
    });
  });

  it('finds what a rewrite changed, and by how much', () => {
    const proof = proveRewrite(scaled(2), scaled(2.5));
    expect(proof).toMatchObject({ ran: true, isIdentical: false });
    // Inputs are in [-1, 1), so the outputs differ by up to a half.
    expect(proof.ran && proof.maxDifference).toBeGreaterThan(0.3);
    expect(proof.ran && proof.maxDifference).toBeLessThanOrEqual(0.5);
  });

  it('says why a model cannot be run', () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [1]);
    const y = b.tensor('y', 'FLOAT32', [1]);
    b.operator('MyOp', [x], [y], null, { custom: true });
    b.output(y);
    const proof = proveRewrite(b.build(), b.build());
    expect(proof.ran ? '' : proof.reason).toContain('MyOp');
  });
});

import { describe, expect, test } from 'vitest';
import { createInterpreter, defineKernel, InterpreterError } from '../../../src/interpreter';
import type { Kernel } from '../../../src/interpreter';
import { ModelBuilder } from '../../../src/model';
import type { Model } from '../../../src/model';

const floats = (...values: number[]) => Float32Array.from(values);

/** Doubles; the shape is the input's. */
const double = defineKernel({
  op: 'ABS',
  prepare(node, context) {
    context.resize(node.output(0), node.input(0).shape);
    return {};
  },
  eval(node) {
    const from = node.input(0).data as Float32Array;
    (node.output(0).data as Float32Array).set(from.map((value) => value * 2));
  },
});

/** Keeps the positive values: the shape is known only while running. */
const positives = defineKernel({
  op: 'WHERE',
  prepare(node, context) {
    context.setDynamic(node.output(0));
    return {};
  },
  eval(node, _, context) {
    const kept = (node.input(0).data as Float32Array).filter((value) => value > 0);
    context.resize(node.output(0), [kept.length]);
    (node.output(0).data as Float32Array).set(kept);
  },
});

/** Adds its input to a variable and gives the sum. */
const accumulate = defineKernel({
  op: 'ADD_N',
  prepare(_, context) {
    return { scratch: context.scratch('FLOAT32', 4), total: context.persistent('FLOAT32', 1) };
  },
  eval(node, { scratch, total }) {
    const state = node.input(1).data as Float32Array;
    state.forEach((value, i) => (state[i] = value + (node.input(0).data as Float32Array)[i]!));
    (scratch.data as Float32Array).fill(9);
    (total.data as Float32Array)[0]! += 1;
    (node.output(0).data as Float32Array).set(state);
  },
});

const failing = defineKernel({
  op: 'CEIL',
  prepare: (_, context) => context.fail('the stars are wrong'),
  eval: () => undefined,
});

const KERNELS: readonly Kernel[] = [double, positives, accumulate, failing];

function chain(...operators: string[]): Model {
  const b = new ModelBuilder();
  let tensor = b.input('x', 'FLOAT32', [2]);
  operators.forEach((operator, i) => {
    const next = b.tensor(`t${i}`, 'FLOAT32', [2]);
    b.operator(operator, [tensor], [next]);
    tensor = next;
  });
  b.output(tensor);
  return b.build();
}

describe('createInterpreter', () => {
  test('runs, shows each operator to the observer, and measures', () => {
    const interpreter = createInterpreter(chain('ABS', 'ABS', 'ABS'), { kernels: KERNELS });
    interpreter.setInput(0, floats(1, -2));
    const seen: string[] = [];
    interpreter.invoke((index, node, [output]) =>
      seen.push(`${index} ${node.name} ${(output!.data as Float32Array)[0]}`),
    );
    expect([...(interpreter.output(0).data as Float32Array)]).toEqual([8, -16]);
    expect(seen).toEqual(['0 ABS 2', '1 ABS 4', '2 ABS 8']);
    expect(interpreter.timings).toHaveLength(3);
    interpreter.invoke();
    expect([...(interpreter.output(0).data as Float32Array)]).toEqual([8, -16]);
  });

  test('reuses the arena, unless every intermediate is to be preserved', () => {
    const model = chain('ABS', 'ABS', 'ABS', 'ABS', 'ABS');
    const lean = createInterpreter(model, { kernels: KERNELS });
    const full = createInterpreter(model, { kernels: KERNELS, preserveAll: true });
    for (const interpreter of [lean, full]) {
      interpreter.setInput(0, floats(1, 1));
      interpreter.invoke();
    }
    expect(lean.arenaBytes).toBeLessThan(full.arenaBytes);
    expect([1, 2, 3].map((i) => (full.tensor(i).data as Float32Array)[0])).toEqual([2, 4, 8]);
  });

  test('goes on preparing behind an operator whose output shape depends on values', () => {
    const interpreter = createInterpreter(chain('ABS', 'WHERE', 'ABS', 'ABS'), { kernels: KERNELS });
    interpreter.resizeInput(0, [4]);
    for (const [input, expected] of [
      [floats(1, -1, 2, 3), [8, 16, 24]],
      [floats(-1, -1, -2, -3), []],
      [floats(1, 1, 1, 1), [8, 8, 8, 8]],
    ] as const) {
      interpreter.setInput(0, input);
      interpreter.invoke();
      expect([...(interpreter.output(0).data as Float32Array)]).toEqual(expected);
      expect(interpreter.output(0).shape).toEqual([expected.length]);
    }
  });

  test('keeps variables between invocations until they are reset', () => {
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [2]);
    const state = b.tensor('state', 'FLOAT32', [2], { isVariable: true });
    const y = b.tensor('y', 'FLOAT32', [2]);
    b.operator('ADD_N', [x, state], [y]);
    b.output(y);
    const interpreter = createInterpreter(b.build(), { kernels: KERNELS });
    const run = () => {
      interpreter.setInput(0, floats(1, 2));
      interpreter.invoke();
      return [...(interpreter.output(0).data as Float32Array)];
    };
    expect([run(), run(), run()]).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ]);
    interpreter.resetVariables();
    expect(run()).toEqual([1, 2]);
  });

  test('copies weights once, however many tensors share a buffer', () => {
    const b = new ModelBuilder();
    const x = b.constant('x', floats(1, 2));
    const y = b.tensor('y', 'FLOAT32', [2]);
    b.operator('ABS', [x], [y]);
    b.output(y);
    const model = b.build();
    const main = model.subgraphs[0]!;
    const shared = {
      ...model,
      subgraphs: [{ ...main, tensors: [...main.tensors, { ...main.tensors[0]!, name: 'again' }] }],
    };
    const interpreter = createInterpreter(shared, { kernels: KERNELS });
    expect(interpreter.tensor(2).address).toBe(interpreter.tensor(0).address);
    interpreter.invoke();
    expect([...(interpreter.output(0).data as Float32Array)]).toEqual([2, 4]);
  });
});

describe('errors say what is wrong and where', () => {
  const caught = (action: () => unknown): InterpreterError => {
    try {
      action();
    } catch (error) {
      if (error instanceof InterpreterError) return error;
      throw error;
    }
    throw new Error('nothing was thrown');
  };

  test('all operators that cannot run, with their counts', () => {
    const error = caught(() =>
      createInterpreter(chain('ABS', 'GELU', 'GELU', 'TOPK_V2'), { runtime: 'tflm' }),
    );
    expect(error.stage).toBe('load');
    expect(error.message).toContain('TensorFlow Lite Micro does not have GELU (2 times)');
    expect(error.message).toContain('TOPK_V2');
    expect(error).toMatchObject({ operatorIndex: 1, operator: 'GELU' });
  });

  test('a kernel that refuses', () => {
    const error = caught(() => createInterpreter(chain('ABS', 'CEIL'), { kernels: KERNELS }).allocate());
    expect(error).toMatchObject({
      stage: 'prepare',
      operatorIndex: 1,
      operator: 'CEIL',
      tensors: ['t0', 't1'],
    });
    expect(error.message).toContain('CEIL (operator 1)');
    expect(error.message).toContain('the stars are wrong');
    expect(error.message).toContain('"t0" FLOAT32[2]');
  });

  test('an input of the wrong size', () => {
    const interpreter = createInterpreter(chain('ABS'), { kernels: KERNELS });
    const error = caught(() => interpreter.setInput(0, floats(1, 2, 3)));
    expect(error.message).toContain('input 0 "x" takes 8 bytes (FLOAT32[2]), not 12');
    expect(() => interpreter.setInput(1, floats(1))).toThrow(RangeError);
  });

  test('an input that TensorFlow Lite Micro cannot resize', () => {
    const interpreter = createInterpreter(chain('ABS'), { kernels: KERNELS, runtime: 'tflm' });
    expect(caught(() => interpreter.resizeInput(0, [3])).message).toContain('cannot resize it to [3]');
  });

  test('a constant that is cut short, a negative dimension, a schema version', () => {
    const b = new ModelBuilder();
    b.output(b.constant('c', floats(1, 2), [3]));
    expect(caught(() => createInterpreter(b.build())).message).toContain(
      'tensor 0 "c" has 8 bytes in the file',
    );
    const negative = new ModelBuilder();
    negative.input('x', 'FLOAT32', [-1, 2]);
    expect(caught(() => createInterpreter(negative.build())).message).toContain('must not be negative');
    expect(caught(() => createInterpreter(new ModelBuilder({ version: 2 }).build())).message).toContain(
      'schema version 2',
    );
  });

  test('numbers that lead nowhere, and tensors beyond any memory', () => {
    const model = chain('ABS');
    const main = model.subgraphs[0]!;
    const broken = {
      ...model,
      subgraphs: [{ ...main, operators: [{ ...main.operators[0]!, inputs: [77] }] }],
    };
    expect(caught(() => createInterpreter(broken, { kernels: KERNELS })).message).toContain('operators[0]');
    const b = new ModelBuilder();
    const x = b.input('x', 'FLOAT32', [100_000, 100_000]);
    const y = b.tensor('y', 'FLOAT32', [100_000, 100_000]);
    b.operator('ABS', [x], [y]);
    b.output(y);
    const huge = createInterpreter(b.build(), { kernels: KERNELS });
    expect(caught(() => huge.allocate())).toMatchObject({ stage: 'prepare' });
    expect(caught(() => huge.allocate()).message).toContain('4 GB');
  });
});

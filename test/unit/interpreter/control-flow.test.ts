import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../../src/interpreter';
import { ModelBuilder, type Model } from '../../../src/model';

/** `while (x < limit) x = x + step`, over one float. */
function countingLoop(limit: number, step: number): Model {
  const b = new ModelBuilder();
  const [condition, body] = [b.subgraph('condition'), b.subgraph('body')];
  const x = b.input('x', 'FLOAT32', [1]);
  const y = b.tensor('y', 'FLOAT32', [1]);
  b.operator('WHILE', [x], [y], {
    kind: 'WhileOptions',
    condSubgraphIndex: condition.index,
    bodySubgraphIndex: body.index,
  });
  b.output(y);
  const value = condition.input('value', 'FLOAT32', [1]);
  const holds = condition.tensor('holds', 'BOOL', [1]);
  condition.operator(
    'LESS',
    [value, condition.constant('limit', Float32Array.of(limit), [1])],
    [holds],
    null,
  );
  condition.output(holds);
  const before = body.input('before', 'FLOAT32', [1]);
  const after = body.tensor('after', 'FLOAT32', [1]);
  const by = body.constant('step', Float32Array.of(step), [1]);
  body.operator('ADD', [before, by], [after], { kind: 'AddOptions' });
  body.output(after);
  return b.build();
}

function run(model: Model): number {
  const interpreter = createInterpreter(model);
  interpreter.allocate();
  interpreter.setInput(0, Float32Array.of(0));
  interpreter.invoke();
  return Number(interpreter.output(0).data[0]);
}

describe('WHILE', () => {
  it('runs until its condition is false', () => expect(run(countingLoop(10, 3))).toBe(12));

  it('ends a loop that does not end, with an error that says so', () => {
    expect(() => run(countingLoop(10, 0))).toThrow(
      /still holds after 100000 iterations; the loop does not end/,
    );
  });
});

import { expect, test } from 'vitest';
import { createInterpreter, InterpreterError } from '../../../../src/interpreter';
import { ModelBuilder } from '../../../../src/model';

test('a subgraph that calls itself is refused, not followed for ever', () => {
  const b = new ModelBuilder();
  const condition = b.input('condition', 'BOOL', [1]);
  const x = b.input('x', 'FLOAT32', [2]);
  const y = b.tensor('y', 'FLOAT32', [2]);
  b.operator('IF', [condition, x], [y], { kind: 'IfOptions', thenSubgraphIndex: 1, elseSubgraphIndex: 1 });
  b.output(y);
  const branch = b.subgraph('branch');
  const inner = branch.input('inner', 'FLOAT32', [2]);
  const flag = branch.constant('flag', Uint8Array.of(1), [1], { type: 'BOOL' });
  const result = branch.tensor('result', 'FLOAT32', [2]);
  branch.operator('IF', [flag, inner], [result], {
    kind: 'IfOptions',
    thenSubgraphIndex: 1,
    elseSubgraphIndex: 1,
  });
  branch.output(result);
  const interpreter = createInterpreter(b.build());
  expect(() => interpreter.allocate()).toThrow(InterpreterError);
  expect(() => interpreter.allocate()).toThrow('subgraph 1 calls itself');
});

test('a loop runs until its condition is false, with shapes that grow', () => {
  const b = new ModelBuilder();
  const start = b.input('start', 'FLOAT32', [1]);
  const grown = b.tensor('grown', 'FLOAT32', [1]);
  b.operator('WHILE', [start], [grown], { kind: 'WhileOptions', condSubgraphIndex: 1, bodySubgraphIndex: 2 });
  b.output(grown);
  const condition = b.subgraph('condition');
  const c = condition.input('c', 'FLOAT32', [1]);
  const size = condition.tensor('size', 'INT32', [1]);
  const limit = condition.constant('limit', Int32Array.of(4), [1]);
  const less = condition.tensor('less', 'BOOL', [1]);
  condition.operator('SHAPE', [c], [size], { kind: 'ShapeOptions', outType: 'INT32' });
  condition.operator('LESS', [size, limit], [less]);
  condition.output(less);
  const body = b.subgraph('body');
  const v = body.input('v', 'FLOAT32', [1]);
  const more = body.constant('more', Float32Array.of(7), [1]);
  const joined = body.tensor('joined', 'FLOAT32', [2]);
  body.operator('CONCATENATION', [v, more], [joined], { kind: 'ConcatenationOptions', axis: 0 });
  body.output(joined);
  const interpreter = createInterpreter(b.build());
  for (const first of [1, 2]) {
    interpreter.setInput(0, Float32Array.of(first));
    interpreter.invoke();
    expect([...(interpreter.output(0).data as Float32Array)]).toEqual([first, 7, 7, 7]);
  }
});

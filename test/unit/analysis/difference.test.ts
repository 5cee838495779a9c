import { describe, expect, it } from 'vitest';
import { modelDifference } from '../../../src/analysis';
import { convOptions, plainModel, smallModel } from './plain-model';

const chain = (names: readonly string[]) =>
  plainModel({
    tensors: ['in', ...names].map((name) => ({ name, shape: [1, 4] })),
    operators: names.map((_, index) => ({ op: 'RELU', inputs: [index], outputs: [index + 1] })),
  });

describe('modelDifference', () => {
  it('finds none between a model and itself', () => {
    expect(modelDifference(smallModel(), smallModel())).toMatchObject({ identical: true, subgraphs: [] });
  });

  it('names a changed option, type and weight', () => {
    const before = smallModel();
    const subgraph = before.subgraphs[0]!;
    const operators = subgraph.operators.map((each, index) =>
      index === 0 ? { ...each, options: { ...convOptions, padding: 'VALID' as const } } : each,
    );
    const tensors = subgraph.tensors.map((each, index) =>
      index === 3 ? { ...each, type: 'INT16' as const } : each,
    );
    const buffers = before.buffers.map((each, index) =>
      index === 1 ? { ...each, data: new Uint8Array(18) } : each,
    );
    const after = { ...before, buffers, subgraphs: [{ ...subgraph, operators, tensors }] };
    const [difference] = modelDifference(before, after).subgraphs;
    expect(difference!.operators).toMatchObject([
      {
        change: 'changed',
        before: { operatorIndex: 0 },
        fields: [{ field: 'padding', before: 'SAME', after: 'VALID' }],
      },
    ]);
    expect(difference!.tensors).toMatchObject([
      { name: 'filter', fields: [{ field: 'data' }] },
      { name: 'conv', fields: [{ field: 'type', before: 'int8', after: 'int16' }] },
    ]);
    const [headers] = modelDifference(before, after, { weights: false }).subgraphs;
    expect(headers!.tensors.map((tensor) => tensor.name)).toEqual(['conv']);
  });

  it.each([
    [['a', 'b', 'c'], ['a', 'x', 'b', 'c'], ['added x']],
    [['a', 'b', 'c'], ['a', 'c'], ['removed b']],
    [
      ['a', 'b'],
      ['x', 'y'],
      ['removed a', 'removed b', 'added x', 'added y'],
    ],
    [[], ['a'], ['added a']],
  ])('aligns %j with %j', (before, after, expected) => {
    const [difference] = modelDifference(chain(before), chain(after)).subgraphs;
    const found = difference!.operators
      .filter((each) => each.change !== 'changed')
      .map((each) => `${each.change} ${(each.after ?? each.before)!.output}`);
    expect(found.sort()).toEqual([...expected].sort());
  });

  it('compares metadata by content and signatures by name', () => {
    const before = {
      ...smallModel(),
      metadata: [
        { name: 'm', buffer: 1 },
        { name: 'gone', buffer: 1 },
      ],
    };
    const after = {
      ...smallModel(),
      metadata: [{ name: 'm', buffer: 2 }],
      signatures: [{ key: 'new', inputs: [], outputs: [], subgraphIndex: 0 }],
    };
    const difference = modelDifference(before, after);
    expect(difference.metadata).toEqual([
      { name: 'm', change: 'changed' },
      { name: 'gone', change: 'removed' },
    ]);
    expect(difference.signatures).toEqual([{ name: 'new', change: 'added' }]);
  });
});

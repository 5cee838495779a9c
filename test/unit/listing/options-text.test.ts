import { describe, expect, it } from 'vitest';
import { optionTexts } from '../../../src/listing';
import type { BuiltinOptions } from '../../../src/model';
import { convOptions } from '../analysis/plain-model';

const CASES: readonly (readonly [BuiltinOptions, string])[] = [
  [convOptions, 'padding: SAME, stride: 2x1, activation: RELU6'],
  [
    { ...convOptions, fusedActivationFunction: 'NONE', dilationHFactor: 3 },
    'padding: SAME, stride: 2x1, dilation: 3x1',
  ],
  [{ kind: 'SoftmaxOptions', beta: 1 }, ''],
  [{ kind: 'SoftmaxOptions', beta: Math.fround(0.1) }, 'beta: 0.1'],
  [{ kind: 'AddOptions', fusedActivationFunction: 'NONE', potScaleInt16: true }, ''],
  [{ kind: 'ReshapeOptions', newShape: [1, -1] }, 'new_shape: [1, -1]'],
  [{ kind: 'ConcatenationOptions', axis: 0, fusedActivationFunction: 'NONE' }, 'axis: 0'],
  [{ kind: 'WhileOptions', condSubgraphIndex: 1, bodySubgraphIndex: 2 }, 'condition: ^1, body: ^2'],
  [{ kind: 'StablehloCaseOptions', branchSubgraphIndices: [3, 4] }, 'branch0: ^3, branch1: ^4'],
  [{ kind: 'VarHandleOptions', container: '', sharedName: 'a b' }, 'shared_name: "a b"'],
  [{ kind: 'RandomOptions', seed: 12n, seed2: 0n }, 'seed: 12'],
  [
    { kind: 'CastOptions', inDataType: 'FLOAT32', outDataType: 'INT8' },
    'in_data_type: FLOAT32, out_data_type: INT8',
  ],
];

describe('optionTexts', () => {
  it.each(CASES.map(([options, expected]) => ({ options, expected })))(
    '$options.kind: $expected',
    ({ options, expected }) => {
      const texts = optionTexts(options).map(({ name, value }) => `${name}: ${value}`);
      expect(texts.join(', ')).toBe(expected);
    },
  );
});

import { expect, test } from 'vitest';
import { broadcastOffsets, broadcastShape, elementCount } from '../../../../src/interpreter/arithmetic';
import { planBroadcast } from '../../../../src/interpreter/kernels/broadcast-plan';

/** The operand element of every output element, as the plan walks them. */
function offsetsOf(output: readonly number[], operands: readonly (readonly number[])[]): number[][] {
  const { rowLength, rowCount, steps, starts } = planBroadcast(output, operands);
  return operands.map((_, k) => {
    const offsets: number[] = [];
    for (let row = 0; row < rowCount; row++) {
      for (let i = 0; i < rowLength; i++) offsets.push(starts[k]![row]! + i * steps[k]!);
    }
    return offsets;
  });
}

const SHAPES: readonly (readonly (readonly number[])[])[] = [
  [[], []],
  [[4], []],
  [
    [2, 3],
    [2, 3],
  ],
  [[2, 3], [3]],
  [
    [2, 3],
    [2, 1],
  ],
  [
    [2, 1, 4],
    [3, 1],
  ],
  [
    [1, 5, 1],
    [2, 1, 3],
  ],
  [
    [2, 3, 1, 2, 1],
    [1, 1, 4, 1, 5],
  ],
  [[3, 1, 2], [1], [1, 2, 1]],
  [
    [2, 1, 1],
    [2, 1, 1],
  ],
  [[1, 1, 1], [7]],
];

test.each(SHAPES.map((shapes) => ({ shapes })))('$shapes', ({ shapes }) => {
  const output = broadcastShape(...shapes)!;
  const identity = Array.from({ length: elementCount(output) }, (_, i) => i);
  const expected = shapes.map((shape) => Array.from(broadcastOffsets(shape, output) ?? identity));
  expect(offsetsOf(output, shapes)).toEqual(expected);
});

test('operands of one shape are one row, and so are a tensor and a scalar', () => {
  expect(
    planBroadcast(
      [4, 5, 6],
      [
        [4, 5, 6],
        [4, 5, 6],
      ],
    ),
  ).toMatchObject({ rowLength: 120, rowCount: 1 });
  expect(planBroadcast([4, 5, 6], [[4, 5, 6], []])).toMatchObject({ rowLength: 120, steps: [1, 0] });
});

test('nothing is computed where a dimension is 0', () => {
  expect(planBroadcast([2, 0], [[2, 0], [1]]).rowCount).toBe(0);
});

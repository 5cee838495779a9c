import { describe, expect, test } from 'vitest';
import { storedOffsets } from '../../../src/interpreter/kernels/dense/sparse-weights';
import type { SparseDimension, Sparsity } from '../../../src/model';

const dense = (denseSize: number): SparseDimension => ({
  format: 'DENSE',
  denseSize,
  arraySegments: null,
  arrayIndices: null,
});
const csr = (segments: number[], indices: number[]): SparseDimension => ({
  format: 'SPARSE_CSR',
  denseSize: 0,
  arraySegments: { kind: 'Int32Vector', values: Int32Array.from(segments) },
  arrayIndices: { kind: 'Int32Vector', values: Int32Array.from(indices) },
});

describe('storedOffsets', () => {
  test('rows in CSR', () => {
    const sparsity: Sparsity = {
      traversalOrder: [0, 1],
      blockMap: [],
      dimensions: [dense(3), csr([0, 2, 2, 3], [0, 3, 1])],
    };
    expect([...storedOffsets(sparsity, [3, 4], 3)!]).toEqual([0, 3, 9]);
  });

  test('blocks of 2 x 2: the values of a block follow one another', () => {
    // A 4 x 4 matrix of blocks; the block rows hold block columns 1 and 0.
    const sparsity: Sparsity = {
      traversalOrder: [0, 1, 2, 3],
      blockMap: [0, 1],
      dimensions: [dense(2), csr([0, 1, 2], [1, 0]), dense(2), dense(2)],
    };
    expect([...storedOffsets(sparsity, [4, 4], 8)!]).toEqual([2, 3, 6, 7, 8, 9, 12, 13]);
  });

  test.each<[string, Sparsity, number]>([
    [
      'an index beyond the shape',
      { traversalOrder: [0, 1], blockMap: [], dimensions: [dense(1), csr([0, 1], [9])] },
      1,
    ],
    [
      'fewer values than positions',
      { traversalOrder: [0, 1], blockMap: [], dimensions: [dense(1), csr([0, 2], [0, 1])] },
      1,
    ],
    [
      'segments that are too short',
      { traversalOrder: [0, 1], blockMap: [], dimensions: [dense(1), csr([0], [0])] },
      1,
    ],
    ['too few dimensions', { traversalOrder: [0], blockMap: [], dimensions: [dense(1)] }, 1],
  ])('null for %s', (_, sparsity, stored) => {
    expect(storedOffsets(sparsity, [1, 4], stored)).toBeNull();
  });
});

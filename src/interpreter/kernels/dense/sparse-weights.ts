import type { Sparsity } from '../../../model';

/**
 * Offsets, in the dense row-major array, of the values that a sparse tensor stores, in the order they are stored.
 * Null where the sparsity does not describe such a tensor.
 *
 * The format: dimensions are visited in `traversalOrder`; the first `shape.length` entries are the (block) dimensions,
 * the rest are the dimensions inside a block, each belonging to dimension `blockMap[i]`. A DENSE dimension enumerates
 * its positions, a SPARSE_CSR one lists them in segments. Source: tflite/kernels/internal/utils/sparsity_format_converter.cc.
 */
export function storedOffsets(
  sparsity: Sparsity,
  shape: readonly number[],
  limit: number,
): Int32Array | null {
  const { traversalOrder, blockMap, dimensions } = sparsity;
  const rank = shape.length;
  if (traversalOrder.length !== dimensions.length || dimensions.length !== rank + blockMap.length)
    return null;
  if ([...traversalOrder].some((d) => d < 0 || d >= dimensions.length)) return null;
  if (blockMap.some((d) => d < 0 || d >= rank)) return null;
  const blockSizes = new Array<number>(rank).fill(1);
  traversalOrder.forEach((dimension, level) => {
    const original = blockMap[dimension - rank];
    if (original !== undefined) blockSizes[original] = dimensions[level]!.denseSize;
  });
  const offsets: number[] = [];
  const position = new Array<number>(dimensions.length).fill(0);
  return visit(0, 0) ? Int32Array.from(offsets) : null;

  /** `index`: which of the positions of the levels above this one is being expanded. */
  function visit(level: number, index: number): boolean {
    if (level === dimensions.length) {
      const offset = denseOffset();
      if (offset === null || index !== offsets.length || index >= limit) return false;
      offsets.push(offset);
      return true;
    }
    const { format, denseSize, arraySegments, arrayIndices } = dimensions[level]!;
    const dimension = traversalOrder[level]!;
    if (format === 'DENSE') {
      for (let i = 0; i < denseSize; i++) {
        position[dimension] = i;
        if (!visit(level + 1, index * denseSize + i)) return false;
      }
      return true;
    }
    const segments = arraySegments?.values;
    const indices = arrayIndices?.values;
    if (format !== 'SPARSE_CSR' || segments === undefined || indices === undefined) return false;
    const [start, end] = [segments[index], segments[index + 1]];
    if (start === undefined || end === undefined || end > indices.length) return false;
    for (let i = start; i < end; i++) {
      position[dimension] = indices[i]!;
      if (!visit(level + 1, i)) return false;
    }
    return true;
  }

  function denseOffset(): number | null {
    let offset = 0;
    for (let d = 0; d < rank; d++) {
      let coordinate = position[d]!;
      blockMap.forEach((original, i) => {
        if (original === d) coordinate = coordinate * blockSizes[d]! + position[rank + i]!;
      });
      if (coordinate < 0 || coordinate >= shape[d]!) return null;
      offset = offset * shape[d]! + coordinate;
    }
    return offset;
  }
}

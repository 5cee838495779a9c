import type { NodeView } from '../graph/node-view';
import type { Family, Violation } from './evaluator';
import { alignRight, shapeText, violation } from './evaluator';

type Kinds =
  | 'batchMatMulBatchDims'
  | 'batchMatMulAccumDim'
  | 'batchMatMulOutputElements'
  | 'outputRankAtLeastMaxInputRank';

function bad(node: NodeView, expected: string): Violation {
  const tensors = ['lhs', 'rhs', 'output'].map((role) => node.one(role));
  return violation(
    expected,
    `they are ${tensors.map(({ knownShape }) => shapeText(knownShape ?? [])).join(', ')}, with adj_x ${node.flag('adjX')} and adj_y ${node.flag('adjY')}`,
    ...tensors,
  );
}

/** Both sides as [batches, rows, columns], after adj_x and adj_y; null where one has no matrix. */
function sides(node: NodeView): {
  batches: readonly (readonly [number, number])[];
  left: readonly [rows: number, columns: number];
  right: readonly [rows: number, columns: number];
} | null {
  const aligned = alignRight(node.one('lhs').shape, node.one('rhs').shape);
  const [rows, columns] = [aligned.at(-2), aligned.at(-1)];
  if (!rows || !columns) return null;
  return {
    batches: aligned.slice(0, -2),
    left: node.flag('adjX') ? [columns[0], rows[0]] : [rows[0], columns[0]],
    right: node.flag('adjY') ? [columns[1], rows[1]] : [rows[1], columns[1]],
  };
}

/** BATCH_MATMUL. */
export const matmul: Family<Kinds> = {
  batchMatMulBatchDims: (node) =>
    sides(node)?.batches.every(([a, b]) => a === b || a === 1 || b === 1) === false
      ? bad(node, 'batch dimensions that broadcast')
      : null,
  batchMatMulAccumDim: (node) => {
    const both = sides(node);
    return both && both.left[1] !== both.right[0]
      ? bad(node, 'as many columns on the left as rows on the right')
      : null;
  },
  batchMatMulOutputElements: (node) => {
    const both = sides(node);
    if (!both) return null;
    const batches = both.batches.reduce((product, [a, b]) => product * (a === 1 ? b : a), 1);
    return batches * both.left[0] * both.right[1] === node.one('output').elements
      ? null
      : bad(node, `${batches * both.left[0] * both.right[1]} elements in the output`);
  },
  outputRankAtLeastMaxInputRank: (node) =>
    node.one('output').rank >= Math.max(node.one('lhs').rank, node.one('rhs').rank)
      ? null
      : bad(node, 'at least as many dimensions in the output as in the inputs'),
};

import type { NodeView } from '../graph/node-view';
import { broadcast } from './elementwise';
import type { ShapeRule } from './rule';
import { forAll, product, wrapAxis } from './rule';

const fullyConnected: ShapeRule = (node) => {
  const [input, filter] = [node.input(0), node.input(1)];
  const [units, depth] = [filter.dim(0), filter.dim(-1)];
  if (node.flag('keepNumDims')) return [[...input.shape.slice(0, -1), units]];
  return [[Math.floor(input.elements / depth), units]];
};

const batchMatMul: ShapeRule = (node) => {
  const [left, right] = [node.input(0).shape, node.input(1).shape];
  const batches = broadcast([left.slice(0, -2), right.slice(0, -2)]);
  const rows = left.at(node.flag('adjX') ? -1 : -2) ?? 1;
  const columns = right.at(node.flag('adjY') ? -2 : -1) ?? 1;
  return [[...batches, rows, columns]];
};

function reducedShape(node: NodeView, axes: readonly number[], keep: boolean): readonly number[] {
  const { shape } = node.input(0);
  const removed = new Set(axes.map((axis) => wrapAxis(axis, shape.length)));
  return keep
    ? shape.map((size, axis) => (removed.has(axis) ? 1 : size))
    : shape.filter((_, axis) => !removed.has(axis));
}

/** The number of units is in the state, the batch and time in the input. */
const sequence: ShapeRule = (node) => {
  const input = node.input(0);
  const units = node.name.endsWith('RNN') ? node.input(1).dim(0) : node.input(18).dim(-1);
  return [[...input.shape.slice(0, -1), units]];
};

export const dense: readonly (readonly [string, ShapeRule])[] = [
  ['FULLY_CONNECTED', fullyConnected],
  ['BATCH_MATMUL', batchMatMul],
  ...forAll(
    ['MEAN', 'SUM', 'REDUCE_MAX', 'REDUCE_MIN', 'REDUCE_PROD', 'REDUCE_ANY', 'REDUCE_ALL'],
    (node) => [reducedShape(node, node.input(1).constantValues, node.flag('keepDims'))],
  ),
  ...forAll(['ARG_MAX', 'ARG_MIN'], (node) => [reducedShape(node, node.input(1).constantValues, false)]),
  ...forAll(['UNIDIRECTIONAL_SEQUENCE_RNN', 'UNIDIRECTIONAL_SEQUENCE_LSTM'], sequence),
  ['RNN', (node) => [[node.input(0).dim(0), node.input(1).dim(0)]]],
  ['SVDF', (node) => [[node.input(0).dim(0), node.input(1).dim(0) / (node.number('rank', 1) || 1)]]],
  ['SHAPE', (node) => [[node.input(0).rank]]],
  ['RANK', () => [[]]],
  [
    'RFFT2D',
    (node) => {
      const { shape } = node.input(0);
      const [height, width] = node.input(1).constantValues;
      return [[...shape.slice(0, -2), height ?? 0, (width ?? 0) / 2 + 1]];
    },
  ],
  ['EMBEDDING_LOOKUP', (node) => [[node.input(0).dim(0), ...node.input(1).shape.slice(1)]]],
  ['MATRIX_DIAG', (node) => [[...node.input(0).shape, node.input(0).dim(-1)]]],
  [
    'RANGE',
    (node) => {
      const [start, limit, delta] = [0, 1, 2].map((position) => node.input(position).constantValues[0] ?? 0);
      return [[Math.max(0, Math.ceil(((limit ?? 0) - (start ?? 0)) / (delta ?? 1)))]];
    },
  ],
  ...forAll(['FILL', 'RANDOM_UNIFORM', 'RANDOM_STANDARD_NORMAL'], (node) => [node.input(0).constantValues]),
  ...forAll(['SPARSE_TO_DENSE'], (node) => [node.input(1).constantValues]),
  ...forAll(['SCATTER_ND'], (node) => [node.input(2).constantValues]),
  ['MULTINOMIAL', (node) => [[node.input(0).dim(0), node.input(1).constantValues[0] ?? 0]]],
  ...forAll(
    ['UNSORTED_SEGMENT_MAX', 'UNSORTED_SEGMENT_MIN', 'UNSORTED_SEGMENT_PROD', 'UNSORTED_SEGMENT_SUM'],
    (node) => [[node.input(2).constantValues[0] ?? 0, ...node.input(0).shape.slice(node.input(1).rank)]],
  ),
  [
    'DILATE',
    (node) => {
      const dilations = node.input(1).constantValues;
      return [node.input(0).shape.map((size, axis) => (size - 1) * (dilations[axis] ?? 1) + 1)];
    },
  ],
  [
    'TOPK_V2',
    (node) => {
      const shape = [...node.input(0).shape.slice(0, -1), product(node.input(1).constantValues.slice(0, 1))];
      return [shape, shape];
    },
  ],
];

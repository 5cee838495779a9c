import type { Family } from './evaluator';
import { sameShape, shapeText, violation } from './evaluator';

type Kinds =
  | 'axisInRange'
  | 'axisCountAtMostRank'
  | 'gatherAxis'
  | 'gatherBatchDims'
  | 'gatherNdInnerDim'
  | 'permInRange'
  | 'reverseAxesContiguous'
  | 'scatterNdShapes'
  | 'segmentIdsLength'
  | 'unsortedSegmentShapes'
  | 'updateDimsFitOperand';

function wrap(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}

/** Axes, permutations and indices. */
export const indexing: Family<Kinds> = {
  axisInRange: (node, { axis, of }) => {
    const axes = node.one(axis);
    const subject = node.one(of);
    const bad = axes.constantValues.find((value) => value < -subject.rank || value >= subject.rank);
    return bad === undefined
      ? null
      : violation(`an axis within -${subject.rank}..${subject.rank - 1}`, `it is ${bad}`, axes, subject);
  },
  axisCountAtMostRank: (node) => {
    const [axis, input] = [node.one('axis'), node.one('input')];
    return axis.elements <= input.rank
      ? null
      : violation(`at most ${input.rank} axes`, `there are ${axis.elements}`, axis, input);
  },
  gatherAxis: (node) => {
    const input = node.one('input');
    const axis = node.number('axis', 0);
    return axis >= -input.rank && axis < input.rank
      ? null
      : violation(`an axis within -${input.rank}..${input.rank - 1}`, `it is ${axis}`, input);
  },
  gatherBatchDims: (node) => {
    const [input, indices] = [node.one('input'), node.one('indices')];
    const axis = wrap(node.number('axis', 0), input.rank);
    const batch = wrap(node.number('batchDims', 0), indices.rank);
    const fits =
      batch >= 0 &&
      batch <= axis &&
      batch < input.rank &&
      batch <= indices.rank &&
      sameShape(input.shape.slice(0, batch), indices.shape.slice(0, batch));
    return fits
      ? null
      : violation(
          'batch_dims that both shapes share, up to the axis',
          `batch_dims is ${batch}, the axis ${axis}, the shapes ${shapeText(input.shape)} and ${shapeText(indices.shape)}`,
          input,
          indices,
        );
  },
  gatherNdInnerDim: (node, { max = Infinity }) => {
    const [indices, params] = [node.one('indices'), node.one('params')];
    const depth = indices.dim(-1);
    return depth <= params.rank && depth <= max
      ? null
      : violation(
          `indices of at most ${Math.min(max, params.rank)} numbers each`,
          `they have ${depth}: ${shapeText(indices.shape)}`,
          indices,
          params,
        );
  },
  permInRange: (node, { allowNegative }) => {
    const [perm, input] = [node.one('perm'), node.one('input')];
    const least = allowNegative ? -input.rank : 0;
    const bad = perm.constantValues.find((value) => value < least || value >= input.rank);
    return bad === undefined
      ? null
      : violation(`a permutation of dimensions ${least}..${input.rank - 1}`, `it holds ${bad}`, perm, input);
  },
  reverseAxesContiguous: (node) => {
    const [axis, input] = [node.one('axis'), node.one('input')];
    const sorted = axis.constantValues.map((value) => wrap(value, input.rank)).sort((a, b) => a - b);
    return sorted.every((value, index) => index === 0 || value === sorted[index - 1]! + 1)
      ? null
      : violation('axes that follow each other without a gap', `they are ${sorted.join(', ')}`, axis);
  },
  scatterNdShapes: (node) => {
    const [indices, updates, shape] = [node.one('indices'), node.one('updates'), node.one('shape')];
    const fits =
      shape.rank === 1 &&
      indices.rank > 0 &&
      updates.rank > 0 &&
      indices.shape.slice(0, -1).every((size, axis) => axis >= updates.rank || size === updates.shape[axis]);
    return fits
      ? null
      : violation(
          'a one-dimensional shape, and updates that begin with the dimensions of the indices',
          `the indices are ${shapeText(indices.shape)}, the updates ${shapeText(updates.shape)}, the shape ${shapeText(shape.shape)}`,
          indices,
          updates,
          shape,
        );
  },
  segmentIdsLength: (node) => {
    const [ids, data] = [node.one('segment_ids'), node.one('data')];
    return ids.rank === 1 && ids.dim(0) === data.dim(0)
      ? null
      : violation(
          'one segment id for each row of the data',
          `the ids are ${shapeText(ids.shape)}, the data ${shapeText(data.shape)}`,
          ids,
          data,
        );
  },
  unsortedSegmentShapes: (node) => {
    const [ids, data] = [node.one('segment_ids'), node.one('data')];
    return sameShape(ids.shape, data.shape.slice(0, ids.rank))
      ? null
      : violation(
          'segment ids of a shape that begins the shape of the data',
          `the ids are ${shapeText(ids.shape)}, the data ${shapeText(data.shape)}`,
          ids,
          data,
        );
  },
  updateDimsFitOperand: (node) => {
    const [update, operand] = [node.one('update'), node.one('operand')];
    return update.shape.every((size, axis) => size <= (operand.shape[axis] ?? Infinity))
      ? null
      : violation(
          'an update that fits into the operand',
          `they are ${shapeText(update.shape)} and ${shapeText(operand.shape)}`,
          update,
          operand,
        );
  },
};

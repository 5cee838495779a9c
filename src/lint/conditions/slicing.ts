import type { NodeView } from '../graph/node-view';
import { stridedSliceShape } from '../shapes/strided-slice';
import type { Family } from './evaluator';
import { sameShape, shapeText, violation } from './evaluator';

type Kinds =
  | 'beginEndStridesLengthsEqual'
  | 'beginSizeLengthsEqual'
  | 'sliceVectorsCoverRank'
  | 'stridedSliceIndicesAtMost31'
  | 'stridedSliceOutput'
  | 'stridedSliceVectorsCoverRank'
  | 'stridesNonZero'
  | 'paddingsAllZero'
  | 'paddingsRowsEqualRank'
  | 'paddingsSizeTwiceRank'
  | 'padOutput';

/**
 * Begin, end or strides as the kernel reads them. TensorFlow Lite Micro reads a 32-bit number for each dimension of the
 * input, whatever the tensor's type and length.
 */
function indices(node: NodeView, role: string): readonly number[] {
  const tensor = node.one(role);
  return node.graph.micro ? tensor.readAs('INT32', node.one('input').rank) : tensor.constantValues;
}

/** SLICE, STRIDED_SLICE and the paddings. */
export const slicing: Family<Kinds> = {
  beginEndStridesLengthsEqual: (node) => {
    const tensors = ['begin', 'end', 'strides'].map((role) => node.one(role));
    return new Set(tensors.map((each) => each.elements)).size === 1
      ? null
      : violation(
          'as many values in begin as in end and strides',
          `there are ${tensors.map((each) => each.elements).join(', ')}`,
          ...tensors,
        );
  },
  beginSizeLengthsEqual: (node) => {
    const [begin, size] = [node.one('begin'), node.one('size')];
    return begin.elements === size.elements
      ? null
      : violation(
          'as many values in begin as in size',
          `there are ${begin.elements} and ${size.elements}`,
          begin,
          size,
        );
  },
  sliceVectorsCoverRank: (node) => {
    const [begin, size, input] = [node.one('begin'), node.one('size'), node.one('input')];
    return Math.min(begin.elements, size.elements) >= input.rank
      ? null
      : violation(
          `begin and size for all ${input.rank} dimensions`,
          `they have ${begin.elements} and ${size.elements} values`,
          begin,
          size,
        );
  },
  stridedSliceIndicesAtMost31: (node) => {
    const begin = node.one('begin');
    return begin.elements <= 31
      ? null
      : violation('at most 31 values in begin', `there are ${begin.elements}`, begin);
  },
  stridedSliceOutput: (node) => {
    const [input, output] = [node.one('input'), node.one('output')];
    const wanted = stridedSliceShape({
      input: input.shape,
      begin: indices(node, 'begin'),
      end: indices(node, 'end'),
      strides: indices(node, 'strides'),
      beginMask: node.number('beginMask', 0),
      endMask: node.number('endMask', 0),
      shrinkAxisMask: node.number('shrinkAxisMask', 0),
    });
    return !wanted || sameShape(wanted, output.shape)
      ? null
      : violation(
          `an output of shape ${shapeText(wanted)}, which it computes without ellipsis_mask and new_axis_mask`,
          `it is ${shapeText(output.shape)}`,
          output,
          input,
        );
  },
  stridedSliceVectorsCoverRank: (node) => {
    const input = node.one('input');
    const tensors = ['begin', 'end', 'strides'].map((role) => node.one(role));
    return Math.min(...tensors.map((each) => each.elements)) >= input.rank
      ? null
      : violation(
          `begin, end and strides for all ${input.rank} dimensions`,
          `they have ${tensors.map((each) => each.elements).join(', ')} values`,
          ...tensors,
        );
  },
  stridesNonZero: (node) => {
    const strides = node.one('strides');
    const used = indices(node, 'strides').slice(0, node.one('input').rank);
    return used.includes(0)
      ? violation('strides other than 0', `they are ${used.join(', ')}`, strides)
      : null;
  },
  paddingsAllZero: (node) => {
    const paddings = node.one('paddings');
    return paddings.constantValues.every((value) => value === 0)
      ? null
      : violation(
          'paddings of 0 (it fills the padding with whatever memory holds)',
          `they are ${paddings.constantValues.join(', ')}`,
          paddings,
        );
  },
  paddingsRowsEqualRank: (node) => {
    const [paddings, input] = [node.one('paddings'), node.one('input')];
    return paddings.dim(0) === input.rank
      ? null
      : violation(
          `${input.rank} rows of paddings, one for each dimension`,
          `there are ${paddings.dim(0)}`,
          paddings,
          input,
        );
  },
  paddingsSizeTwiceRank: (node) => {
    const [paddings, output] = [node.one('paddings'), node.one('output')];
    return paddings.elements === 2 * output.rank
      ? null
      : violation(
          `${2 * output.rank} paddings, two for each dimension`,
          `there are ${paddings.elements}`,
          paddings,
          output,
        );
  },
  padOutput: (node) => {
    const [paddings, input, output] = [node.one('paddings'), node.one('input'), node.one('output')];
    // The kernel reads 32-bit numbers whatever the type says.
    const values = paddings.constantValues.flatMap((value) =>
      paddings.type === 'INT64' ? [value | 0, Math.floor(value / 2 ** 32)] : [value],
    );
    const wanted = input.shape.map(
      (size, axis) => size + (values[2 * axis] ?? 0) + (values[2 * axis + 1] ?? 0),
    );
    return output.shape.every((size, axis) => size === wanted[axis])
      ? null
      : violation(
          `an output of shape ${shapeText(wanted)}`,
          `it is ${shapeText(output.shape)}`,
          output,
          paddings,
          input,
        );
  },
};

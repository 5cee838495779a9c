import { stridesOf } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { copyStrided, loadElements, openElements, storeElements, stridedIndices } from './elements';
import { readSpecification, sliceRanges, type SliceRange } from './strided-slice-ranges';
import {
  requireConstantOnMicro,
  requireCounts,
  requireRank,
  requireSameType,
  requireType,
} from './movement-checks';
import { gatherStrings } from './strings';

const TFLITE_TYPES = [
  'INT8', 'UINT8', 'BOOL', 'INT16', 'UINT16', 'FLOAT16', 'BFLOAT16', 'FLOAT32', 'INT32', 'UINT32', 'INT64', 'UINT64',
  'FLOAT64', 'COMPLEX64', 'STRING',
] as const; // prettier-ignore
const TFLM_TYPES = ['FLOAT32', 'INT8', 'INT16', 'INT32', 'BOOL'] as const;
const TFLM_MAX_RANK = 4;

function rangesOf(node: KernelNode, context: PrepareContext | EvalContext): SliceRange[] {
  return sliceRanges(readSpecification(node, context.runtime), node.input(0).shape, context);
}

const shapeOf = (ranges: readonly SliceRange[]): number[] =>
  ranges.filter((range) => !range.shrunk).map((range) => range.count);

export const stridedSlice = defineKernel({
  op: 'STRIDED_SLICE',
  prepare(node, context) {
    requireCounts(node, context, [4]);
    const [input, output] = [node.input(0), node.output(0)];
    const indices = [node.input(1), node.input(2), node.input(3)];
    if (context.runtime === 'tflm') {
      requireRank(input, context, 0, TFLM_MAX_RANK);
      requireType(input, context, TFLM_TYPES);
      ['begin', 'end', 'strides'].forEach((role, i) => requireConstantOnMicro(indices[i]!, role, context));
      // It reads as many indices as the input has dimensions, whatever the length of the vectors.
      const given = readSpecification(node, 'tflm').begin.length;
      if (given < input.shape.length) {
        context.fail(
          `${given} indices for ${input.shape.length} dimensions: the missing ones are not read as full ranges`,
        );
      }
      const shape = shapeOf(rangesOf(node, context));
      if (shape.join() !== output.shape.join()) {
        context.fail(
          `the stored output shape [${output.shape.join(',')}] is not the slice's [${shape.join(',')}]`,
        );
      }
    } else {
      requireType(input, context, TFLITE_TYPES);
      requireSameType(input, output, context);
      for (const tensor of indices) {
        requireRank(tensor, context, 1);
        requireType(tensor, context, ['INT32']);
      }
      if (indices.some((tensor) => tensor.shape[0] !== indices[0]!.shape[0])) {
        context.fail('begin, end and strides must have one length');
      }
      if (indices[0]!.shape[0]! > 31) context.fail('StridedSlice op only supports up to 31 indices.');
    }
    if (indices.every((tensor) => tensor.isConstant))
      context.resize(output, shapeOf(rangesOf(node, context)));
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const ranges = rangesOf(node, context);
    const axisStrides = stridesOf(ranges.map((range) => range.size));
    const strides = ranges.map((range, axis) => range.stride * axisStrides[axis]!);
    const counts = ranges.map((range) => range.count);
    let start = 0;
    ranges.forEach((range, axis) => (start += range.start * axisStrides[axis]!));
    if (input.type === 'STRING') {
      gatherStrings(input, output, stridedIndices(start, strides, counts), shapeOf(ranges), context);
      return;
    }
    if (output.isDynamic) context.resize(output, shapeOf(ranges));
    const to = openElements(output);
    copyStrided(loadElements(input), start, strides, counts, to);
    storeElements(output, to);
  },
});

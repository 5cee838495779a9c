import { stridesOf } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { copyStrided, loadElements, openElements, storeElements } from './elements';
import {
  integersOf,
  requireConstantOnMicro,
  requireCounts,
  requireRank,
  requireSameType,
  requireType,
} from './movement-checks';

/** Output axis `i` is input axis `permutation[i]`. */
function permutationOf(node: KernelNode, context: PrepareContext | EvalContext): number[] {
  const rank = node.input(0).shape.length;
  return integersOf(node.input(1)).map((axis) => {
    const lowest = context.runtime === 'tflm' ? 0 : -rank;
    if (axis < lowest || axis >= rank) {
      context.fail(`Transpose op permutations array is out of bounds: ${axis} with ${rank} dimensions`);
    }
    return axis < 0 ? axis + rank : axis;
  });
}

export const transpose = defineKernel({
  op: 'TRANSPOSE',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [input, permutation, output] = [node.input(0), node.input(1), node.output(0)];
    requireSameType(input, output, context);
    requireRank(input, context, 0, context.runtime === 'tflm' ? 5 : 8);
    requireConstantOnMicro(permutation, 'perm', context);
    requireRank(permutation, context, 1);
    if (context.runtime === 'tflm') requireType(input, context, ['FLOAT32', 'INT8', 'INT16']);
    if (permutation.shape[0] !== input.shape.length) {
      context.fail(`perm has ${permutation.shape[0]} entries for ${input.shape.length} dimensions`);
    }
    if (!permutation.isConstant) context.setDynamic(output);
    else
      context.resize(
        output,
        permutationOf(node, context).map((axis) => input.shape[axis]!),
      );
  },
  eval(node, _prepared, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const permutation = permutationOf(node, context);
    const shape = permutation.map((axis) => input.shape[axis]!);
    if (output.isDynamic) context.resize(output, shape);
    const inputStrides = stridesOf(input.shape);
    const to = openElements(output);
    copyStrided(
      loadElements(input),
      0,
      permutation.map((axis) => inputStrides[axis]!),
      shape,
      to,
    );
    storeElements(output, to);
  },
});

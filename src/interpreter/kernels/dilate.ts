import { stridesOf } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { loadElements, openElements, storeElements } from './elements';
import { integersOf, requireCounts, requireRank, requireSameType, requireType } from './movement-checks';

type Failing = Pick<PrepareContext | EvalContext, 'fail'>;

function outputShape(node: KernelNode, context: Failing): number[] {
  const { shape } = node.input(0);
  const dilations = integersOf(node.input(1));
  if (dilations.length !== shape.length || dilations.some((dilation) => dilation < 1))
    context.fail(`dilations [${dilations.join()}] must be ${shape.length} numbers of at least 1`);
  return shape.map((size, i) => (size === 0 ? 0 : (size - 1) * dilations[i]! + 1));
}

/** Spreads the entries of a tensor apart. Source: tflite/kernels/dilate.cc. */
export const dilate = defineKernel({
  op: 'DILATE',
  prepare(node, context) {
    requireCounts(node, context, [3]);
    const [input, dilations, padding, output] = [node.input(0), node.input(1), node.input(2), node.output(0)];
    requireRank(input, context, 1, 6);
    requireRank(dilations, context, 1);
    requireType(dilations, context, ['INT32']);
    requireSameType(input, output, context);
    requireSameType(input, padding, context);
    if (dilations.isConstant) context.resize(output, outputShape(node, context));
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const shape = outputShape(node, context);
    if (output.isDynamic) context.resize(output, shape);
    const [from, to] = [loadElements(input), openElements(output)];
    to.fill(loadElements(node.input(2))[0]! as never);
    const dilations = integersOf(node.input(1));
    const [strides, targets] = [stridesOf(input.shape), stridesOf(shape)];
    for (let i = 0; i < from.length; i++) {
      let target = 0;
      for (let d = 0; d < shape.length; d++) {
        const index = Math.floor(i / strides[d]!) % input.shape[d]!;
        target += index * dilations[d]! * targets[d]!;
      }
      to[target] = from[i]!;
    }
    storeElements(output, to);
  },
});

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

function shapeOf(node: KernelNode, context: PrepareContext | EvalContext): number[] {
  const shape = integersOf(node.input(1));
  const input = node.input(0).shape;
  const added = shape.length - input.length;
  const fits =
    added >= 0 && input.every((dimension, axis) => dimension === 1 || dimension === shape[added + axis]);
  if (!fits) context.fail(`shape [${input.join(',')}] cannot be broadcast to [${shape.join(',')}]`);
  return shape;
}

export const broadcastTo = defineKernel({
  op: 'BROADCAST_TO',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [input, target, output] = [node.input(0), node.input(1), node.output(0)];
    requireSameType(input, output, context);
    requireRank(target, context, 1);
    requireType(target, context, ['INT32', 'INT64']);
    if (input.type === 'STRING') context.fail("BroadcastTo op doesn't support string tensors");
    const most = context.runtime === 'tflm' ? 5 : 8;
    if (Math.max(input.shape.length, target.shape[0]!) > most) {
      context.fail(`BroadcastTo only supports 1-${most}D tensor, not ${target.shape[0]} dimensions`);
    }
    requireConstantOnMicro(target, 'shape', context);
    if (target.isConstant) context.resize(output, shapeOf(node, context));
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const shape = shapeOf(node, context);
    if (output.isDynamic) context.resize(output, shape);
    const added = shape.length - input.shape.length;
    const inputStrides = stridesOf(input.shape);
    const strides = shape.map((_, axis) =>
      axis < added || input.shape[axis - added] === 1 ? 0 : inputStrides[axis - added]!,
    );
    const to = openElements(output);
    copyStrided(loadElements(input), 0, strides, shape, to);
    storeElements(output, to);
  },
});

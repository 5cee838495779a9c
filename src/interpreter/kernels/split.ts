import { defineKernel, optionsOf, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { distribute, prepareParts, SPLIT_TYPES, SPLIT_TYPES_MICRO } from './split-parts';
import { integersOf, requireConstantOnMicro, requireType, resolveAxis } from './movement-checks';

function partsOf(node: KernelNode, context: PrepareContext | EvalContext): { axis: number; sizes: number[] } {
  const input = node.input(1);
  const axis = resolveAxis(integersOf(node.input(0))[0]!, input.shape.length, context);
  const size = input.shape[axis]!;
  if (size % node.outputCount !== 0) context.fail(`Not an even split: ${size} by ${node.outputCount}`);
  return { axis, sizes: new Array<number>(node.outputCount).fill(size / node.outputCount) };
}

export const split = defineKernel({
  op: 'SPLIT',
  prepare(node, context) {
    if (node.inputCount !== 2) context.fail(`wants 2 inputs, has ${node.inputCount}`);
    const [axis, input] = [node.input(0), node.input(1)];
    const count = optionsOf(node, 'SplitOptions')?.numSplits ?? 0;
    if (context.runtime === 'tflite' && count !== node.outputCount) {
      context.fail(`num_splits is ${count}, but there are ${node.outputCount} outputs`);
    }
    requireConstantOnMicro(axis, 'axis', context);
    requireType(input, context, context.runtime === 'tflm' ? SPLIT_TYPES_MICRO : SPLIT_TYPES);
    prepareParts(node, input, axis.isConstant ? partsOf(node, context) : null, context);
  },
  eval(node, _prepared, context) {
    distribute(node, node.input(1), partsOf(node, context), context);
  },
});

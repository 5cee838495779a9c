import { defineKernel, optionsOf, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { distribute, prepareParts, SPLIT_TYPES, SPLIT_TYPES_MICRO, type Parts } from './split-parts';
import { integersOf, requireConstantOnMicro, requireRank, requireType, resolveAxis } from './movement-checks';

function partsOf(node: KernelNode, context: PrepareContext | EvalContext): Parts {
  const input = node.input(0);
  const axis = resolveAxis(integersOf(node.input(2))[0]!, input.shape.length, context);
  // TensorFlow Lite Micro reads the parts' sizes off the stored outputs and never looks at size_splits.
  if (context.runtime === 'tflm') {
    return { axis, sizes: Array.from({ length: node.outputCount }, (_, i) => node.output(i).shape[axis]!) };
  }
  const sizes = integersOf(node.input(1));
  const total = input.shape[axis]!;
  const sum = sizes.reduce((all, size) => all + (size === -1 ? 0 : size), 0);
  const rest = sizes.indexOf(-1);
  if (rest !== sizes.lastIndexOf(-1)) context.fail('The size_splits contains more than one -1.');
  if (rest < 0 ? sum !== total : sum > total) {
    context.fail(`size_splits add up to ${sum}, the dimension of the input along axis ${axis} is ${total}`);
  }
  return { axis, sizes: sizes.map((size, index) => (index === rest ? total - sum : size)) };
}

export const splitV = defineKernel({
  op: 'SPLIT_V',
  prepare(node, context) {
    if (node.inputCount !== 3) context.fail(`wants 3 inputs, has ${node.inputCount}`);
    const [input, sizes, axis] = [node.input(0), node.input(1), node.input(2)];
    requireConstantOnMicro(axis, 'axis', context);
    requireType(input, context, context.runtime === 'tflm' ? SPLIT_TYPES_MICRO : SPLIT_TYPES);
    if (context.runtime === 'tflite') {
      const count = optionsOf(node, 'SplitVOptions')?.numSplits ?? 0;
      if (count !== node.outputCount) {
        context.fail(`num_splits is ${count}, but there are ${node.outputCount} outputs`);
      }
      requireType(sizes, context, ['INT32', 'INT64']);
      requireRank(sizes, context, 1);
      if (sizes.shape[0] !== node.outputCount) {
        context.fail(`size_splits has ${sizes.shape[0]} entries for ${node.outputCount} outputs`);
      }
    }
    const known = context.runtime === 'tflm' || (sizes.isConstant && axis.isConstant);
    prepareParts(node, input, known ? partsOf(node, context) : null, context);
  },
  eval(node, _prepared, context) {
    distribute(node, node.input(0), partsOf(node, context), context);
  },
});

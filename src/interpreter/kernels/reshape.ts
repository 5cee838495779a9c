import { elementCount } from '../arithmetic';
import { defineKernel, optionsOf, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { integersOf, requireCounts, requireSameType } from './movement-checks';
import { copyReshaped } from './strings';

/** The shape asked for: the second input where it is an int32 vector, else the option. */
function requestedShape(node: KernelNode): number[] {
  const shape = node.inputCount === 2 ? node.optionalInput(1) : null;
  if (shape?.shape.length === 1 && shape.type === 'INT32') return integersOf(shape);
  const option = [...(optionsOf(node, 'ReshapeOptions')?.newShape ?? [])];
  // Old models write a scalar as [0].
  return option.length === 1 && option[0] === 0 ? [] : option;
}

function resolveShape(node: KernelNode, context: PrepareContext | EvalContext): number[] {
  const requested = context.runtime === 'tflm' ? storedShape(node) : requestedShape(node);
  const elements = elementCount(node.input(0).shape);
  const stretched = requested.indexOf(-1);
  if (stretched >= 0) {
    if (requested.includes(-1, stretched + 1))
      context.fail(`more than one -1 in shape [${requested.join(',')}]`);
    const others = elementCount(requested.filter((_, axis) => axis !== stretched));
    requested[stretched] = others === 0 ? 0 : Math.trunc(elements / others);
  }
  if (requested.some((dimension) => dimension < 0) || elementCount(requested) !== elements) {
    context.fail(
      `${elements} elements of shape [${node.input(0).shape.join(',')}] do not fit shape [${requested.join(',')}]`,
    );
  }
  return requested;
}

/** TensorFlow Lite Micro takes the output's shape from the file and only completes a -1. */
function storedShape(node: KernelNode): number[] {
  const stored = [...node.output(0).shape];
  return node.inputCount === 1 && stored.length === 1 && stored[0] === 0 ? [] : stored;
}

export const reshape = defineKernel({
  op: 'RESHAPE',
  prepare(node, context) {
    requireCounts(node, context, [1, 2]);
    const output = node.output(0);
    const shape = node.inputCount === 2 ? node.optionalInput(1) : null;
    if (context.runtime === 'tflm') requireSameType(node.input(0), output, context);
    if (context.runtime === 'tflite' && shape !== null && !shape.isConstant) context.setDynamic(output);
    else context.resize(output, resolveShape(node, context));
  },
  eval(node, _prepared, context) {
    const output = node.output(0);
    const shape = output.isDynamic ? resolveShape(node, context) : output.shape;
    copyReshaped(node.input(0), output, shape, context);
  },
});

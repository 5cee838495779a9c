import { elementCount } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import {
  integersOf,
  requireConstantOnMicro,
  requireCounts,
  requireSameQuantization,
  requireType,
  zeroPointOf,
} from './movement-checks';
import { copyReshaped } from './strings';

function expandedShape(node: KernelNode, context: PrepareContext | EvalContext): number[] {
  const { shape } = node.input(0);
  const axisTensor = node.input(1);
  if (elementCount(axisTensor.shape) !== 1) context.fail(`'${axisTensor.name}' must hold one axis`);
  const [axis] = integersOf(axisTensor);
  const resolved = axis! < 0 ? axis! + shape.length + 1 : axis!;
  if (resolved < 0 || resolved > shape.length) {
    context.fail(`axis ${axis} is outside the ${shape.length + 1} dimensions of the output`);
  }
  return [...shape.slice(0, resolved), 1, ...shape.slice(resolved)];
}

export const expandDims = defineKernel({
  op: 'EXPAND_DIMS',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [input, axis, output] = [node.input(0), node.input(1), node.output(0)];
    requireType(axis, context, context.runtime === 'tflm' ? ['INT32'] : ['INT32', 'INT64']);
    if (context.runtime === 'tflite') {
      requireSameQuantization(input, output, context);
      if (input.type === 'INT16' && zeroPointOf(input) !== 0) context.fail('an INT16 zero point must be 0');
    } else {
      requireConstantOnMicro(axis, 'axis', context);
      requireType(input, context, ['FLOAT32', 'INT8', 'INT16']);
    }
    if (axis.isConstant) context.resize(output, expandedShape(node, context));
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const output = node.output(0);
    const shape = output.isDynamic ? expandedShape(node, context) : output.shape;
    copyReshaped(node.input(0), output, shape, context);
  },
});

import { elementCount } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { loadElements, openElements, storeElements } from './elements';
import {
  integersOf,
  requireConstantOnMicro,
  requireRank,
  requireSameQuantization,
  requireSameType,
  requireType,
} from './movement-checks';
import { gatherStrings } from './strings';

function shapeOf(node: KernelNode, context: PrepareContext | EvalContext): number[] {
  const dimensions = integersOf(node.input(0));
  if (dimensions.some((dimension) => dimension < 0))
    context.fail(`dims [${dimensions.join(',')}] must not be negative`);
  return dimensions;
}

/** A tensor of the shape in the first input, filled with the scalar in the second. */
export const fill = defineKernel({
  op: 'FILL',
  prepare(node, context) {
    const [dims, value, output] = [node.input(0), node.input(1), node.output(0)];
    requireRank(dims, context, 1);
    requireRank(value, context, 0);
    if (context.runtime === 'tflm') {
      requireConstantOnMicro(dims, 'dims', context);
      requireSameType(value, output, context);
      requireType(value, context, ['FLOAT32', 'INT32', 'INT8']);
    } else {
      requireType(dims, context, ['INT32', 'INT64']);
      requireSameQuantization(output, value, context);
    }
    if (dims.isConstant) context.resize(output, shapeOf(node, context));
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const [value, output] = [node.input(1), node.output(0)];
    const shape = output.isDynamic ? shapeOf(node, context) : output.shape;
    if (value.type === 'STRING') {
      gatherStrings(value, output, new Int32Array(elementCount(shape)), shape, context);
      return;
    }
    if (output.isDynamic) context.resize(output, shape);
    const to = openElements(output);
    (to as { fill(value: number | bigint): void }).fill(loadElements(value)[0]!);
    storeElements(output, to);
  },
});

import { elementCount } from '../arithmetic';
import { defineKernel, optionsOf, type KernelNode } from '../kernel';
import { integersOf, requireCounts, requireSameType, requireType } from './movement-checks';

const TYPES = ['FLOAT32', 'INT16', 'INT32', 'INT64', 'INT8', 'UINT8', 'BOOL'] as const;

function shapeOf(node: KernelNode, axis: number): number[] {
  const { shape } = node.input(0);
  return [...shape.slice(0, axis), integersOf(node.input(1))[0]!, ...shape.slice(axis)];
}

/** Source: tflite/kernels/one_hot.cc. */
export const oneHot = defineKernel({
  op: 'ONE_HOT',
  prepare(node, context) {
    requireCounts(node, context, [4]);
    const [indices, depth, on, off] = [node.input(0), node.input(1), node.input(2), node.input(3)];
    const output = node.output(0);
    requireType(on, context, TYPES);
    requireSameType(on, off, context);
    requireType(indices, context, ['INT32', 'INT64']);
    requireType(depth, context, ['INT32']);
    for (const tensor of [depth, on, off]) {
      if (elementCount(tensor.shape) !== 1)
        context.fail(`'${tensor.name}' must be one value, has shape [${tensor.shape.join()}]`);
    }
    const rank = indices.shape.length;
    const given = optionsOf(node, 'OneHotOptions')?.axis ?? 0;
    const axis = given === -1 ? rank : given;
    if (axis < 0 || axis > rank)
      context.fail(`axis ${given} is outside the ${rank + 1} dimensions of the output`);
    context.setType(output, on.type);
    if (!depth.isConstant) {
      context.setDynamic(output);
    } else {
      if (integersOf(depth)[0]! < 0)
        context.fail(`the depth must not be negative, is ${integersOf(depth)[0]}`);
      context.resize(output, shapeOf(node, axis));
    }
    return { axis };
  },
  eval(node, { axis }, context) {
    const [indices, output] = [integersOf(node.input(0)), node.output(0)];
    const depth = integersOf(node.input(1))[0]!;
    if (depth < 0) context.fail(`the depth must not be negative, is ${depth}`);
    if (output.isDynamic) context.resize(output, shapeOf(node, axis));
    if (output.type === 'INT16') context.fail('type INT16 is not supported');
    const [on, off] = [node.input(2).data[0]!, node.input(3).data[0]!];
    const inner = elementCount(node.input(0).shape.slice(axis));
    const to = output.data;
    for (let i = 0; i < to.length; i++) {
      const [block, within] = [Math.floor(i / (depth * inner)), i % inner];
      const wanted = Math.floor(i / inner) % depth;
      to[i] = (indices[block * inner + within]! | 0) === wanted ? on : off;
    }
  },
});

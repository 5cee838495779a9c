import { elementCount, stridesOf } from '../arithmetic';
import { addWithOverflow } from './overflow-arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { integersOf, requireCounts, requireRank, requireSameType, requireType } from './movement-checks';

const TYPES = ['FLOAT32', 'UINT8', 'BOOL', 'INT8', 'INT64', 'INT32'] as const;

type Failing = Pick<PrepareContext | EvalContext, 'fail'>;

/** The shape that the third input holds, to which indices and updates must fit. */
function outputShape(node: KernelNode, context: Failing): number[] {
  const [indices, updates] = [node.input(0).shape, node.input(1).shape];
  const shape = integersOf(node.input(2));
  const outer = indices.slice(0, -1);
  const depth = indices[indices.length - 1]!;
  const expected = [...outer, ...shape.slice(depth)];
  if (depth > shape.length || updates.join() !== expected.join()) {
    context.fail(
      `updates [${updates.join()}] do not fit indices [${indices.join()}] into the shape [${shape.join()}]`,
    );
  }
  if (shape.some((size) => size < 0)) context.fail(`the shape [${shape.join()}] is negative`);
  return shape;
}

/** Adds updates at indices of a tensor of zeros. Source: tflite/kernels/scatter_nd.cc. */
export const scatterNd = defineKernel({
  op: 'SCATTER_ND',
  prepare(node, context) {
    requireCounts(node, context, [3]);
    const [indices, updates, shape, output] = [node.input(0), node.input(1), node.input(2), node.output(0)];
    requireType(updates, context, TYPES);
    requireSameType(indices, shape, context);
    requireType(indices, context, ['INT32']);
    requireRank(shape, context, 1);
    requireRank(indices, context, 1, 8);
    requireRank(updates, context, 1, 8);
    context.setType(output, updates.type);
    if (shape.isConstant) context.resize(output, outputShape(node, context));
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const [updates, output] = [node.input(1), node.output(0)];
    const shape = outputShape(node, context);
    if (output.isDynamic) context.resize(output, shape);
    const indices = integersOf(node.input(0));
    const depth = node.input(0).shape[node.input(0).shape.length - 1]!;
    const size = elementCount(shape.slice(depth));
    const strides = stridesOf(shape);
    const [from, to] = [updates.data, output.data];
    const add = addWithOverflow(output.type);
    to.fill((typeof to[0] === 'bigint' ? 0n : 0) as never);
    const count = elementCount(node.input(0).shape.slice(0, -1));
    for (let i = 0; i < count; i++) {
      let start = 0;
      for (let d = 0; d < depth; d++) start += indices[i * depth + d]! * strides[d]!;
      if (start < 0 || start + size > to.length)
        context.fail(
          `index [${indices.slice(i * depth, (i + 1) * depth).join()}] is outside [${shape.join()}]`,
        );
      for (let j = 0; j < size; j++) to[start + j] = add(to[start + j]!, from[i * size + j]!);
    }
  },
});

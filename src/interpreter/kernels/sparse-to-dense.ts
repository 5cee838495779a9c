import { elementCount, stridesOf } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { integersOf, requireCounts, requireRank, requireSameType, requireType } from './movement-checks';

const TYPES = ['INT32', 'INT64', 'INT8', 'UINT8', 'FLOAT32'] as const;

type Failing = Pick<PrepareContext | EvalContext, 'fail'>;

function checkSizes(node: KernelNode, context: Failing): void {
  const [indices, shape, values] = [node.input(0), node.input(1), node.input(2)];
  const dimensions = elementCount(shape.shape);
  const [count = 1, depth = 1] = indices.shape;
  if (depth !== dimensions)
    context.fail(`indices of ${depth} coordinates do not fit an output of ${dimensions} dimensions`);
  if (values.shape.length > 0 && elementCount(values.shape) !== count)
    context.fail(`${elementCount(values.shape)} values for ${count} indices`);
}

/** Values at indices of a tensor of defaults. Source: tflite/kernels/sparse_to_dense.cc. */
export const sparseToDense = defineKernel({
  op: 'SPARSE_TO_DENSE',
  prepare(node, context) {
    requireCounts(node, context, [4]);
    const [indices, shape, values, byDefault] = [0, 1, 2, 3].map((i) => node.input(i)) as [
      ReturnType<KernelNode['input']>,
      ReturnType<KernelNode['input']>,
      ReturnType<KernelNode['input']>,
      ReturnType<KernelNode['input']>,
    ];
    requireRank(indices, context, 0, 2);
    requireRank(shape, context, 1);
    requireRank(values, context, 0, 1);
    if (elementCount(byDefault.shape) !== 1) context.fail('the default must be one value');
    requireType(indices, context, ['INT32', 'INT64']);
    requireType(shape, context, ['INT32', 'INT64']);
    requireType(values, context, TYPES);
    requireSameType(values, byDefault, context);
    checkSizes(node, context);
    const output = node.output(0);
    context.setType(output, values.type);
    if (shape.isConstant) context.resize(output, integersOf(shape));
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const output = node.output(0);
    const shape = integersOf(node.input(1));
    if (output.isDynamic) context.resize(output, shape);
    const depth = shape.length;
    if (node.input(0).shape.length === 2 && depth > 4)
      context.fail(`at most 4 dimensions are supported, the output has ${depth}`);
    const indices = integersOf(node.input(0));
    const strides = stridesOf(shape);
    const [values, to] = [node.input(2), output.data];
    to.fill(node.input(3).data[0]! as never);
    const isScalar = values.shape.length === 0;
    for (let i = 0; i < indices.length / depth; i++) {
      let at = 0;
      for (let d = 0; d < depth; d++) at += indices[i * depth + d]! * strides[d]!;
      if (at < 0 || at >= to.length)
        context.fail(
          `index [${indices.slice(i * depth, (i + 1) * depth).join()}] is outside [${shape.join()}]`,
        );
      to[at] = values.data[isScalar ? 0 : i]!;
    }
  },
});

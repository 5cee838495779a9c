import { elementCount } from '../arithmetic';
import { defineKernel, optionsOf, type KernelNode, type PrepareContext } from '../kernel';
import { copyElements, loadElements, openElements, storeElements } from './elements';
import { integersOf, requireCounts, requireRank, requireType } from './movement-checks';
import { gatherStrings } from './strings';

const TFLITE_TYPES = [
  'FLOAT32', 'FLOAT16', 'BFLOAT16', 'UINT8', 'INT4', 'INT8', 'INT16', 'INT64', 'INT32', 'BOOL', 'STRING',
] as const; // prettier-ignore

interface Prepared {
  readonly axis: number;
  readonly batchDims: number;
  readonly shape: readonly number[];
}

function resolve(node: KernelNode, context: PrepareContext): Prepared {
  const options = optionsOf(node, 'GatherOptions');
  const [input, indices] = [node.input(0).shape, node.input(1).shape];
  const axis = (options?.axis ?? 0) < 0 ? options!.axis + input.length : (options?.axis ?? 0);
  if (axis < 0 || axis >= input.length)
    context.fail(`axis ${axis} is outside the ${input.length} dimensions of the input`);
  const given = options?.batchDims ?? 0;
  const batchDims = given < 0 ? given + indices.length : given;
  if (batchDims < 0 || batchDims > axis || batchDims > indices.length || batchDims >= input.length) {
    context.fail(
      `batch_dims ${batchDims} does not fit axis ${axis} and ${indices.length} dimensions of the indices`,
    );
  }
  for (let d = 0; d < batchDims; d++) {
    if (input[d] !== indices[d])
      context.fail(`batch dimension ${d} is ${input[d]} in the input and ${indices[d]} in the indices`);
  }
  return {
    axis,
    batchDims,
    shape: [...input.slice(0, axis), ...indices.slice(batchDims), ...input.slice(axis + 1)],
  };
}

export const gather = defineKernel({
  op: 'GATHER',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [input, indices] = [node.input(0), node.input(1)];
    const micro = context.runtime === 'tflm';
    requireType(input, context, micro ? ['FLOAT32', 'INT8'] : TFLITE_TYPES);
    requireType(indices, context, micro ? ['INT32'] : ['INT32', 'INT64', 'INT16']);
    if (input.type === 'STRING') requireRank(input, context, 1);
    const prepared = resolve(node, context);
    context.resize(node.output(0), prepared.shape);
    return prepared;
  },
  eval(node, { axis, batchDims, shape }, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const indices = integersOf(node.input(1));
    const size = input.shape[axis]!;
    const wrong = indices.find((index) => index < 0 || index >= size);
    if (wrong !== undefined)
      context.fail(`gather index out of bounds: ${wrong} with ${size} entries along axis ${axis}`);
    if (input.type === 'STRING') {
      gatherStrings(input, output, Int32Array.from(indices), shape, context);
      return;
    }
    const batches = elementCount(input.shape.slice(0, batchDims));
    const outer = elementCount(input.shape.slice(batchDims, axis));
    const inner = elementCount(input.shape.slice(axis + 1));
    const perBatch = batches === 0 ? 0 : indices.length / batches;
    const from = loadElements(input);
    const to = openElements(output);
    let target = 0;
    if (inner > 0) {
      for (let batch = 0; batch < batches; batch++) {
        for (let row = 0; row < outer; row++) {
          const start = (batch * outer + row) * size;
          for (let i = 0; i < perBatch; i++) {
            copyElements(from, (start + indices[batch * perBatch + i]!) * inner, to, target, inner);
            target += inner;
          }
        }
      }
    }
    storeElements(output, to);
  },
});

import { defineKernel } from '../kernel';
import { storedOffsets } from './dense/sparse-weights';
import { requireCounts } from './movement-checks';

/** Source: tflite/kernels/densify.cc: sparse weights as a dense tensor. */
export const densify = defineKernel({
  op: 'DENSIFY',
  computesConstantsOnce: true,

  prepare(node, context) {
    requireCounts(node, context, [1]);
    const input = node.input(0);
    const output = node.output(0);
    const sparsity = input.sparsity ?? context.fail(`"${input.name}" is not a sparse constant`);
    if (!['FLOAT32', 'FLOAT16', 'INT8'].includes(input.type))
      context.fail(`type ${input.type} is not supported`);
    if (output.type !== input.type) context.fail(`the output must be ${input.type} too, not ${output.type}`);
    const offsets =
      storedOffsets(sparsity, input.shape, input.data.length) ??
      context.fail(`the sparse format of "${input.name}" is inconsistent`);
    context.resize(output, input.shape);
    return { offsets };
  },

  eval(node, { offsets }) {
    const stored = node.input(0).data;
    const dense = node.output(0).data;
    new Uint8Array(dense.buffer, dense.byteOffset, dense.byteLength).fill(0);
    for (let i = 0; i < offsets.length; i++) dense[offsets[i]!] = stored[i]!;
  },
});

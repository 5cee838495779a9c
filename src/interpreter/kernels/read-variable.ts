import { defineKernel } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { restore } from './control-flow/snapshot';
import { handleOf, requireHandle, VariableTable } from './control-flow/variable-table';
import { requireCounts } from './movement-checks';

/** Source: tflite/kernels/read_variable.cc; tensorflow/lite/micro/kernels/read_variable.cc. */
export const readVariable = defineKernel({
  op: 'READ_VARIABLE',

  prepare(node, context) {
    requireCounts(node, context, [1]);
    requireHandle(node.input(0), context);
    // A scalar may stand for an unknown rank.
    if (node.output(0).shape.length === 0) context.setDynamic(node.output(0));
    return {};
  },

  eval(node, _, context) {
    const output = node.output(0);
    const value = VariableTable.of(context).values.get(handleOf(node));
    if (value === undefined) {
      if (context.runtime === 'tflite')
        context.fail(`variable ${handleOf(node)} is read before it is assigned`);
      fillWithZero(output);
      return;
    }
    if (value.type !== output.type) {
      context.fail(`the variable is ${value.type}, but the output "${output.name}" is ${output.type}`);
    }
    if (output.isDynamic) context.resize(output, value.shape, value.bytes.length);
    restore(output, value, context);
  },
});

/** TensorFlow Lite Micro starts variables at the real value 0. */
function fillWithZero(tensor: RuntimeTensor): void {
  const { data } = tensor;
  const zero = tensor.type === 'INT8' ? (tensor.quantization?.zeroPoint[0] ?? 0) : 0;
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength).fill(zero);
}

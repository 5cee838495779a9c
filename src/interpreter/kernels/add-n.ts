import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import { isRefusal, type NumberArray, type Refusal, refuseType } from './binary';
import { int8SumRescaling } from './cumsum';
import { requireSameType } from './movement-checks';
import { quantizationOf, requireSameShape, shapeOutput } from './quantization';

interface PreparedAddN {
  /** Computes the output of the values at one position. */
  readonly add: (inputs: readonly NumberArray[], i: number) => number;
}

/** Sources: tflite/kernels/add_n.cc, internal/reference/add_n.h, tensorflow/lite/micro/kernels/add_n.cc. */
export const addN = defineKernel<PreparedAddN | Refusal>({
  op: 'ADD_N',
  prepare(node, context) {
    if (node.inputCount < 2) context.fail(`wants at least 2 inputs, has ${node.inputCount}`);
    if (node.outputCount !== 1) context.fail(`wants 1 output, has ${node.outputCount}`);
    const [first, output] = [node.input(0), node.output(0)];
    for (let i = 1; i < node.inputCount; i++) {
      requireSameShape(first, node.input(i), context);
      requireSameType(first, node.input(i), context);
    }
    context.setType(output, first.type);
    requireSameType(first, output, context);
    shapeOutput(output, context, first.shape);
    if (first.type === 'FLOAT32') return { add: floatSum };
    if (first.type === 'INT32' && context.runtime === 'tflite') return { add: int32Sum };
    if (first.type === 'INT8' && context.runtime === 'tflm') return { add: int8Sum(node, context) };
    return context.runtime === 'tflm' ? context.fail(refuseType(first).refusal) : refuseType(first);
  },
  eval(node, prepared, context) {
    if (isRefusal(prepared)) return context.fail(prepared.refusal);
    const inputs = Array.from({ length: node.inputCount }, (_, i) => node.input(i).data as NumberArray);
    const output = node.output(0).data as NumberArray;
    for (let i = 0; i < output.length; i++) output[i] = prepared.add(inputs, i);
  },
});

function floatSum(inputs: readonly NumberArray[], i: number): number {
  let sum = 0;
  for (const input of inputs) sum = Math.fround(sum + input[i]!);
  return sum;
}

function int32Sum(inputs: readonly NumberArray[], i: number): number {
  let sum = 0;
  for (const input of inputs) sum = (sum + input[i]!) | 0;
  return sum;
}

/** Starts from the inputs' zero point, not from 0: TensorFlow Lite Micro's kernel does. */
function int8Sum(node: KernelNode, context: PrepareContext): PreparedAddN['add'] {
  const first = quantizationOf(node.input(0), context);
  for (let i = 1; i < node.inputCount; i++) {
    const other = quantizationOf(node.input(i), context);
    if (other.scale !== first.scale || other.zeroPoint !== first.zeroPoint) {
      context.fail(`'${node.input(i).name}' must be quantized as '${node.input(0).name}' is`);
    }
  }
  const rescale = int8SumRescaling(node, context);
  return (inputs, i) => {
    let sum = rescale.input(0);
    for (const input of inputs) sum = (sum + rescale.input(input[i]!)) | 0;
    return rescale.output(sum);
  };
}

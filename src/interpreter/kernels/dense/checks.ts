import type { TensorType } from '../../../model';
import type { PrepareContext } from '../../kernel';
import type { ConvolutionTensors } from '../convolution/checks';
import { HYBRID_REFUSAL } from '../convolution/checks';
import { isQuantized, quantizationOf } from '../quantization';

const HYBRID_WEIGHTS: readonly TensorType[] = ['UINT8', 'INT8', 'INT4', 'INT2'];
const ACTIVATIONS: readonly TensorType[] = ['UINT8', 'INT8', 'INT16'];

/** Fails where the runtime does not take the types. */
export function checkDenseTypes(tensors: ConvolutionTensors, context: PrepareContext): void {
  if (context.runtime === 'tflm') checkMicroTypes(tensors, context);
  else checkFullTypes(tensors, context);
}

/** `CheckTypes` of tflite/kernels/fully_connected.cc. */
function checkFullTypes({ input, filter, output }: ConvolutionTensors, context: PrepareContext): void {
  const types = `${input.type} input, ${filter.type} weights and ${output.type} output`;
  const isFloat = input.type === 'FLOAT32' && output.type === 'FLOAT32';
  if (filter.type === 'FLOAT32' || (isFloat && HYBRID_WEIGHTS.includes(filter.type))) {
    if (!isFloat) context.fail(`${types} are not supported`);
  } else if (filter.type === 'INT16') {
    if (input.type !== 'INT16' || output.type !== 'INT16') context.fail(`${types} are not supported`);
  } else if (
    !HYBRID_WEIGHTS.includes(filter.type) ||
    !ACTIVATIONS.includes(input.type) ||
    !ACTIVATIONS.includes(output.type)
  ) {
    context.fail(`${types} are not supported`);
  }
  if (input.type === 'UINT8' && output.type === 'INT16' && filter.type !== 'UINT8') {
    context.fail(`${types} are not supported`);
  }
  if (output.type === 'UINT8' && (filter.type === 'INT4' || filter.type === 'INT2')) {
    context.fail(`${types} are not supported`);
  }
}

function checkMicroTypes({ input, filter, output }: ConvolutionTensors, context: PrepareContext): void {
  if (output.type !== input.type) {
    context.fail(`the output must have the input's type ${input.type}, not ${output.type}`);
  }
  const allowed: Readonly<Record<string, readonly TensorType[]>> = {
    FLOAT32: ['FLOAT32'],
    INT8: ['INT8', 'INT4'],
    INT16: ['INT8'],
  };
  if (allowed[input.type]?.includes(filter.type)) return;
  const reason = input.type === 'FLOAT32' ? `${HYBRID_REFUSAL} ` : '';
  context.fail(`${reason}Input type: ${input.type} with filter type: ${filter.type} not supported.`);
}

/** Fails where quantized weights have scales or zero points that the runtime refuses. */
export function checkDenseWeights(
  { input, filter, output }: ConvolutionTensors,
  context: PrepareContext,
): void {
  const isMicro = context.runtime === 'tflm';
  for (const tensor of [input, filter]) {
    if (!isQuantized(tensor)) context.fail(`"${tensor.name}" is ${tensor.type} but has no scale`);
  }
  const { scale, zeroPoint, quantizedDimension } = filter.quantization!;
  if (filter.type === 'INT4' || filter.type === 'INT2' || isMicro) {
    const wrong = zeroPoint.find((value) => value !== 0);
    if (wrong !== undefined)
      context.fail(`the weights "${filter.name}" must have the zero point 0, not ${wrong}`);
  }
  if (scale.length > 1) {
    const isAllowed = isMicro ? filter.type === 'INT8' : input.type !== 'UINT8' && filter.type !== 'UINT8';
    if (!isAllowed)
      context.fail(`${input.type} input with per-channel ${filter.type} weights is not supported`);
    if (!isMicro && quantizedDimension !== 0) {
      context.fail(`the scales of the weights must be along dimension 0, not ${quantizedDimension}`);
    }
    if (scale.length !== filter.shape[quantizedDimension]) {
      context.fail(`the weights "${filter.name}" have ${scale.length} scales for ${filter.shape[0]} units`);
    }
  }
  if (filter.sparsity !== null && !isMicro) {
    context.fail(`sparse ${filter.type} weights are computed for FLOAT32 only; store them dense`);
  }
  if (isMicro || input.type !== 'INT16' || output.type !== 'INT16') return;
  for (const tensor of [input, output]) {
    const { zeroPoint: found } = quantizationOf(tensor, context);
    if (found !== 0)
      context.fail(`the INT16 tensor "${tensor.name}" must have the zero point 0, not ${found}`);
  }
}

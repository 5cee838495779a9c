import type { TensorType } from '../../../model';
import { elementCount, formatShape } from '../../arithmetic';
import type { PrepareContext } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';
import { isQuantized, quantizationOf } from '../quantization';

/** The roles of a convolution's tensors. */
export interface ConvolutionTensors {
  readonly input: RuntimeTensor;
  readonly filter: RuntimeTensor;
  readonly bias: RuntimeTensor | null;
  readonly output: RuntimeTensor;
}

/** Words of TensorFlow Lite Micro's own error. */
export const HYBRID_REFUSAL = 'Hybrid models are not supported on TFLite Micro.';

/** True where the scales are not all the same. */
export function hasDifferentScales(tensor: RuntimeTensor): boolean {
  const scale = tensor.quantization?.scale;
  return scale !== undefined && scale.some((value) => value !== scale[0]);
}

/** Fails where no pair of `allowed` is the types of input and filter, or the output has another type than the input. */
export function checkTypePair(
  { input, filter, output }: ConvolutionTensors,
  allowed: Readonly<Partial<Record<TensorType, readonly TensorType[]>>>,
  context: PrepareContext,
): void {
  if (output.type !== input.type) {
    context.fail(`the output must have the input's type ${input.type}, not ${output.type}`);
  }
  if (allowed[input.type]?.includes(filter.type)) return;
  const isHybrid = input.type === 'FLOAT32' && filter.type !== 'FLOAT32';
  const reason = context.runtime === 'tflm' && isHybrid ? `${HYBRID_REFUSAL} ` : '';
  context.fail(`${reason}${input.type} input with ${filter.type} weights "${filter.name}" is not supported`);
}

/** Fails where the bias has another type than `allowed`, a zero point, or not one value an output channel. */
export function checkBias(
  bias: RuntimeTensor,
  allowed: readonly TensorType[],
  channels: number,
  context: PrepareContext,
): void {
  if (!allowed.includes(bias.type)) {
    context.fail(`the bias "${bias.name}" must be ${allowed.join(' or ')}, not ${bias.type}`);
  }
  const { zeroPoint } = quantizationOf(bias, context);
  if (bias.type !== 'FLOAT32' && zeroPoint !== 0) {
    context.fail(`the bias "${bias.name}" must have the zero point 0, not ${zeroPoint}`);
  }
  if (elementCount(bias.shape) !== channels) {
    context.fail(`the bias "${bias.name}" ${formatShape(bias.shape)} must have ${channels} values`);
  }
}

/** Fails where weights of an int8 or int16 operator have no scale, or a wrong number of them. */
export function checkFilterScales(filter: RuntimeTensor, channels: number, context: PrepareContext): void {
  if (!isQuantized(filter)) context.fail(`the weights "${filter.name}" have no scale`);
  const { length } = filter.quantization!.scale;
  if (length !== 1 && length !== channels) {
    context.fail(`the weights "${filter.name}" have ${length} scales; 1 or ${channels} are possible`);
  }
}

/** Fails where a zero point of the weights is not 0. */
export function checkFilterZeroPoints(filter: RuntimeTensor, context: PrepareContext): void {
  const wrong = filter.quantization?.zeroPoint.find((zeroPoint) => zeroPoint !== 0);
  if (wrong !== undefined)
    context.fail(`the weights "${filter.name}" must have the zero point 0, not ${wrong}`);
}

/** Fails where an int16 activation has a zero point. */
export function checkSymmetric(tensors: readonly RuntimeTensor[], context: PrepareContext): void {
  for (const tensor of tensors) {
    const { zeroPoint } = quantizationOf(tensor, context);
    if (zeroPoint !== 0)
      context.fail(`the INT16 tensor "${tensor.name}" must have the zero point 0, not ${zeroPoint}`);
  }
}

/** Fails where a dimension (of the ones named) is not positive. */
export function checkPositive(
  tensor: RuntimeTensor,
  dimensions: readonly number[],
  context: PrepareContext,
): void {
  for (const dimension of dimensions) {
    if (!(tensor.shape[dimension]! > 0)) {
      context.fail(
        `dimension ${dimension} of "${tensor.name}" ${formatShape(tensor.shape)} must be positive`,
      );
    }
  }
}

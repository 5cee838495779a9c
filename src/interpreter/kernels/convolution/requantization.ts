import { quantizeMultipliers, quantizedActivationRange } from '../../arithmetic';
import type { ChannelMultipliers, Range } from '../../arithmetic';
import type { ActivationFunctionType } from '../../../model';
import type { PrepareContext } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';
import type { ConvolutionTensors } from './checks';
import { isQuantized, quantizationOf } from '../quantization';

/** How int32 (or int64) sums of products become the quantized output. */
export interface Requantization extends ChannelMultipliers, Range {
  readonly inputZeroPoint: number;
  readonly filterZeroPoint: number;
  readonly outputZeroPoint: number;
}

/**
 * Multipliers per output channel, zero points and activation range of a quantized convolution.
 * Source: `PopulateConvolutionQuantizationParams`, tflite/kernels/kernel_util.cc, the same in both runtimes.
 */
export function convolutionRequantization(
  { input, filter, bias, output }: ConvolutionTensors,
  channels: number,
  activation: ActivationFunctionType,
  context: PrepareContext,
): Requantization {
  for (const [role, tensor] of [
    ['input', input],
    ['filter', filter],
  ] as const) {
    if (!isQuantized(tensor)) context.fail(`the ${role} "${tensor.name}" is ${tensor.type} but has no scale`);
  }
  const scales = filter.quantization!.scale;
  if (scales.length > 1) checkPerChannel(input, filter, channels, context);
  const inputScale = quantizationOf(input, context).scale;
  const outputScale = quantizationOf(output, context).scale;
  const reals = new Float64Array(channels);
  for (let i = 0; i < channels; i++) {
    reals[i] = (inputScale * (scales.length > 1 ? scales[i]! : scales[0]!)) / outputScale;
  }
  if (input.type === 'UINT8') {
    reals.fill(perTensorMultiplier({ input, filter, bias, output }, context));
  }
  // The kernels for int16 leave zero points out; TensorFlow Lite Micro does not check that there are none.
  const zeroPoint = (tensor: RuntimeTensor) =>
    input.type === 'INT16' ? 0 : quantizationOf(tensor, context).zeroPoint;
  return {
    ...quantizeMultipliers(reals),
    ...activationRangeOf(output, activation, context),
    inputZeroPoint: zeroPoint(input),
    filterZeroPoint: zeroPoint(filter),
    outputZeroPoint: zeroPoint(output),
  };
}

/**
 * The one factor from sums to outputs: the product of the scales is rounded to float32 first.
 * Fails where the bias has another scale than `input scale * filter scale` (by over 2 % of the output scale).
 * Source: `GetQuantizedConvolutionMultipler`, tflite/kernels/kernel_util.cc.
 */
export function perTensorMultiplier(
  { input, filter, bias, output }: ConvolutionTensors,
  context: PrepareContext,
): number {
  const inputScale = quantizationOf(input, context).scale;
  const filterScale = quantizationOf(filter, context).scale;
  const outputScale = quantizationOf(output, context).scale;
  if (bias !== null) {
    const biasScale = quantizationOf(bias, context).scale;
    const difference = Math.abs(inputScale * filterScale - biasScale);
    if (!(difference / outputScale <= 0.02)) {
      context.fail(
        `the bias "${bias.name}" has the scale ${biasScale}, but input scale times filter scale is ` +
          `${inputScale * filterScale}; they may differ by 2 % of the output scale ${outputScale}`,
      );
    }
  }
  const product = Math.fround(inputScale * filterScale);
  if (!(product >= 0)) context.fail(`input scale times filter scale is ${product}; it must not be negative`);
  return product / outputScale;
}

/** The clamp of a quantized output. Fails where a bound overflows int32 or the output is no 8- or 16-bit integer. */
export function activationRangeOf(
  output: RuntimeTensor,
  activation: ActivationFunctionType,
  context: PrepareContext,
): Range {
  const { type } = output;
  if (type !== 'INT8' && type !== 'UINT8' && type !== 'INT16') {
    context.fail(`the output "${output.name}" must be INT8, UINT8 or INT16, not ${type}`);
  }
  const { scale, zeroPoint } = quantizationOf(output, context);
  const range = quantizedActivationRange(activation, scale, zeroPoint, type);
  if (range === null) context.fail(`the activation ${activation} has no bounds at the output scale ${scale}`);
  return range;
}

function checkPerChannel(
  input: RuntimeTensor,
  filter: RuntimeTensor,
  channels: number,
  context: PrepareContext,
): void {
  const { scale, quantizedDimension } = filter.quantization!;
  if (input.type !== 'INT8' && input.type !== 'INT16') {
    context.fail(`per-channel weights need an INT8 or INT16 input, not ${input.type}`);
  }
  if (filter.type !== 'INT8' && filter.type !== 'INT4') {
    context.fail(`per-channel weights must be INT8 or INT4, not ${filter.type}`);
  }
  if (scale.length !== channels || filter.shape[quantizedDimension] !== channels) {
    context.fail(
      `the filter "${filter.name}" has ${scale.length} scales along dimension ${quantizedDimension}; ` +
        `there must be one for each of the ${channels} output channels`,
    );
  }
}

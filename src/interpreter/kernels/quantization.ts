import type { ActivationFunctionType } from '../../model';
import {
  formatShape,
  quantizedActivationRange,
  quantizeMultiplier,
  type QuantizedMultiplier,
  type Range,
} from '../arithmetic';
import type { EvalContext, KernelNode, PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';

/** What arithmetic kernels ask about quantization, fused activations and output shapes. */

type Failing = Pick<PrepareContext | EvalContext, 'fail' | 'runtime'>;

/** Scale and zero point of a tensor that is quantized as a whole. */
export interface TensorQuantization {
  readonly scale: number;
  readonly zeroPoint: number;
}

/** True where the runtimes see affine quantization, per tensor or per channel. */
export function isQuantized(tensor: RuntimeTensor): boolean {
  return (tensor.quantization?.scale.length ?? 0) > 0;
}

/**
 * Full TensorFlow Lite gives per-channel tensors the scale 0 here (`GetLegacyQuantization`, subgraph.cc); TensorFlow
 * Lite Micro takes the first channel's (`InitializeTfLiteTensorFromFlatbuffer`, micro_allocator.cc).
 */
export function quantizationOf(tensor: RuntimeTensor, context: Failing): TensorQuantization {
  const { quantization } = tensor;
  const channels = quantization?.scale.length ?? 0;
  if (quantization === null || channels === 0 || (channels > 1 && context.runtime === 'tflite')) {
    return { scale: 0, zeroPoint: 0 };
  }
  return { scale: quantization.scale[0]!, zeroPoint: quantization.zeroPoint[0] ?? 0 };
}

export function requireZeroPoint(tensor: RuntimeTensor, context: Failing, wanted: number): void {
  const { zeroPoint } = quantizationOf(tensor, context);
  if (zeroPoint !== wanted) context.fail(`zero point of '${tensor.name}' must be ${wanted}, is ${zeroPoint}`);
}

export function requireScale(tensor: RuntimeTensor, context: Failing, wanted: number, tolerance = 0): void {
  const { scale } = quantizationOf(tensor, context);
  if (!(Math.abs(scale - wanted) <= tolerance)) {
    context.fail(`scale of '${tensor.name}' must be ${wanted}, is ${scale}`);
  }
}

/** A factor the kernels only accept in (0, 1); the runtimes abort on others (`QuantizeMultiplierSmallerThanOneExp`). */
export function multiplierBelowOne(real: number, context: Failing, meaning: string): QuantizedMultiplier {
  if (!(real > 0 && real < 1)) context.fail(`${meaning} must be between 0 and 1, is ${real}`);
  return quantizeMultiplier(real);
}

/** The fused activation of the options; NONE where there are none. */
export function activationOf(node: KernelNode): ActivationFunctionType {
  const { options } = node;
  return options !== null && 'fusedActivationFunction' in options ? options.fusedActivationFunction : 'NONE';
}

/** Bounds of the fused activation in the integers of a quantized output. */
export function quantizedRangeOf(node: KernelNode, output: RuntimeTensor, context: Failing): Range {
  const { scale, zeroPoint } = quantizationOf(output, context);
  const { type } = output;
  const activation = activationOf(node);
  const range =
    type === 'INT8' || type === 'UINT8' || type === 'INT16'
      ? quantizedActivationRange(activation, scale, zeroPoint, type)
      : null;
  if (range === null) {
    return context.fail(`activation ${activation} cannot be expressed in ${type} with scale ${scale}`);
  }
  return range;
}

/** Gives an output its shape. TensorFlow Lite Micro never does: it uses the shape in the file. */
export function shapeOutput(tensor: RuntimeTensor, context: PrepareContext, shape: readonly number[]): void {
  if (context.runtime === 'tflite') context.resize(tensor, shape);
}

/** TensorFlow Lite Micro's `MatchingFlatSize` checks of a kernel that writes as many elements as it reads. */
export function requireSameShape(a: RuntimeTensor, b: RuntimeTensor, context: Failing): void {
  if (a.shape.length !== b.shape.length || a.shape.some((dimension, i) => dimension !== b.shape[i])) {
    context.fail(
      `'${a.name}' ${formatShape(a.shape)} and '${b.name}' ${formatShape(b.shape)} must have one shape`,
    );
  }
}

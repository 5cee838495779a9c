import type { ActivationFunctionType } from '../../../model';
import { fastTanh, libraryExp } from '../../arithmetic';

/** What recurrent layers apply to a vector of float32 values; SIGMOID has no name among the fused activations. */
export type RecurrentActivation = ActivationFunctionType | 'SIGMOID';

/** Source: `ApplyActivationToVector`, tflite/kernels/internal/tensor_utils.h, whose TANH and SIGMOID are Eigen's. */
export function activate(values: Float32Array, activation: RecurrentActivation): void {
  const apply = ACTIVATIONS[activation];
  if (apply === undefined) return;
  for (let i = 0; i < values.length; i++) values[i] = apply(values[i]!);
}

/** Above this the function is 1 in float32. */
const UPPER_BOUND = Math.fround(16.6355324);

/** `exp(x) / (1 + exp(x))` in float32, as Eigen's `scalar_logistic_op<float>`. */
export function sigmoid(x: number): number {
  const exponential = libraryExp(Math.min(x, UPPER_BOUND));
  return Math.fround(exponential / Math.fround(1 + exponential));
}

const ACTIVATIONS: Readonly<Record<string, (x: number) => number>> = {
  SIGMOID: sigmoid,
  TANH: fastTanh,
  RELU: (x) => Math.max(0, x),
  RELU_N1_TO_1: (x) => Math.max(-1, Math.min(x, 1)),
  RELU6: (x) => Math.max(0, Math.min(x, 6)),
  SIGN_BIT: (x) => (x < 0 || Object.is(x, -0) ? 1 : 0),
};

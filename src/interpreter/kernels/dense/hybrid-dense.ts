import type { ActivationFunctionType } from '../../../model';
import type { VectorProduct } from '../../simd';
import { dotProducts } from '../convolution/dot-products';
import type { FilterValues } from '../convolution/filter-values';
import { quantizeAsymmetrically, quantizeSymmetrically } from '../convolution/hybrid-quantization';

/** Float activations times integer weights: each batch of the input is quantized while running. */
export interface HybridDense {
  readonly batches: number;
  readonly depth: number;
  readonly units: number;
  readonly isAsymmetric: boolean;
  /** One scale for all units, or one each. */
  readonly scales: Float32Array;
  readonly activation: ActivationFunctionType;
  readonly quantizedInput: Int8Array;
  readonly row: Int16Array;
  readonly sums: Int32Array;
  /** Set where the SIMD kernels can multiply. */
  readonly fast: VectorProduct | null;
}

/**
 * Source: `EvalHybridDense`, tflite/kernels/fully_connected.cc; `PortableMatrixBatchVectorMultiplyAccumulate`,
 * tflite/kernels/internal/reference/portable_tensor_utils.cc.
 */
export function denseHybrid(
  d: HybridDense,
  input: Float32Array,
  weights: FilterValues,
  bias: Float32Array | null,
  output: Float32Array,
): void {
  const { depth, units, scales, quantizedInput, fast } = d;
  const row = (fast?.vector.data ?? d.row) as Int16Array;
  const sums = (fast?.sums.data ?? d.sums) as Int32Array;
  for (let i = 0; i < output.length; i++) output[i] = bias === null ? 0 : bias[i % units]!;
  if (input.some((value) => value !== 0)) {
    const quantize = d.isAsymmetric ? quantizeAsymmetrically : quantizeSymmetrically;
    for (let batch = 0; batch < d.batches; batch++) {
      const start = batch * depth;
      const { scale, zeroPoint } = quantize(input, start, depth, quantizedInput);
      for (let i = 0; i < depth; i++) row[i] = quantizedInput[start + i]! - zeroPoint;
      if (fast !== null) fast.run();
      else dotProducts(row, 0, depth, weights, 0, units, sums);
      for (let i = 0; i < units; i++) {
        const unitScale = Math.fround(scale * scales[scales.length > 1 ? i : 0]!);
        const real = Math.fround(Math.fround(sums[i]!) * unitScale);
        output[batch * units + i] = output[batch * units + i]! + real;
      }
    }
  }
  applyActivation(output, d.activation);
}

/** `ApplyActivationToVector`, which knows more activations than the kernels that clamp. */
export function applyActivation(values: Float32Array, activation: ActivationFunctionType): void {
  const apply = ACTIVATIONS[activation];
  if (apply === undefined) return;
  for (let i = 0; i < values.length; i++) values[i] = apply(values[i]!);
}

const ACTIVATIONS: Readonly<Record<string, (x: number) => number>> = {
  RELU: (x) => Math.max(0, x),
  RELU_N1_TO_1: (x) => Math.max(-1, Math.min(x, 1)),
  RELU6: (x) => Math.max(0, Math.min(x, 6)),
  TANH: Math.tanh,
  SIGN_BIT: (x) => (x < 0 || Object.is(x, -0) ? 1 : 0),
};

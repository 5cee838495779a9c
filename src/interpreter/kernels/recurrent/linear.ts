import { filterValues } from '../convolution/filter-values';
import { quantizeAsymmetrically, quantizeSymmetrically } from '../convolution/hybrid-quantization';
import { elementsOf } from '../convolution/typed-data';
import type { RuntimeTensor } from '../../runtime-tensor';

type Rounding = (x: number) => number;

/** A weight tensor with the scale that its integers are multiplied by; 1 for float weights. */
export interface Weights {
  readonly tensor: RuntimeTensor;
  readonly scale: number;
}

/** A float32 vector that several weight matrices are multiplied with: quantized at most once. */
export class Operand {
  readonly isZero: boolean;
  private quantized: { readonly row: Int16Array; readonly scale: number } | null = null;

  constructor(
    readonly values: Float32Array,
    private readonly isAsymmetric: boolean,
  ) {
    this.isZero = values.every((value) => value === 0);
  }

  /** The values as integers without their zero point, and their float32 scale. */
  get integers(): { readonly row: Int16Array; readonly scale: number } {
    if (this.quantized !== null) return this.quantized;
    const { values } = this;
    const bytes = new Int8Array(values.length);
    const quantize = this.isAsymmetric ? quantizeAsymmetrically : quantizeSymmetrically;
    const { scale, zeroPoint } = quantize(values, 0, values.length, bytes);
    const row = Int16Array.from(bytes, (value) => value - zeroPoint);
    return (this.quantized = { row, scale });
  }
}

/**
 * `target += weights x operand`, with one row of weights an element of `target`. Integer weights (INT8, or UINT8 whose
 * bytes the runtime takes for INT8) multiply the quantized operand.
 * Source: `MatrixBatchVectorMultiplyAccumulate`, tflite/kernels/internal/reference/portable_tensor_utils.cc.
 */
export function addProduct(weights: Weights, operand: Operand, target: Float32Array, round: Rounding): void {
  const columns = operand.values.length;
  if (weights.tensor.type === 'FLOAT32') {
    const matrix = elementsOf(weights.tensor.data, Float32Array);
    const { values } = operand;
    for (let row = 0; row < target.length; row++) {
      let sum = 0;
      for (let i = 0, at = row * columns; i < columns; i++, at++)
        sum = round(sum + Math.fround(matrix[at]! * values[i]!));
      target[row] = round(target[row]! + sum);
    }
    return;
  }
  const matrix = filterValues(weights.tensor, 0, 'INT8');
  const { row: vector, scale: vectorScale } = operand.integers;
  const scale = Math.fround(vectorScale * weights.scale);
  for (let row = 0; row < target.length; row++) {
    let sum = 0;
    for (let i = 0, at = row * columns; i < columns; i++, at++)
      sum = (sum + Math.imul(matrix[at]!, vector[i]!)) | 0;
    target[row] = round(target[row]! + round(Math.fround(sum) * scale));
  }
}

/** `target += diagonal * vector`, element by element. */
export function addDiagonalProduct(
  weights: Weights,
  vector: Float32Array,
  target: Float32Array,
  round: Rounding,
): void {
  const isFloat = weights.tensor.type === 'FLOAT32';
  const diagonal = isFloat
    ? elementsOf(weights.tensor.data, Float32Array)
    : filterValues(weights.tensor, 0, 'INT8');
  for (let i = 0; i < target.length; i++) {
    const weight = isFloat ? diagonal[i]! : Math.fround(diagonal[i]! * weights.scale);
    target[i] = round(target[i]! + round(weight * vector[i]!));
  }
}

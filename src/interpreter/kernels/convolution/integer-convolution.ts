import { multiplyByQuantizedMultiplier, multiplyByQuantizedMultiplier64 } from '../../arithmetic';
import { dotProducts, dotProducts64 } from './dot-products';
import type { FilterValues } from './filter-values';
import type { ConvolutionGeometry } from './geometry';
import { gatherPatch } from './patch';
import type { IntegerArray } from './patch';
import type { Requantization } from './requantization';

/** Working memory of a convolution, reused between invocations. */
export interface IntegerWorkspace {
  readonly patch: Int16Array;
  readonly sums: Int32Array;
  readonly wideSums: Float64Array;
}

export function integerWorkspace(g: ConvolutionGeometry, isWide: boolean): IntegerWorkspace {
  return {
    patch: new Int16Array(g.filterHeight * g.filterWidth * g.inputDepth),
    sums: new Int32Array(isWide ? 0 : g.outputDepth),
    wideSums: new Float64Array(isWide ? g.outputDepth : 0),
  };
}

/** int32 sums of one output position into `workspace.sums`. */
export function accumulate(
  g: ConvolutionGeometry,
  input: IntegerArray,
  zeroPoint: number,
  filter: FilterValues,
  batch: number,
  y: number,
  x: number,
  { patch, sums }: IntegerWorkspace,
): void {
  gatherPatch(g, input, zeroPoint, batch, y, x, patch);
  const length = g.filterHeight * g.filterWidth * g.filterDepth;
  const groups = g.inputDepth / g.filterDepth;
  const rows = g.outputDepth / groups;
  for (let group = 0; group < groups; group++) {
    dotProducts(patch, group * length, length, filter, group * rows, rows, sums);
  }
}

/**
 * A quantized convolution with int32 accumulators.
 * Source: `ConvPerChannel` (int8, int16) and `Conv` (uint8), tflite/kernels/internal/reference/.
 */
export function convolve(
  g: ConvolutionGeometry,
  q: Requantization,
  input: IntegerArray,
  filter: FilterValues,
  bias: Int32Array | null,
  output: IntegerArray,
  workspace: IntegerWorkspace,
): void {
  const { sums } = workspace;
  const { multipliers, shifts, outputZeroPoint, min, max, inputZeroPoint } = q;
  const { outputDepth } = g;
  let target = 0;
  for (let batch = 0; batch < g.batches; batch++) {
    for (let y = 0; y < g.outputHeight; y++) {
      for (let x = 0; x < g.outputWidth; x++) {
        accumulate(g, input, inputZeroPoint, filter, batch, y, x, workspace);
        for (let channel = 0; channel < outputDepth; channel++) {
          const sum = bias === null ? sums[channel]! : (sums[channel]! + bias[channel]!) | 0;
          const value =
            multiplyByQuantizedMultiplier(sum, multipliers[channel]!, shifts[channel]!) + outputZeroPoint;
          output[target++] = value < min ? min : value > max ? max : value;
        }
      }
    }
  }
}

/** A convolution of int16 activations with int64 accumulators; activations have no zero point. */
export function convolveWide(
  g: ConvolutionGeometry,
  q: Requantization,
  input: Int16Array,
  filter: FilterValues,
  bias: BigInt64Array | null,
  output: Int16Array,
  { patch, wideSums }: IntegerWorkspace,
): void {
  const { multipliers, shifts, min, max } = q;
  const { outputDepth } = g;
  const length = g.filterHeight * g.filterWidth * g.filterDepth;
  const groups = g.inputDepth / g.filterDepth;
  const rows = outputDepth / groups;
  const biases = bias === null ? null : Float64Array.from(bias, Number);
  let target = 0;
  for (let batch = 0; batch < g.batches; batch++) {
    for (let y = 0; y < g.outputHeight; y++) {
      for (let x = 0; x < g.outputWidth; x++) {
        gatherPatch(g, input, 0, batch, y, x, patch);
        for (let group = 0; group < groups; group++) {
          dotProducts64(patch, group * length, length, filter, group * rows, rows, wideSums);
        }
        for (let channel = 0; channel < outputDepth; channel++) {
          const sum = biases === null ? wideSums[channel]! : wideSums[channel]! + biases[channel]!;
          const value = multiplyByQuantizedMultiplier64(sum, multipliers[channel]!, shifts[channel]!);
          output[target++] = value < min ? min : value > max ? max : value;
        }
      }
    }
  }
}

import { multiplyByQuantizedMultiplier, multiplyByQuantizedMultiplier64 } from '../../arithmetic';
import type { Range } from '../../arithmetic';
import type { FilterValues } from './filter-values';
import { finish } from './float-convolution';
import type { ConvolutionGeometry } from './geometry';
import { quantizeAsymmetrically } from './hybrid-quantization';
import type { IntegerArray } from './patch';
import type { Requantization } from './requantization';

/**
 * Transposed convolutions: each input position adds to the outputs that it reaches. The geometry is that of the
 * convolution from the output back to the input. Every output sums over input rows, columns, then channels, as in the
 * reference kernels. Source: tflite/kernels/internal/reference/transpose_conv.h and integer_ops/transpose_conv.h.
 */

/**
 * Calls `add(input offset, filter offset, output offset)` for each pair of an input position and an output position
 * that it reaches; offsets are of the first channel, the filter's of output channel 0.
 */
function forEachPair(
  g: ConvolutionGeometry,
  batch: number,
  add: (input: number, filter: number, output: number) => void,
): void {
  for (let y = 0; y < g.inputHeight; y++) {
    for (let x = 0; x < g.inputWidth; x++) {
      const input = ((batch * g.inputHeight + y) * g.inputWidth + x) * g.inputDepth;
      const top = y * g.strideHeight - g.paddingTop;
      const left = x * g.strideWidth - g.paddingLeft;
      for (let filterY = 0; filterY < g.filterHeight; filterY++) {
        const outputY = top + filterY;
        if (outputY < 0 || outputY >= g.outputHeight) continue;
        for (let filterX = 0; filterX < g.filterWidth; filterX++) {
          const outputX = left + filterX;
          if (outputX < 0 || outputX >= g.outputWidth) continue;
          const output = ((batch * g.outputHeight + outputY) * g.outputWidth + outputX) * g.outputDepth;
          add(input, (filterY * g.filterWidth + filterX) * g.inputDepth, output);
        }
      }
    }
  }
}

export function transposedFloat(
  g: ConvolutionGeometry,
  range: Range,
  input: Float32Array,
  filter: Float32Array,
  bias: Float32Array | null,
  output: Float32Array,
): void {
  const { inputDepth, outputDepth } = g;
  const channelStride = g.filterHeight * g.filterWidth * inputDepth;
  output.fill(0);
  for (let batch = 0; batch < g.batches; batch++) {
    forEachPair(g, batch, (inputStart, filterStart, target) => {
      for (let channel = 0; channel < outputDepth; channel++) {
        let weight = channel * channelStride + filterStart;
        let sum = output[target + channel]!;
        for (let c = 0; c < inputDepth; c++) {
          sum = Math.fround(sum + Math.fround(input[inputStart + c]! * filter[weight++]!));
        }
        output[target + channel] = sum;
      }
    });
  }
  for (let i = 0; i < output.length; i += outputDepth) finish(output, i, outputDepth, bias, 0, range);
}

/** int32 sums, wrapping, or exact integers in doubles for int64 ones. */
export type TransposedSums = Int32Array | Float64Array;

export function transposedIntegers(
  g: ConvolutionGeometry,
  q: Requantization,
  input: IntegerArray,
  filter: FilterValues,
  bias: ArrayLike<number | bigint> | null,
  output: IntegerArray,
  sums: TransposedSums,
): void {
  const { inputDepth, outputDepth } = g;
  const { multipliers, shifts, outputZeroPoint, inputZeroPoint, min, max } = q;
  const channelStride = g.filterHeight * g.filterWidth * inputDepth;
  sums.fill(0);
  for (let batch = 0; batch < g.batches; batch++) {
    forEachPair(g, batch, (inputStart, filterStart, target) => {
      for (let channel = 0; channel < outputDepth; channel++) {
        let weight = channel * channelStride + filterStart;
        let sum = sums[target + channel]!;
        for (let c = 0; c < inputDepth; c++)
          sum += (input[inputStart + c]! - inputZeroPoint) * filter[weight++]!;
        // Storing wraps to int32 where the sums are int32.
        sums[target + channel] = sum;
      }
    });
  }
  const biases = bias === null ? null : Float64Array.from(bias, Number);
  const isWide = sums instanceof Float64Array;
  for (let i = 0; i < output.length; i++) {
    const channel = i % outputDepth;
    const sum = biases === null ? sums[i]! : sums[i]! + biases[channel]!;
    const [multiplier, shift] = [multipliers[channel]!, shifts[channel]!];
    const scaled = isWide
      ? multiplyByQuantizedMultiplier64(sum, multiplier, shift)
      : multiplyByQuantizedMultiplier(sum | 0, multiplier, shift) + outputZeroPoint;
    output[i] = scaled < min ? min : scaled > max ? max : scaled;
  }
}

/** Float activations with int8 weights; every product is scaled before it is added. */
export function transposedHybrid(
  g: ConvolutionGeometry,
  range: Range,
  scales: Float32Array,
  input: Float32Array,
  quantizedInput: Int8Array,
  filter: FilterValues,
  bias: Float32Array | null,
  output: Float32Array,
): void {
  const { inputDepth, outputDepth } = g;
  const channelStride = g.filterHeight * g.filterWidth * inputDepth;
  const batchSize = g.inputHeight * g.inputWidth * inputDepth;
  output.fill(0);
  for (let batch = 0; batch < g.batches; batch++) {
    const { scale, zeroPoint } = quantizeAsymmetrically(input, batch * batchSize, batchSize, quantizedInput);
    forEachPair(g, batch, (inputStart, filterStart, target) => {
      for (let channel = 0; channel < outputDepth; channel++) {
        let weight = channel * channelStride + filterStart;
        let sum = output[target + channel]!;
        for (let c = 0; c < inputDepth; c++) {
          const product = Math.imul(quantizedInput[inputStart + c]! - zeroPoint, filter[weight++]!);
          sum = Math.fround(sum + Math.fround(Math.fround(product * scales[channel]!) * scale));
        }
        output[target + channel] = sum;
      }
    });
  }
  for (let i = 0; i < output.length; i += outputDepth) finish(output, i, outputDepth, bias, 0, range);
}

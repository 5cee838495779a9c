import { multiplyByQuantizedMultiplier, multiplyByQuantizedMultiplier64 } from '../../arithmetic';
import type { Range } from '../../arithmetic';
import type { FilterValues } from './filter-values';
import { finish } from './float-convolution';
import type { ConvolutionGeometry } from './geometry';
import type { PreparedHybrid } from './hybrid-convolution';
import { quantizeAsymmetrically } from './hybrid-quantization';
import type { IntegerArray } from './patch';
import type { Requantization } from './requantization';

/**
 * Depthwise convolutions: output channel `c * multiplier + m` reads input channel `c` alone. The filter is
 * [1, height, width, output channels]. Every channel sums over filter rows, then columns, as the reference kernels do.
 * Source: tflite/kernels/internal/reference/depthwiseconv_float.h, depthwiseconv_uint8.h and
 * integer_ops/depthwise_conv.h.
 */

type Multiply<Sums> = (sums: Sums, inputStart: number, filterStart: number) => void;

/** Calls `multiply` with the offsets of each filter position of output (y, x) that lies inside the image. */
function forEachTap<Sums>(
  g: ConvolutionGeometry,
  batch: number,
  y: number,
  x: number,
  sums: Sums,
  multiply: Multiply<Sums>,
): void {
  const top = y * g.strideHeight - g.paddingTop;
  const left = x * g.strideWidth - g.paddingLeft;
  for (let filterY = 0; filterY < g.filterHeight; filterY++) {
    const inputY = top + filterY * g.dilationHeight;
    if (inputY < 0 || inputY >= g.inputHeight) continue;
    for (let filterX = 0; filterX < g.filterWidth; filterX++) {
      const inputX = left + filterX * g.dilationWidth;
      if (inputX < 0 || inputX >= g.inputWidth) continue;
      const inputStart = ((batch * g.inputHeight + inputY) * g.inputWidth + inputX) * g.inputDepth;
      multiply(sums, inputStart, (filterY * g.filterWidth + filterX) * g.outputDepth);
    }
  }
}

/** Calls `finishPosition` for each output position with its sums. */
function forEachPosition<Sums extends Int32Array | Float64Array>(
  g: ConvolutionGeometry,
  batch: number,
  sums: Sums,
  multiply: Multiply<Sums>,
  finishPosition: (target: number) => void,
): void {
  let target = batch * g.outputHeight * g.outputWidth * g.outputDepth;
  for (let y = 0; y < g.outputHeight; y++) {
    for (let x = 0; x < g.outputWidth; x++) {
      sums.fill(0);
      forEachTap(g, batch, y, x, sums, multiply);
      finishPosition(target);
      target += g.outputDepth;
    }
  }
}

/** Adds products of one filter position to int32 sums. */
function integerTap(
  g: ConvolutionGeometry,
  input: IntegerArray,
  filter: FilterValues,
  zeroPoint: number,
): Multiply<Int32Array> {
  const { inputDepth, outputDepth } = g;
  const multiplier = outputDepth / inputDepth;
  if (multiplier === 1) {
    return (sums, inputStart, filterStart) => {
      for (let c = 0; c < outputDepth; c++) {
        sums[c] = (sums[c]! + Math.imul(input[inputStart + c]! - zeroPoint, filter[filterStart + c]!)) | 0;
      }
    };
  }
  return (sums, inputStart, filterStart) => {
    let channel = 0;
    for (let c = 0; c < inputDepth; c++) {
      const value = input[inputStart + c]! - zeroPoint;
      for (let m = 0; m < multiplier; m++, channel++) {
        sums[channel] = (sums[channel]! + Math.imul(value, filter[filterStart + channel]!)) | 0;
      }
    }
  };
}

/** INT8 and UINT8: int32 sums. */
export function depthwiseConvolve(
  g: ConvolutionGeometry,
  q: Requantization,
  input: IntegerArray,
  filter: FilterValues,
  bias: Int32Array | null,
  output: IntegerArray,
  sums: Int32Array,
): void {
  const { multipliers, shifts, outputZeroPoint, min, max } = q;
  const tap = integerTap(g, input, filter, q.inputZeroPoint);
  for (let batch = 0; batch < g.batches; batch++) {
    forEachPosition(g, batch, sums, tap, (target) => {
      for (let c = 0; c < sums.length; c++) {
        const sum = bias === null ? sums[c]! : (sums[c]! + bias[c]!) | 0;
        const value = multiplyByQuantizedMultiplier(sum, multipliers[c]!, shifts[c]!) + outputZeroPoint;
        output[target + c] = value < min ? min : value > max ? max : value;
      }
    });
  }
}

/** INT16: int64 sums, as exact integers in doubles. */
export function depthwiseConvolveWide(
  g: ConvolutionGeometry,
  q: Requantization,
  input: Int16Array,
  filter: FilterValues,
  bias: BigInt64Array | null,
  output: Int16Array,
  sums: Float64Array,
): void {
  const { multipliers, shifts, min, max } = q;
  const multiplier = g.outputDepth / g.inputDepth;
  const biases = bias === null ? null : Float64Array.from(bias, Number);
  const tap: Multiply<Float64Array> = (target, inputStart, filterStart) => {
    let channel = 0;
    for (let c = 0; c < g.inputDepth; c++) {
      const value = input[inputStart + c]!;
      for (let m = 0; m < multiplier; m++, channel++) {
        target[channel] = target[channel]! + value * filter[filterStart + channel]!;
      }
    }
  };
  for (let batch = 0; batch < g.batches; batch++) {
    forEachPosition(g, batch, sums, tap, (target) => {
      for (let c = 0; c < sums.length; c++) {
        const sum = biases === null ? sums[c]! : sums[c]! + biases[c]!;
        const value = multiplyByQuantizedMultiplier64(sum, multipliers[c]!, shifts[c]!);
        output[target + c] = value < min ? min : value > max ? max : value;
      }
    });
  }
}

/** Float activations with int8 weights: the input is quantized asymmetrically for each batch. */
export function depthwiseConvolveHybrid(
  g: ConvolutionGeometry,
  { range, scheme, workspace, quantizedInput }: PreparedHybrid,
  input: Float32Array,
  filter: FilterValues,
  bias: Float32Array | null,
  output: Float32Array,
): void {
  const { sums } = workspace;
  const { filterScales } = scheme;
  const { min, max } = range;
  const batchSize = g.inputHeight * g.inputWidth * g.inputDepth;
  for (let batch = 0; batch < g.batches; batch++) {
    const { scale, zeroPoint } = quantizeAsymmetrically(input, batch * batchSize, batchSize, quantizedInput);
    const tap = integerTap(g, quantizedInput, filter, zeroPoint);
    forEachPosition(g, batch, sums, tap, (target) => {
      for (let c = 0; c < sums.length; c++) {
        const real = Math.fround(Math.fround(sums[c]!) * Math.fround(filterScales[c]! * scale));
        const value = bias === null ? real : Math.fround(real + bias[c]!);
        output[target + c] = value < min ? min : value > max ? max : value;
      }
    });
  }
}

/** float32, rounded at each step in the reference kernel's order. */
export function depthwiseConvolveFloat(
  g: ConvolutionGeometry,
  range: Range,
  input: Float32Array,
  filter: Float32Array,
  bias: Float32Array | null,
  output: Float32Array,
): void {
  const { inputDepth, outputDepth } = g;
  const multiplier = outputDepth / inputDepth;
  let target = 0;
  const tap: Multiply<number> = (start, inputStart, filterStart) => {
    let channel = 0;
    for (let c = 0; c < inputDepth; c++) {
      const value = input[inputStart + c]!;
      for (let m = 0; m < multiplier; m++, channel++) {
        output[start + channel] =
          output[start + channel]! + Math.fround(value * filter[filterStart + channel]!);
      }
    }
  };
  for (let batch = 0; batch < g.batches; batch++) {
    for (let y = 0; y < g.outputHeight; y++) {
      for (let x = 0; x < g.outputWidth; x++) {
        output.fill(0, target, target + outputDepth);
        forEachTap(g, batch, y, x, target, tap);
        finish(output, target, outputDepth, bias, 0, range);
        target += outputDepth;
      }
    }
  }
}

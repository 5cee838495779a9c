import type { Range } from '../../arithmetic';
import type { ConvolutionGeometry } from './geometry';

/** Runs of input and filter elements that one output position multiplies: three numbers each. */
export type Runs = Int32Array;

export function floatRuns(g: ConvolutionGeometry): Runs {
  return new Int32Array(3 * g.filterHeight * g.filterWidth);
}

/**
 * A float32 convolution that sums in the order of TensorFlow Lite's reference kernel (filter row, filter column,
 * channel; positions outside the image are left out) and rounds to float32 at each step, so results are equal bit by
 * bit. Source: `Conv`, tflite/kernels/internal/reference/conv.h.
 */
export function convolveFloat(
  g: ConvolutionGeometry,
  range: Range,
  input: Float32Array,
  filter: Float32Array,
  bias: Float32Array | null,
  output: Float32Array,
  runs: Runs,
): void {
  const groups = g.inputDepth / g.filterDepth;
  const rows = g.outputDepth / groups;
  const length = g.filterHeight * g.filterWidth * g.filterDepth;
  let target = 0;
  for (let batch = 0; batch < g.batches; batch++) {
    for (let y = 0; y < g.outputHeight; y++) {
      for (let x = 0; x < g.outputWidth; x++) {
        const count = findRuns(g, batch, y, x, runs);
        for (let group = 0; group < groups; group++) {
          const first = group * rows;
          sumRuns(
            input,
            group * g.filterDepth,
            filter,
            first * length,
            length,
            rows,
            runs,
            count,
            output,
            target,
          );
          finish(output, target, rows, bias, first, range);
          target += rows;
        }
      }
    }
  }
}

/** Writes [input offset, filter offset, length] of each run inside the image; returns their number. */
function findRuns(g: ConvolutionGeometry, batch: number, y: number, x: number, runs: Runs): number {
  const { filterDepth, filterWidth, inputDepth, inputWidth, inputHeight, dilationWidth } = g;
  const top = y * g.strideHeight - g.paddingTop;
  const left = x * g.strideWidth - g.paddingLeft;
  const isContiguous = dilationWidth === 1 && filterDepth === inputDepth;
  let count = 0;
  for (let filterY = 0; filterY < g.filterHeight; filterY++) {
    const inputY = top + filterY * g.dilationHeight;
    if (inputY < 0 || inputY >= inputHeight) continue;
    const row = (batch * inputHeight + inputY) * inputWidth;
    if (isContiguous) {
      const from = Math.max(0, -left);
      const to = Math.min(filterWidth, inputWidth - left);
      if (from >= to) continue;
      runs[count] = (row + left + from) * inputDepth;
      runs[count + 1] = (filterY * filterWidth + from) * filterDepth;
      runs[count + 2] = (to - from) * filterDepth;
      count += 3;
      continue;
    }
    for (let filterX = 0; filterX < filterWidth; filterX++) {
      const inputX = left + filterX * dilationWidth;
      if (inputX < 0 || inputX >= inputWidth) continue;
      runs[count] = (row + inputX) * inputDepth;
      runs[count + 1] = (filterY * filterWidth + filterX) * filterDepth;
      runs[count + 2] = filterDepth;
      count += 3;
    }
  }
  return count;
}

/** Four output channels at a time: each keeps its own order of additions, and the four chains run side by side. */
export function sumRuns(
  input: Float32Array,
  inputBase: number,
  filter: Float32Array,
  filterBase: number,
  length: number,
  rows: number,
  runs: Runs,
  count: number,
  output: Float32Array,
  target: number,
): void {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const base = filterBase + row * length;
    let sumA = Math.fround(0);
    let sumB = Math.fround(0);
    let sumC = Math.fround(0);
    let sumD = Math.fround(0);
    for (let run = 0; run < count; run += 3) {
      let i = inputBase + runs[run]!;
      let a = base + runs[run + 1]!;
      let b = a + length;
      let c = b + length;
      let d = c + length;
      const end = i + runs[run + 2]!;
      for (; i < end; i++) {
        const value = input[i]!;
        sumA = Math.fround(sumA + Math.fround(value * filter[a++]!));
        sumB = Math.fround(sumB + Math.fround(value * filter[b++]!));
        sumC = Math.fround(sumC + Math.fround(value * filter[c++]!));
        sumD = Math.fround(sumD + Math.fround(value * filter[d++]!));
      }
    }
    output[target + row] = sumA;
    output[target + row + 1] = sumB;
    output[target + row + 2] = sumC;
    output[target + row + 3] = sumD;
  }
  for (; row < rows; row++) {
    const base = filterBase + row * length;
    let sum = Math.fround(0);
    for (let run = 0; run < count; run += 3) {
      let i = inputBase + runs[run]!;
      let a = base + runs[run + 1]!;
      const end = i + runs[run + 2]!;
      for (; i < end; i++) sum = Math.fround(sum + Math.fround(input[i]! * filter[a++]!));
    }
    output[target + row] = sum;
  }
}

/** Adds the bias and clamps; NaN stays NaN, as with C++'s std::min and std::max. */
export function finish(
  output: Float32Array,
  target: number,
  count: number,
  bias: Float32Array | null,
  firstBias: number,
  { min, max }: Range,
): void {
  for (let i = 0; i < count; i++) {
    const value = Math.fround(output[target + i]! + (bias === null ? 0 : bias[firstBias + i]!));
    output[target + i] = value < min ? min : value > max ? max : value;
  }
}

import { widen } from './dense-int';
import {
  DILATION_HEIGHT,
  DILATION_WIDTH,
  field,
  FILTER_HEIGHT,
  FILTER_WIDTH,
  INPUT_DEPTH,
  INPUT_HEIGHT,
  INPUT_WIDTH,
  OUTPUT_HEIGHT,
  OUTPUT_WIDTH,
  PADDING_LEFT,
  PADDING_TOP,
  STRIDE_HEIGHT,
  STRIDE_WIDTH,
} from './geometry';

/**
 * Rows of a convolution's matrix product: what each output position reads, ordered as the filter is (row, column,
 * channel), with zeros outside the image. Without dilation, the columns of a filter row lie side by side in the image.
 */

/** `bytes` is a multiple of four. The engine's own copy is called, which costs more than such a loop on short runs. */
@inline
function copyWords(target: usize, source: usize, bytes: usize): void {
  const end = source + bytes;
  while (source + 16 <= end) {
    v128.store(target, v128.load(source));
    source += 16;
    target += 16;
  }
  while (source < end) {
    store<i32>(target, load<i32>(source));
    source += 4;
    target += 4;
  }
}

@inline
function clearWords(target: usize, bytes: usize): void {
  const end = target + bytes;
  const zero = i32x4.splat(0);
  while (target + 16 <= end) {
    v128.store(target, zero);
    target += 16;
  }
  while (target < end) {
    store<i32>(target, 0);
    target += 4;
  }
}

/** @param first first output position, counted over batch, row and column. */
export function gatherFloat(geometry: usize, input: usize, first: i32, count: i32, target: usize): void {
  const cell = <usize>field(geometry, INPUT_DEPTH) << 2;
  const inputHeight = field(geometry, INPUT_HEIGHT);
  const inputWidth = field(geometry, INPUT_WIDTH);
  const filterHeight = field(geometry, FILTER_HEIGHT);
  const filterWidth = field(geometry, FILTER_WIDTH);
  const outputHeight = field(geometry, OUTPUT_HEIGHT);
  const outputWidth = field(geometry, OUTPUT_WIDTH);
  const dilationWidth = field(geometry, DILATION_WIDTH);
  const line = cell * filterWidth;
  for (let position = first; position < first + count; position++) {
    const x = position % outputWidth;
    const row = position / outputWidth;
    const y = row % outputHeight;
    const image = input + <usize>(row / outputHeight * inputHeight * inputWidth) * cell;
    const top = y * field(geometry, STRIDE_HEIGHT) - field(geometry, PADDING_TOP);
    const left = x * field(geometry, STRIDE_WIDTH) - field(geometry, PADDING_LEFT);
    for (let filterY = 0; filterY < filterHeight; filterY++) {
      const inputY = top + filterY * field(geometry, DILATION_HEIGHT);
      if (inputY < 0 || inputY >= inputHeight) {
        clearWords(target, line);
        target += line;
        continue;
      }
      const source = image + <usize>(inputY * inputWidth + left) * cell;
      if (dilationWidth == 1 && left >= 0 && left + filterWidth <= inputWidth) {
        copyWords(target, source, line);
        target += line;
        continue;
      }
      for (let filterX = 0; filterX < filterWidth; filterX++) {
        const inputX = left + filterX * dilationWidth;
        if (inputX < 0 || inputX >= inputWidth) clearWords(target, cell);
        else copyWords(target, source + <usize>(filterX * dilationWidth) * cell, cell);
        target += cell;
      }
    }
  }
}

/**
 * The same for int8 or uint8 input, widened to int16 with the zero point taken off; rows of odd length have one more
 * element, whose weight is zero.
 */
export function gatherInt(
  geometry: usize,
  input: usize,
  first: i32,
  count: i32,
  target: usize,
  zeroPoint: i32,
  isUnsigned: i32,
): void {
  const depth = field(geometry, INPUT_DEPTH);
  const inputHeight = field(geometry, INPUT_HEIGHT);
  const inputWidth = field(geometry, INPUT_WIDTH);
  const filterHeight = field(geometry, FILTER_HEIGHT);
  const filterWidth = field(geometry, FILTER_WIDTH);
  const outputHeight = field(geometry, OUTPUT_HEIGHT);
  const outputWidth = field(geometry, OUTPUT_WIDTH);
  const dilationWidth = field(geometry, DILATION_WIDTH);
  const length = filterWidth * depth;
  const line = <usize>length << 1;
  const cell = <usize>depth << 1;
  const padding: usize = (filterHeight * length) & 1 ? 2 : 0;
  for (let position = first; position < first + count; position++) {
    const x = position % outputWidth;
    const row = position / outputWidth;
    const y = row % outputHeight;
    const image = input + <usize>(row / outputHeight * inputHeight * inputWidth * depth);
    const top = y * field(geometry, STRIDE_HEIGHT) - field(geometry, PADDING_TOP);
    const left = x * field(geometry, STRIDE_WIDTH) - field(geometry, PADDING_LEFT);
    for (let filterY = 0; filterY < filterHeight; filterY++) {
      const inputY = top + filterY * field(geometry, DILATION_HEIGHT);
      if (inputY < 0 || inputY >= inputHeight) {
        memory.fill(target, 0, line);
        target += line;
        continue;
      }
      const source = image + <usize>((inputY * inputWidth + left) * depth);
      if (dilationWidth == 1 && left >= 0 && left + filterWidth <= inputWidth) {
        widen(source, target, length, zeroPoint, isUnsigned);
        target += line;
        continue;
      }
      for (let filterX = 0; filterX < filterWidth; filterX++) {
        const inputX = left + filterX * dilationWidth;
        if (inputX < 0 || inputX >= inputWidth) memory.fill(target, 0, cell);
        else widen(source + <usize>(filterX * dilationWidth * depth), target, depth, zeroPoint, isUnsigned);
        target += cell;
      }
    }
    target += padding;
  }
}

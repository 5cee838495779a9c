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
 * channel), with zeros outside the image.
 * @param first first output position, counted over batch, row and column.
 */
export function gatherFloat(geometry: usize, input: usize, first: i32, count: i32, target: usize): void {
  const depthBytes = (<usize>field(geometry, INPUT_DEPTH)) << 2;
  gatherRows(geometry, input, first, count, target, depthBytes);
}

function gatherRows(geometry: usize, input: usize, first: i32, count: i32, target: usize, cell: usize): void {
  const inputHeight = field(geometry, INPUT_HEIGHT);
  const inputWidth = field(geometry, INPUT_WIDTH);
  const filterHeight = field(geometry, FILTER_HEIGHT);
  const filterWidth = field(geometry, FILTER_WIDTH);
  const outputHeight = field(geometry, OUTPUT_HEIGHT);
  const outputWidth = field(geometry, OUTPUT_WIDTH);
  const dilationWidth = field(geometry, DILATION_WIDTH);
  for (let position = first; position < first + count; position++) {
    const x = position % outputWidth;
    const row = position / outputWidth;
    const y = row % outputHeight;
    const batch = row / outputHeight;
    const top = y * field(geometry, STRIDE_HEIGHT) - field(geometry, PADDING_TOP);
    const left = x * field(geometry, STRIDE_WIDTH) - field(geometry, PADDING_LEFT);
    for (let filterY = 0; filterY < filterHeight; filterY++) {
      const inputY = top + filterY * field(geometry, DILATION_HEIGHT);
      if (inputY < 0 || inputY >= inputHeight) {
        memory.fill(target, 0, cell * filterWidth);
        target += cell * filterWidth;
        continue;
      }
      const line = input + <usize>((batch * inputHeight + inputY) * inputWidth) * cell;
      for (let filterX = 0; filterX < filterWidth; filterX++) {
        const inputX = left + filterX * dilationWidth;
        if (inputX < 0 || inputX >= inputWidth) memory.fill(target, 0, cell);
        else memory.copy(target, line + <usize>inputX * cell, cell);
        target += cell;
      }
    }
  }
}

/** The same for int8 or uint8 input, widened to int16 with the zero point taken off; rows are padded to even length. */
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
  const cell = (<usize>depth) << 1;
  const isOdd = (filterHeight * filterWidth * depth) & 1;
  for (let position = first; position < first + count; position++) {
    const x = position % outputWidth;
    const row = position / outputWidth;
    const y = row % outputHeight;
    const batch = row / outputHeight;
    const top = y * field(geometry, STRIDE_HEIGHT) - field(geometry, PADDING_TOP);
    const left = x * field(geometry, STRIDE_WIDTH) - field(geometry, PADDING_LEFT);
    for (let filterY = 0; filterY < filterHeight; filterY++) {
      const inputY = top + filterY * field(geometry, DILATION_HEIGHT);
      const line = input + <usize>((batch * inputHeight + inputY) * inputWidth * depth);
      for (let filterX = 0; filterX < filterWidth; filterX++) {
        const inputX = left + filterX * field(geometry, DILATION_WIDTH);
        if (inputY < 0 || inputY >= inputHeight || inputX < 0 || inputX >= inputWidth)
          memory.fill(target, 0, cell);
        else widen(line + <usize>(inputX * depth), target, depth, zeroPoint, isUnsigned);
        target += cell;
      }
    }
    if (isOdd) {
      store<i16>(target, 0);
      target += 2;
    }
  }
}

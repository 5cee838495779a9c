/**
 * The shapes of a two-dimensional convolution as 14 int32 in memory, in the order of `geometryBlock` of
 * `../packing.ts`.
 */
@inline
export function field(geometry: usize, index: i32): i32 {
  return load<i32>(geometry + (<usize>index << 2));
}

export const INPUT_HEIGHT: i32 = 0;
export const INPUT_WIDTH: i32 = 1;
export const INPUT_DEPTH: i32 = 2;
export const FILTER_HEIGHT: i32 = 3;
export const FILTER_WIDTH: i32 = 4;
export const OUTPUT_HEIGHT: i32 = 5;
export const OUTPUT_WIDTH: i32 = 6;
export const OUTPUT_DEPTH: i32 = 7;
export const STRIDE_HEIGHT: i32 = 8;
export const STRIDE_WIDTH: i32 = 9;
export const DILATION_HEIGHT: i32 = 10;
export const DILATION_WIDTH: i32 = 11;
export const PADDING_TOP: i32 = 12;
export const PADDING_LEFT: i32 = 13;

export interface StridedSlice {
  readonly input: readonly number[];
  readonly begin: readonly number[];
  readonly end: readonly number[];
  readonly strides: readonly number[];
  /** Bit masks over dimensions. */
  readonly beginMask: number;
  readonly endMask: number;
  readonly shrinkAxisMask: number;
}

/**
 * The shape that STRIDED_SLICE gives without ellipsis and new axes; null where begin, end or strides do not cover the
 * input's dimensions or a stride is 0.
 */
export function stridedSliceShape(slice: StridedSlice): readonly number[] | null {
  const { input, begin, end, strides } = slice;
  if (Math.min(begin.length, end.length, strides.length) < input.length) return null;
  const shape: number[] = [];
  for (const [axis, size] of input.entries()) {
    const stride = strides[axis]!;
    if (stride === 0) return null;
    const [low, high] = stride > 0 ? [0, size] : [-1, size - 1];
    const clamp = (value: number): number => Math.max(low, Math.min(value < 0 ? value + size : value, high));
    const start = slice.beginMask & (1 << axis) ? (stride > 0 ? low : high) : clamp(begin[axis]!);
    const stop = slice.endMask & (1 << axis) ? (stride > 0 ? high : low) : clamp(end[axis]!);
    if (slice.shrinkAxisMask & (1 << axis)) continue;
    shape.push(Math.max(0, Math.ceil((stop - start) / stride)));
  }
  return shape;
}

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

export interface MaskedSlice extends StridedSlice {
  readonly ellipsisMask: number;
  readonly newAxisMask: number;
}

/**
 * The shape that STRIDED_SLICE gives with all its masks: an ellipsis stands for the dimensions that the other entries
 * leave, a new axis is 1 (TensorFlow Lite, `strided_slice.cc`). Dimensions behind the last entry stay whole. Null where a
 * stride is 0 or there are more entries than dimensions.
 */
export function maskedSliceShape(slice: MaskedSlice): readonly number[] | null {
  const entries = slice.begin.length;
  const has = (mask: number, index: number): boolean => (mask & (1 << index)) !== 0;
  const indices = Array.from({ length: entries }, (_, index) => index);
  const consuming = indices.filter(
    (index) => !has(slice.newAxisMask, index) && !has(slice.ellipsisMask, index),
  );
  const left = slice.input.length - consuming.length;
  if (left < 0) return null;
  const shape: number[] = [];
  let axis = 0;
  for (const index of indices) {
    if (has(slice.ellipsisMask, index)) {
      shape.push(...slice.input.slice(axis, axis + left));
      axis += left;
    } else if (has(slice.newAxisMask, index)) {
      shape.push(1);
    } else {
      const one = stridedSliceShape({
        input: [slice.input[axis]!],
        begin: [slice.begin[index]!],
        end: [slice.end[index] ?? 0],
        strides: [slice.strides[index] ?? 1],
        beginMask: has(slice.beginMask, index) ? 1 : 0,
        endMask: has(slice.endMask, index) ? 1 : 0,
        shrinkAxisMask: has(slice.shrinkAxisMask, index) ? 1 : 0,
      });
      if (!one) return null;
      shape.push(...one);
      axis++;
    }
  }
  return [...shape, ...slice.input.slice(axis)];
}

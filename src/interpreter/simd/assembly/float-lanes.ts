/** What the float32 kernels that work element by element share. Each lane follows the TypeScript kernel step by step. */

/** A result below `tiny` (the smallest normal number, or 0 where the runtime keeps denormals) as zero of its sign. */
@inline
export function flush(value: v128, tiny: v128): v128 {
  const magnitude = f32x4.abs(value);
  // Where the comparison holds, only the sign stays.
  return v128.andnot(value, v128.and(magnitude, f32x4.lt(magnitude, tiny)));
}

/** `value < min ? min : value > max ? max : value`; NaN stays. */
@inline
export function clamp(value: v128, min: v128, max: v128): v128 {
  return f32x4.pmin(f32x4.pmax(value, min), max);
}

/** IEEE 754 binary16 and bfloat16, as 16-bit patterns in numbers. */

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The value of a binary16 pattern; every one is exact in float32. NaN payloads are kept. */
export function float16ToFloat32(half: number): number {
  const sign = (half & 0x8000) << 16;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) {
    const magnitude = fraction * 2 ** -24;
    return sign === 0 ? magnitude : -magnitude;
  }
  const biased = exponent === 0x1f ? 0xff : exponent + 112;
  bits[0] = sign | (biased << 23) | (fraction << 13);
  return float[0]!;
}

/** The binary16 pattern nearest to a float32 value, ties to even; overflow gives infinity, NaN stays NaN. */
export function float32ToFloat16(value: number): number {
  float[0] = value;
  const pattern = bits[0]!;
  const sign = (pattern >>> 16) & 0x8000;
  const magnitude = pattern & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00 | ((magnitude >>> 13) & 0x3ff);
  if (magnitude >= 0x47800000) return sign | 0x7c00;
  // Below the smallest normal half, 2^-14, a step is 2^-24; adding 0.5 aligns the fraction so that it is rounded there.
  if (magnitude < 0x38800000) {
    float[0] = Math.abs(float[0]) + 0.5;
    return sign | (bits[0]! - 0x3f000000);
  }
  const rounded = magnitude + 0xfff + ((magnitude >>> 13) & 1);
  return sign | ((rounded - 0x38000000) >>> 13);
}

/** The value of a bfloat16 pattern: the upper half of a float32. */
export function bfloat16ToFloat32(pattern: number): number {
  bits[0] = (pattern & 0xffff) << 16;
  return float[0]!;
}

/** The bfloat16 pattern nearest to a float32 value, ties to even; NaN stays NaN. */
export function float32ToBfloat16(value: number): number {
  float[0] = value;
  const pattern = bits[0]!;
  if ((pattern & 0x7fffffff) > 0x7f800000) return (pattern >>> 16) | 0x40;
  return ((pattern + 0x7fff + ((pattern >>> 16) & 1)) >>> 16) & 0xffff;
}

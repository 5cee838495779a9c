const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);

/** IEEE half precision bits to the number they stand for. */
export function float16ToNumber(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** A float32 number to half precision bits, rounding halves to even; overflow becomes infinity. */
export function numberToFloat16(value: number): number {
  float[0] = value;
  const word = bits[0]!;
  const sign = (word >>> 16) & 0x8000;
  const magnitude = word & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  if (magnitude >= 0x477ff000) return sign | 0x7c00;
  if (magnitude >= 0x38800000) {
    const rebased = magnitude - 0x38000000;
    return sign | ((rebased + 0xfff + ((rebased >>> 13) & 1)) >>> 13);
  }
  if (magnitude < 0x33000000) return sign;
  const shift = 126 - (magnitude >>> 23);
  const fraction = (magnitude & 0x7fffff) | 0x800000;
  const halfway = 1 << (shift - 1);
  const remainder = fraction & ((1 << shift) - 1);
  const quotient = fraction >>> shift;
  return sign | (quotient + (remainder > halfway || (remainder === halfway && quotient & 1) ? 1 : 0));
}

export function bfloat16ToNumber(value: number): number {
  bits[0] = value << 16;
  return float[0]!;
}

/** A float32 number to bfloat16 bits, rounding halves to even. */
export function numberToBfloat16(value: number): number {
  float[0] = value;
  const word = bits[0]!;
  if (Number.isNaN(value)) return ((word >>> 16) & 0x8000) | 0x7fc0;
  return ((word + 0x7fff + ((word >>> 16) & 1)) >>> 16) & 0xffff;
}

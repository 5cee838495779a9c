/** `TfLiteRound`, C's `round`: to nearest, halves away from zero. Exact for every double. */
export function roundHalfAwayFromZero(x: number): number {
  const truncated = Math.trunc(x);
  const distance = Math.abs(x - truncated);
  return distance >= 0.5 ? truncated + Math.sign(x) : truncated;
}

/** C's `rint` under the default mode: to nearest, halves to even. */
export function roundHalfToEven(x: number): number {
  const floor = Math.floor(x);
  const distance = x - floor;
  if (distance < 0.5) return floor;
  if (distance > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** The smallest and largest value of an integer type; null for types that are no integers of at most 32 bits. */
export function integerRange(type: string): readonly [number, number] | null {
  return INTEGER_RANGES[type] ?? null;
}

const INTEGER_RANGES: Readonly<Record<string, readonly [number, number]>> = {
  INT2: [-2, 1],
  INT4: [-8, 7],
  UINT4: [0, 15],
  INT8: [-128, 127],
  UINT8: [0, 255],
  INT16: [-32768, 32767],
  UINT16: [0, 65535],
  INT32: [-2147483648, 2147483647],
  UINT32: [0, 4294967295],
};

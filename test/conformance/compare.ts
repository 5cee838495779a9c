/** How two outputs differ: not at all, in the last places of floats, or really. */
export type Difference =
  | { readonly kind: 'equal' }
  | { readonly kind: 'close'; readonly ulp: number; readonly abs: number }
  | { readonly kind: 'different'; readonly message: string };

export interface FloatTolerance {
  /** Units in the last place of a float32. */
  readonly ulp: number;
  readonly abs: number;
}

const EQUAL: Difference = { kind: 'equal' };

/** Byte for byte. */
export function compareBytes(actual: Uint8Array, golden: Uint8Array): Difference {
  if (actual.length !== golden.length) {
    return { kind: 'different', message: `${actual.length} bytes instead of ${golden.length}` };
  }
  let count = 0;
  let first = -1;
  for (let i = 0; i < golden.length; i++) {
    if (actual[i] === golden[i]) continue;
    if (first < 0) first = i;
    count++;
  }
  if (first < 0) return EQUAL;
  const message = `${count} of ${golden.length} bytes differ, first byte ${first}: ${actual[first]} instead of ${golden[first]}`;
  return { kind: 'different', message };
}

/** float32 values: NaN equals NaN; a value is close within either bound of the tolerance. */
export function compareFloats(actual: Uint8Array, golden: Uint8Array, tolerance: FloatTolerance): Difference {
  if (actual.length !== golden.length) {
    return { kind: 'different', message: `${actual.length} bytes instead of ${golden.length}` };
  }
  const a = new DataView(actual.buffer, actual.byteOffset, actual.byteLength);
  const g = new DataView(golden.buffer, golden.byteOffset, golden.byteLength);
  let ulp = 0;
  let abs = 0;
  for (let i = 0; i + 4 <= golden.length; i += 4) {
    const x = a.getFloat32(i, true);
    const y = g.getFloat32(i, true);
    if (Object.is(x, y) || (Number.isNaN(x) && Number.isNaN(y))) continue;
    const ulps = Math.abs(ordered(a.getInt32(i, true)) - ordered(g.getInt32(i, true)));
    const difference = Math.abs(x - y);
    const isClose = ulps <= tolerance.ulp || difference <= tolerance.abs;
    if (!isClose) {
      return { kind: 'different', message: `value ${i / 4} is ${x} instead of ${y} (${ulps} ulp)` };
    }
    ulp = Math.max(ulp, ulps);
    abs = Math.max(abs, difference);
  }
  return ulp === 0 && abs === 0 ? EQUAL : { kind: 'close', ulp, abs };
}

/** float32 bits on a line, so that neighbours differ by one; both zeros become 0. */
function ordered(bits: number): number {
  return bits >= 0 ? bits : -2147483648 - bits;
}

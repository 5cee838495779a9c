import { elementsOf } from '../convolution/typed-data';
import type { TypedArray } from '../../runtime-tensor';

/** Complex numbers as pairs, real part first. */
export type Complexes = Float32Array | Int16Array | Int32Array;

export type FftType = 'FLOAT32' | 'INT16' | 'INT32';

/** How the values of a transform are computed with; results are rounded or wrapped when they are stored. */
interface FftArithmetic {
  readonly create: (length: number) => Complexes;
  /** `a * b - c * d`, in the units of a value. */
  readonly productDifference: (a: number, b: number, c: number, d: number) => number;
  readonly productSum: (a: number, b: number, c: number, d: number) => number;
  /** Divides by the radix of a stage, which keeps integers from overflowing. */
  readonly divide: (x: number, by: number) => number;
  readonly half: (x: number) => number;
  readonly twiddle: (x: number) => number;
}

const round = Math.fround;

const INT16_MAX = 32767;
const INT32_MAX = 2147483647;
const round32 = (x: bigint): number => Number(BigInt.asIntN(32, (BigInt.asIntN(64, x) + (1n << 30n)) >> 31n));
const wide = (a: number, b: number): bigint => BigInt(a) * BigInt(b);

const ARITHMETIC: Readonly<Record<FftType, FftArithmetic>> = {
  FLOAT32: {
    create: (length) => new Float32Array(length),
    productDifference: (a, b, c, d) => round(round(a * b) - round(c * d)),
    productSum: (a, b, c, d) => round(round(a * b) + round(c * d)),
    divide: (x) => x,
    half: (x) => x * 0.5,
    twiddle: (x) => x,
  },
  INT16: {
    create: (length) => new Int16Array(length),
    productDifference: (a, b, c, d) => sround16((Math.imul(a, b) - Math.imul(c, d)) | 0),
    productSum: (a, b, c, d) => sround16((Math.imul(a, b) + Math.imul(c, d)) | 0),
    divide: (x, by) => sround16(x * Math.trunc(INT16_MAX / by)),
    half: (x) => x >> 1,
    twiddle: (x) => Math.floor(0.5 + INT16_MAX * x),
  },
  INT32: {
    create: (length) => new Int32Array(length),
    productDifference: (a, b, c, d) => round32(wide(a, b) - wide(c, d)),
    productSum: (a, b, c, d) => round32(wide(a, b) + wide(c, d)),
    divide: (x, by) => round32(wide(x, Math.trunc(INT32_MAX / by))),
    half: (x) => (x | 0) >> 1,
    twiddle: (x) => Math.floor(0.5 + INT32_MAX * x),
  },
};

/** `(x + 2^14) >> 15`, cut to int16. */
function sround16(x: number): number {
  return (((x + 16384) >> 15) << 16) >> 16;
}

/**
 * The real Fourier transform of KISS FFT, whose fixed-point forms scale down at each stage (the integer forward transform
 * is divided by its length). Lengths are powers of two from 4 on.
 * Source: kiss_fft.c and kiss_fftr.c as built by signal/src/kiss_fft_wrappers of TensorFlow Lite Micro.
 */
export class RealFft {
  private readonly arithmetic: FftArithmetic;
  private readonly half: number;
  private readonly twiddles: Complexes;
  private readonly superTwiddles: Complexes;

  constructor(
    type: FftType,
    length: number,
    private readonly isInverse: boolean,
  ) {
    this.arithmetic = ARITHMETIC[type];
    const { create, twiddle } = this.arithmetic;
    this.half = length / 2;
    const sign = isInverse ? -1 : 1;
    this.twiddles = create(2 * this.half);
    for (let i = 0; i < this.half; i++) {
      const phase = ((-2 * Math.PI * i) / this.half) * sign;
      this.twiddles[2 * i] = twiddle(Math.cos(phase));
      this.twiddles[2 * i + 1] = twiddle(Math.sin(phase));
    }
    this.superTwiddles = create(Math.max(2, this.half));
    for (let i = 0; i < this.half >> 1; i++) {
      const phase = -Math.PI * ((i + 1) / this.half + 0.5) * sign;
      this.superTwiddles[2 * i] = twiddle(Math.cos(phase));
      this.superTwiddles[2 * i + 1] = twiddle(Math.sin(phase));
    }
  }

  /** `time` has the transform's length, `frequencies` half of it plus one complex numbers. */
  forward(time: Complexes, frequencies: Complexes): void {
    const { half: count, superTwiddles: tw } = this;
    const { create, divide, half, productDifference, productSum } = this.arithmetic;
    const spectrum = create(2 * count);
    this.transform(spectrum, 0, time, 0, 1, count);
    const [real, imaginary] = [divide(spectrum[0]!, 2), divide(spectrum[1]!, 2)];
    frequencies[0] = real + imaginary;
    frequencies[2 * count] = real - imaginary;
    frequencies[1] = frequencies[2 * count + 1] = 0;
    const f1 = create(2);
    const f2 = create(2);
    for (let k = 1; k <= count >> 1; k++) {
      const mirror = count - k;
      const [pr, pi] = [divide(spectrum[2 * k]!, 2), divide(spectrum[2 * k + 1]!, 2)];
      const [nr, ni] = [divide(spectrum[2 * mirror]!, 2), divide(negated(spectrum, 2 * mirror + 1), 2)];
      f1[0] = pr + nr;
      f1[1] = pi + ni;
      f2[0] = pr - nr;
      f2[1] = pi - ni;
      const [sr, si] = [tw[2 * k - 2]!, tw[2 * k - 1]!];
      const tr = productDifference(f2[0]!, sr, f2[1]!, si);
      const ti = productSum(f2[0]!, si, f2[1]!, sr);
      frequencies[2 * k] = half(f1[0]! + tr);
      frequencies[2 * k + 1] = half(f1[1]! + ti);
      frequencies[2 * mirror] = half(f1[0]! - tr);
      frequencies[2 * mirror + 1] = half(ti - f1[1]!);
    }
  }

  /** The inverse, not divided by the length for floats. */
  inverse(frequencies: Complexes, time: Complexes): void {
    const { half: count, superTwiddles: tw } = this;
    const { create, divide, productDifference, productSum } = this.arithmetic;
    const spectrum = create(2 * count);
    spectrum[0] = frequencies[0]! + frequencies[2 * count]!;
    spectrum[1] = frequencies[0]! - frequencies[2 * count]!;
    spectrum[0] = divide(spectrum[0]!, 2);
    spectrum[1] = divide(spectrum[1]!, 2);
    const even = create(2);
    const odd = create(2);
    for (let k = 1; k <= count >> 1; k++) {
      const mirror = count - k;
      const [fr, fi] = [divide(frequencies[2 * k]!, 2), divide(frequencies[2 * k + 1]!, 2)];
      const nr = divide(frequencies[2 * mirror]!, 2);
      const ni = divide(negated(frequencies, 2 * mirror + 1), 2);
      even[0] = fr + nr;
      even[1] = fi + ni;
      odd[0] = fr - nr;
      odd[1] = fi - ni;
      const [sr, si] = [tw[2 * k - 2]!, tw[2 * k - 1]!];
      const or = productDifference(odd[0]!, sr, odd[1]!, si);
      const oi = productSum(odd[0]!, si, odd[1]!, sr);
      spectrum[2 * k] = even[0]! + or;
      spectrum[2 * k + 1] = even[1]! + oi;
      spectrum[2 * mirror] = even[0]! - or;
      spectrum[2 * mirror + 1] = even[1]! - oi;
      spectrum[2 * mirror + 1] = -spectrum[2 * mirror + 1]!;
    }
    this.transform(time, 0, spectrum, 0, 1, count);
  }

  /** `count` points of `from`, `stride` complex numbers apart, by radix 4 while that divides, then 2. */
  private transform(
    to: Complexes,
    start: number,
    from: Complexes,
    at: number,
    stride: number,
    count: number,
  ): void {
    if (count === 1) {
      to[2 * start] = from[2 * at]!;
      to[2 * start + 1] = from[2 * at + 1]!;
      return;
    }
    const radix = count % 4 === 0 ? 4 : 2;
    const part = count / radix;
    for (let i = 0; i < radix; i++)
      this.transform(to, start + i * part, from, at + i * stride, stride * radix, part);
    if (radix === 4) this.butterfly4(to, start, stride, part);
    else this.butterfly2(to, start, stride, part);
  }

  private butterfly2(x: Complexes, start: number, stride: number, part: number): void {
    const { divide, productDifference, productSum } = this.arithmetic;
    const tw = this.twiddles;
    for (let k = 0; k < part; k++) {
      const [a, b] = [2 * (start + k), 2 * (start + k + part)];
      for (const i of [a, a + 1, b, b + 1]) x[i] = divide(x[i]!, 2);
      const [wr, wi] = [tw[2 * k * stride]!, tw[2 * k * stride + 1]!];
      const tr = productDifference(x[b]!, wr, x[b + 1]!, wi);
      const ti = productSum(x[b]!, wi, x[b + 1]!, wr);
      x[b] = x[a]! - tr;
      x[b + 1] = x[a + 1]! - ti;
      x[a] = x[a]! + tr;
      x[a + 1] = x[a + 1]! + ti;
    }
  }

  private butterfly4(x: Complexes, start: number, stride: number, part: number): void {
    const { create, divide, productDifference, productSum } = this.arithmetic;
    const tw = this.twiddles;
    const s = create(12);
    for (let k = 0; k < part; k++) {
      const at = [0, 1, 2, 3].map((i) => 2 * (start + k + i * part)) as [number, number, number, number];
      for (const i of at) {
        x[i] = divide(x[i]!, 4);
        x[i + 1] = divide(x[i + 1]!, 4);
      }
      for (let i = 0; i < 3; i++) {
        const [value, w] = [at[i + 1]!, 2 * (i + 1) * k * stride];
        s[2 * i] = productDifference(x[value]!, tw[w]!, x[value + 1]!, tw[w + 1]!);
        s[2 * i + 1] = productSum(x[value]!, tw[w + 1]!, x[value + 1]!, tw[w]!);
      }
      for (let c = 0; c < 2; c++) {
        s[10 + c] = x[at[0] + c]! - s[2 + c]!;
        x[at[0] + c] = x[at[0] + c]! + s[2 + c]!;
        s[6 + c] = s[c]! + s[4 + c]!;
        s[8 + c] = s[c]! - s[4 + c]!;
        x[at[2] + c] = x[at[0] + c]! - s[6 + c]!;
        x[at[0] + c] = x[at[0] + c]! + s[6 + c]!;
      }
      const [first, second] = this.isInverse ? [at[3], at[1]] : [at[1], at[3]];
      x[first] = s[10]! + s[9]!;
      x[first + 1] = s[11]! - s[8]!;
      x[second] = s[10]! - s[9]!;
      x[second + 1] = s[11]! + s[8]!;
    }
  }
}

/** The negative of an entry, wrapped to its type. */
function negated(values: Complexes, index: number): number {
  const value = -values[index]!;
  if (values instanceof Int16Array) return (value << 16) >> 16;
  return values instanceof Int32Array ? value | 0 : value;
}

/** `data` as what a transform of this type works on. */
export function complexesOf(data: TypedArray, type: FftType): Complexes {
  if (type === 'FLOAT32') return elementsOf(data, Float32Array);
  return type === 'INT16' ? elementsOf(data, Int16Array) : elementsOf(data, Int32Array);
}

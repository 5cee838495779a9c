/**
 * float32 functions of the C library that the runtimes' goldens were made with (glibc), step by step: the last place of
 * their results is not always that of the real function.
 */
const round = Math.fround;

/** `2^(i - 200)`: a look-up costs a fraction of the operator. */
const POWERS_OF_TWO = Float64Array.from({ length: 400 }, (_, i) => 2 ** (i - 200));
const powerOfTwo = (k: number): number => POWERS_OF_TWO[(k + 200) | 0]!;

const EXP_STEPS = 32;
const EXP_SCALE = 1.4426950408889634 * EXP_STEPS;
const EXP_CUBIC = 0.05550361559341535 / EXP_STEPS ** 3;
const EXP_SQUARE = 0.2402284522445722 / EXP_STEPS ** 2;
const EXP_LINEAR = 0.6931471806916203 / EXP_STEPS;
const EXP_TABLE = Float64Array.from({ length: EXP_STEPS }, (_, i) => 2 ** (i / EXP_STEPS));

/** `exp` as glibc's `e_expf.c` computes it: in double, 2^(k/32) times a polynomial, then rounded to float32. */
export function libraryExp(x: number): number {
  if (!(x > -104 && x < 89)) return round(Math.exp(x));
  const scaled = EXP_SCALE * x;
  const k = Math.round(scaled);
  const r = scaled - k;
  const power = EXP_TABLE[k & (EXP_STEPS - 1)]! * powerOfTwo(k >> 5);
  return round(((EXP_CUBIC * r + EXP_SQUARE) * (r * r) + (EXP_LINEAR * r + 1)) * power);
}

const EXPM1_Q1 = round(-3.3333335072e-2);
const EXPM1_Q2 = round(1.5873016091e-3);
const EXPM1_Q3 = round(-7.936507609e-5);
const EXPM1_Q4 = round(4.0082177293e-6);
const EXPM1_Q5 = round(-2.0109921195e-7);
const LN2_HIGH = round(6.9313812256e-1);
const LN2_LOW = round(9.0580006145e-6);
const ONE_OVER_LN2 = round(1.4426950216);

/** `exp(x) - 1` as the C library computes it in float32 (fdlibm's `s_expm1f.c`), within a unit in the last place. */
export function libraryExpm1(value: number): number {
  const x = round(value);
  const magnitude = Math.abs(x);
  if (!(magnitude < 18)) return round(Math.expm1(x));
  if (magnitude < 2 ** -25) return x;
  if (magnitude <= 0.34657359) return smallExpm1(x, 0, 0);
  const k =
    magnitude < 1.0397207 ? Math.sign(x) : Math.trunc(round(round(ONE_OVER_LN2 * x) + (x < 0 ? -0.5 : 0.5)));
  const high = round(x - round(k * LN2_HIGH));
  const low = round(k * LN2_LOW);
  const reduced = round(high - low);
  return smallExpm1(reduced, round(round(high - reduced) - low), k);
}

/** `2^k exp(x + c) - 1` for a small `x`. */
function smallExpm1(x: number, c: number, k: number): number {
  const half = round(0.5 * x);
  const square = round(x * half);
  let series = round(round(EXPM1_Q5 * square) + EXPM1_Q4);
  series = round(round(series * square) + EXPM1_Q3);
  series = round(round(series * square) + EXPM1_Q2);
  series = round(round(series * square) + EXPM1_Q1);
  series = round(round(series * square) + 1);
  const t = round(3 - round(series * half));
  const ratio = round(square * round(round(series - t) / round(6 - round(x * t))));
  if (k === 0) return round(x - round(round(x * ratio) - square));
  const error = round(round(round(x * round(ratio - c)) - c) - square);
  if (k === -1) return round(round(0.5 * round(x - error)) - 0.5);
  if (k === 1)
    return x < -0.25 ? round(-2 * round(error - round(x + 0.5))) : round(1 + round(2 * round(x - error)));
  if (k <= -2) return round(round(1 - round(error - x)) * powerOfTwo(k) - 1);
  if (k < 23) return round(round(round(1 - powerOfTwo(-k)) - round(error - x)) * powerOfTwo(k));
  return round(round(round(x - round(error + powerOfTwo(-k))) + 1) * powerOfTwo(k));
}

/**
 * `tanh` as the C library computes it in float32, from `exp(2x) - 1` (fdlibm's `s_tanhf.c`): up to two units in the last
 * place from the real function.
 */
export function libraryTanh(value: number): number {
  const x = round(value);
  const magnitude = Math.abs(x);
  if (x === 0 || Number.isNaN(x)) return x;
  if (magnitude >= 22) return Math.sign(x);
  const exponential = libraryExpm1(magnitude >= 1 ? 2 * magnitude : -2 * magnitude);
  const quotient = round((magnitude >= 1 ? 2 : -exponential) / round(exponential + 2));
  return Math.sign(x) * (magnitude >= 1 ? round(1 - quotient) : quotient);
}

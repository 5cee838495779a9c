/**
 * float32 approximations that full TensorFlow Lite takes from the Eigen library: rational functions evaluated in float32
 * without fused multiply-add. Source: Eigen's `ptanh_float` and `generic_fast_erfc<float>`.
 */
const round = Math.fround;

/** Horner's rule, the highest power first. */
function polynomial(x: number, coefficients: readonly number[]): number {
  let sum = coefficients[0]!;
  for (let i = 1; i < coefficients.length; i++) sum = round(round(sum * x) + coefficients[i]!);
  return sum;
}

const float32s = (...values: number[]): number[] => values.map(round);

const TANH_BOUND = round(7.90738964080810547);
const TANH_NUMERATOR = float32s(1.394553628e-8, 2.10273356e-5, 3.520756727e-3, 1.3402161e-1);
const TANH_DENOMINATOR = float32s(8.015776984e-7, 3.326951409e-4, 2.597254514e-2, 4.67354834e-1, 1);

export function fastTanh(value: number): number {
  const x = value > TANH_BOUND ? TANH_BOUND : value < -TANH_BOUND ? -TANH_BOUND : value;
  const square = round(x * x);
  const odd = round(round(round(square * x) * polynomial(square, TANH_NUMERATOR)) + x);
  return round(odd / polynomial(square, TANH_DENOMINATOR));
}

const ERFC_SMALL = float32s(
  5.6180229876190424e-4,
  -4.9138166941702366e-3,
  2.6707515120506287e-2,
  -1.1280010640621185e-1,
  3.7612295150756836e-1,
  -1.1283791065216064,
);
const ERFC_NUMERATOR = float32s(
  1.0208116471767426e-1,
  4.2920666933059692e-1,
  3.237907886505127e-1,
  5.3971976041793823e-2,
);
const ERFC_DENOMINATOR = float32s(
  1.7251677811145782e-2,
  3.9137163758277893e-1,
  1,
  6.2173241376876831e-1,
  9.5662862062454224e-2,
);

export function fastErfc(value: number): number {
  const x = value > 11 ? 11 : value < -11 ? -11 : value;
  const square = round(x * x);
  if (!(square > 1)) return round(round(x * polynomial(square, ERFC_SMALL)) + 1);
  const squareTail = x * x - square;
  const exponential = round(Math.exp(-square));
  const corrected = round(exponential - round(exponential * round(squareTail)));
  const inverse = round(1 / square);
  const ratio = round(polynomial(inverse, ERFC_NUMERATOR) / round(x * polynomial(inverse, ERFC_DENOMINATOR)));
  return round(round(corrected * ratio) + (x < 0 ? 2 : 0));
}

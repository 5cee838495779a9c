/**
 * `erfc(x)` in double precision: the series `erf(x) = 2/sqrt(pi) exp(-x²) Σ 2^n x^(2n+1) / (2n+1)!!` near 0, whose terms
 * all have one sign, and Laplace's continued fraction further out (Abramowitz & Stegun 7.1.6 and 7.1.14).
 */
export function complementaryErrorFunction(x: number): number {
  if (Number.isNaN(x)) return x;
  const magnitude = Math.abs(x);
  const tail = magnitude < 2 ? 1 - series(magnitude) : magnitude > 27 ? 0 : continuedFraction(magnitude);
  return x >= 0 ? tail : 2 - tail;
}

const TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);

function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return TWO_OVER_SQRT_PI * Math.exp(-x * x) * sum;
}

function continuedFraction(x: number): number {
  let fraction = 0;
  for (let k = 80; k > 0; k--) fraction = k / 2 / (x + fraction);
  return (TWO_OVER_SQRT_PI / 2) * (Math.exp(-x * x) / (x + fraction));
}

/** The place of the highest bit that is set, counted from 1. */
export function mostSignificantBit(x: number): number {
  return 32 - Math.clz32(x);
}

/** The nearest integer to the root of a 64-bit number. Source: signal/src/square_root_32.cc, square_root_64.cc. */
export function squareRoot64(x: bigint): number {
  if (x === 0n) return 0;
  let root = BigInt(Math.floor(Math.sqrt(Number(x))));
  while (root * root > x) root--;
  while ((root + 1n) * (root + 1n) <= x) root++;
  const isNarrow = x >> 32n === 0n;
  const largest = isNarrow ? 0xffffn : 0xffffffffn;
  return Number(x - root * root > root && root !== largest ? root + 1n : root);
}

/** Correction of `log2(1 + i / 128)` from `i / 128`, in 1/65536: `kLogLut` of signal/src/log.cc. */
const LOG_CORRECTION = [
  0, 224, 442, 654, 861, 1063, 1259, 1450, 1636, 1817, 1992, 2163, 2329, 2490, 2646, 2797, 2944, 3087, 3224,
  3358, 3487, 3611, 3732, 3848, 3960, 4068, 4172, 4272, 4368, 4460, 4549, 4633, 4714, 4791, 4864, 4934, 5001,
  5063, 5123, 5178, 5231, 5280, 5326, 5368, 5408, 5444, 5477, 5507, 5533, 5557, 5578, 5595, 5610, 5622, 5631,
  5637, 5640, 5641, 5638, 5633, 5626, 5615, 5602, 5586, 5568, 5547, 5524, 5498, 5470, 5439, 5406, 5370, 5332,
  5291, 5249, 5203, 5156, 5106, 5054, 5000, 4944, 4885, 4825, 4762, 4697, 4630, 4561, 4490, 4416, 4341, 4264,
  4184, 4103, 4020, 3935, 3848, 3759, 3668, 3575, 3481, 3384, 3286, 3186, 3084, 2981, 2875, 2768, 2659, 2549,
  2437, 2323, 2207, 2090, 1971, 1851, 1729, 1605, 1480, 1353, 1224, 1094, 963, 830, 695, 559, 421, 282, 142,
  0, 0,
];

const LN_2 = 45426n;

/** `scale * ln(x)` for a 32-bit `x > 0`. Source: `Log32`, signal/src/log.cc. */
export function logarithm32(x: number, scale: number): number {
  const integer = mostSignificantBit(x) - 1;
  const rest = x - 2 ** integer;
  const fraction = integer < 16 ? rest << (16 - integer) : rest >>> (integer - 16);
  const segment = fraction >> 9;
  const [c0, c1] = [LOG_CORRECTION[segment]!, LOG_CORRECTION[segment + 1]!];
  const position = Math.imul(c1 - c0, fraction - 512 * segment) >> 16;
  const log2 = BigInt(((integer << 16) + fraction + c0 + position) >>> 0);
  const natural = Number(BigInt.asUintN(32, (LN_2 * log2 + 32768n) >> 16n));
  return ((Math.imul(scale, natural) + 32768) >>> 0) >>> 16;
}

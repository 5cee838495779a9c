import {
  multiplyByQuantizedMultiplier,
  roundHalfAwayFromZero,
  roundingDivideByPowerOfTwo,
  splitExponent,
} from '../arithmetic';
import { type ByteTable, byteTable } from './lookup-table';
import type { TensorQuantization } from './quantization';

/**
 * The INT8 form of LOGISTIC and TANH in TensorFlow Lite Micro: gemmlowp's fixed-point functions of an input in Q4.
 * `compute` gives Q0; `outputBits` and `zeroPoint` say how the output is quantized, whatever the model states.
 * Sources: micro/kernels/logistic_common.cc, micro/kernels/tanh.cc.
 */
export function fixedPointActivationTable(
  input: TensorQuantization,
  compute: (raw: number, integerBits: number) => number,
  outputBits: number,
  zeroPoint: number,
): ByteTable {
  const { fraction, exponent: shift } = splitExponent(input.scale * 2 ** 27);
  const multiplier = roundHalfAwayFromZero(fraction * 2147483648) | 0;
  const radius = Math.floor((15 * 2 ** 27) / 2 ** shift);
  return byteTable(true, (value) => {
    const centered = value - input.zeroPoint;
    if (centered <= -radius) return -128;
    if (centered >= radius) return 127;
    const result = compute(multiplyByQuantizedMultiplier(centered, multiplier, shift), 4);
    return Math.max(-128, Math.min(127, roundingDivideByPowerOfTwo(result, 31 - outputBits) + zeroPoint));
  });
}

import { powerOfTwoExponent } from '../arithmetic';
import type { KernelNode, PrepareContext } from '../kernel';
import { quantizationOf, requireZeroPoint } from './quantization';

/** INT16 LOGISTIC and TANH by interpolation; source: tflite/kernels/internal/reference/integer_ops/logistic.h, tanh.h. */

/** Entries that the runtimes' table has one above the rounded value. */
const ONE_ABOVE = [
  4, 8, 12, 14, 15, 16, 17, 19, 20, 21, 22, 25, 27, 28, 29, 30, 31, 33, 34, 35, 37, 39, 40, 41, 43, 44, 45,
  46, 49, 50, 54, 62, 63, 64, 66, 82, 86, 93, 100, 103, 112, 116, 135,
];

/** `sigmoid(i / 24)` in 0.16 fixed point: `sigmoid_table_uint16` of tflite/kernels/internal/common.h. */
export const SIGMOID_TABLE: Uint16Array = Uint16Array.from({ length: 256 }, (_, i) =>
  i === 255 ? 65535 : Math.round(65536 / (1 + Math.exp(-i / 24))) + (ONE_ABOVE.includes(i) ? 1 : 0),
);

/** How an INT16 input is brought to the table's scale: `(x * multiplier + round) >> shift`. */
export interface TableScaling {
  readonly multiplier: number;
  readonly shift: number;
}

/**
 * Checks the fixed output scale and computes the scaling. `exactShifts` are the shifts from 1/4096 for which an input
 * scale that is a power of two is used exactly.
 */
export function int16TableScaling(
  node: KernelNode,
  context: PrepareContext,
  exactShifts: readonly number[],
): TableScaling {
  const [input, output] = [node.input(0), node.output(0)];
  requireZeroPoint(input, context, 0);
  requireZeroPoint(output, context, 0);
  const outputScale = quantizationOf(output, context).scale;
  if (powerOfTwoExponent(outputScale) !== -15) {
    context.fail(`scale of '${output.name}' must be 1/32768, is ${outputScale}`);
  }
  const { scale } = quantizationOf(input, context);
  const exponent = powerOfTwoExponent(scale);
  if (exponent !== null && exactShifts.includes(12 + exponent)) {
    return { multiplier: 3 << (12 + exponent), shift: 0 };
  }
  let multiplier = scale * 4096 * 3;
  let shift = 0;
  while (multiplier <= 32767 / 2 && shift <= 30) {
    shift++;
    multiplier *= 2;
  }
  return { multiplier: Math.trunc(multiplier), shift };
}

/** The input at the table's scale. */
export function scaleToTable(x: number, { multiplier, shift }: TableScaling): number {
  return (Math.imul(x, multiplier) + (shift > 0 ? 1 << (shift - 1) : 0)) >> shift;
}

import type { BinaryRow, NumberArray } from './binary';
import { numberRow } from './binary';
import type { BroadcastPlan } from './broadcast-plan';

/** From so many outputs on, computing all 65,536 results of two 8-bit operands once is the faster way. */
const WORTH_A_TABLE = 16384;

/**
 * A row of a function of two quantized values of one type. 8-bit operands of large tensors are looked up; everything
 * else is computed element by element.
 */
export function quantizedRow(
  type: string,
  plan: BroadcastPlan,
  compute: (x: number, y: number) => number,
): BinaryRow {
  const isByte = type === 'INT8' || type === 'UINT8';
  if (!isByte || plan.rowLength * plan.rowCount < WORTH_A_TABLE) return numberRow(compute);
  let table: Int16Array | null = null;
  const row: BinaryRow<NumberArray> = (out, o, a, i, aStep, b, j, bStep, length) => {
    table ??= pairTable(type === 'INT8', compute);
    for (let end = o + length; o < end; o++, i += aStep, j += bStep) {
      out[o] = table[((a[i]! & 255) << 8) | (b[j]! & 255)]!;
    }
  };
  return row as BinaryRow;
}

/** The result for every pair, the first operand's bits in the high byte of the index. */
function pairTable(signed: boolean, compute: (x: number, y: number) => number): Int16Array {
  const table = new Int16Array(65536);
  const value = (bits: number) => (signed ? (bits << 24) >> 24 : bits);
  for (let index = 0; index < 65536; index++) table[index] = compute(value(index >> 8), value(index & 255));
  return table;
}

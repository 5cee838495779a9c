import type { DatasetInput } from './input';
import type { InputData } from './to-input';

/** What is suspicious about the values of one sample. */
export function inspectValues(data: InputData, input: DatasetInput): string[] {
  if (data instanceof BigInt64Array || data instanceof BigUint64Array || data.length < 2) return [];
  const warnings: string[] = [];
  let unusable = 0;
  let isConstant = true;
  for (const value of data) {
    if (!Number.isFinite(value)) unusable++;
    if (value !== data[0]) isConstant = false;
  }
  if (unusable > 0) {
    warnings.push(`${unusable} of ${data.length} values of input "${input.name}" are NaN or infinite`);
  } else if (isConstant) {
    warnings.push(`all ${data.length} values of input "${input.name}" are ${data[0]}`);
  }
  return warnings;
}

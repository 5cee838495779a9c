import type { FileAccess } from '../../model';
import type { DatasetInput } from '../input';
import type { InputData } from '../to-input';
import { inspectValues } from '../value-checks';

/** A file, or one array of a `.npz` file. */
export interface Part {
  readonly file: FileAccess;
  readonly key: string | null;
}

export interface PartSamples {
  readonly count: number;
  sample(index: number): InputData;
  readonly warnings: readonly string[];
  readonly assumptions: readonly string[];
}

/** The part cannot be used for the input; the message says why. */
export class PartError extends Error {
  override readonly name = 'PartError';
}

/** Converts every sample once, so that no value fails later. */
export function check(count: number, sample: (index: number) => InputData, input: DatasetInput): string[] {
  const warnings = new Set<string>();
  for (let index = 0; index < count; index++) {
    for (const warning of inspectValues(sample(index), input)) {
      warnings.add(count === 1 ? warning : `sample ${index}: ${warning}`);
    }
  }
  return [...warnings];
}

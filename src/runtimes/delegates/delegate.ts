import type { TensorType } from '../../model';
import type { ConditionFact } from '../facts';

/** What a delegate demands of an operator to take it over; roles are those of TensorFlow Lite's facts. */
export interface DelegateOperator {
  /**
   * Types of the output and of every other tensor that is no index (int32 or int64), or by role where the roles differ.
   */
  readonly types: readonly TensorType[] | Readonly<Record<string, readonly TensorType[]>>;
  /** Inputs that must be constants; unpacked float16 and sparse constants count. */
  readonly constants?: readonly string[];
  readonly conditions?: readonly ConditionFact[];
}

export type DelegateTable = Readonly<Record<string, DelegateOperator>>;

/** The same demands for several operators. */
export function forEach(names: readonly string[], demands: DelegateOperator): DelegateTable {
  return Object.fromEntries(names.map((name) => [name, demands]));
}

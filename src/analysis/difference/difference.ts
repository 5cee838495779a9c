/** What differs between two models, `before` and `after`. Plain data; indices are each model's own. */
export interface ModelDifference {
  readonly identical: boolean;
  /** Schema version, description and the like. */
  readonly fields: readonly FieldChange[];
  readonly subgraphs: readonly SubgraphDifference[];
  readonly signatures: readonly NamedChange[];
  readonly metadata: readonly NamedChange[];
}

export interface FieldChange {
  readonly field: string;
  /** Null where the model has none. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface NamedChange {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
}

export interface SubgraphDifference {
  readonly subgraph: number;
  readonly change: 'added' | 'removed' | 'changed';
  readonly operators: readonly OperatorChange[];
  /** Tensors paired by name. */
  readonly tensors: readonly TensorChange[];
}

export interface OperatorChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: OperatorPlace | null;
  readonly after: OperatorPlace | null;
  readonly fields: readonly FieldChange[];
}

export interface OperatorPlace {
  readonly operatorIndex: number;
  readonly name: string;
  /** Name of the first output. */
  readonly output: string;
}

export interface TensorChange {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Index in the model before; null where it was added. */
  readonly before: number | null;
  readonly after: number | null;
  readonly fields: readonly FieldChange[];
}

export interface DifferenceOptions {
  /** Also compares the bytes of constants, which reads them. True by default. */
  readonly weights?: boolean;
}

/** What lint says about a model. Plain data: it crosses process boundaries and is printed by `reports/`. */
export interface Finding {
  /** Kebab-case id of the rule; its page is `docs/rules/<ruleId>.md`. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** Id of the runtime profile whose fact this is ('tflite', 'tflm', …); null where it holds for every runtime. */
  readonly runtime: string | null;
  /** What the runtime does; null for findings that are not about running (size, style, a corrupt file). */
  readonly outcome: Outcome | null;
  /** Null for a finding about the whole file. */
  readonly subgraph: number | null;
  readonly operatorIndex: number | null;
  /** 'CONV_2D', or the custom code of a custom operator. */
  readonly operator: string | null;
  readonly tensors: readonly FindingTensor[];
  /** The constraint that failed and the value found, and the runtime's own error text where it has one. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string | null;
}

export type Severity = 'error' | 'warning' | 'information';

export interface FindingTensor {
  readonly index: number;
  readonly name: string;
}

export interface Outcome {
  /**
   * `refuses`: the runtime stops with an error, aborts or crashes; also where only builds with debug checks abort, since
   * the others then read or write out of bounds. `wrong`: it runs and computes something else. `costly`: it runs, at a
   * price or with a surprise.
   */
  readonly kind: 'refuses' | 'wrong' | 'costly';
  readonly stage: 'load' | 'prepare' | 'invoke';
}

/** A runtime's answer to the whole model; `invalid` where the file is no readable model. */
export type Verdict = 'runs' | 'refuses' | 'wrong' | 'invalid';

import type { Finding } from '../lint';

/** A stretch of one line. Lines and columns count from 0; columns are UTF-16 code units, the end is exclusive. */
export interface Span {
  readonly line: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A model as text, with the positions that an editor needs. Plain data. */
export interface Listing {
  readonly text: string;
  readonly operators: readonly ListedOperator[];
  readonly tensors: readonly ListedTensor[];
  /** Every place where a tensor or a subgraph is named, in order of position, definitions among them. */
  readonly references: readonly ListingReference[];
  /** Outline, in order of position. */
  readonly symbols: readonly ListingSymbol[];
  /** First and last line of each part that can be folded, in order of the first line. */
  readonly folds: readonly ListingFold[];
  /** Where each of the findings given belongs, in the order given. */
  readonly findings: readonly LocatedFinding[];
}

export interface ListedOperator {
  readonly subgraph: number;
  readonly operatorIndex: number;
  /** 'CONV_2D', or the custom code. */
  readonly name: string;
  /** The operator's line without its indentation. */
  readonly span: Span;
  /** The operator's name within the line. */
  readonly nameSpan: Span;
  /** Markdown. */
  readonly hover: string;
}

export interface ListedTensor {
  readonly subgraph: number;
  readonly tensorIndex: number;
  /** Where the tensor is defined: an input, a constant, a variable or the operator that writes it. */
  readonly definition: Span;
  /** Markdown. */
  readonly hover: string;
}

export interface ListingReference {
  readonly span: Span;
  readonly subgraph: number;
  /** Null where the subgraph itself is named (a branch of IF, the body of WHILE, a signature). */
  readonly tensorIndex: number | null;
  readonly definition: Span;
}

export interface ListingSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind:
    | 'model'
    | 'section'
    | 'subgraph'
    | 'operator'
    | 'input'
    | 'constant'
    | 'variable'
    | 'signature'
    | 'metadata';
  readonly startLine: number;
  readonly endLine: number;
  readonly selection: Span;
  readonly children: readonly ListingSymbol[];
}

export interface ListingFold {
  readonly startLine: number;
  readonly endLine: number;
}

export interface LocatedFinding {
  readonly finding: Finding;
  readonly span: Span;
}

export interface ListingOptions {
  /** Name of the file, without its folder, so that the same model lists the same everywhere. */
  readonly name: string;
  readonly findings?: readonly Finding[];
  /**
   * Which constants get a hash of their bytes, which makes a change of weights visible in a diff. Hashing reads the
   * weights: `small` (the default) does so up to 64 KiB each, `all` reads them all, `none` reads nothing.
   */
  readonly hashes?: 'none' | 'small' | 'all';
  /** Puts the operator's index in front of its line. Off by default: one operator more would change every line. */
  readonly numbered?: boolean;
}

import type { ConditionKind, FailureClass, Stage } from '../../runtimes';
import type { NodeView } from '../graph/node-view';
import type { TensorView } from '../graph/tensor-view';

/** What a runtime demands of every model, beyond the conditions of each operator. */
export const GENERAL_KINDS = [
  'schemaVersion',
  'noSubgraph',
  'opcodeIndex',
  'builtinNotRegistered',
  'customNotRegistered',
  'flexNotRegistered',
  'notInResolver',
  'operatorVersion',
  'customVersion',
  'release',
  'builtinWithCustomOptions',
  'missingInput',
  'missingOutput',
  'tensorIndex',
  'inputIsOutput',
  'intermediatesNotEmpty',
  'dynamicOutput',
  'maxRank',
  'unsizedType',
  'bufferIndex',
  'sparsityIgnored',
  'appendedBufferIgnored',
  'negativeDimension',
  'scaleWithoutZeroPoint',
  'zeroPointCount',
  'quantizedDimension',
  'perChannelScaleCount',
  'variableWithData',
  'constantSize',
  'signature',
  'looseSignature',
  'typeMisread',
  'storedShape',
  'notBroadcastable',
  'neverWritten',
  'unusedOperatorCode',
] as const;

export type GeneralKind = (typeof GENERAL_KINDS)[number];

export type FailureKind = ConditionKind | GeneralKind;

/** A fact that a model does not meet. */
export interface Failure {
  readonly kind: FailureKind;
  /** Null for a failure of the whole file or of a tensor. */
  readonly node: NodeView | null;
  readonly subgraph: number | null;
  readonly stage: Stage;
  /** Planning memory comes after every operator was prepared. */
  readonly afterPrepare?: boolean;
  readonly fail: FailureClass;
  /** "needs <expected>; <found>". */
  readonly expected: string;
  readonly found: string;
  readonly tensors: readonly TensorView[];
  /** `path:line` of the runtime's repository. */
  readonly at: string | null;
  /** The runtime's own words. */
  readonly says: string | null;
}

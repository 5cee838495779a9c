/**
 * What the editor's page draws: one plain object a model, free of weights, made by `modelView` on the host and sent over
 * the protocol. Indices are the file's own, so a finding, a row of a table and a node of the graph name the same thing.
 */
import type { Verdict } from '../lint/finding';
import type { FindingView } from './fix-view';

export interface ModelView {
  readonly summary: ModelSummary;
  readonly verdicts: readonly RuntimeVerdict[];
  readonly subgraphs: readonly SubgraphView[];
  readonly signatures: readonly SignatureView[];
  readonly metadata: readonly MetadataSection[];
  readonly associatedFiles: readonly AssociatedFileView[];
  readonly findings: readonly FindingView[];
}

export interface ModelSummary {
  readonly fileName: string;
  /** Size of the file. */
  readonly bytes: number;
  readonly description: string | null;
  /** Elements of all constant tensors that are weights; null where it was not computed. */
  readonly parameters: number | null;
  /** Multiply-accumulates of one inference; null where it was not computed. */
  readonly macs: number | null;
  /** In words: 'float32', 'int8, float32 I/O', 'weight-only int8 (hybrid)'. */
  readonly precision: string | null;
  /** Oldest TFLite that has every operator at its version: '2.3.0'; null where unknown. */
  readonly minRuntimeVersion: string | null;
}

export interface RuntimeVerdict {
  /** The id that `Finding.runtime` carries: 'tflite', 'tflm'. */
  readonly runtime: string;
  /** The name people read: 'TFLite Micro'. */
  readonly label: string;
  readonly verdict: Verdict;
}

export interface SubgraphView {
  readonly name: string | null;
  /** Tensor indices. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** In execution order: `operators[i].index === i`. */
  readonly operators: readonly OperatorView[];
  /** `tensors[i].index === i`. */
  readonly tensors: readonly TensorView[];
}

export interface OperatorView {
  readonly index: number;
  /** 'CONV_2D'; 'CUSTOM' where `customCode` says which. */
  readonly name: string;
  readonly customCode: string | null;
  readonly version: number;
  /** Tensor indices; -1 for an optional input that is absent. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly intermediates: readonly number[];
  /** Option name and value in words, in the schema's order, the fused activation among them. */
  readonly options: readonly NamedValue[];
  /** 'RELU6'; null for none. */
  readonly fusedActivation: string | null;
  /** Subgraphs that this operator runs (IF, WHILE, CALL_ONCE, composites). */
  readonly calls: readonly SubgraphCall[];
  readonly macs: number | null;
  readonly parameters: number | null;
}

export interface SubgraphCall {
  /** The role: 'body', 'cond', 'then', 'else', 'init'. */
  readonly role: string;
  readonly subgraph: number;
}

export type TensorKind = 'input' | 'output' | 'constant' | 'variable' | 'intermediate';

export interface TensorView {
  readonly index: number;
  readonly name: string;
  /** 'INT8'. */
  readonly type: string;
  /** Null where the file has none: the tensor is a scalar, or of unknown rank. */
  readonly shape: readonly number[] | null;
  /** With -1 for unknown dimensions; null where the file has none. */
  readonly shapeSignature: readonly number[] | null;
  readonly kind: TensorKind;
  /** Size in memory; null where a dimension or the element size is unknown. */
  readonly bytes: number | null;
  readonly quantization: QuantizationView | null;
  /** Index into the model's buffers; 0 is the empty one. */
  readonly buffer: number;
}

/** `real = scale * (q - zeroPoint)`. */
export interface QuantizationView {
  /** One a tensor or one a slice of `axis`. */
  readonly scale: readonly number[];
  readonly zeroPoint: readonly number[];
  readonly axis: number;
  /** What scale and zero point do not say: 'blockwise, 32 a block'; null for ordinary affine quantization. */
  readonly note: string | null;
}

export interface SignatureView {
  readonly key: string;
  readonly subgraph: number;
  readonly inputs: readonly SignatureTensor[];
  readonly outputs: readonly SignatureTensor[];
}

export interface SignatureTensor {
  readonly name: string;
  readonly tensor: number;
}

/** A part of the metadata in free form: pairs, a text, or both. */
export interface MetadataSection {
  readonly title: string;
  readonly entries: readonly NamedValue[];
  readonly text: string | null;
}

export interface AssociatedFileView {
  readonly name: string;
  readonly bytes: number | null;
  readonly description: string | null;
}

export type NamedValue = readonly [name: string, value: string];

/**
 * When each tensor occupies the arena, for the memory timeline. Time is counted in steps: one an operator, and one each time
 * control flow enters a subgraph; step 0 is before the first operator.
 */
export interface MemoryView {
  /** Whose planner this is: 'TFLite Micro, 32-bit'. */
  readonly title: string;
  readonly tensors: readonly MemoryTensor[];
  /** The operator of each step; null where none runs. */
  readonly steps: readonly (OperatorPlace | null)[];
  /** The step at which most bytes are alive. */
  readonly peakStep: number;
  /** The whole arena: plan and persistent bytes. */
  readonly total: number;
  /** Bytes of the plan, at its fullest. */
  readonly peak: number;
  /** Sum of live bytes at the fullest step: no plan can be smaller. */
  readonly lowerBound: number;
  /** Bytes outside the timeline that live for ever (persistent allocations). */
  readonly persistent: number;
  /** Operators whose own memory is not known, so that the figures leave it out. */
  readonly unknownOperators: readonly string[];
}

export interface OperatorPlace {
  readonly subgraph: number;
  readonly operatorIndex: number;
}

export interface MemoryTensor {
  readonly subgraph: number;
  /** Tensor index; -1 for a scratch buffer. */
  readonly index: number;
  readonly name: string;
  readonly bytes: number;
  /** Steps, both inclusive. */
  readonly firstUse: number;
  readonly lastUse: number;
  /** Offset in the arena. */
  readonly offset: number;
}

/** Why a file could not be shown. */
export interface FileProblem {
  readonly fileName: string;
  /** What is wrong. */
  readonly message: string;
  /** At which byte; null where the problem has no place. */
  readonly byteOffset: number | null;
  /** The part of the file that was being read: 'Model.subgraphs[0].tensors'; null where unknown. */
  readonly path: string | null;
  /** What to do about it. */
  readonly hint: string | null;
}

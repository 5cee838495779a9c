/**
 * The .tflite format in memory: what `readModel` returns, what every other room works on, what `writeModel` takes.
 *
 * A model is plain, read-only data. Weights are views into the file's bytes and are never copied; an edit makes new
 * objects that share what did not change.
 */
import type {
  BuiltinOperator,
  BuiltinOptions,
  CustomOptionsFormat,
  DimensionType,
  Extensible,
  TensorType,
} from './schema/generated/types';

export interface Model extends Extensible {
  /** Schema version; 3 in every file of today. */
  readonly version: number;
  readonly description: string | null;
  readonly operatorCodes: readonly OperatorCode[];
  readonly subgraphs: readonly Subgraph[];
  /** Buffer 0 is the empty buffer by convention. */
  readonly buffers: readonly ModelBuffer[];
  readonly metadata: readonly MetadataEntry[];
  /** The deprecated list of metadata buffers (`Model.metadata_buffer`). */
  readonly metadataBuffer: readonly number[];
  readonly signatures: readonly Signature[];
  readonly externalBufferGroups: readonly ExternalBufferGroup[];
  readonly externalBuffers: readonly ExternalBuffer[];
}

export interface OperatorCode extends Extensible {
  /** `max(builtin_code, deprecated_builtin_code)`, as the runtimes read it; 'CUSTOM' for a custom operator. */
  readonly builtin: BuiltinOperator;
  readonly customCode: string | null;
  readonly version: number;
  /**
   * False where the file holds only `deprecated_builtin_code` (written before 2020): TensorFlow Lite Micro's control
   * flow reads `builtin_code` alone.
   */
  readonly hasBuiltinCode: boolean;
}

export interface Subgraph extends Extensible {
  readonly name: string | null;
  readonly tensors: readonly Tensor[];
  /** Tensor indices, in the order of the signature. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** In execution order. */
  readonly operators: readonly Operator[];
  /** -1 where there is none. */
  readonly debugMetadataIndex: number;
}

export interface Operator extends Extensible {
  readonly opcodeIndex: number;
  /** Tensor indices; -1 for an optional input that is absent. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly intermediates: readonly number[];
  readonly options: BuiltinOptions | null;
  /** Options of the union `BuiltinOptions` where `options` are of `BuiltinOptions2`: a file may hold both. */
  readonly otherOptions?: BuiltinOptions;
  /** The options of a custom operator, usually a FlexBuffer: a view of the file. */
  readonly customOptions: Uint8Array | null;
  /**
   * Where they are in the file: `inline` in the FlatBuffer, `appended` behind it (`large_custom_options_offset`), `none`
   * where there are none.
   */
  readonly customOptionsLocation: 'inline' | 'appended' | 'none';
  readonly customOptionsFormat: CustomOptionsFormat;
  readonly mutatingVariableInputs: readonly boolean[];
  readonly debugMetadataIndex: number;
}

export interface Tensor extends Extensible {
  readonly name: string;
  /** Dimensions as stored. An unknown dimension is stored as 1 here and as -1 in `shapeSignature`. */
  readonly shape: readonly number[];
  /** False where the file has no `shape` at all: then the tensor is a scalar, or of unknown rank. */
  readonly hasShape: boolean;
  /** Null where the file has none. */
  readonly shapeSignature: readonly number[] | null;
  readonly hasRank: boolean;
  readonly type: TensorType;
  /** Index into `Model.buffers`. */
  readonly buffer: number;
  readonly quantization: Quantization | null;
  readonly isVariable: boolean;
  readonly sparsity: Sparsity | null;
  readonly variantTensors: readonly VariantSubType[];
  /** Id of an `ExternalBuffer`; 0 where there is none. */
  readonly externalBuffer: number;
}

/** `real = scale * (q - zeroPoint)`, per tensor (one scale) or per slice of `quantizedDimension`. */
export interface Quantization extends Extensible {
  readonly min: Float32Array;
  readonly max: Float32Array;
  readonly scale: Float32Array;
  readonly zeroPoint: readonly number[];
  readonly details: QuantizationDetails | null;
  readonly quantizedDimension: number;
}

export type QuantizationDetails =
  CustomQuantization | BlockwiseQuantization | MultiAxisQuantization | UnknownQuantizationDetails;

export interface CustomQuantization extends Extensible {
  readonly kind: 'CustomQuantization';
  readonly custom: Uint8Array;
}

export interface BlockwiseQuantization extends Extensible {
  readonly kind: 'BlockwiseQuantization';
  /** Tensor indices. */
  readonly scales: number;
  readonly zeroPoints: number;
  readonly blockSize: number;
}

export interface MultiAxisQuantization extends Extensible {
  readonly kind: 'MultiAxisQuantization';
  /** Tensor indices. */
  readonly scales: number;
  readonly zeroPoints: number;
  readonly blockSize: number;
  readonly quantizedDimensions: readonly number[];
}

/** Details of a newer schema. */
export interface UnknownQuantizationDetails extends Extensible {
  readonly kind: 'UNKNOWN';
  readonly number: number;
}

export interface Sparsity extends Extensible {
  readonly traversalOrder: readonly number[];
  readonly blockMap: readonly number[];
  readonly dimensions: readonly SparseDimension[];
}

export interface SparseDimension extends Extensible {
  readonly format: DimensionType;
  readonly denseSize: number;
  readonly arraySegments: SparseIndexVector | null;
  readonly arrayIndices: SparseIndexVector | null;
}

export interface SparseIndexVector {
  readonly kind: 'Int32Vector' | 'Uint16Vector' | 'Uint8Vector';
  readonly values: Int32Array | Uint16Array | Uint8Array;
}

export interface VariantSubType extends Extensible {
  readonly shape: readonly number[];
  readonly type: TensorType;
  readonly hasRank: boolean;
}

export interface ModelBuffer extends Extensible {
  /** A view of the file's bytes; empty where the buffer has no data. */
  readonly data: Uint8Array;
  /**
   * Where the bytes are in the file: `inline` in the FlatBuffer, `appended` behind it (`Buffer.offset` and
   * `Buffer.size`, for files over 2 GB), `none` where the buffer has no data at all.
   */
  readonly location: 'inline' | 'appended' | 'none';
}

export interface MetadataEntry extends Extensible {
  readonly name: string;
  readonly buffer: number;
}

export interface Signature extends Extensible {
  readonly key: string;
  readonly inputs: readonly TensorMap[];
  readonly outputs: readonly TensorMap[];
  readonly subgraphIndex: number;
}

export interface TensorMap extends Extensible {
  readonly name: string;
  readonly tensorIndex: number;
}

export interface ExternalBufferGroup extends Extensible {
  readonly name: string;
}

export interface ExternalBuffer extends Extensible {
  readonly id: number;
  readonly group: number;
  readonly offset: bigint;
  readonly length: bigint;
  readonly packing: string;
}

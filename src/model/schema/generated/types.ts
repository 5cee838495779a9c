// Generated from tflite.fbs by `npm run generate:schema`. Do not edit.

/** A value of an enumeration that this schema does not know, kept with its number. */
export type UnknownEnum = `UNKNOWN(${number})`;

/**
 * A field that this schema does not know, from a newer writer: 2 or 8 bytes in which its value stands, little-endian.
 * Only values that cannot be references to other parts of the file are kept.
 */
export interface UnknownField {
  readonly slot: number;
  readonly bytes: Uint8Array;
}

/** What every table may carry beyond the fields of this schema. Absent where there is nothing. */
export interface Extensible {
  readonly unknownFields?: readonly UnknownField[];
}

/** An options table that this schema does not know, of the union `BuiltinOptions` (1) or `BuiltinOptions2` (2). */
export interface UnknownOptions extends Extensible {
  readonly kind: 'UNKNOWN';
  readonly union: 1 | 2;
  readonly number: number;
}

export type ActivationFunctionType =
  | 'NONE'
  | 'RELU'
  | 'RELU_N1_TO_1'
  | 'RELU6'
  | 'TANH'
  | 'SIGN_BIT'
  | UnknownEnum;

export type BuiltinOperator =
  | 'ADD'
  | 'AVERAGE_POOL_2D'
  | 'CONCATENATION'
  | 'CONV_2D'
  | 'DEPTHWISE_CONV_2D'
  | 'DEPTH_TO_SPACE'
  | 'DEQUANTIZE'
  | 'EMBEDDING_LOOKUP'
  | 'FLOOR'
  | 'FULLY_CONNECTED'
  | 'HASHTABLE_LOOKUP'
  | 'L2_NORMALIZATION'
  | 'L2_POOL_2D'
  | 'LOCAL_RESPONSE_NORMALIZATION'
  | 'LOGISTIC'
  | 'LSH_PROJECTION'
  | 'LSTM'
  | 'MAX_POOL_2D'
  | 'MUL'
  | 'RELU'
  | 'RELU_N1_TO_1'
  | 'RELU6'
  | 'RESHAPE'
  | 'RESIZE_BILINEAR'
  | 'RNN'
  | 'SOFTMAX'
  | 'SPACE_TO_DEPTH'
  | 'SVDF'
  | 'TANH'
  | 'CONCAT_EMBEDDINGS'
  | 'SKIP_GRAM'
  | 'CALL'
  | 'CUSTOM'
  | 'EMBEDDING_LOOKUP_SPARSE'
  | 'PAD'
  | 'UNIDIRECTIONAL_SEQUENCE_RNN'
  | 'GATHER'
  | 'BATCH_TO_SPACE_ND'
  | 'SPACE_TO_BATCH_ND'
  | 'TRANSPOSE'
  | 'MEAN'
  | 'SUB'
  | 'DIV'
  | 'SQUEEZE'
  | 'UNIDIRECTIONAL_SEQUENCE_LSTM'
  | 'STRIDED_SLICE'
  | 'BIDIRECTIONAL_SEQUENCE_RNN'
  | 'EXP'
  | 'TOPK_V2'
  | 'SPLIT'
  | 'LOG_SOFTMAX'
  | 'DELEGATE'
  | 'BIDIRECTIONAL_SEQUENCE_LSTM'
  | 'CAST'
  | 'PRELU'
  | 'MAXIMUM'
  | 'ARG_MAX'
  | 'MINIMUM'
  | 'LESS'
  | 'NEG'
  | 'PADV2'
  | 'GREATER'
  | 'GREATER_EQUAL'
  | 'LESS_EQUAL'
  | 'SELECT'
  | 'SLICE'
  | 'SIN'
  | 'TRANSPOSE_CONV'
  | 'SPARSE_TO_DENSE'
  | 'TILE'
  | 'EXPAND_DIMS'
  | 'EQUAL'
  | 'NOT_EQUAL'
  | 'LOG'
  | 'SUM'
  | 'SQRT'
  | 'RSQRT'
  | 'SHAPE'
  | 'POW'
  | 'ARG_MIN'
  | 'FAKE_QUANT'
  | 'REDUCE_PROD'
  | 'REDUCE_MAX'
  | 'PACK'
  | 'LOGICAL_OR'
  | 'ONE_HOT'
  | 'LOGICAL_AND'
  | 'LOGICAL_NOT'
  | 'UNPACK'
  | 'REDUCE_MIN'
  | 'FLOOR_DIV'
  | 'REDUCE_ANY'
  | 'SQUARE'
  | 'ZEROS_LIKE'
  | 'FILL'
  | 'FLOOR_MOD'
  | 'RANGE'
  | 'RESIZE_NEAREST_NEIGHBOR'
  | 'LEAKY_RELU'
  | 'SQUARED_DIFFERENCE'
  | 'MIRROR_PAD'
  | 'ABS'
  | 'SPLIT_V'
  | 'UNIQUE'
  | 'CEIL'
  | 'REVERSE_V2'
  | 'ADD_N'
  | 'GATHER_ND'
  | 'COS'
  | 'WHERE'
  | 'RANK'
  | 'ELU'
  | 'REVERSE_SEQUENCE'
  | 'MATRIX_DIAG'
  | 'QUANTIZE'
  | 'MATRIX_SET_DIAG'
  | 'ROUND'
  | 'HARD_SWISH'
  | 'IF'
  | 'WHILE'
  | 'NON_MAX_SUPPRESSION_V4'
  | 'NON_MAX_SUPPRESSION_V5'
  | 'SCATTER_ND'
  | 'SELECT_V2'
  | 'DENSIFY'
  | 'SEGMENT_SUM'
  | 'BATCH_MATMUL'
  | 'PLACEHOLDER_FOR_GREATER_OP_CODES'
  | 'CUMSUM'
  | 'CALL_ONCE'
  | 'BROADCAST_TO'
  | 'RFFT2D'
  | 'CONV_3D'
  | 'IMAG'
  | 'REAL'
  | 'COMPLEX_ABS'
  | 'HASHTABLE'
  | 'HASHTABLE_FIND'
  | 'HASHTABLE_IMPORT'
  | 'HASHTABLE_SIZE'
  | 'REDUCE_ALL'
  | 'CONV_3D_TRANSPOSE'
  | 'VAR_HANDLE'
  | 'READ_VARIABLE'
  | 'ASSIGN_VARIABLE'
  | 'BROADCAST_ARGS'
  | 'RANDOM_STANDARD_NORMAL'
  | 'BUCKETIZE'
  | 'RANDOM_UNIFORM'
  | 'MULTINOMIAL'
  | 'GELU'
  | 'DYNAMIC_UPDATE_SLICE'
  | 'RELU_0_TO_1'
  | 'UNSORTED_SEGMENT_PROD'
  | 'UNSORTED_SEGMENT_MAX'
  | 'UNSORTED_SEGMENT_SUM'
  | 'ATAN2'
  | 'UNSORTED_SEGMENT_MIN'
  | 'SIGN'
  | 'BITCAST'
  | 'BITWISE_XOR'
  | 'RIGHT_SHIFT'
  | 'STABLEHLO_LOGISTIC'
  | 'STABLEHLO_ADD'
  | 'STABLEHLO_DIVIDE'
  | 'STABLEHLO_MULTIPLY'
  | 'STABLEHLO_MAXIMUM'
  | 'STABLEHLO_RESHAPE'
  | 'STABLEHLO_CLAMP'
  | 'STABLEHLO_CONCATENATE'
  | 'STABLEHLO_BROADCAST_IN_DIM'
  | 'STABLEHLO_CONVOLUTION'
  | 'STABLEHLO_SLICE'
  | 'STABLEHLO_CUSTOM_CALL'
  | 'STABLEHLO_REDUCE'
  | 'STABLEHLO_ABS'
  | 'STABLEHLO_AND'
  | 'STABLEHLO_COSINE'
  | 'STABLEHLO_EXPONENTIAL'
  | 'STABLEHLO_FLOOR'
  | 'STABLEHLO_LOG'
  | 'STABLEHLO_MINIMUM'
  | 'STABLEHLO_NEGATE'
  | 'STABLEHLO_OR'
  | 'STABLEHLO_POWER'
  | 'STABLEHLO_REMAINDER'
  | 'STABLEHLO_RSQRT'
  | 'STABLEHLO_SELECT'
  | 'STABLEHLO_SUBTRACT'
  | 'STABLEHLO_TANH'
  | 'STABLEHLO_SCATTER'
  | 'STABLEHLO_COMPARE'
  | 'STABLEHLO_CONVERT'
  | 'STABLEHLO_DYNAMIC_SLICE'
  | 'STABLEHLO_DYNAMIC_UPDATE_SLICE'
  | 'STABLEHLO_PAD'
  | 'STABLEHLO_IOTA'
  | 'STABLEHLO_DOT_GENERAL'
  | 'STABLEHLO_REDUCE_WINDOW'
  | 'STABLEHLO_SORT'
  | 'STABLEHLO_WHILE'
  | 'STABLEHLO_GATHER'
  | 'STABLEHLO_TRANSPOSE'
  | 'DILATE'
  | 'STABLEHLO_RNG_BIT_GENERATOR'
  | 'REDUCE_WINDOW'
  | 'STABLEHLO_COMPOSITE'
  | 'STABLEHLO_SHIFT_LEFT'
  | 'STABLEHLO_CBRT'
  | 'STABLEHLO_CASE'
  | UnknownEnum;

export type CombinerType =
  | 'SUM'
  | 'MEAN'
  | 'SQRTN'
  | UnknownEnum;

export type CustomOptionsFormat =
  | 'FLEXBUFFERS'
  | UnknownEnum;

export type DimensionType =
  | 'DENSE'
  | 'SPARSE_CSR'
  | UnknownEnum;

export type FullyConnectedOptionsWeightsFormat =
  | 'DEFAULT'
  | 'SHUFFLED4x16INT8'
  | UnknownEnum;

export type LSHProjectionType =
  | 'UNKNOWN'
  | 'SPARSE'
  | 'DENSE'
  | UnknownEnum;

export type LSTMKernelType =
  | 'FULL'
  | 'BASIC'
  | UnknownEnum;

export type MirrorPadMode =
  | 'REFLECT'
  | 'SYMMETRIC'
  | UnknownEnum;

export type Padding =
  | 'SAME'
  | 'VALID'
  | UnknownEnum;

export type ReduceWindowFunction =
  | 'UNSUPPORTED'
  | 'ADD'
  | 'MUL'
  | 'MINIMUM'
  | 'MAXIMUM'
  | 'ALL'
  | 'ANY'
  | UnknownEnum;

export type RngAlgorithm =
  | 'DEFAULT'
  | 'PHILOX'
  | 'THREEFRY'
  | UnknownEnum;

export type StablehloComparisonDirection =
  | 'STABLEHLO_COMPARISON_DIRECTION_EQ'
  | 'STABLEHLO_COMPARISON_DIRECTION_NE'
  | 'STABLEHLO_COMPARISON_DIRECTION_GE'
  | 'STABLEHLO_COMPARISON_DIRECTION_GT'
  | 'STABLEHLO_COMPARISON_DIRECTION_LE'
  | 'STABLEHLO_COMPARISON_DIRECTION_LT'
  | UnknownEnum;

export type StablehloComparisonType =
  | 'STABLEHLO_COMPARISON_TYPE_NOTYPE'
  | 'STABLEHLO_COMPARISON_TYPE_FLOAT'
  | 'STABLEHLO_COMPARISON_TYPE_FLOAT_TOTAL_ORDER'
  | 'STABLEHLO_COMPARISON_TYPE_SIGNED'
  | 'STABLEHLO_COMPARISON_TYPE_UNSIGNED'
  | UnknownEnum;

export type StablehloPrecisionConfig =
  | 'DEFAULT'
  | 'HIGH'
  | 'HIGHEST'
  | UnknownEnum;

export type TensorType =
  | 'FLOAT32'
  | 'FLOAT16'
  | 'INT32'
  | 'UINT8'
  | 'INT64'
  | 'STRING'
  | 'BOOL'
  | 'INT16'
  | 'COMPLEX64'
  | 'INT8'
  | 'FLOAT64'
  | 'COMPLEX128'
  | 'UINT64'
  | 'RESOURCE'
  | 'VARIANT'
  | 'UINT32'
  | 'UINT16'
  | 'INT4'
  | 'BFLOAT16'
  | 'INT2'
  | 'UINT4'
  | 'FLOAT8_E4M3FN'
  | 'FLOAT8_E5M2'
  | UnknownEnum;

export interface Conv2DOptions extends Extensible {
  readonly kind: 'Conv2DOptions';
  readonly padding: Padding;
  readonly strideW: number;
  readonly strideH: number;
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly dilationWFactor: number;
  readonly dilationHFactor: number;
  readonly quantizedBiasType: TensorType;
}

export interface DepthwiseConv2DOptions extends Extensible {
  readonly kind: 'DepthwiseConv2DOptions';
  readonly padding: Padding;
  readonly strideW: number;
  readonly strideH: number;
  readonly depthMultiplier: number;
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly dilationWFactor: number;
  readonly dilationHFactor: number;
}

export interface ConcatEmbeddingsOptions extends Extensible {
  readonly kind: 'ConcatEmbeddingsOptions';
  readonly numChannels: number;
  readonly numColumnsPerChannel: readonly number[];
  readonly embeddingDimPerChannel: readonly number[];
}

export interface LSHProjectionOptions extends Extensible {
  readonly kind: 'LSHProjectionOptions';
  readonly type: LSHProjectionType;
}

export interface Pool2DOptions extends Extensible {
  readonly kind: 'Pool2DOptions';
  readonly padding: Padding;
  readonly strideW: number;
  readonly strideH: number;
  readonly filterWidth: number;
  readonly filterHeight: number;
  readonly fusedActivationFunction: ActivationFunctionType;
}

export interface SVDFOptions extends Extensible {
  readonly kind: 'SVDFOptions';
  readonly rank: number;
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly asymmetricQuantizeInputs: boolean;
}

export interface RNNOptions extends Extensible {
  readonly kind: 'RNNOptions';
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly asymmetricQuantizeInputs: boolean;
}

export interface FullyConnectedOptions extends Extensible {
  readonly kind: 'FullyConnectedOptions';
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly weightsFormat: FullyConnectedOptionsWeightsFormat;
  readonly keepNumDims: boolean;
  readonly asymmetricQuantizeInputs: boolean;
  readonly quantizedBiasType: TensorType;
}

export interface SoftmaxOptions extends Extensible {
  readonly kind: 'SoftmaxOptions';
  readonly beta: number;
}

export interface ConcatenationOptions extends Extensible {
  readonly kind: 'ConcatenationOptions';
  readonly axis: number;
  readonly fusedActivationFunction: ActivationFunctionType;
}

export interface AddOptions extends Extensible {
  readonly kind: 'AddOptions';
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly potScaleInt16: boolean;
}

export interface L2NormOptions extends Extensible {
  readonly kind: 'L2NormOptions';
  readonly fusedActivationFunction: ActivationFunctionType;
}

export interface LocalResponseNormalizationOptions extends Extensible {
  readonly kind: 'LocalResponseNormalizationOptions';
  readonly radius: number;
  readonly bias: number;
  readonly alpha: number;
  readonly beta: number;
}

export interface LSTMOptions extends Extensible {
  readonly kind: 'LSTMOptions';
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly cellClip: number;
  readonly projClip: number;
  readonly kernelType: LSTMKernelType;
  readonly asymmetricQuantizeInputs: boolean;
}

export interface ResizeBilinearOptions extends Extensible {
  readonly kind: 'ResizeBilinearOptions';
  readonly alignCorners: boolean;
  readonly halfPixelCenters: boolean;
}

export interface CallOptions extends Extensible {
  readonly kind: 'CallOptions';
  readonly subgraph: number;
}

export interface ReshapeOptions extends Extensible {
  readonly kind: 'ReshapeOptions';
  readonly newShape: readonly number[];
}

export interface SkipGramOptions extends Extensible {
  readonly kind: 'SkipGramOptions';
  readonly ngramSize: number;
  readonly maxSkipSize: number;
  readonly includeAllNgrams: boolean;
}

export interface SpaceToDepthOptions extends Extensible {
  readonly kind: 'SpaceToDepthOptions';
  readonly blockSize: number;
}

export interface EmbeddingLookupSparseOptions extends Extensible {
  readonly kind: 'EmbeddingLookupSparseOptions';
  readonly combiner: CombinerType;
}

export interface MulOptions extends Extensible {
  readonly kind: 'MulOptions';
  readonly fusedActivationFunction: ActivationFunctionType;
}

export interface PadOptions extends Extensible {
  readonly kind: 'PadOptions';
}

export interface GatherOptions extends Extensible {
  readonly kind: 'GatherOptions';
  readonly axis: number;
  readonly batchDims: number;
}

export interface BatchToSpaceNDOptions extends Extensible {
  readonly kind: 'BatchToSpaceNDOptions';
}

export interface SpaceToBatchNDOptions extends Extensible {
  readonly kind: 'SpaceToBatchNDOptions';
}

export interface TransposeOptions extends Extensible {
  readonly kind: 'TransposeOptions';
}

export interface ReducerOptions extends Extensible {
  readonly kind: 'ReducerOptions';
  readonly keepDims: boolean;
}

export interface SubOptions extends Extensible {
  readonly kind: 'SubOptions';
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly potScaleInt16: boolean;
}

export interface DivOptions extends Extensible {
  readonly kind: 'DivOptions';
  readonly fusedActivationFunction: ActivationFunctionType;
}

export interface SqueezeOptions extends Extensible {
  readonly kind: 'SqueezeOptions';
  readonly squeezeDims: readonly number[];
}

export interface SequenceRNNOptions extends Extensible {
  readonly kind: 'SequenceRNNOptions';
  readonly timeMajor: boolean;
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly asymmetricQuantizeInputs: boolean;
}

export interface StridedSliceOptions extends Extensible {
  readonly kind: 'StridedSliceOptions';
  readonly beginMask: number;
  readonly endMask: number;
  readonly ellipsisMask: number;
  readonly newAxisMask: number;
  readonly shrinkAxisMask: number;
  readonly offset: boolean;
}

export interface ExpOptions extends Extensible {
  readonly kind: 'ExpOptions';
}

export interface TopKV2Options extends Extensible {
  readonly kind: 'TopKV2Options';
}

export interface SplitOptions extends Extensible {
  readonly kind: 'SplitOptions';
  readonly numSplits: number;
}

export interface LogSoftmaxOptions extends Extensible {
  readonly kind: 'LogSoftmaxOptions';
}

export interface CastOptions extends Extensible {
  readonly kind: 'CastOptions';
  readonly inDataType: TensorType;
  readonly outDataType: TensorType;
}

export interface DequantizeOptions extends Extensible {
  readonly kind: 'DequantizeOptions';
}

export interface MaximumMinimumOptions extends Extensible {
  readonly kind: 'MaximumMinimumOptions';
}

export interface ArgMaxOptions extends Extensible {
  readonly kind: 'ArgMaxOptions';
  readonly outputType: TensorType;
}

export interface LessOptions extends Extensible {
  readonly kind: 'LessOptions';
}

export interface NegOptions extends Extensible {
  readonly kind: 'NegOptions';
}

export interface PadV2Options extends Extensible {
  readonly kind: 'PadV2Options';
}

export interface GreaterOptions extends Extensible {
  readonly kind: 'GreaterOptions';
}

export interface GreaterEqualOptions extends Extensible {
  readonly kind: 'GreaterEqualOptions';
}

export interface LessEqualOptions extends Extensible {
  readonly kind: 'LessEqualOptions';
}

export interface SelectOptions extends Extensible {
  readonly kind: 'SelectOptions';
}

export interface SliceOptions extends Extensible {
  readonly kind: 'SliceOptions';
}

export interface TransposeConvOptions extends Extensible {
  readonly kind: 'TransposeConvOptions';
  readonly padding: Padding;
  readonly strideW: number;
  readonly strideH: number;
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly quantizedBiasType: TensorType;
}

export interface SparseToDenseOptions extends Extensible {
  readonly kind: 'SparseToDenseOptions';
  readonly validateIndices: boolean;
}

export interface TileOptions extends Extensible {
  readonly kind: 'TileOptions';
}

export interface ExpandDimsOptions extends Extensible {
  readonly kind: 'ExpandDimsOptions';
}

export interface EqualOptions extends Extensible {
  readonly kind: 'EqualOptions';
}

export interface NotEqualOptions extends Extensible {
  readonly kind: 'NotEqualOptions';
}

export interface ShapeOptions extends Extensible {
  readonly kind: 'ShapeOptions';
  readonly outType: TensorType;
}

export interface PowOptions extends Extensible {
  readonly kind: 'PowOptions';
}

export interface ArgMinOptions extends Extensible {
  readonly kind: 'ArgMinOptions';
  readonly outputType: TensorType;
}

export interface FakeQuantOptions extends Extensible {
  readonly kind: 'FakeQuantOptions';
  readonly min: number;
  readonly max: number;
  readonly numBits: number;
  readonly narrowRange: boolean;
}

export interface PackOptions extends Extensible {
  readonly kind: 'PackOptions';
  readonly valuesCount: number;
  readonly axis: number;
}

export interface LogicalOrOptions extends Extensible {
  readonly kind: 'LogicalOrOptions';
}

export interface OneHotOptions extends Extensible {
  readonly kind: 'OneHotOptions';
  readonly axis: number;
}

export interface LogicalAndOptions extends Extensible {
  readonly kind: 'LogicalAndOptions';
}

export interface LogicalNotOptions extends Extensible {
  readonly kind: 'LogicalNotOptions';
}

export interface UnpackOptions extends Extensible {
  readonly kind: 'UnpackOptions';
  readonly num: number;
  readonly axis: number;
}

export interface FloorDivOptions extends Extensible {
  readonly kind: 'FloorDivOptions';
}

export interface SquareOptions extends Extensible {
  readonly kind: 'SquareOptions';
}

export interface ZerosLikeOptions extends Extensible {
  readonly kind: 'ZerosLikeOptions';
}

export interface FillOptions extends Extensible {
  readonly kind: 'FillOptions';
}

export interface BidirectionalSequenceLSTMOptions extends Extensible {
  readonly kind: 'BidirectionalSequenceLSTMOptions';
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly cellClip: number;
  readonly projClip: number;
  readonly mergeOutputs: boolean;
  readonly timeMajor: boolean;
  readonly asymmetricQuantizeInputs: boolean;
}

export interface BidirectionalSequenceRNNOptions extends Extensible {
  readonly kind: 'BidirectionalSequenceRNNOptions';
  readonly timeMajor: boolean;
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly mergeOutputs: boolean;
  readonly asymmetricQuantizeInputs: boolean;
}

export interface UnidirectionalSequenceLSTMOptions extends Extensible {
  readonly kind: 'UnidirectionalSequenceLSTMOptions';
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly cellClip: number;
  readonly projClip: number;
  readonly timeMajor: boolean;
  readonly asymmetricQuantizeInputs: boolean;
  readonly diagonalRecurrentTensors: boolean;
}

export interface FloorModOptions extends Extensible {
  readonly kind: 'FloorModOptions';
}

export interface RangeOptions extends Extensible {
  readonly kind: 'RangeOptions';
}

export interface ResizeNearestNeighborOptions extends Extensible {
  readonly kind: 'ResizeNearestNeighborOptions';
  readonly alignCorners: boolean;
  readonly halfPixelCenters: boolean;
}

export interface LeakyReluOptions extends Extensible {
  readonly kind: 'LeakyReluOptions';
  readonly alpha: number;
}

export interface SquaredDifferenceOptions extends Extensible {
  readonly kind: 'SquaredDifferenceOptions';
}

export interface MirrorPadOptions extends Extensible {
  readonly kind: 'MirrorPadOptions';
  readonly mode: MirrorPadMode;
}

export interface AbsOptions extends Extensible {
  readonly kind: 'AbsOptions';
}

export interface SplitVOptions extends Extensible {
  readonly kind: 'SplitVOptions';
  readonly numSplits: number;
}

export interface UniqueOptions extends Extensible {
  readonly kind: 'UniqueOptions';
  readonly idxOutType: TensorType;
}

export interface ReverseV2Options extends Extensible {
  readonly kind: 'ReverseV2Options';
}

export interface AddNOptions extends Extensible {
  readonly kind: 'AddNOptions';
}

export interface GatherNdOptions extends Extensible {
  readonly kind: 'GatherNdOptions';
}

export interface CosOptions extends Extensible {
  readonly kind: 'CosOptions';
}

export interface WhereOptions extends Extensible {
  readonly kind: 'WhereOptions';
}

export interface RankOptions extends Extensible {
  readonly kind: 'RankOptions';
}

export interface ReverseSequenceOptions extends Extensible {
  readonly kind: 'ReverseSequenceOptions';
  readonly seqDim: number;
  readonly batchDim: number;
}

export interface MatrixDiagOptions extends Extensible {
  readonly kind: 'MatrixDiagOptions';
}

export interface QuantizeOptions extends Extensible {
  readonly kind: 'QuantizeOptions';
}

export interface MatrixSetDiagOptions extends Extensible {
  readonly kind: 'MatrixSetDiagOptions';
}

export interface HardSwishOptions extends Extensible {
  readonly kind: 'HardSwishOptions';
}

export interface IfOptions extends Extensible {
  readonly kind: 'IfOptions';
  readonly thenSubgraphIndex: number;
  readonly elseSubgraphIndex: number;
}

export interface WhileOptions extends Extensible {
  readonly kind: 'WhileOptions';
  readonly condSubgraphIndex: number;
  readonly bodySubgraphIndex: number;
}

export interface DepthToSpaceOptions extends Extensible {
  readonly kind: 'DepthToSpaceOptions';
  readonly blockSize: number;
}

export interface NonMaxSuppressionV4Options extends Extensible {
  readonly kind: 'NonMaxSuppressionV4Options';
}

export interface NonMaxSuppressionV5Options extends Extensible {
  readonly kind: 'NonMaxSuppressionV5Options';
}

export interface ScatterNdOptions extends Extensible {
  readonly kind: 'ScatterNdOptions';
}

export interface SelectV2Options extends Extensible {
  readonly kind: 'SelectV2Options';
}

export interface DensifyOptions extends Extensible {
  readonly kind: 'DensifyOptions';
}

export interface SegmentSumOptions extends Extensible {
  readonly kind: 'SegmentSumOptions';
}

export interface BatchMatMulOptions extends Extensible {
  readonly kind: 'BatchMatMulOptions';
  readonly adjX: boolean;
  readonly adjY: boolean;
  readonly asymmetricQuantizeInputs: boolean;
}

export interface CumsumOptions extends Extensible {
  readonly kind: 'CumsumOptions';
  readonly exclusive: boolean;
  readonly reverse: boolean;
}

export interface CallOnceOptions extends Extensible {
  readonly kind: 'CallOnceOptions';
  readonly initSubgraphIndex: number;
}

export interface BroadcastToOptions extends Extensible {
  readonly kind: 'BroadcastToOptions';
}

export interface Rfft2dOptions extends Extensible {
  readonly kind: 'Rfft2dOptions';
}

export interface Conv3DOptions extends Extensible {
  readonly kind: 'Conv3DOptions';
  readonly padding: Padding;
  readonly strideD: number;
  readonly strideW: number;
  readonly strideH: number;
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly dilationDFactor: number;
  readonly dilationWFactor: number;
  readonly dilationHFactor: number;
}

export interface HashtableOptions extends Extensible {
  readonly kind: 'HashtableOptions';
  readonly tableId: number;
  readonly keyDtype: TensorType;
  readonly valueDtype: TensorType;
}

export interface HashtableFindOptions extends Extensible {
  readonly kind: 'HashtableFindOptions';
}

export interface HashtableImportOptions extends Extensible {
  readonly kind: 'HashtableImportOptions';
}

export interface HashtableSizeOptions extends Extensible {
  readonly kind: 'HashtableSizeOptions';
}

export interface VarHandleOptions extends Extensible {
  readonly kind: 'VarHandleOptions';
  readonly container: string;
  readonly sharedName: string;
}

export interface ReadVariableOptions extends Extensible {
  readonly kind: 'ReadVariableOptions';
}

export interface AssignVariableOptions extends Extensible {
  readonly kind: 'AssignVariableOptions';
}

export interface RandomOptions extends Extensible {
  readonly kind: 'RandomOptions';
  readonly seed: bigint;
  readonly seed2: bigint;
}

export interface BucketizeOptions extends Extensible {
  readonly kind: 'BucketizeOptions';
  readonly boundaries: readonly number[];
}

export interface GeluOptions extends Extensible {
  readonly kind: 'GeluOptions';
  readonly approximate: boolean;
}

export interface DynamicUpdateSliceOptions extends Extensible {
  readonly kind: 'DynamicUpdateSliceOptions';
}

export interface UnsortedSegmentProdOptions extends Extensible {
  readonly kind: 'UnsortedSegmentProdOptions';
}

export interface UnsortedSegmentMaxOptions extends Extensible {
  readonly kind: 'UnsortedSegmentMaxOptions';
}

export interface UnsortedSegmentMinOptions extends Extensible {
  readonly kind: 'UnsortedSegmentMinOptions';
}

export interface UnsortedSegmentSumOptions extends Extensible {
  readonly kind: 'UnsortedSegmentSumOptions';
}

export interface ATan2Options extends Extensible {
  readonly kind: 'ATan2Options';
}

export interface SignOptions extends Extensible {
  readonly kind: 'SignOptions';
}

export interface BitcastOptions extends Extensible {
  readonly kind: 'BitcastOptions';
}

export interface BitwiseXorOptions extends Extensible {
  readonly kind: 'BitwiseXorOptions';
}

export interface RightShiftOptions extends Extensible {
  readonly kind: 'RightShiftOptions';
}

export interface StablehloConcatenateOptions extends Extensible {
  readonly kind: 'StablehloConcatenateOptions';
  readonly dimension: bigint;
}

export interface StablehloBroadcastInDimOptions extends Extensible {
  readonly kind: 'StablehloBroadcastInDimOptions';
  readonly broadcastDimensions: readonly bigint[];
}

export interface StablehloSliceOptions extends Extensible {
  readonly kind: 'StablehloSliceOptions';
  readonly startIndices: readonly bigint[];
  readonly limitIndices: readonly bigint[];
  readonly strides: readonly bigint[];
}

export interface StablehloConvolutionOptions extends Extensible {
  readonly kind: 'StablehloConvolutionOptions';
  readonly windowStrides: readonly bigint[];
  readonly padding: readonly bigint[];
  readonly lhsDilation: readonly bigint[];
  readonly rhsDilation: readonly bigint[];
  readonly windowReversal: readonly boolean[];
  readonly inputBatchDimension: bigint;
  readonly inputFeatureDimension: bigint;
  readonly inputSpatialDimensions: readonly bigint[];
  readonly kernelInputFeatureDimension: bigint;
  readonly kernelOutputFeatureDimension: bigint;
  readonly kernelSpatialDimensions: readonly bigint[];
  readonly outputBatchDimension: bigint;
  readonly outputFeatureDimension: bigint;
  readonly outputSpatialDimensions: readonly bigint[];
  readonly featureGroupCount: bigint;
  readonly batchGroupCount: bigint;
  readonly precisionConfig: readonly StablehloPrecisionConfig[];
}

export interface StablehloCustomCallOptions extends Extensible {
  readonly kind: 'StablehloCustomCallOptions';
  readonly callTargetName: string;
  readonly hasSideEffect: boolean;
  readonly backendConfig: string;
  readonly apiVersion: number;
  readonly calledComputations: readonly number[];
  readonly customAttributes: Uint8Array;
}

export interface StablehloReduceOptions extends Extensible {
  readonly kind: 'StablehloReduceOptions';
  readonly dimensions: readonly bigint[];
  readonly bodySubgraphIndex: number;
}

export interface StablehloScatterOptions extends Extensible {
  readonly kind: 'StablehloScatterOptions';
  readonly indicesAreSorted: boolean;
  readonly updateWindowDims: readonly bigint[];
  readonly insertedWindowDims: readonly bigint[];
  readonly scatterDimsToOperandDims: readonly bigint[];
  readonly indexVectorDim: bigint;
  readonly uniqueIndices: boolean;
  readonly updateComputationSubgraphIndex: number;
}

export interface StablehloCompareOptions extends Extensible {
  readonly kind: 'StablehloCompareOptions';
  readonly comparisonDirection: StablehloComparisonDirection;
  readonly compareType: StablehloComparisonType;
}

export interface StablehloDynamicSliceOptions extends Extensible {
  readonly kind: 'StablehloDynamicSliceOptions';
  readonly sliceSizes: readonly bigint[];
}

export interface StablehloPadOptions extends Extensible {
  readonly kind: 'StablehloPadOptions';
  readonly edgePaddingLow: readonly bigint[];
  readonly edgePaddingHigh: readonly bigint[];
  readonly interiorPadding: readonly bigint[];
}

export interface StablehloIotaOptions extends Extensible {
  readonly kind: 'StablehloIotaOptions';
  readonly iotaDimension: bigint;
}

export interface StablehloDotGeneralOptions extends Extensible {
  readonly kind: 'StablehloDotGeneralOptions';
  readonly lhsBatchingDimensions: readonly bigint[];
  readonly rhsBatchingDimensions: readonly bigint[];
  readonly lhsContractingDimensions: readonly bigint[];
  readonly rhsContractingDimensions: readonly bigint[];
  readonly precisionConfig: readonly StablehloPrecisionConfig[];
}

export interface StablehloReduceWindowOptions extends Extensible {
  readonly kind: 'StablehloReduceWindowOptions';
  readonly windowDimensions: readonly bigint[];
  readonly windowStrides: readonly bigint[];
  readonly baseDilations: readonly bigint[];
  readonly windowDilations: readonly bigint[];
  readonly padding: readonly bigint[];
  readonly bodySubgraphIndex: number;
}

export interface StablehloSortOptions extends Extensible {
  readonly kind: 'StablehloSortOptions';
  readonly dimension: bigint;
  readonly isStable: boolean;
  readonly comparatorSubgraphIndex: number;
}

export interface StablehloWhileOptions extends Extensible {
  readonly kind: 'StablehloWhileOptions';
  readonly condSubgraphIndex: number;
  readonly bodySubgraphIndex: number;
}

export interface StablehloGatherOptions extends Extensible {
  readonly kind: 'StablehloGatherOptions';
  readonly offsetDims: readonly bigint[];
  readonly collapsedSliceDims: readonly bigint[];
  readonly startIndexMap: readonly bigint[];
  readonly indexVectorDim: bigint;
  readonly sliceSizes: readonly bigint[];
  readonly indicesAreSorted: boolean;
}

export interface StablehloTransposeOptions extends Extensible {
  readonly kind: 'StablehloTransposeOptions';
  readonly permutation: readonly bigint[];
}

export interface DilateOptions extends Extensible {
  readonly kind: 'DilateOptions';
}

export interface StablehloRngBitGeneratorOptions extends Extensible {
  readonly kind: 'StablehloRngBitGeneratorOptions';
  readonly algorithm: RngAlgorithm;
}

export interface ReduceWindowOptions extends Extensible {
  readonly kind: 'ReduceWindowOptions';
  readonly reduceFunction: ReduceWindowFunction;
}

export interface StableHLOCompositeOptions extends Extensible {
  readonly kind: 'StableHLOCompositeOptions';
  readonly name: string;
  readonly decompositionSubgraphIndex: number;
  readonly compositeAttributes: Uint8Array;
  readonly compositeAttributesFormat: CustomOptionsFormat;
  readonly version: number;
}

export interface StablehloShiftLeftOptions extends Extensible {
  readonly kind: 'StablehloShiftLeftOptions';
}

export interface StablehloCaseOptions extends Extensible {
  readonly kind: 'StablehloCaseOptions';
  readonly branchSubgraphIndices: readonly number[];
}

/** The options of an operator, told apart by `kind`. */
export type BuiltinOptions =
  | Conv2DOptions
  | DepthwiseConv2DOptions
  | ConcatEmbeddingsOptions
  | LSHProjectionOptions
  | Pool2DOptions
  | SVDFOptions
  | RNNOptions
  | FullyConnectedOptions
  | SoftmaxOptions
  | ConcatenationOptions
  | AddOptions
  | L2NormOptions
  | LocalResponseNormalizationOptions
  | LSTMOptions
  | ResizeBilinearOptions
  | CallOptions
  | ReshapeOptions
  | SkipGramOptions
  | SpaceToDepthOptions
  | EmbeddingLookupSparseOptions
  | MulOptions
  | PadOptions
  | GatherOptions
  | BatchToSpaceNDOptions
  | SpaceToBatchNDOptions
  | TransposeOptions
  | ReducerOptions
  | SubOptions
  | DivOptions
  | SqueezeOptions
  | SequenceRNNOptions
  | StridedSliceOptions
  | ExpOptions
  | TopKV2Options
  | SplitOptions
  | LogSoftmaxOptions
  | CastOptions
  | DequantizeOptions
  | MaximumMinimumOptions
  | ArgMaxOptions
  | LessOptions
  | NegOptions
  | PadV2Options
  | GreaterOptions
  | GreaterEqualOptions
  | LessEqualOptions
  | SelectOptions
  | SliceOptions
  | TransposeConvOptions
  | SparseToDenseOptions
  | TileOptions
  | ExpandDimsOptions
  | EqualOptions
  | NotEqualOptions
  | ShapeOptions
  | PowOptions
  | ArgMinOptions
  | FakeQuantOptions
  | PackOptions
  | LogicalOrOptions
  | OneHotOptions
  | LogicalAndOptions
  | LogicalNotOptions
  | UnpackOptions
  | FloorDivOptions
  | SquareOptions
  | ZerosLikeOptions
  | FillOptions
  | BidirectionalSequenceLSTMOptions
  | BidirectionalSequenceRNNOptions
  | UnidirectionalSequenceLSTMOptions
  | FloorModOptions
  | RangeOptions
  | ResizeNearestNeighborOptions
  | LeakyReluOptions
  | SquaredDifferenceOptions
  | MirrorPadOptions
  | AbsOptions
  | SplitVOptions
  | UniqueOptions
  | ReverseV2Options
  | AddNOptions
  | GatherNdOptions
  | CosOptions
  | WhereOptions
  | RankOptions
  | ReverseSequenceOptions
  | MatrixDiagOptions
  | QuantizeOptions
  | MatrixSetDiagOptions
  | HardSwishOptions
  | IfOptions
  | WhileOptions
  | DepthToSpaceOptions
  | NonMaxSuppressionV4Options
  | NonMaxSuppressionV5Options
  | ScatterNdOptions
  | SelectV2Options
  | DensifyOptions
  | SegmentSumOptions
  | BatchMatMulOptions
  | CumsumOptions
  | CallOnceOptions
  | BroadcastToOptions
  | Rfft2dOptions
  | Conv3DOptions
  | HashtableOptions
  | HashtableFindOptions
  | HashtableImportOptions
  | HashtableSizeOptions
  | VarHandleOptions
  | ReadVariableOptions
  | AssignVariableOptions
  | RandomOptions
  | BucketizeOptions
  | GeluOptions
  | DynamicUpdateSliceOptions
  | UnsortedSegmentProdOptions
  | UnsortedSegmentMaxOptions
  | UnsortedSegmentMinOptions
  | UnsortedSegmentSumOptions
  | ATan2Options
  | SignOptions
  | BitcastOptions
  | BitwiseXorOptions
  | RightShiftOptions
  | StablehloConcatenateOptions
  | StablehloBroadcastInDimOptions
  | StablehloSliceOptions
  | StablehloConvolutionOptions
  | StablehloCustomCallOptions
  | StablehloReduceOptions
  | StablehloScatterOptions
  | StablehloCompareOptions
  | StablehloDynamicSliceOptions
  | StablehloPadOptions
  | StablehloIotaOptions
  | StablehloDotGeneralOptions
  | StablehloReduceWindowOptions
  | StablehloSortOptions
  | StablehloWhileOptions
  | StablehloGatherOptions
  | StablehloTransposeOptions
  | DilateOptions
  | StablehloRngBitGeneratorOptions
  | ReduceWindowOptions
  | StableHLOCompositeOptions
  | StablehloShiftLeftOptions
  | StablehloCaseOptions
  | UnknownOptions;

// Generated from tflite.fbs by `npm run generate:schema`. Do not edit.
import type { FieldSchema, Schema } from '../field-schema';

/** Every table of the format: its fields in the order of their slots. */
export const TABLES = {
  ATan2Options: [
  ],
  AbsOptions: [
  ],
  AddNOptions: [
  ],
  AddOptions: [
    { name: 'fusedActivationFunction', slot: 0, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'potScaleInt16', slot: 1, type: 'bool', defaultValue: 1 },
  ],
  ArgMaxOptions: [
    { name: 'outputType', slot: 0, type: 'byte', enumeration: 'TensorType' },
  ],
  ArgMinOptions: [
    { name: 'outputType', slot: 0, type: 'byte', enumeration: 'TensorType' },
  ],
  AssignVariableOptions: [
  ],
  BatchMatMulOptions: [
    { name: 'adjX', slot: 0, type: 'bool' },
    { name: 'adjY', slot: 1, type: 'bool' },
    { name: 'asymmetricQuantizeInputs', slot: 2, type: 'bool' },
  ],
  BatchToSpaceNDOptions: [
  ],
  BidirectionalSequenceLSTMOptions: [
    { name: 'fusedActivationFunction', slot: 0, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'cellClip', slot: 1, type: 'float' },
    { name: 'projClip', slot: 2, type: 'float' },
    { name: 'mergeOutputs', slot: 3, type: 'bool' },
    { name: 'timeMajor', slot: 4, type: 'bool', defaultValue: 1 },
    { name: 'asymmetricQuantizeInputs', slot: 5, type: 'bool' },
  ],
  BidirectionalSequenceRNNOptions: [
    { name: 'timeMajor', slot: 0, type: 'bool' },
    { name: 'fusedActivationFunction', slot: 1, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'mergeOutputs', slot: 2, type: 'bool' },
    { name: 'asymmetricQuantizeInputs', slot: 3, type: 'bool' },
  ],
  BitcastOptions: [
  ],
  BitwiseXorOptions: [
  ],
  BlockwiseQuantization: [
    { name: 'scales', slot: 0, type: 'int' },
    { name: 'zeroPoints', slot: 1, type: 'int' },
    { name: 'blockSize', slot: 2, type: 'int' },
  ],
  BroadcastToOptions: [
  ],
  BucketizeOptions: [
    { name: 'boundaries', slot: 0, type: 'vector', element: 'float' },
  ],
  Buffer: [
    { name: 'data', slot: 0, type: 'vector', element: 'ubyte' },
    { name: 'offset', slot: 1, type: 'ulong' },
    { name: 'size', slot: 2, type: 'ulong' },
  ],
  CallOnceOptions: [
    { name: 'initSubgraphIndex', slot: 0, type: 'int' },
  ],
  CallOptions: [
    { name: 'subgraph', slot: 0, type: 'uint' },
  ],
  CastOptions: [
    { name: 'inDataType', slot: 0, type: 'byte', enumeration: 'TensorType' },
    { name: 'outDataType', slot: 1, type: 'byte', enumeration: 'TensorType' },
  ],
  ConcatEmbeddingsOptions: [
    { name: 'numChannels', slot: 0, type: 'int' },
    { name: 'numColumnsPerChannel', slot: 1, type: 'vector', element: 'int' },
    { name: 'embeddingDimPerChannel', slot: 2, type: 'vector', element: 'int' },
  ],
  ConcatenationOptions: [
    { name: 'axis', slot: 0, type: 'int' },
    { name: 'fusedActivationFunction', slot: 1, type: 'byte', enumeration: 'ActivationFunctionType' },
  ],
  Conv2DOptions: [
    { name: 'padding', slot: 0, type: 'byte', enumeration: 'Padding' },
    { name: 'strideW', slot: 1, type: 'int' },
    { name: 'strideH', slot: 2, type: 'int' },
    { name: 'fusedActivationFunction', slot: 3, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'dilationWFactor', slot: 4, type: 'int', defaultValue: 1 },
    { name: 'dilationHFactor', slot: 5, type: 'int', defaultValue: 1 },
    { name: 'quantizedBiasType', slot: 6, type: 'byte', enumeration: 'TensorType' },
  ],
  Conv3DOptions: [
    { name: 'padding', slot: 0, type: 'byte', enumeration: 'Padding' },
    { name: 'strideD', slot: 1, type: 'int' },
    { name: 'strideW', slot: 2, type: 'int' },
    { name: 'strideH', slot: 3, type: 'int' },
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'dilationDFactor', slot: 5, type: 'int', defaultValue: 1 },
    { name: 'dilationWFactor', slot: 6, type: 'int', defaultValue: 1 },
    { name: 'dilationHFactor', slot: 7, type: 'int', defaultValue: 1 },
  ],
  CosOptions: [
  ],
  CumsumOptions: [
    { name: 'exclusive', slot: 0, type: 'bool' },
    { name: 'reverse', slot: 1, type: 'bool' },
  ],
  CustomQuantization: [
    { name: 'custom', slot: 0, type: 'vector', element: 'ubyte' },
  ],
  DensifyOptions: [
  ],
  DepthToSpaceOptions: [
    { name: 'blockSize', slot: 0, type: 'int' },
  ],
  DepthwiseConv2DOptions: [
    { name: 'padding', slot: 0, type: 'byte', enumeration: 'Padding' },
    { name: 'strideW', slot: 1, type: 'int' },
    { name: 'strideH', slot: 2, type: 'int' },
    { name: 'depthMultiplier', slot: 3, type: 'int' },
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'dilationWFactor', slot: 5, type: 'int', defaultValue: 1 },
    { name: 'dilationHFactor', slot: 6, type: 'int', defaultValue: 1 },
  ],
  DequantizeOptions: [
  ],
  DilateOptions: [
  ],
  DimensionMetadata: [
    { name: 'format', slot: 0, type: 'byte', enumeration: 'DimensionType' },
    { name: 'denseSize', slot: 1, type: 'int' },
    { name: 'arraySegmentsType', slot: 2, type: 'utype', union: 'SparseIndexVector' },
    { name: 'arraySegments', slot: 3, type: 'union', union: 'SparseIndexVector' },
    { name: 'arrayIndicesType', slot: 4, type: 'utype', union: 'SparseIndexVector' },
    { name: 'arrayIndices', slot: 5, type: 'union', union: 'SparseIndexVector' },
  ],
  DivOptions: [
    { name: 'fusedActivationFunction', slot: 0, type: 'byte', enumeration: 'ActivationFunctionType' },
  ],
  DynamicUpdateSliceOptions: [
  ],
  EmbeddingLookupSparseOptions: [
    { name: 'combiner', slot: 0, type: 'byte', enumeration: 'CombinerType' },
  ],
  EqualOptions: [
  ],
  ExpOptions: [
  ],
  ExpandDimsOptions: [
  ],
  ExternalBuffer: [
    { name: 'id', slot: 0, type: 'uint' },
    { name: 'group', slot: 1, type: 'uint' },
    { name: 'offset', slot: 2, type: 'ulong' },
    { name: 'length', slot: 3, type: 'ulong' },
    { name: 'packing', slot: 4, type: 'string' },
  ],
  ExternalBufferGroup: [
    { name: 'name', slot: 0, type: 'string' },
  ],
  FakeQuantOptions: [
    { name: 'min', slot: 0, type: 'float' },
    { name: 'max', slot: 1, type: 'float' },
    { name: 'numBits', slot: 2, type: 'int' },
    { name: 'narrowRange', slot: 3, type: 'bool' },
  ],
  FillOptions: [
  ],
  FloorDivOptions: [
  ],
  FloorModOptions: [
  ],
  FullyConnectedOptions: [
    { name: 'fusedActivationFunction', slot: 0, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'weightsFormat', slot: 1, type: 'byte', enumeration: 'FullyConnectedOptionsWeightsFormat' },
    { name: 'keepNumDims', slot: 2, type: 'bool' },
    { name: 'asymmetricQuantizeInputs', slot: 3, type: 'bool' },
    { name: 'quantizedBiasType', slot: 4, type: 'byte', enumeration: 'TensorType' },
  ],
  GatherNdOptions: [
  ],
  GatherOptions: [
    { name: 'axis', slot: 0, type: 'int' },
    { name: 'batchDims', slot: 1, type: 'int' },
  ],
  GeluOptions: [
    { name: 'approximate', slot: 0, type: 'bool' },
  ],
  GreaterEqualOptions: [
  ],
  GreaterOptions: [
  ],
  HardSwishOptions: [
  ],
  HashtableFindOptions: [
  ],
  HashtableImportOptions: [
  ],
  HashtableOptions: [
    { name: 'tableId', slot: 0, type: 'int' },
    { name: 'keyDtype', slot: 1, type: 'byte', enumeration: 'TensorType' },
    { name: 'valueDtype', slot: 2, type: 'byte', enumeration: 'TensorType' },
  ],
  HashtableSizeOptions: [
  ],
  IfOptions: [
    { name: 'thenSubgraphIndex', slot: 0, type: 'int' },
    { name: 'elseSubgraphIndex', slot: 1, type: 'int' },
  ],
  Int32Vector: [
    { name: 'values', slot: 0, type: 'vector', element: 'int' },
  ],
  L2NormOptions: [
    { name: 'fusedActivationFunction', slot: 0, type: 'byte', enumeration: 'ActivationFunctionType' },
  ],
  LSHProjectionOptions: [
    { name: 'type', slot: 0, type: 'byte', enumeration: 'LSHProjectionType' },
  ],
  LSTMOptions: [
    { name: 'fusedActivationFunction', slot: 0, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'cellClip', slot: 1, type: 'float' },
    { name: 'projClip', slot: 2, type: 'float' },
    { name: 'kernelType', slot: 3, type: 'byte', enumeration: 'LSTMKernelType' },
    { name: 'asymmetricQuantizeInputs', slot: 4, type: 'bool' },
  ],
  LeakyReluOptions: [
    { name: 'alpha', slot: 0, type: 'float' },
  ],
  LessEqualOptions: [
  ],
  LessOptions: [
  ],
  LocalResponseNormalizationOptions: [
    { name: 'radius', slot: 0, type: 'int' },
    { name: 'bias', slot: 1, type: 'float' },
    { name: 'alpha', slot: 2, type: 'float' },
    { name: 'beta', slot: 3, type: 'float' },
  ],
  LogSoftmaxOptions: [
  ],
  LogicalAndOptions: [
  ],
  LogicalNotOptions: [
  ],
  LogicalOrOptions: [
  ],
  MatrixDiagOptions: [
  ],
  MatrixSetDiagOptions: [
  ],
  MaximumMinimumOptions: [
  ],
  Metadata: [
    { name: 'name', slot: 0, type: 'string' },
    { name: 'buffer', slot: 1, type: 'uint' },
  ],
  MirrorPadOptions: [
    { name: 'mode', slot: 0, type: 'byte', enumeration: 'MirrorPadMode' },
  ],
  Model: [
    { name: 'version', slot: 0, type: 'uint' },
    { name: 'operatorCodes', slot: 1, type: 'vector', element: 'table', table: 'OperatorCode' },
    { name: 'subgraphs', slot: 2, type: 'vector', element: 'table', table: 'SubGraph' },
    { name: 'description', slot: 3, type: 'string' },
    { name: 'buffers', slot: 4, type: 'vector', element: 'table', table: 'Buffer' },
    { name: 'metadataBuffer', slot: 5, type: 'vector', element: 'int' },
    { name: 'metadata', slot: 6, type: 'vector', element: 'table', table: 'Metadata' },
    { name: 'signatureDefs', slot: 7, type: 'vector', element: 'table', table: 'SignatureDef' },
    { name: 'externalBufferGroups', slot: 8, type: 'vector', element: 'table', table: 'ExternalBufferGroup' },
    { name: 'externalBuffers', slot: 9, type: 'vector', element: 'table', table: 'ExternalBuffer' },
  ],
  MulOptions: [
    { name: 'fusedActivationFunction', slot: 0, type: 'byte', enumeration: 'ActivationFunctionType' },
  ],
  MultiAxisQuantization: [
    { name: 'scales', slot: 0, type: 'int' },
    { name: 'zeroPoints', slot: 1, type: 'int' },
    { name: 'blockSize', slot: 2, type: 'int' },
    { name: 'quantizedDimensions', slot: 3, type: 'vector', element: 'int' },
  ],
  NegOptions: [
  ],
  NonMaxSuppressionV4Options: [
  ],
  NonMaxSuppressionV5Options: [
  ],
  NotEqualOptions: [
  ],
  OneHotOptions: [
    { name: 'axis', slot: 0, type: 'int' },
  ],
  Operator: [
    { name: 'opcodeIndex', slot: 0, type: 'uint' },
    { name: 'inputs', slot: 1, type: 'vector', element: 'int' },
    { name: 'outputs', slot: 2, type: 'vector', element: 'int' },
    { name: 'builtinOptionsType', slot: 3, type: 'utype', union: 'BuiltinOptions' },
    { name: 'builtinOptions', slot: 4, type: 'union', union: 'BuiltinOptions' },
    { name: 'customOptions', slot: 5, type: 'vector', element: 'ubyte' },
    { name: 'customOptionsFormat', slot: 6, type: 'byte', enumeration: 'CustomOptionsFormat' },
    { name: 'mutatingVariableInputs', slot: 7, type: 'vector', element: 'bool' },
    { name: 'intermediates', slot: 8, type: 'vector', element: 'int' },
    { name: 'largeCustomOptionsOffset', slot: 9, type: 'ulong' },
    { name: 'largeCustomOptionsSize', slot: 10, type: 'ulong' },
    { name: 'builtinOptions2Type', slot: 11, type: 'utype', union: 'BuiltinOptions2' },
    { name: 'builtinOptions2', slot: 12, type: 'union', union: 'BuiltinOptions2' },
    { name: 'debugMetadataIndex', slot: 13, type: 'int', defaultValue: -1 },
  ],
  OperatorCode: [
    { name: 'deprecatedBuiltinCode', slot: 0, type: 'byte' },
    { name: 'customCode', slot: 1, type: 'string' },
    { name: 'version', slot: 2, type: 'int', defaultValue: 1 },
    { name: 'builtinCode', slot: 3, type: 'int', enumeration: 'BuiltinOperator' },
  ],
  PackOptions: [
    { name: 'valuesCount', slot: 0, type: 'int' },
    { name: 'axis', slot: 1, type: 'int' },
  ],
  PadOptions: [
  ],
  PadV2Options: [
  ],
  Pool2DOptions: [
    { name: 'padding', slot: 0, type: 'byte', enumeration: 'Padding' },
    { name: 'strideW', slot: 1, type: 'int' },
    { name: 'strideH', slot: 2, type: 'int' },
    { name: 'filterWidth', slot: 3, type: 'int' },
    { name: 'filterHeight', slot: 4, type: 'int' },
    { name: 'fusedActivationFunction', slot: 5, type: 'byte', enumeration: 'ActivationFunctionType' },
  ],
  PowOptions: [
  ],
  QuantizationParameters: [
    { name: 'min', slot: 0, type: 'vector', element: 'float' },
    { name: 'max', slot: 1, type: 'vector', element: 'float' },
    { name: 'scale', slot: 2, type: 'vector', element: 'float' },
    { name: 'zeroPoint', slot: 3, type: 'vector', element: 'long' },
    { name: 'detailsType', slot: 4, type: 'utype', union: 'QuantizationDetails' },
    { name: 'details', slot: 5, type: 'union', union: 'QuantizationDetails' },
    { name: 'quantizedDimension', slot: 6, type: 'int' },
  ],
  QuantizeOptions: [
  ],
  RNNOptions: [
    { name: 'fusedActivationFunction', slot: 0, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'asymmetricQuantizeInputs', slot: 1, type: 'bool' },
  ],
  RandomOptions: [
    { name: 'seed', slot: 0, type: 'long' },
    { name: 'seed2', slot: 1, type: 'long' },
  ],
  RangeOptions: [
  ],
  RankOptions: [
  ],
  ReadVariableOptions: [
  ],
  ReduceWindowOptions: [
    { name: 'reduceFunction', slot: 0, type: 'int', enumeration: 'ReduceWindowFunction' },
  ],
  ReducerOptions: [
    { name: 'keepDims', slot: 0, type: 'bool' },
  ],
  ReshapeOptions: [
    { name: 'newShape', slot: 0, type: 'vector', element: 'int' },
  ],
  ResizeBilinearOptions: [
    { name: 'newHeight', slot: 0, type: 'int', deprecated: true },
    { name: 'newWidth', slot: 1, type: 'int', deprecated: true },
    { name: 'alignCorners', slot: 2, type: 'bool' },
    { name: 'halfPixelCenters', slot: 3, type: 'bool' },
  ],
  ResizeNearestNeighborOptions: [
    { name: 'alignCorners', slot: 0, type: 'bool' },
    { name: 'halfPixelCenters', slot: 1, type: 'bool' },
  ],
  ReverseSequenceOptions: [
    { name: 'seqDim', slot: 0, type: 'int' },
    { name: 'batchDim', slot: 1, type: 'int' },
  ],
  ReverseV2Options: [
  ],
  Rfft2dOptions: [
  ],
  RightShiftOptions: [
  ],
  SVDFOptions: [
    { name: 'rank', slot: 0, type: 'int' },
    { name: 'fusedActivationFunction', slot: 1, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'asymmetricQuantizeInputs', slot: 2, type: 'bool' },
  ],
  ScatterNdOptions: [
  ],
  SegmentSumOptions: [
  ],
  SelectOptions: [
  ],
  SelectV2Options: [
  ],
  SequenceRNNOptions: [
    { name: 'timeMajor', slot: 0, type: 'bool' },
    { name: 'fusedActivationFunction', slot: 1, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'asymmetricQuantizeInputs', slot: 2, type: 'bool' },
  ],
  ShapeOptions: [
    { name: 'outType', slot: 0, type: 'byte', enumeration: 'TensorType' },
  ],
  SignOptions: [
  ],
  SignatureDef: [
    { name: 'inputs', slot: 0, type: 'vector', element: 'table', table: 'TensorMap' },
    { name: 'outputs', slot: 1, type: 'vector', element: 'table', table: 'TensorMap' },
    { name: 'signatureKey', slot: 2, type: 'string' },
    { name: 'deprecatedTag', slot: 3, type: 'string', deprecated: true },
    { name: 'subgraphIndex', slot: 4, type: 'uint' },
  ],
  SkipGramOptions: [
    { name: 'ngramSize', slot: 0, type: 'int' },
    { name: 'maxSkipSize', slot: 1, type: 'int' },
    { name: 'includeAllNgrams', slot: 2, type: 'bool' },
  ],
  SliceOptions: [
  ],
  SoftmaxOptions: [
    { name: 'beta', slot: 0, type: 'float' },
  ],
  SpaceToBatchNDOptions: [
  ],
  SpaceToDepthOptions: [
    { name: 'blockSize', slot: 0, type: 'int' },
  ],
  SparseToDenseOptions: [
    { name: 'validateIndices', slot: 0, type: 'bool' },
  ],
  SparsityParameters: [
    { name: 'traversalOrder', slot: 0, type: 'vector', element: 'int' },
    { name: 'blockMap', slot: 1, type: 'vector', element: 'int' },
    { name: 'dimMetadata', slot: 2, type: 'vector', element: 'table', table: 'DimensionMetadata' },
  ],
  SplitOptions: [
    { name: 'numSplits', slot: 0, type: 'int' },
  ],
  SplitVOptions: [
    { name: 'numSplits', slot: 0, type: 'int' },
  ],
  SquareOptions: [
  ],
  SquaredDifferenceOptions: [
  ],
  SqueezeOptions: [
    { name: 'squeezeDims', slot: 0, type: 'vector', element: 'int' },
  ],
  StableHLOCompositeOptions: [
    { name: 'name', slot: 0, type: 'string' },
    { name: 'decompositionSubgraphIndex', slot: 1, type: 'int' },
    { name: 'compositeAttributes', slot: 2, type: 'vector', element: 'ubyte' },
    { name: 'compositeAttributesFormat', slot: 3, type: 'byte', enumeration: 'CustomOptionsFormat' },
    { name: 'version', slot: 4, type: 'int' },
  ],
  StablehloBroadcastInDimOptions: [
    { name: 'broadcastDimensions', slot: 0, type: 'vector', element: 'long' },
  ],
  StablehloCaseOptions: [
    { name: 'branchSubgraphIndices', slot: 0, type: 'vector', element: 'int' },
  ],
  StablehloCompareOptions: [
    { name: 'comparisonDirection', slot: 0, type: 'uint', enumeration: 'StablehloComparisonDirection' },
    { name: 'compareType', slot: 1, type: 'uint', enumeration: 'StablehloComparisonType' },
  ],
  StablehloConcatenateOptions: [
    { name: 'dimension', slot: 0, type: 'long' },
  ],
  StablehloConvolutionOptions: [
    { name: 'windowStrides', slot: 0, type: 'vector', element: 'long' },
    { name: 'padding', slot: 1, type: 'vector', element: 'long' },
    { name: 'lhsDilation', slot: 2, type: 'vector', element: 'long' },
    { name: 'rhsDilation', slot: 3, type: 'vector', element: 'long' },
    { name: 'windowReversal', slot: 4, type: 'vector', element: 'bool' },
    { name: 'inputBatchDimension', slot: 5, type: 'long' },
    { name: 'inputFeatureDimension', slot: 6, type: 'long' },
    { name: 'inputSpatialDimensions', slot: 7, type: 'vector', element: 'long' },
    { name: 'kernelInputFeatureDimension', slot: 8, type: 'long' },
    { name: 'kernelOutputFeatureDimension', slot: 9, type: 'long' },
    { name: 'kernelSpatialDimensions', slot: 10, type: 'vector', element: 'long' },
    { name: 'outputBatchDimension', slot: 11, type: 'long' },
    { name: 'outputFeatureDimension', slot: 12, type: 'long' },
    { name: 'outputSpatialDimensions', slot: 13, type: 'vector', element: 'long' },
    { name: 'featureGroupCount', slot: 14, type: 'long' },
    { name: 'batchGroupCount', slot: 15, type: 'long' },
    { name: 'precisionConfig', slot: 16, type: 'vector', element: 'uint', enumeration: 'StablehloPrecisionConfig' },
  ],
  StablehloCustomCallOptions: [
    { name: 'callTargetName', slot: 0, type: 'string' },
    { name: 'hasSideEffect', slot: 1, type: 'bool' },
    { name: 'backendConfig', slot: 2, type: 'string' },
    { name: 'apiVersion', slot: 3, type: 'int' },
    { name: 'calledComputations', slot: 4, type: 'vector', element: 'int' },
    { name: 'customAttributes', slot: 5, type: 'vector', element: 'ubyte' },
  ],
  StablehloDotGeneralOptions: [
    { name: 'lhsBatchingDimensions', slot: 0, type: 'vector', element: 'long' },
    { name: 'rhsBatchingDimensions', slot: 1, type: 'vector', element: 'long' },
    { name: 'lhsContractingDimensions', slot: 2, type: 'vector', element: 'long' },
    { name: 'rhsContractingDimensions', slot: 3, type: 'vector', element: 'long' },
    { name: 'precisionConfig', slot: 4, type: 'vector', element: 'uint', enumeration: 'StablehloPrecisionConfig' },
  ],
  StablehloDynamicSliceOptions: [
    { name: 'sliceSizes', slot: 0, type: 'vector', element: 'long' },
  ],
  StablehloGatherOptions: [
    { name: 'offsetDims', slot: 0, type: 'vector', element: 'long' },
    { name: 'collapsedSliceDims', slot: 1, type: 'vector', element: 'long' },
    { name: 'startIndexMap', slot: 2, type: 'vector', element: 'long' },
    { name: 'indexVectorDim', slot: 3, type: 'long' },
    { name: 'sliceSizes', slot: 4, type: 'vector', element: 'long' },
    { name: 'indicesAreSorted', slot: 5, type: 'bool' },
  ],
  StablehloIotaOptions: [
    { name: 'iotaDimension', slot: 0, type: 'long' },
  ],
  StablehloPadOptions: [
    { name: 'edgePaddingLow', slot: 0, type: 'vector', element: 'long' },
    { name: 'edgePaddingHigh', slot: 1, type: 'vector', element: 'long' },
    { name: 'interiorPadding', slot: 2, type: 'vector', element: 'long' },
  ],
  StablehloReduceOptions: [
    { name: 'dimensions', slot: 0, type: 'vector', element: 'long' },
    { name: 'bodySubgraphIndex', slot: 1, type: 'int' },
  ],
  StablehloReduceWindowOptions: [
    { name: 'windowDimensions', slot: 0, type: 'vector', element: 'long' },
    { name: 'windowStrides', slot: 1, type: 'vector', element: 'long' },
    { name: 'baseDilations', slot: 2, type: 'vector', element: 'long' },
    { name: 'windowDilations', slot: 3, type: 'vector', element: 'long' },
    { name: 'padding', slot: 4, type: 'vector', element: 'long' },
    { name: 'bodySubgraphIndex', slot: 5, type: 'int' },
  ],
  StablehloRngBitGeneratorOptions: [
    { name: 'algorithm', slot: 0, type: 'byte', enumeration: 'RngAlgorithm' },
  ],
  StablehloScatterOptions: [
    { name: 'indicesAreSorted', slot: 0, type: 'bool' },
    { name: 'updateWindowDims', slot: 1, type: 'vector', element: 'long' },
    { name: 'insertedWindowDims', slot: 2, type: 'vector', element: 'long' },
    { name: 'scatterDimsToOperandDims', slot: 3, type: 'vector', element: 'long' },
    { name: 'indexVectorDim', slot: 4, type: 'long' },
    { name: 'uniqueIndices', slot: 5, type: 'bool' },
    { name: 'updateComputationSubgraphIndex', slot: 6, type: 'int' },
  ],
  StablehloShiftLeftOptions: [
  ],
  StablehloSliceOptions: [
    { name: 'startIndices', slot: 0, type: 'vector', element: 'long' },
    { name: 'limitIndices', slot: 1, type: 'vector', element: 'long' },
    { name: 'strides', slot: 2, type: 'vector', element: 'long' },
  ],
  StablehloSortOptions: [
    { name: 'dimension', slot: 0, type: 'long' },
    { name: 'isStable', slot: 1, type: 'bool' },
    { name: 'comparatorSubgraphIndex', slot: 2, type: 'int' },
  ],
  StablehloTransposeOptions: [
    { name: 'permutation', slot: 0, type: 'vector', element: 'long' },
  ],
  StablehloWhileOptions: [
    { name: 'condSubgraphIndex', slot: 0, type: 'int' },
    { name: 'bodySubgraphIndex', slot: 1, type: 'int' },
  ],
  StridedSliceOptions: [
    { name: 'beginMask', slot: 0, type: 'int' },
    { name: 'endMask', slot: 1, type: 'int' },
    { name: 'ellipsisMask', slot: 2, type: 'int' },
    { name: 'newAxisMask', slot: 3, type: 'int' },
    { name: 'shrinkAxisMask', slot: 4, type: 'int' },
    { name: 'offset', slot: 5, type: 'bool' },
  ],
  SubGraph: [
    { name: 'tensors', slot: 0, type: 'vector', element: 'table', table: 'Tensor' },
    { name: 'inputs', slot: 1, type: 'vector', element: 'int' },
    { name: 'outputs', slot: 2, type: 'vector', element: 'int' },
    { name: 'operators', slot: 3, type: 'vector', element: 'table', table: 'Operator' },
    { name: 'name', slot: 4, type: 'string' },
    { name: 'debugMetadataIndex', slot: 5, type: 'int', defaultValue: -1 },
  ],
  SubOptions: [
    { name: 'fusedActivationFunction', slot: 0, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'potScaleInt16', slot: 1, type: 'bool', defaultValue: 1 },
  ],
  Tensor: [
    { name: 'shape', slot: 0, type: 'vector', element: 'int' },
    { name: 'type', slot: 1, type: 'byte', enumeration: 'TensorType' },
    { name: 'buffer', slot: 2, type: 'uint' },
    { name: 'name', slot: 3, type: 'string' },
    { name: 'quantization', slot: 4, type: 'table', table: 'QuantizationParameters' },
    { name: 'isVariable', slot: 5, type: 'bool' },
    { name: 'sparsity', slot: 6, type: 'table', table: 'SparsityParameters' },
    { name: 'shapeSignature', slot: 7, type: 'vector', element: 'int' },
    { name: 'hasRank', slot: 8, type: 'bool' },
    { name: 'variantTensors', slot: 9, type: 'vector', element: 'table', table: 'VariantSubType' },
    { name: 'externalBuffer', slot: 10, type: 'uint' },
  ],
  TensorMap: [
    { name: 'name', slot: 0, type: 'string' },
    { name: 'tensorIndex', slot: 1, type: 'uint' },
  ],
  TileOptions: [
  ],
  TopKV2Options: [
  ],
  TransposeConvOptions: [
    { name: 'padding', slot: 0, type: 'byte', enumeration: 'Padding' },
    { name: 'strideW', slot: 1, type: 'int' },
    { name: 'strideH', slot: 2, type: 'int' },
    { name: 'fusedActivationFunction', slot: 3, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'quantizedBiasType', slot: 4, type: 'byte', enumeration: 'TensorType' },
  ],
  TransposeOptions: [
  ],
  Uint16Vector: [
    { name: 'values', slot: 0, type: 'vector', element: 'ushort' },
  ],
  Uint8Vector: [
    { name: 'values', slot: 0, type: 'vector', element: 'ubyte' },
  ],
  UnidirectionalSequenceLSTMOptions: [
    { name: 'fusedActivationFunction', slot: 0, type: 'byte', enumeration: 'ActivationFunctionType' },
    { name: 'cellClip', slot: 1, type: 'float' },
    { name: 'projClip', slot: 2, type: 'float' },
    { name: 'timeMajor', slot: 3, type: 'bool' },
    { name: 'asymmetricQuantizeInputs', slot: 4, type: 'bool' },
    { name: 'diagonalRecurrentTensors', slot: 5, type: 'bool' },
  ],
  UniqueOptions: [
    { name: 'idxOutType', slot: 0, type: 'byte', enumeration: 'TensorType', defaultValue: 2 },
  ],
  UnpackOptions: [
    { name: 'num', slot: 0, type: 'int' },
    { name: 'axis', slot: 1, type: 'int' },
  ],
  UnsortedSegmentMaxOptions: [
  ],
  UnsortedSegmentMinOptions: [
  ],
  UnsortedSegmentProdOptions: [
  ],
  UnsortedSegmentSumOptions: [
  ],
  VarHandleOptions: [
    { name: 'container', slot: 0, type: 'string' },
    { name: 'sharedName', slot: 1, type: 'string' },
  ],
  VariantSubType: [
    { name: 'shape', slot: 0, type: 'vector', element: 'int' },
    { name: 'type', slot: 1, type: 'byte', enumeration: 'TensorType' },
    { name: 'hasRank', slot: 2, type: 'bool' },
  ],
  WhereOptions: [
  ],
  WhileOptions: [
    { name: 'condSubgraphIndex', slot: 0, type: 'int' },
    { name: 'bodySubgraphIndex', slot: 1, type: 'int' },
  ],
  ZerosLikeOptions: [
  ],
} satisfies Record<string, readonly FieldSchema[]>;

/** Members of every union, by number; 0 is NONE. */
export const UNIONS = {
  BuiltinOptions: ['NONE', 'Conv2DOptions', 'DepthwiseConv2DOptions', 'ConcatEmbeddingsOptions', 'LSHProjectionOptions', 'Pool2DOptions', 'SVDFOptions', 'RNNOptions', 'FullyConnectedOptions', 'SoftmaxOptions', 'ConcatenationOptions', 'AddOptions', 'L2NormOptions', 'LocalResponseNormalizationOptions', 'LSTMOptions', 'ResizeBilinearOptions', 'CallOptions', 'ReshapeOptions', 'SkipGramOptions', 'SpaceToDepthOptions', 'EmbeddingLookupSparseOptions', 'MulOptions', 'PadOptions', 'GatherOptions', 'BatchToSpaceNDOptions', 'SpaceToBatchNDOptions', 'TransposeOptions', 'ReducerOptions', 'SubOptions', 'DivOptions', 'SqueezeOptions', 'SequenceRNNOptions', 'StridedSliceOptions', 'ExpOptions', 'TopKV2Options', 'SplitOptions', 'LogSoftmaxOptions', 'CastOptions', 'DequantizeOptions', 'MaximumMinimumOptions', 'ArgMaxOptions', 'LessOptions', 'NegOptions', 'PadV2Options', 'GreaterOptions', 'GreaterEqualOptions', 'LessEqualOptions', 'SelectOptions', 'SliceOptions', 'TransposeConvOptions', 'SparseToDenseOptions', 'TileOptions', 'ExpandDimsOptions', 'EqualOptions', 'NotEqualOptions', 'ShapeOptions', 'PowOptions', 'ArgMinOptions', 'FakeQuantOptions', 'PackOptions', 'LogicalOrOptions', 'OneHotOptions', 'LogicalAndOptions', 'LogicalNotOptions', 'UnpackOptions', 'FloorDivOptions', 'SquareOptions', 'ZerosLikeOptions', 'FillOptions', 'BidirectionalSequenceLSTMOptions', 'BidirectionalSequenceRNNOptions', 'UnidirectionalSequenceLSTMOptions', 'FloorModOptions', 'RangeOptions', 'ResizeNearestNeighborOptions', 'LeakyReluOptions', 'SquaredDifferenceOptions', 'MirrorPadOptions', 'AbsOptions', 'SplitVOptions', 'UniqueOptions', 'ReverseV2Options', 'AddNOptions', 'GatherNdOptions', 'CosOptions', 'WhereOptions', 'RankOptions', 'ReverseSequenceOptions', 'MatrixDiagOptions', 'QuantizeOptions', 'MatrixSetDiagOptions', 'HardSwishOptions', 'IfOptions', 'WhileOptions', 'DepthToSpaceOptions', 'NonMaxSuppressionV4Options', 'NonMaxSuppressionV5Options', 'ScatterNdOptions', 'SelectV2Options', 'DensifyOptions', 'SegmentSumOptions', 'BatchMatMulOptions', 'CumsumOptions', 'CallOnceOptions', 'BroadcastToOptions', 'Rfft2dOptions', 'Conv3DOptions', 'HashtableOptions', 'HashtableFindOptions', 'HashtableImportOptions', 'HashtableSizeOptions', 'VarHandleOptions', 'ReadVariableOptions', 'AssignVariableOptions', 'RandomOptions', 'BucketizeOptions', 'GeluOptions', 'DynamicUpdateSliceOptions', 'UnsortedSegmentProdOptions', 'UnsortedSegmentMaxOptions', 'UnsortedSegmentMinOptions', 'UnsortedSegmentSumOptions', 'ATan2Options', 'SignOptions', 'BitcastOptions', 'BitwiseXorOptions', 'RightShiftOptions'],
  BuiltinOptions2: ['NONE', 'StablehloConcatenateOptions', 'StablehloBroadcastInDimOptions', 'StablehloSliceOptions', 'StablehloConvolutionOptions', 'StablehloCustomCallOptions', 'StablehloReduceOptions', 'StablehloScatterOptions', 'StablehloCompareOptions', 'StablehloDynamicSliceOptions', 'StablehloPadOptions', 'StablehloIotaOptions', 'StablehloDotGeneralOptions', 'StablehloReduceWindowOptions', 'StablehloSortOptions', 'StablehloWhileOptions', 'StablehloGatherOptions', 'StablehloTransposeOptions', 'DilateOptions', 'StablehloRngBitGeneratorOptions', 'ReduceWindowOptions', 'StableHLOCompositeOptions', 'StablehloShiftLeftOptions', 'StablehloCaseOptions'],
  QuantizationDetails: ['NONE', 'CustomQuantization', 'BlockwiseQuantization', 'MultiAxisQuantization'],
  SparseIndexVector: ['NONE', 'Int32Vector', 'Uint16Vector', 'Uint8Vector'],
} as const;

/** Names of every enumeration, by number. */
export const ENUMS = {
  ActivationFunctionType: [
    'NONE',
    'RELU',
    'RELU_N1_TO_1',
    'RELU6',
    'TANH',
    'SIGN_BIT',
  ],
  BuiltinOperator: [
    'ADD',
    'AVERAGE_POOL_2D',
    'CONCATENATION',
    'CONV_2D',
    'DEPTHWISE_CONV_2D',
    'DEPTH_TO_SPACE',
    'DEQUANTIZE',
    'EMBEDDING_LOOKUP',
    'FLOOR',
    'FULLY_CONNECTED',
    'HASHTABLE_LOOKUP',
    'L2_NORMALIZATION',
    'L2_POOL_2D',
    'LOCAL_RESPONSE_NORMALIZATION',
    'LOGISTIC',
    'LSH_PROJECTION',
    'LSTM',
    'MAX_POOL_2D',
    'MUL',
    'RELU',
    'RELU_N1_TO_1',
    'RELU6',
    'RESHAPE',
    'RESIZE_BILINEAR',
    'RNN',
    'SOFTMAX',
    'SPACE_TO_DEPTH',
    'SVDF',
    'TANH',
    'CONCAT_EMBEDDINGS',
    'SKIP_GRAM',
    'CALL',
    'CUSTOM',
    'EMBEDDING_LOOKUP_SPARSE',
    'PAD',
    'UNIDIRECTIONAL_SEQUENCE_RNN',
    'GATHER',
    'BATCH_TO_SPACE_ND',
    'SPACE_TO_BATCH_ND',
    'TRANSPOSE',
    'MEAN',
    'SUB',
    'DIV',
    'SQUEEZE',
    'UNIDIRECTIONAL_SEQUENCE_LSTM',
    'STRIDED_SLICE',
    'BIDIRECTIONAL_SEQUENCE_RNN',
    'EXP',
    'TOPK_V2',
    'SPLIT',
    'LOG_SOFTMAX',
    'DELEGATE',
    'BIDIRECTIONAL_SEQUENCE_LSTM',
    'CAST',
    'PRELU',
    'MAXIMUM',
    'ARG_MAX',
    'MINIMUM',
    'LESS',
    'NEG',
    'PADV2',
    'GREATER',
    'GREATER_EQUAL',
    'LESS_EQUAL',
    'SELECT',
    'SLICE',
    'SIN',
    'TRANSPOSE_CONV',
    'SPARSE_TO_DENSE',
    'TILE',
    'EXPAND_DIMS',
    'EQUAL',
    'NOT_EQUAL',
    'LOG',
    'SUM',
    'SQRT',
    'RSQRT',
    'SHAPE',
    'POW',
    'ARG_MIN',
    'FAKE_QUANT',
    'REDUCE_PROD',
    'REDUCE_MAX',
    'PACK',
    'LOGICAL_OR',
    'ONE_HOT',
    'LOGICAL_AND',
    'LOGICAL_NOT',
    'UNPACK',
    'REDUCE_MIN',
    'FLOOR_DIV',
    'REDUCE_ANY',
    'SQUARE',
    'ZEROS_LIKE',
    'FILL',
    'FLOOR_MOD',
    'RANGE',
    'RESIZE_NEAREST_NEIGHBOR',
    'LEAKY_RELU',
    'SQUARED_DIFFERENCE',
    'MIRROR_PAD',
    'ABS',
    'SPLIT_V',
    'UNIQUE',
    'CEIL',
    'REVERSE_V2',
    'ADD_N',
    'GATHER_ND',
    'COS',
    'WHERE',
    'RANK',
    'ELU',
    'REVERSE_SEQUENCE',
    'MATRIX_DIAG',
    'QUANTIZE',
    'MATRIX_SET_DIAG',
    'ROUND',
    'HARD_SWISH',
    'IF',
    'WHILE',
    'NON_MAX_SUPPRESSION_V4',
    'NON_MAX_SUPPRESSION_V5',
    'SCATTER_ND',
    'SELECT_V2',
    'DENSIFY',
    'SEGMENT_SUM',
    'BATCH_MATMUL',
    'PLACEHOLDER_FOR_GREATER_OP_CODES',
    'CUMSUM',
    'CALL_ONCE',
    'BROADCAST_TO',
    'RFFT2D',
    'CONV_3D',
    'IMAG',
    'REAL',
    'COMPLEX_ABS',
    'HASHTABLE',
    'HASHTABLE_FIND',
    'HASHTABLE_IMPORT',
    'HASHTABLE_SIZE',
    'REDUCE_ALL',
    'CONV_3D_TRANSPOSE',
    'VAR_HANDLE',
    'READ_VARIABLE',
    'ASSIGN_VARIABLE',
    'BROADCAST_ARGS',
    'RANDOM_STANDARD_NORMAL',
    'BUCKETIZE',
    'RANDOM_UNIFORM',
    'MULTINOMIAL',
    'GELU',
    'DYNAMIC_UPDATE_SLICE',
    'RELU_0_TO_1',
    'UNSORTED_SEGMENT_PROD',
    'UNSORTED_SEGMENT_MAX',
    'UNSORTED_SEGMENT_SUM',
    'ATAN2',
    'UNSORTED_SEGMENT_MIN',
    'SIGN',
    'BITCAST',
    'BITWISE_XOR',
    'RIGHT_SHIFT',
    'STABLEHLO_LOGISTIC',
    'STABLEHLO_ADD',
    'STABLEHLO_DIVIDE',
    'STABLEHLO_MULTIPLY',
    'STABLEHLO_MAXIMUM',
    'STABLEHLO_RESHAPE',
    'STABLEHLO_CLAMP',
    'STABLEHLO_CONCATENATE',
    'STABLEHLO_BROADCAST_IN_DIM',
    'STABLEHLO_CONVOLUTION',
    'STABLEHLO_SLICE',
    'STABLEHLO_CUSTOM_CALL',
    'STABLEHLO_REDUCE',
    'STABLEHLO_ABS',
    'STABLEHLO_AND',
    'STABLEHLO_COSINE',
    'STABLEHLO_EXPONENTIAL',
    'STABLEHLO_FLOOR',
    'STABLEHLO_LOG',
    'STABLEHLO_MINIMUM',
    'STABLEHLO_NEGATE',
    'STABLEHLO_OR',
    'STABLEHLO_POWER',
    'STABLEHLO_REMAINDER',
    'STABLEHLO_RSQRT',
    'STABLEHLO_SELECT',
    'STABLEHLO_SUBTRACT',
    'STABLEHLO_TANH',
    'STABLEHLO_SCATTER',
    'STABLEHLO_COMPARE',
    'STABLEHLO_CONVERT',
    'STABLEHLO_DYNAMIC_SLICE',
    'STABLEHLO_DYNAMIC_UPDATE_SLICE',
    'STABLEHLO_PAD',
    'STABLEHLO_IOTA',
    'STABLEHLO_DOT_GENERAL',
    'STABLEHLO_REDUCE_WINDOW',
    'STABLEHLO_SORT',
    'STABLEHLO_WHILE',
    'STABLEHLO_GATHER',
    'STABLEHLO_TRANSPOSE',
    'DILATE',
    'STABLEHLO_RNG_BIT_GENERATOR',
    'REDUCE_WINDOW',
    'STABLEHLO_COMPOSITE',
    'STABLEHLO_SHIFT_LEFT',
    'STABLEHLO_CBRT',
    'STABLEHLO_CASE',
  ],
  CombinerType: [
    'SUM',
    'MEAN',
    'SQRTN',
  ],
  CustomOptionsFormat: [
    'FLEXBUFFERS',
  ],
  DimensionType: [
    'DENSE',
    'SPARSE_CSR',
  ],
  FullyConnectedOptionsWeightsFormat: [
    'DEFAULT',
    'SHUFFLED4x16INT8',
  ],
  LSHProjectionType: [
    'UNKNOWN',
    'SPARSE',
    'DENSE',
  ],
  LSTMKernelType: [
    'FULL',
    'BASIC',
  ],
  MirrorPadMode: [
    'REFLECT',
    'SYMMETRIC',
  ],
  Padding: [
    'SAME',
    'VALID',
  ],
  ReduceWindowFunction: [
    'UNSUPPORTED',
    'ADD',
    'MUL',
    'MINIMUM',
    'MAXIMUM',
    'ALL',
    'ANY',
  ],
  RngAlgorithm: [
    'DEFAULT',
    'PHILOX',
    'THREEFRY',
  ],
  StablehloComparisonDirection: [
    'STABLEHLO_COMPARISON_DIRECTION_EQ',
    'STABLEHLO_COMPARISON_DIRECTION_NE',
    'STABLEHLO_COMPARISON_DIRECTION_GE',
    'STABLEHLO_COMPARISON_DIRECTION_GT',
    'STABLEHLO_COMPARISON_DIRECTION_LE',
    'STABLEHLO_COMPARISON_DIRECTION_LT',
  ],
  StablehloComparisonType: [
    'STABLEHLO_COMPARISON_TYPE_NOTYPE',
    'STABLEHLO_COMPARISON_TYPE_FLOAT',
    'STABLEHLO_COMPARISON_TYPE_FLOAT_TOTAL_ORDER',
    'STABLEHLO_COMPARISON_TYPE_SIGNED',
    'STABLEHLO_COMPARISON_TYPE_UNSIGNED',
  ],
  StablehloPrecisionConfig: [
    'DEFAULT',
    'HIGH',
    'HIGHEST',
  ],
  TensorType: [
    'FLOAT32',
    'FLOAT16',
    'INT32',
    'UINT8',
    'INT64',
    'STRING',
    'BOOL',
    'INT16',
    'COMPLEX64',
    'INT8',
    'FLOAT64',
    'COMPLEX128',
    'UINT64',
    'RESOURCE',
    'VARIANT',
    'UINT32',
    'UINT16',
    'INT4',
    'BFLOAT16',
    'INT2',
    'UINT4',
    'FLOAT8_E4M3FN',
    'FLOAT8_E5M2',
  ],
} as const;

export const SCHEMA: Schema = {
  root: 'Model',
  tables: TABLES,
  unions: UNIONS,
  enums: ENUMS,
};

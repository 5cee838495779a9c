export type * from './model';
export type * from './schema/generated/types';
export type * from './schema/generated/conversion-types';
export type * from './schema/generated/metadata-types';
export type { FileAccess, FolderAccess, Progress } from './file-access';
export { brokenIndices, type BrokenIndex } from './broken-indices';
export { ModelBuilder, type BuildOptions } from './builder';
export {
  BUILTIN_OPERATORS,
  TENSOR_TYPES,
  builtinOperatorName,
  builtinOperatorNumber,
  tensorTypeName,
  tensorTypeNumber,
} from './enums';
export { bfloat16ToFloat32, float16ToFloat32, float32ToBfloat16, float32ToFloat16 } from './float16';
export { ModelFormatError } from './format-error';
export {
  appendAssociatedFiles,
  readAssociatedFiles,
  type AssociatedFileContent,
} from './metadata/associated-files';
export {
  metadataBytes,
  metadataProblem,
  minRuntimeVersion,
  readConversionMetadata,
  readMetadata,
} from './metadata/read-metadata';
export { completeOptions, defaultOptions, type PartialOptions } from './options';
export { readModel, type ReadOptions } from './read';
export type {
  ConstantData,
  OperatorSettings,
  QuantizationSettings,
  SubgraphBuilder,
  TensorSettings,
} from './subgraph-builder';
export {
  bitWidth,
  byteSize,
  elementCount,
  isCompiledForAccelerator,
  isConstant,
  operatorCode,
  operatorName,
  snakeCase,
  tensorByteSize,
  tensorData,
} from './tensors';
export { readFloats, readIntegers } from './values';
export { writeModel, type WriteOptions } from './write';

export type * from './model';
export type * from './schema/generated/types';
export type { FileAccess, FolderAccess, Progress } from './file-access';
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
export { brokenIndices, type BrokenIndex } from './broken-indices';
export { readModel, type ReadOptions } from './read';
export {
  bitWidth,
  byteSize,
  elementCount,
  isConstant,
  operatorCode,
  operatorName,
  snakeCase,
  tensorByteSize,
  tensorData,
} from './tensors';
export { readFloats, readIntegers } from './values';
export {
  appendAssociatedFiles,
  readAssociatedFiles,
  type AssociatedFileContent,
} from './metadata/associated-files';
export { writeModel, type WriteOptions } from './write';

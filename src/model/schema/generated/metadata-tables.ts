// Generated from metadata.fbs by `npm run generate:schema`. Do not edit.
import type { FieldSchema, Schema } from '../field-schema';

/** Every table of the format: its fields in the order of their slots. */
export const TABLES = {
  AssociatedFile: [
    { name: 'name', slot: 0, type: 'string' },
    { name: 'description', slot: 1, type: 'string' },
    { name: 'type', slot: 2, type: 'byte', enumeration: 'AssociatedFileType' },
    { name: 'locale', slot: 3, type: 'string' },
    { name: 'version', slot: 4, type: 'string' },
  ],
  AudioProperties: [
    { name: 'sampleRate', slot: 0, type: 'uint' },
    { name: 'channels', slot: 1, type: 'uint' },
  ],
  BertTokenizerOptions: [
    { name: 'vocabFile', slot: 0, type: 'vector', element: 'table', table: 'AssociatedFile' },
  ],
  BoundingBoxProperties: [
    { name: 'index', slot: 0, type: 'vector', element: 'uint' },
    { name: 'type', slot: 1, type: 'byte', enumeration: 'BoundingBoxType' },
    { name: 'coordinateType', slot: 2, type: 'byte', enumeration: 'CoordinateType' },
  ],
  Content: [
    { name: 'contentPropertiesType', slot: 0, type: 'utype', union: 'ContentProperties' },
    { name: 'contentProperties', slot: 1, type: 'union', union: 'ContentProperties' },
    { name: 'range', slot: 2, type: 'table', table: 'ValueRange' },
  ],
  CustomMetadata: [
    { name: 'name', slot: 0, type: 'string' },
    { name: 'data', slot: 1, type: 'vector', element: 'ubyte' },
  ],
  FeatureProperties: [
  ],
  ImageProperties: [
    { name: 'colorSpace', slot: 0, type: 'byte', enumeration: 'ColorSpaceType' },
    { name: 'defaultSize', slot: 1, type: 'table', table: 'ImageSize' },
  ],
  ImageSize: [
    { name: 'width', slot: 0, type: 'uint' },
    { name: 'height', slot: 1, type: 'uint' },
  ],
  ModelMetadata: [
    { name: 'name', slot: 0, type: 'string' },
    { name: 'description', slot: 1, type: 'string' },
    { name: 'version', slot: 2, type: 'string' },
    { name: 'subgraphMetadata', slot: 3, type: 'vector', element: 'table', table: 'SubGraphMetadata' },
    { name: 'author', slot: 4, type: 'string' },
    { name: 'license', slot: 5, type: 'string' },
    { name: 'associatedFiles', slot: 6, type: 'vector', element: 'table', table: 'AssociatedFile' },
    { name: 'minParserVersion', slot: 7, type: 'string' },
  ],
  NormalizationOptions: [
    { name: 'mean', slot: 0, type: 'vector', element: 'float' },
    { name: 'std', slot: 1, type: 'vector', element: 'float' },
  ],
  ProcessUnit: [
    { name: 'optionsType', slot: 0, type: 'utype', union: 'ProcessUnitOptions' },
    { name: 'options', slot: 1, type: 'union', union: 'ProcessUnitOptions' },
  ],
  RegexTokenizerOptions: [
    { name: 'delimRegexPattern', slot: 0, type: 'string' },
    { name: 'vocabFile', slot: 1, type: 'vector', element: 'table', table: 'AssociatedFile' },
  ],
  ScoreCalibrationOptions: [
    { name: 'scoreTransformation', slot: 0, type: 'byte', enumeration: 'ScoreTransformationType' },
    { name: 'defaultScore', slot: 1, type: 'float' },
  ],
  ScoreThresholdingOptions: [
    { name: 'globalScoreThreshold', slot: 0, type: 'float' },
  ],
  SentencePieceTokenizerOptions: [
    { name: 'sentencePieceModel', slot: 0, type: 'vector', element: 'table', table: 'AssociatedFile' },
    { name: 'vocabFile', slot: 1, type: 'vector', element: 'table', table: 'AssociatedFile' },
  ],
  Stats: [
    { name: 'max', slot: 0, type: 'vector', element: 'float' },
    { name: 'min', slot: 1, type: 'vector', element: 'float' },
  ],
  SubGraphMetadata: [
    { name: 'name', slot: 0, type: 'string' },
    { name: 'description', slot: 1, type: 'string' },
    { name: 'inputTensorMetadata', slot: 2, type: 'vector', element: 'table', table: 'TensorMetadata' },
    { name: 'outputTensorMetadata', slot: 3, type: 'vector', element: 'table', table: 'TensorMetadata' },
    { name: 'associatedFiles', slot: 4, type: 'vector', element: 'table', table: 'AssociatedFile' },
    { name: 'inputProcessUnits', slot: 5, type: 'vector', element: 'table', table: 'ProcessUnit' },
    { name: 'outputProcessUnits', slot: 6, type: 'vector', element: 'table', table: 'ProcessUnit' },
    { name: 'inputTensorGroups', slot: 7, type: 'vector', element: 'table', table: 'TensorGroup' },
    { name: 'outputTensorGroups', slot: 8, type: 'vector', element: 'table', table: 'TensorGroup' },
    { name: 'customMetadata', slot: 9, type: 'vector', element: 'table', table: 'CustomMetadata' },
  ],
  TensorGroup: [
    { name: 'name', slot: 0, type: 'string' },
    { name: 'tensorNames', slot: 1, type: 'vector', element: 'string' },
  ],
  TensorMetadata: [
    { name: 'name', slot: 0, type: 'string' },
    { name: 'description', slot: 1, type: 'string' },
    { name: 'dimensionNames', slot: 2, type: 'vector', element: 'string' },
    { name: 'content', slot: 3, type: 'table', table: 'Content' },
    { name: 'processUnits', slot: 4, type: 'vector', element: 'table', table: 'ProcessUnit' },
    { name: 'stats', slot: 5, type: 'table', table: 'Stats' },
    { name: 'associatedFiles', slot: 6, type: 'vector', element: 'table', table: 'AssociatedFile' },
  ],
  ValueRange: [
    { name: 'min', slot: 0, type: 'int' },
    { name: 'max', slot: 1, type: 'int' },
  ],
} satisfies Record<string, readonly FieldSchema[]>;

/** Members of every union, by number; 0 is NONE. */
export const UNIONS = {
  ContentProperties: ['NONE', 'FeatureProperties', 'ImageProperties', 'BoundingBoxProperties', 'AudioProperties'],
  ProcessUnitOptions: ['NONE', 'NormalizationOptions', 'ScoreCalibrationOptions', 'ScoreThresholdingOptions', 'BertTokenizerOptions', 'SentencePieceTokenizerOptions', 'RegexTokenizerOptions'],
} as const;

/** Names of every enumeration, by number. */
export const ENUMS = {
  AssociatedFileType: [
    'UNKNOWN',
    'DESCRIPTIONS',
    'TENSOR_AXIS_LABELS',
    'TENSOR_VALUE_LABELS',
    'TENSOR_AXIS_SCORE_CALIBRATION',
    'VOCABULARY',
    'SCANN_INDEX_FILE',
  ],
  BoundingBoxType: [
    'UNKNOWN',
    'BOUNDARIES',
    'UPPER_LEFT',
    'CENTER',
  ],
  ColorSpaceType: [
    'UNKNOWN',
    'RGB',
    'GRAYSCALE',
  ],
  CoordinateType: [
    'RATIO',
    'PIXEL',
  ],
  ScoreTransformationType: [
    'IDENTITY',
    'LOG',
    'INVERSE_LOGISTIC',
  ],
} as const;

export const SCHEMA: Schema = {
  root: 'ModelMetadata',
  tables: TABLES,
  unions: UNIONS,
  enums: ENUMS,
};

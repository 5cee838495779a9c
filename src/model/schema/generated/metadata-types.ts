// Generated from metadata.fbs by `npm run generate:schema`. Do not edit.
import type { UnknownEnum } from './types';

export type AssociatedFileType =
  | 'UNKNOWN'
  | 'DESCRIPTIONS'
  | 'TENSOR_AXIS_LABELS'
  | 'TENSOR_VALUE_LABELS'
  | 'TENSOR_AXIS_SCORE_CALIBRATION'
  | 'VOCABULARY'
  | 'SCANN_INDEX_FILE'
  | UnknownEnum;

export type BoundingBoxType =
  | 'UNKNOWN'
  | 'BOUNDARIES'
  | 'UPPER_LEFT'
  | 'CENTER'
  | UnknownEnum;

export type ColorSpaceType =
  | 'UNKNOWN'
  | 'RGB'
  | 'GRAYSCALE'
  | UnknownEnum;

export type CoordinateType =
  | 'RATIO'
  | 'PIXEL'
  | UnknownEnum;

export type ScoreTransformationType =
  | 'IDENTITY'
  | 'LOG'
  | 'INVERSE_LOGISTIC'
  | UnknownEnum;

export interface AssociatedFile {
  readonly name: string;
  readonly description: string;
  readonly type: AssociatedFileType;
  readonly locale: string;
  readonly version: string;
}

export interface AudioProperties {
  readonly kind: 'AudioProperties';
  readonly sampleRate: number;
  readonly channels: number;
}

export interface BertTokenizerOptions {
  readonly kind: 'BertTokenizerOptions';
  readonly vocabFile: readonly AssociatedFile[];
}

export interface BoundingBoxProperties {
  readonly kind: 'BoundingBoxProperties';
  readonly index: readonly number[];
  readonly type: BoundingBoxType;
  readonly coordinateType: CoordinateType;
}

export interface Content {
  readonly contentProperties: FeatureProperties | ImageProperties | BoundingBoxProperties | AudioProperties | null;
  readonly range: ValueRange | null;
}

export interface CustomMetadata {
  readonly name: string;
  readonly data: Uint8Array;
}

export interface FeatureProperties {
  readonly kind: 'FeatureProperties';
}

export interface ImageProperties {
  readonly kind: 'ImageProperties';
  readonly colorSpace: ColorSpaceType;
  readonly defaultSize: ImageSize | null;
}

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

export interface ModelMetadata {
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly subgraphMetadata: readonly SubGraphMetadata[];
  readonly author: string;
  readonly license: string;
  readonly associatedFiles: readonly AssociatedFile[];
  readonly minParserVersion: string;
}

export interface NormalizationOptions {
  readonly kind: 'NormalizationOptions';
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

export interface ProcessUnit {
  readonly options: NormalizationOptions | ScoreCalibrationOptions | ScoreThresholdingOptions | BertTokenizerOptions | SentencePieceTokenizerOptions | RegexTokenizerOptions | null;
}

export interface RegexTokenizerOptions {
  readonly kind: 'RegexTokenizerOptions';
  readonly delimRegexPattern: string;
  readonly vocabFile: readonly AssociatedFile[];
}

export interface ScoreCalibrationOptions {
  readonly kind: 'ScoreCalibrationOptions';
  readonly scoreTransformation: ScoreTransformationType;
  readonly defaultScore: number;
}

export interface ScoreThresholdingOptions {
  readonly kind: 'ScoreThresholdingOptions';
  readonly globalScoreThreshold: number;
}

export interface SentencePieceTokenizerOptions {
  readonly kind: 'SentencePieceTokenizerOptions';
  readonly sentencePieceModel: readonly AssociatedFile[];
  readonly vocabFile: readonly AssociatedFile[];
}

export interface Stats {
  readonly max: readonly number[];
  readonly min: readonly number[];
}

export interface SubGraphMetadata {
  readonly name: string;
  readonly description: string;
  readonly inputTensorMetadata: readonly TensorMetadata[];
  readonly outputTensorMetadata: readonly TensorMetadata[];
  readonly associatedFiles: readonly AssociatedFile[];
  readonly inputProcessUnits: readonly ProcessUnit[];
  readonly outputProcessUnits: readonly ProcessUnit[];
  readonly inputTensorGroups: readonly TensorGroup[];
  readonly outputTensorGroups: readonly TensorGroup[];
  readonly customMetadata: readonly CustomMetadata[];
}

export interface TensorGroup {
  readonly name: string;
  readonly tensorNames: readonly string[];
}

export interface TensorMetadata {
  readonly name: string;
  readonly description: string;
  readonly dimensionNames: readonly string[];
  readonly content: Content | null;
  readonly processUnits: readonly ProcessUnit[];
  readonly stats: Stats | null;
  readonly associatedFiles: readonly AssociatedFile[];
}

export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

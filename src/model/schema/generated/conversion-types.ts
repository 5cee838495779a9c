// Generated from conversion.fbs by `npm run generate:schema`. Do not edit.
import type { UnknownEnum } from './types';

export type ModelOptimizationMode =
  | 'PTQ_FLOAT16'
  | 'PTQ_DYNAMIC_RANGE'
  | 'PTQ_FULL_INTEGER'
  | 'PTQ_INT16'
  | 'QUANTIZATION_AWARE_TRAINING'
  | 'RANDOM_SPARSITY'
  | 'BLOCK_SPARSITY'
  | 'STRUCTURED_SPARSITY'
  | UnknownEnum;

export type ModelType =
  | 'NONE'
  | 'TF_SAVED_MODEL'
  | 'KERAS_MODEL'
  | 'TF_CONCRETE_FUNCTIONS'
  | 'TF_GRAPH_DEF'
  | 'TF_SESSION'
  | 'JAX'
  | 'PYTORCH'
  | UnknownEnum;

export interface ConversionEnvironment {
  readonly tensorflowVersion: string;
  readonly apiVersion: number;
  readonly modelType: ModelType;
  readonly modelHash: bigint;
}

export interface ConversionMetadata {
  readonly environment: ConversionEnvironment | null;
  readonly options: ConversionOptions | null;
}

export interface ConversionOptions {
  readonly modelOptimizationModes: readonly ModelOptimizationMode[];
  readonly allowCustomOps: boolean;
  readonly enableSelectTfOps: boolean;
  readonly forceSelectTfOps: boolean;
  readonly sparsityBlockSizes: readonly SparsityBlockSize[];
}

export interface SparsityBlockSize {
  readonly values: readonly number[];
}

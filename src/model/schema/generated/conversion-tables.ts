// Generated from conversion.fbs by `npm run generate:schema`. Do not edit.
import type { FieldSchema, Schema } from '../field-schema';

/** Every table of the format: its fields in the order of their slots. */
export const TABLES = {
  ConversionEnvironment: [
    { name: 'tensorflowVersion', slot: 0, type: 'string' },
    { name: 'apiVersion', slot: 1, type: 'uint' },
    { name: 'modelType', slot: 2, type: 'int', enumeration: 'ModelType' },
    { name: 'modelHash', slot: 3, type: 'ulong' },
  ],
  ConversionMetadata: [
    { name: 'environment', slot: 0, type: 'table', table: 'ConversionEnvironment' },
    { name: 'options', slot: 1, type: 'table', table: 'ConversionOptions' },
  ],
  ConversionOptions: [
    { name: 'modelOptimizationModes', slot: 0, type: 'vector', element: 'int', enumeration: 'ModelOptimizationMode' },
    { name: 'allowCustomOps', slot: 1, type: 'bool' },
    { name: 'enableSelectTfOps', slot: 2, type: 'bool' },
    { name: 'forceSelectTfOps', slot: 3, type: 'bool' },
    { name: 'sparsityBlockSizes', slot: 4, type: 'vector', element: 'table', table: 'SparsityBlockSize' },
  ],
  SparsityBlockSize: [
    { name: 'values', slot: 0, type: 'vector', element: 'uint' },
  ],
} satisfies Record<string, readonly FieldSchema[]>;

/** Members of every union, by number; 0 is NONE. */
export const UNIONS = {
} as const;

/** Names of every enumeration, by number. */
export const ENUMS = {
  ModelOptimizationMode: {
    1001: 'PTQ_FLOAT16',
    1002: 'PTQ_DYNAMIC_RANGE',
    1003: 'PTQ_FULL_INTEGER',
    1004: 'PTQ_INT16',
    2000: 'QUANTIZATION_AWARE_TRAINING',
    3001: 'RANDOM_SPARSITY',
    3002: 'BLOCK_SPARSITY',
    3003: 'STRUCTURED_SPARSITY',
  },
  ModelType: [
    'NONE',
    'TF_SAVED_MODEL',
    'KERAS_MODEL',
    'TF_CONCRETE_FUNCTIONS',
    'TF_GRAPH_DEF',
    'TF_SESSION',
    'JAX',
    'PYTORCH',
  ],
} as const;

export const SCHEMA: Schema = {
  root: 'ConversionMetadata',
  tables: TABLES,
  unions: UNIONS,
  enums: ENUMS,
};

/**
 * What models carry beside the network, in buffers named by `Model.metadata`: TFLite Model Metadata (for people and for
 * task libraries), the converter's account of the conversion, and the oldest TensorFlow Lite that can run the model.
 */
import { ByteBuffer } from 'flatbuffers';
import { ModelFormatError } from '../format-error';
import type { Model } from '../model';
import { RecordReader } from '../record-reader';
import type { Schema } from '../schema/field-schema';
import { verifyFlatBuffer } from '../verify';
import { SCHEMA as CONVERSION } from '../schema/generated/conversion-tables';
import type { ConversionMetadata } from '../schema/generated/conversion-types';
import { SCHEMA as METADATA } from '../schema/generated/metadata-tables';
import type { ModelMetadata } from '../schema/generated/metadata-types';

const METADATA_NAME = 'TFLITE_METADATA';
const METADATA_IDENTIFIER = 'M001';
const CONVERSION_NAME = 'CONVERSION_METADATA';
const MIN_RUNTIME_VERSION_NAME = 'min_runtime_version';
const SMALLEST_FLATBUFFER = 8;
const ascii = new TextDecoder('latin1');

/**
 * TFLite Model Metadata as plain data; texts that are not there are ''. Null where the model has none or where it is
 * damaged, which `metadataProblem` tells apart.
 */
export function readMetadata(model: Model): ModelMetadata | null {
  const result = parseMetadata(model);
  return typeof result === 'string' ? null : result;
}

/** Why the model's TFLite Model Metadata cannot be read; null where it can or where there is none. */
export function metadataProblem(model: Model): string | null {
  const result = parseMetadata(model);
  return typeof result === 'string' ? result : null;
}

/** What the converter wrote about the conversion; null where it wrote nothing, or nothing that can be read. */
export function readConversionMetadata(model: Model): ConversionMetadata | null {
  const bytes = metadataBytes(model, CONVERSION_NAME);
  if (bytes === null) return null;
  const result = parse(bytes, CONVERSION);
  return typeof result === 'string' ? null : (result as ConversionMetadata);
}

/**
 * The oldest version of TensorFlow Lite that runs the model, as the converter stored it, such as '1.14.0'. Null where there
 * is none; converters leave it empty where they do not know it.
 */
export function minRuntimeVersion(model: Model): string | null {
  const bytes = metadataBytes(model, MIN_RUNTIME_VERSION_NAME);
  if (bytes === null) return null;
  const end = bytes.indexOf(0);
  const version = ascii.decode(end < 0 ? bytes : bytes.subarray(0, end)).trim();
  return version === '' ? null : version;
}

/** The bytes of the metadata buffer of this name; null where the model has none. */
export function metadataBytes(model: Model, name: string): Uint8Array | null {
  const entry = model.metadata.find((candidate) => candidate.name === name);
  return entry === undefined ? null : (model.buffers[entry.buffer]?.data ?? null);
}

function parseMetadata(model: Model): ModelMetadata | string | null {
  const bytes = metadataBytes(model, METADATA_NAME);
  if (bytes === null) return null;
  const identifier = ascii.decode(bytes.subarray(4, 8));
  if (bytes.length >= SMALLEST_FLATBUFFER && identifier !== METADATA_IDENTIFIER) {
    return `The metadata has the identifier ${JSON.stringify(identifier)} and not "${METADATA_IDENTIFIER}".`;
  }
  const result = parse(bytes, METADATA);
  return typeof result === 'string' ? result : (result as ModelMetadata);
}

function parse(bytes: Uint8Array, schema: Schema): object | string {
  if (bytes.length < SMALLEST_FLATBUFFER) return `The metadata has only ${bytes.length} bytes.`;
  try {
    verifyFlatBuffer(bytes, schema);
  } catch (error) {
    if (error instanceof ModelFormatError) return error.message;
    throw error;
  }
  const bb = new ByteBuffer(bytes);
  return new RecordReader(bb, schema).record(bb.__indirect(0), schema.root, false);
}

import { ModelFormatError } from './format-error';

/** Identifier at bytes 4 to 7 of every .tflite file (`file_identifier` of the schema). */
export const FILE_IDENTIFIER = 'TFL3';
/** Root offset, identifier and the smallest root table. */
const SMALLEST_FILE = 16;

/** Files that people take for a .tflite, by how they begin. */
const LOOKALIKES: readonly { readonly starts: readonly number[] | string; readonly what: string }[] = [
  { starts: 'PK\x03\x04', what: 'a zip archive (a Keras .keras model, a .task bundle or a zipped folder?)' },
  { starts: [0x89, 0x48, 0x44, 0x46], what: 'an HDF5 file (a Keras .h5 model?)' },
  { starts: [0x1f, 0x8b], what: 'gzip-compressed; unpack it first' },
  {
    starts: 'version https://git-lfs',
    what: 'a Git LFS pointer and not the file itself; run `git lfs pull`',
  },
  { starts: '<!DOCTYPE', what: 'an HTML page (a failed download?)' },
  { starts: '<!doctype', what: 'an HTML page (a failed download?)' },
  { starts: '<html', what: 'an HTML page (a failed download?)' },
  { starts: '<?xml', what: 'an XML file' },
  { starts: '{', what: 'a JSON file' },
  { starts: '\x93NUMPY', what: 'a NumPy array' },
  { starts: '\x89PNG', what: 'a PNG picture' },
];

/** Throws a `ModelFormatError` that says what the bytes look like, where they are no .tflite file at all. */
export function checkFileKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ModelFormatError('The file is empty.', 0, '');
  if (asciiAt(bytes, 4, 4) === FILE_IDENTIFIER) {
    if (bytes.length >= SMALLEST_FILE) return;
    throw new ModelFormatError(`The file is cut off: it has only ${bytes.length} bytes.`, bytes.length, '');
  }
  const what = lookalike(bytes);
  if (what !== null)
    throw new ModelFormatError(`The file is not a .tflite model: it looks like ${what}.`, 0, '');
  if (bytes.length < SMALLEST_FILE) {
    throw new ModelFormatError(`The file is too short for a model: ${bytes.length} bytes.`, 0, '');
  }
  const found = JSON.stringify(asciiAt(bytes, 4, 4));
  throw new ModelFormatError(
    `The file is not a .tflite model: bytes 4 to 7 are ${found} and not "${FILE_IDENTIFIER}".`,
    4,
    '',
  );
}

function lookalike(bytes: Uint8Array): string | null {
  for (const { starts, what } of LOOKALIKES) {
    const prefix = typeof starts === 'string' ? [...starts].map((c) => c.charCodeAt(0)) : starts;
    if (prefix.every((byte, i) => bytes[i] === byte)) return what;
  }
  if (asciiAt(bytes, 4, 3) === 'TFL') return 'a .tflite file of another schema version';
  // Protocol buffers: ONNX begins with ir_version (field 1, varint) and a producer name (field 2); a SavedModel with
  // saved_model_schema_version = 1 and a MetaGraphDef (field 2); a frozen graph with a node (field 1, length).
  if (bytes[0] === 0x08 && bytes[2] === 0x12) {
    return bytes[1] === 0x01 ? 'a TensorFlow SavedModel (.pb)' : 'an ONNX model';
  }
  if (bytes[0] === 0x0a && bytes.length > 2 && bytes.subarray(0, 64).includes(0x12)) {
    return 'a protocol buffer (a frozen TensorFlow graph?)';
  }
  return null;
}

function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

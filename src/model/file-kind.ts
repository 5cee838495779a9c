import { ModelFormatError } from './format-error';

/** Identifier at bytes 4 to 7 of every .tflite file (`file_identifier` of the schema). */
export const FILE_IDENTIFIER = 'TFL3';
/** Root offset, identifier and the smallest root table. */
const SMALLEST_FILE = 16;

/** Files that people take for a .tflite, by their first bytes. */
const BINARY_LOOKALIKES: readonly { readonly starts: readonly number[]; readonly what: string }[] = [
  {
    starts: [0x50, 0x4b, 3, 4],
    what: 'a zip archive (a Keras .keras model, a .task bundle or a zipped folder?)',
  },
  { starts: [0x89, 0x48, 0x44, 0x46], what: 'an HDF5 file (a Keras .h5 model?)' },
  { starts: [0x1f, 0x8b], what: 'gzip-compressed data; unpack it first' },
  { starts: [0x93, 0x4e, 0x55, 0x4d], what: 'a NumPy array' },
  { starts: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture' },
  { starts: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
];
/** The same for texts, in lower case and without the white space before them. */
const TEXT_LOOKALIKES: readonly { readonly starts: string; readonly what: string }[] = [
  {
    starts: 'version https://git-lfs',
    what: 'a Git LFS pointer and not the file itself; run `git lfs pull`',
  },
  { starts: '<!doctype html', what: 'an HTML page (a failed download?)' },
  { starts: '<html', what: 'an HTML page (a failed download?)' },
  { starts: '<?xml', what: 'an XML file' },
  { starts: '{', what: 'a JSON file' },
];
/** Field numbers (with wire type) that may follow `ir_version` in an ONNX ModelProto. */
const ONNX_SECOND_FIELDS = [0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42];

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
  const binary = BINARY_LOOKALIKES.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte));
  if (binary !== undefined) return binary.what;
  const beginning = asciiAt(bytes, 0, 64).trimStart().toLowerCase();
  const text = TEXT_LOOKALIKES.find(({ starts }) => beginning.startsWith(starts));
  if (text !== undefined) return text.what;
  if (asciiAt(bytes, 4, 3) === 'TFL') return 'a .tflite file of another schema version';
  // Protocol buffers: a SavedModel begins with saved_model_schema_version = 1 (field 1) and a MetaGraphDef (field 2), an
  // ONNX model with ir_version (field 1), a frozen graph with a node (field 1) that has an op (field 2).
  if (bytes[0] === 0x08 && bytes[1] === 0x01 && bytes[2] === 0x12) return 'a TensorFlow SavedModel (.pb)';
  if (bytes[0] === 0x08 && ONNX_SECOND_FIELDS.includes(bytes[2] ?? 0)) return 'an ONNX model';
  if (bytes[0] === 0x0a && bytes.subarray(2, 64).includes(0x12))
    return 'a protocol buffer (a frozen TensorFlow graph?)';
  return null;
}

function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

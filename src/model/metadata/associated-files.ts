/**
 * The zip that TFLite Model Metadata appends to a model: labels, vocabularies. It is found from the file's end. Its offsets
 * count from the start of the whole file (as Python's `zipfile` appends) or of the zip (as `cat model zip` makes it).
 * Numbers of sections are those of PKWARE's APPNOTE.TXT.
 */
import { inflateSync, zipSync } from 'fflate';
import { ModelFormatError } from '../format-error';

export interface AssociatedFileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 4.3.16 end of central directory record. */
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
/** 4.3.12 file header in the central directory, 4.3.7 local file header. */
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_SIZE = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** What all associated files may take unpacked. */
const LARGEST_UNPACKED = 256 * 2 ** 20;
/** DEFLATE makes at most 258 bytes of 2 bits (RFC 1951, 3.2.5). */
const LARGEST_RATIO = 1032;
const utf8 = new TextDecoder();

interface Directory {
  readonly entries: readonly Entry[];
  /** Byte of the file that the zip's offsets count from. */
  readonly base: number;
}

interface Entry {
  readonly name: string;
  /** Where the entry stands in the central directory, and the local header's offset that it states. */
  readonly at: number;
  readonly localHeader: number;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
}

/**
 * The files in the zip at the end of a .tflite; none where there is no zip.
 *
 * Throws a `ModelFormatError` where the zip is damaged or its files would take more than 256 MB.
 */
export function readAssociatedFiles(file: Uint8Array): AssociatedFileContent[] {
  const directory = readDirectory(file);
  if (directory === null) return [];
  let left = LARGEST_UNPACKED;
  return directory.entries
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => {
      left -= entry.size;
      if (left < 0) fail('takes more than 256 MB with those before it', entry);
      return { name: entry.name, bytes: unpack(file, directory.base, entry) };
    });
}

/**
 * A new file with a zip of these files behind the model, uncompressed and with offsets from the start of the file, as the
 * TensorFlow Lite Support library writes it. The model must not have a zip yet.
 */
export function appendAssociatedFiles(
  model: Uint8Array,
  files: readonly AssociatedFileContent[],
): Uint8Array<ArrayBuffer> {
  const contents = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  const zip = zipSync(contents, { level: 0, mtime: new Date(1980, 0, 1) });
  const file = new Uint8Array(model.length + zip.length);
  file.set(model);
  file.set(zip, model.length);
  const directory = readDirectory(file);
  if (directory === null) return file;
  const view = viewOf(file);
  for (const { at, localHeader } of directory.entries)
    view.setUint32(at + 42, localHeader + directory.base, true);
  const end = findEndRecord(file)!;
  view.setUint32(end + 16, view.getUint32(end + 16, true) + directory.base, true);
  return file;
}

function unpack(file: Uint8Array, base: number, entry: Entry): Uint8Array {
  const header = base + entry.localHeader;
  const view = viewOf(file);
  if (
    header < 0 ||
    header + LOCAL_HEADER_SIZE > file.length ||
    view.getUint32(header, true) !== LOCAL_HEADER
  ) {
    fail('does not stand where the directory says', entry);
  }
  const start =
    header + LOCAL_HEADER_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = file.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) fail('is cut off', entry);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) fail(`is packed by method ${entry.method}, which is not supported`, entry);
  if (entry.size > LARGEST_RATIO * entry.packedSize) fail('claims to be larger than it can be', entry);
  let unpacked: Uint8Array;
  try {
    unpacked = inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch (error) {
    fail(`cannot be unpacked (${error instanceof Error ? error.message : String(error)})`, entry);
  }
  if (unpacked.length !== entry.size) fail('has another size than the directory says', entry);
  return unpacked;
}

function readDirectory(file: Uint8Array): Directory | null {
  const end = findEndRecord(file);
  if (end === null) return null;
  const view = viewOf(file);
  const count = view.getUint16(end + 10, true);
  const start = end - view.getUint32(end + 12, true);
  const base = start - view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at < 0 || at + DIRECTORY_ENTRY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new ModelFormatError(
        'The zip of associated files has a damaged directory.',
        Math.max(at, 0),
        'associated files',
      );
    }
    const nameEnd = at + DIRECTORY_ENTRY_SIZE + view.getUint16(at + 28, true);
    entries.push({
      name: utf8.decode(file.subarray(at + DIRECTORY_ENTRY_SIZE, nameEnd)),
      at,
      localHeader: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, base };
}

/** The record ends the file, but for a comment whose length it states. */
function findEndRecord(file: Uint8Array): number | null {
  const view = viewOf(file);
  const last = file.length - END_RECORD_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_RECORD && view.getUint16(at + 20, true) === last - at) return at;
  }
  return null;
}

function viewOf(file: Uint8Array): DataView {
  return new DataView(file.buffer, file.byteOffset, file.byteLength);
}

function fail(what: string, entry: Entry): never {
  throw new ModelFormatError(`The associated file ${entry.name} ${what}.`, entry.at, 'associated files');
}

import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeNpy } from '../dataset';
import type { NpyData, NpyType } from '../dataset';
import { bfloat16ToFloat32, elementCount } from '../model';
import type { RuntimeTensor } from '../interpreter';

/** A file that holds one output of one sample. */
export interface WrittenOutput {
  readonly index: number;
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  /** Within the output folder. */
  readonly file: string;
}

const NPY_TYPES: ReadonlySet<string> = new Set<NpyType>([
  'bool',
  'int8',
  'uint8',
  'int16',
  'uint16',
  'int32',
  'uint32',
  'int64',
  'uint64',
  'float16',
  'float32',
  'float64',
]);

/**
 * Writes outputs: `SAMPLE.npy`, or `SAMPLE.INDEX.OUTPUT.npy` where the model has several outputs. Types that NumPy does not
 * have are written raw (`.bin`), those it can hold wider (int4, bfloat16) as int8 and float32.
 */
export class OutputFolder {
  private readonly taken = new Set<string>();
  private readonly written: string[] = [];

  private constructor(
    private readonly folder: string,
    /** The topmost folder that had to be made; undefined where all were there. */
    private readonly made: string | undefined,
  ) {}

  static async open(folder: string): Promise<OutputFolder> {
    return new OutputFolder(folder, await mkdir(folder, { recursive: true }));
  }

  async write(sample: string, outputs: readonly RuntimeTensor[]): Promise<WrittenOutput[]> {
    const stem = this.uniqueStem(sample, outputs);
    const results: WrittenOutput[] = [];
    for (const [index, tensor] of outputs.entries()) {
      const array = npyArray(tensor);
      const file = fileName(stem, index, outputs) + (array === null ? '.bin' : '.npy');
      const bytes = array === null ? rawBytes(tensor) : writeNpy({ ...array, shape: tensor.shape });
      const target = path.join(this.folder, file);
      this.written.push(target);
      await writeFile(target, bytes);
      const dtype = array?.type ?? tensor.type.toLowerCase();
      results.push({ index, name: tensor.name, dtype, shape: [...tensor.shape], file });
    }
    return results;
  }

  /** Takes back the files and folders that were written. */
  async discard(): Promise<void> {
    for (const file of this.written) await rm(file, { force: true });
    if (this.made === undefined) return;
    for (let folder = this.folder; folder.startsWith(this.made); folder = path.dirname(folder)) {
      // Somebody else may have put a file there meanwhile.
      await rmdir(folder).catch(() => undefined);
    }
  }

  /** No two samples share a file, upper and lower case taken together. */
  private uniqueStem(sample: string, outputs: readonly RuntimeTensor[]): string {
    const base = safeName(sample.replace(/\.(npy|npz|bin|png|jpe?g)(?=$|\[)/i, '')) || 'sample';
    for (let number = 1; ; number++) {
      const stem = number === 1 ? base : `${base}-${number}`;
      const first = fileName(stem, 0, outputs).toLowerCase();
      if (this.taken.has(first)) continue;
      this.taken.add(first);
      return stem;
    }
  }
}

function fileName(stem: string, index: number, outputs: readonly RuntimeTensor[]): string {
  if (outputs.length <= 1) return stem;
  const number = String(index).padStart(String(outputs.length - 1).length, '0');
  const name = safeName(outputs[index]?.name ?? '');
  return name === '' ? `${stem}.${number}` : `${stem}.${number}.${name}`;
}

/** What every file system takes. */
function safeName(name: string): string {
  return name
    .replace(/[^A-Za-z0-9._[\]+-]+/g, '_')
    .slice(-100)
    .replace(/^[.\s]+|[.\s]+$/g, '');
}

function npyArray(tensor: RuntimeTensor): { type: NpyType; data: NpyData } | null {
  const type = tensor.type.toLowerCase();
  const bytes = rawBytes(tensor).slice();
  if (tensor.type === 'INT4' || tensor.type === 'UINT4') {
    return { type: tensor.type === 'INT4' ? 'int8' : 'uint8', data: unpack4(bytes, tensor) };
  }
  if (tensor.type === 'BFLOAT16') {
    return { type: 'float32', data: Float32Array.from(new Uint16Array(bytes.buffer), bfloat16ToFloat32) };
  }
  return isNpyType(type) && !/^COMPLEX/.test(tensor.type) ? { type, data: tensor.data.slice() } : null;
}

function isNpyType(type: string): type is NpyType {
  return NPY_TYPES.has(type);
}

function rawBytes(tensor: RuntimeTensor): Uint8Array {
  return new Uint8Array(tensor.data.buffer, tensor.data.byteOffset, tensor.data.byteLength);
}

function unpack4(bytes: Uint8Array, tensor: RuntimeTensor): Int8Array | Uint8Array {
  const count = elementCount(tensor.shape);
  const nibble = (index: number): number => (bytes[index >> 1]! >> (4 * (index & 1))) & 15;
  if (tensor.type === 'UINT4') return Uint8Array.from({ length: count }, (_, index) => nibble(index));
  return Int8Array.from({ length: count }, (_, index) => (nibble(index) << 28) >> 28);
}

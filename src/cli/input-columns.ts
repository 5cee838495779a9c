import { npyNumbers, openDataset, readNpy } from '../dataset';
import type { InputData } from '../dataset';
import { bitWidth, elementCount } from '../model';
import type { FileAccess, Progress } from '../model';
import { needsRawData } from './run-inputs';
import type { RunInput } from './run-inputs';

/** One input of one sample. */
export interface InputValue {
  readonly data: InputData;
  /** The shape to give the input first; null where it stays as the file of the model has it. */
  readonly shape: readonly number[] | null;
}

/** All samples of one input. */
export interface InputColumn {
  readonly names: readonly string[];
  load(sample: number): Promise<InputValue>;
  readonly warnings: readonly string[];
  readonly assumptions: readonly string[];
}

export interface ColumnOptions {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * The files given for one input, in their order. A file of several rows is as many samples; where the batch of the input
 * may be resized it is one, of a larger batch.
 *
 * @throws {Error} that names each file that cannot be used and says why.
 */
export async function openColumn(
  input: RunInput,
  files: readonly FileAccess[],
  options: ColumnOptions,
): Promise<InputColumn> {
  if (needsRawData(input)) return rawColumn(input, files);
  if (input.resizable.includes(0)) {
    const columns: InputColumn[] = [];
    for (const file of files) columns.push(await batchColumn(input, file, options));
    return joined(columns);
  }
  return datasetColumn(input, files, options);
}

async function datasetColumn(
  input: RunInput,
  files: readonly FileAccess[],
  options: ColumnOptions,
): Promise<InputColumn> {
  const folder = { name: input.name, list: () => Promise.resolve(files) };
  const dataset = await openDataset(folder, [input], options);
  if (dataset.problems.length > 0) {
    throw new Error(dataset.problems.map(({ file, reason }) => `${file}: ${reason}`).join('\n'));
  }
  const shape = input.isReshaped ? input.shape : null;
  return {
    names: dataset.names,
    load: async (sample) => ({ data: (await dataset.load(sample))[0]!, shape }),
    warnings: dataset.warnings.map(({ file, reason }) => `${file}: ${reason}`),
    assumptions: dataset.assumptions,
  };
}

/** One file for an input whose batch is open: all its rows are the batch of one sample. */
async function batchColumn(input: RunInput, file: FileAccess, options: ColumnOptions): Promise<InputColumn> {
  const column = await datasetColumn(input, [file], options);
  const rows = column.names.length;
  if (rows === 1 || !/\.(npy|bin)$/i.test(file.name)) return column;
  const shape = [rows * input.shape[0]!, ...input.shape.slice(1)];
  return datasetColumn({ ...input, shape, isReshaped: true }, [file], options);
}

function joined(columns: readonly InputColumn[]): InputColumn {
  const samples = columns.flatMap((column) => column.names.map((_, sample) => ({ column, sample })));
  return {
    names: columns.flatMap((column) => column.names),
    load: (index) => samples[index]!.column.load(samples[index]!.sample),
    warnings: columns.flatMap((column) => column.warnings),
    assumptions: [...new Set(columns.flatMap((column) => column.assumptions))],
  };
}

function rawColumn(input: RunInput, files: readonly FileAccess[]): InputColumn {
  return {
    names: files.map((file) => file.name),
    load: async (sample) => {
      const file = files[sample]!;
      const bytes = await file.read();
      try {
        if (/\.npy$/i.test(file.name)) return arrayValue(input, bytes);
        if (/\.bin$/i.test(file.name)) return bytesValue(input, bytes);
      } catch (error) {
        throw new Error(`${file.name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
      const hint = input.openAxes.length > 0 ? '; with --shape it takes images too' : '';
      throw new Error(`${file.name}: input "${input.name}" takes .npy or .bin files only${hint}`);
    },
    warnings: [],
    assumptions: [],
  };
}

function arrayValue(input: RunInput, bytes: Uint8Array): InputValue {
  const array = readNpy(bytes);
  if (input.isReshaped && array.shape.join() !== input.shape.join()) {
    throw new Error(
      `its shape is [${array.shape.join(',')}], and --shape asks for [${input.shape.join(',')}]`,
    );
  }
  const shape = array.shape;
  if (array.type === input.type.toLowerCase()) return { data: array.data, shape };
  if (input.type === 'FLOAT32') return { data: Float32Array.from(npyNumbers(array)), shape };
  throw new Error(`it holds ${array.type} and input "${input.name}" is ${input.type}`);
}

function bytesValue(input: RunInput, bytes: Uint8Array): InputValue {
  const bits = bitWidth(input.type);
  const own = input.isReshaped ? input.shape : null;
  if (bits === null) return { data: bytes, shape: input.type === 'STRING' ? stringShape(input, bytes) : own };
  const expected = Math.ceil((elementCount(input.shape) * bits) / 8);
  if (bytes.length === expected) return { data: bytes, shape: own };
  const [axis] = input.resizable;
  if (axis === undefined) {
    const takes = `${input.type}[${input.shape.join(',')}]`;
    throw new Error(
      `${bytes.length} bytes are not the ${expected} that input "${input.name}" (${takes}) takes`,
    );
  }
  const others = elementCount(input.shape.filter((_, index) => index !== axis));
  const size = (bytes.length * 8) / bits / others;
  if (input.resizable.length > 1 || !Number.isInteger(size)) {
    const axes = `${input.resizable.length > 1 ? 'axes' : 'axis'} ${input.resizable.join(', ')}`;
    throw new Error(
      `the size of input "${input.name}" is open (${axes} of [${input.shape.join(',')}]), and ${bytes.length} bytes ` +
        'do not tell it; give a .npy file, or the shape with --shape',
    );
  }
  return { data: bytes, shape: input.shape.map((each, index) => (index === axis ? size : each)) };
}

/** TensorFlow Lite's packing of strings begins with their number. */
function stringShape(input: RunInput, bytes: Uint8Array): readonly number[] | null {
  if (bytes.length < 4) throw new Error('it is too short for strings in the packing of TensorFlow Lite');
  const count = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getInt32(0, true);
  if (count === elementCount(input.shape)) return input.isReshaped ? input.shape : null;
  if (input.isReshaped)
    throw new Error(`it holds ${count} strings, and --shape asks for [${input.shape.join(',')}]`);
  return [count];
}

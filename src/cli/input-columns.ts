import { datasetInputs, npyNumbers, openDataset, readNpy } from '../dataset';
import type { DatasetInput, InputData } from '../dataset';
import { bitWidth, elementCount } from '../model';
import type { FileAccess, Model, Progress } from '../model';

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
 * The files given for one input, in their order.
 *
 * @throws {Error} that names each file that cannot be used and says why.
 */
export async function openColumn(
  model: Model,
  inputIndex: number,
  files: readonly FileAccess[],
  options: ColumnOptions,
): Promise<InputColumn> {
  const input = datasetInputs(model)[inputIndex]!;
  if (needsRawData(model, inputIndex)) return rawColumn(input, openDimensions(model, inputIndex), files);
  const folder = { name: input.name, list: () => Promise.resolve(files) };
  const dataset = await openDataset(folder, [input], options);
  if (dataset.problems.length > 0) {
    throw new Error(dataset.problems.map(({ file, reason }) => `${file}: ${reason}`).join('\n'));
  }
  return {
    names: dataset.names,
    load: async (sample) => ({ data: (await dataset.load(sample))[0]!, shape: null }),
    warnings: dataset.warnings.map(({ file, reason }) => `${file}: ${reason}`),
    assumptions: dataset.assumptions,
  };
}

/** Types that are no plain numbers, and inputs that are empty or of open size, take their data as it is in the file. */
export function needsRawData(model: Model, inputIndex: number): boolean {
  const input = datasetInputs(model)[inputIndex]!;
  const bits = bitWidth(input.type);
  const isPlain = bits !== null && bits >= 8 && !/^(BFLOAT|FLOAT8|COMPLEX)/.test(input.type);
  return !isPlain || input.openAxes.length > 0 || elementCount(input.shape) === 0;
}

function openDimensions(model: Model, inputIndex: number): readonly number[] {
  const main = model.subgraphs[0]!;
  const signature = main.tensors[main.inputs[inputIndex]!]?.shapeSignature ?? [];
  return signature.flatMap((size, axis) => (size < 0 ? [axis] : []));
}

function rawColumn(input: DatasetInput, open: readonly number[], files: readonly FileAccess[]): InputColumn {
  return {
    names: files.map((file) => file.name),
    load: async (sample) => {
      const file = files[sample]!;
      const bytes = await file.read();
      try {
        if (/\.npy$/i.test(file.name)) return arrayValue(input, bytes);
        if (/\.bin$/i.test(file.name)) return bytesValue(input, open, bytes);
      } catch (error) {
        throw new Error(`${file.name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
      throw new Error(`${file.name}: input "${input.name}" takes .npy or .bin files only`);
    },
    warnings: [],
    assumptions: [],
  };
}

function arrayValue(input: DatasetInput, bytes: Uint8Array): InputValue {
  const array = readNpy(bytes);
  const shape = array.shape;
  if (array.type === input.type.toLowerCase()) return { data: array.data, shape };
  if (input.type === 'FLOAT32') return { data: Float32Array.from(npyNumbers(array)), shape };
  throw new Error(`it holds ${array.type} and input "${input.name}" is ${input.type}`);
}

function bytesValue(input: DatasetInput, open: readonly number[], bytes: Uint8Array): InputValue {
  const bits = bitWidth(input.type);
  if (bits === null)
    return { data: bytes, shape: input.type === 'STRING' ? stringShape(input, bytes) : null };
  const [axis] = open;
  if (axis === undefined) return { data: bytes, shape: null };
  const others = elementCount(input.shape.filter((_, index) => index !== axis));
  const size = (bytes.length * 8) / bits / others;
  if (open.length > 1 || !Number.isInteger(size)) {
    const reason = `the size of input "${input.name}" is open (axes ${open.join(', ')} of [${input.shape.join(',')}])`;
    throw new Error(`${reason}, and ${bytes.length} bytes do not tell it; give a .npy file`);
  }
  return { data: bytes, shape: input.shape.map((each, index) => (index === axis ? size : each)) };
}

/** TensorFlow Lite's packing of strings begins with their number. */
function stringShape(input: DatasetInput, bytes: Uint8Array): readonly number[] | null {
  if (bytes.length < 4) throw new Error('it is too short for strings in the packing of TensorFlow Lite');
  const count = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getInt32(0, true);
  return count === elementCount(input.shape) ? null : [count];
}

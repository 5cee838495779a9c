import { elementsOf, formatShape, type DatasetInput } from '../input';
import { NPY_TYPES, type NpyArray } from '../npy';
import { bytesPerElement, isQuantized, type InputData } from '../to-input';
import { fromArray } from './array-part';
import { PartError, check, type PartSamples } from './part';

export function fromRaw(bytes: Uint8Array, input: DatasetInput): PartSamples {
  const elementBytes = bytesPerElement(input.type);
  if (elementBytes === null) throw new PartError(`inputs of type ${input.type} cannot be filled from files`);
  const elements = elementsOf(input.shape);
  if (isQuantized(input) && elementBytes < 4 && looksLikeFloats(bytes, elements)) {
    const floats = new Float32Array(bytes.slice().buffer);
    const array: NpyArray = {
      type: 'float32',
      shape: [floats.length / elements, ...input.shape],
      data: floats,
    };
    const samples = fromArray(array, input, {});
    const assumption = `raw files hold float32 values, which are quantized for input "${input.name}" (${input.type})`;
    return { ...samples, assumptions: [assumption] };
  }
  const size = elements * elementBytes;
  if (bytes.length === 0 || bytes.length % size !== 0) {
    throw new PartError(
      `${bytes.length} bytes are no multiple of the ${size} that input "${input.name}" ` +
        `(${input.type}${formatShape(input.shape)}) takes`,
    );
  }
  const sample = (index: number): InputData => viewOf(bytes.slice(index * size, (index + 1) * size), input);
  const count = bytes.length / size;
  return { count, sample, warnings: check(count, sample, input), assumptions: [] };
}

/**
 * True where bytes for an int8 input are rather float32 values: of stored integers, some would be absurd as floats. A
 * handful of elements proves nothing.
 */
function looksLikeFloats(bytes: Uint8Array, elements: number): boolean {
  if (elements < 8 || bytes.length === 0 || bytes.length % (4 * elements) !== 0) return false;
  const floats = new Float32Array(bytes.slice().buffer);
  const isPlausible = floats.every(
    (value) => value === 0 || (Math.abs(value) > 1e-12 && Math.abs(value) < 1e12),
  );
  return isPlausible && floats.some((value) => value !== 0);
}

function viewOf(bytes: Uint8Array<ArrayBuffer>, input: DatasetInput): InputData {
  switch (input.type) {
    case 'BOOL':
      return bytes;
    case 'FLOAT32':
    case 'FLOAT64':
    case 'FLOAT16':
    case 'INT8':
    case 'UINT8':
    case 'INT16':
    case 'UINT16':
    case 'INT32':
    case 'UINT32':
    case 'INT64':
    case 'UINT64':
      return NPY_TYPES[input.type.toLowerCase() as Lowercase<typeof input.type>].view(bytes.buffer);
    default:
      throw new PartError(`inputs of type ${input.type} cannot be filled from files`);
  }
}

import { elementCount } from '../model';
import { elementReader, storedElements, typeName } from '../analysis';
import type { Model, Quantization, Tensor } from '../model';
import { contentHash } from './hash';
import { bytesText, float32Text } from './numbers';
import type { ListingOptions } from './listing';

/** A constant with as many elements as this, or fewer, is written out. */
const SHORT_CONSTANT = 16;
const SMALL_HASH_BYTES = 65_536;
/** Scales of up to this many channels are written out. */
const SHORT_CHANNELS = 4;

/** `int8[1,48,48,8]`; `?` for a dimension that is unknown until the model runs, `[*]` for an unknown rank. */
export function typeText(tensor: Tensor): string {
  return `${typeName(tensor.type)}[${shapeText(tensor)}]`;
}

function shapeText(tensor: Tensor): string {
  if (tensor.shapeSignature !== null && tensor.shapeSignature.length > 0) {
    return tensor.shapeSignature.map((dimension) => (dimension < 0 ? '?' : String(dimension))).join(',');
  }
  return tensor.shape.map((dimension) => (dimension < 0 ? '?' : String(dimension))).join(',');
}

/** ` q(scale: 0.5, zero: -1)` with a space in front, or nothing where the tensor is not quantized. */
export function quantizationText(quantization: Quantization | null): string {
  if (quantization === null) return '';
  const parts: string[] = [];
  const { scale, zeroPoint, details } = quantization;
  if (scale.length === 1) {
    parts.push(`scale: ${float32Text(scale[0]!)}`);
  } else if (scale.length > 1) {
    parts.push(`axis: ${quantization.quantizedDimension}`, `scales: ${scalesText(scale)}`);
  }
  if (scale.length > 0 || zeroPoint.length > 0) parts.push(`zero: ${zeroPointsText(zeroPoint)}`);
  if (details !== null) {
    if ('blockSize' in details) {
      parts.push(`block: ${details.blockSize}`, `scales: %${details.scales}`);
      if (details.zeroPoints >= 0) parts.push(`zeros: %${details.zeroPoints}`);
    } else {
      parts.push(details.kind === 'UNKNOWN' ? `details: UNKNOWN(${details.number})` : 'details: custom');
    }
  }
  if (quantization.min.length > 0 || quantization.max.length > 0) {
    parts.push(`range: ${rangeText(quantization.min, quantization.max)}`);
  }
  return parts.length === 0 ? '' : ` q(${parts.join(', ')})`;
}

function scalesText(scales: Float32Array): string {
  if (scales.length <= SHORT_CHANNELS) return `[${Array.from(scales, float32Text).join(', ')}]`;
  const bytes = new Uint8Array(scales.slice().buffer);
  const range = `${float32Text(least(scales))}..${float32Text(greatest(scales))}`;
  return `${range} of ${scales.length} #${contentHash(bytes)}`;
}

function zeroPointsText(zeroPoints: readonly number[]): string {
  if (zeroPoints.length === 0) return 'none';
  if (zeroPoints.every((each) => each === zeroPoints[0])) return String(zeroPoints[0]);
  if (zeroPoints.length <= SHORT_CHANNELS) return `[${zeroPoints.join(', ')}]`;
  return `${least(zeroPoints)}..${greatest(zeroPoints)} of ${zeroPoints.length}`;
}

function rangeText(min: Float32Array, max: Float32Array): string {
  const low = min.length === 0 ? 'none' : float32Text(least(min));
  const high = max.length === 0 ? 'none' : float32Text(greatest(max));
  return `${low}..${high}`;
}

function least(values: ArrayLike<number>): number {
  let result = values[0]!;
  for (let index = 1; index < values.length; index++) result = Math.min(result, values[index]!);
  return result;
}

function greatest(values: ArrayLike<number>): number {
  let result = values[0]!;
  for (let index = 1; index < values.length; index++) result = Math.max(result, values[index]!);
  return result;
}

/** The data of a constant: its elements where they are few, else its size and, where asked for, a hash of its bytes. */
export function constantText(
  model: Model,
  tensor: Tensor,
  hashes: NonNullable<ListingOptions['hashes']>,
): string {
  if (tensor.externalBuffer !== 0) return `<external buffer ${tensor.externalBuffer}>`;
  const data = model.buffers[tensor.buffer]?.data ?? new Uint8Array(0);
  const count = elementCount(tensor.shape);
  const reader = elementReader(tensor.type);
  const readable = reader !== null && tensor.sparsity === null && storedElements(tensor.type, data) >= count;
  if (readable && count >= 1 && count <= SHORT_CONSTANT) {
    const values = new Float64Array(count);
    reader(data, 0, values);
    const texts = Array.from(values, tensor.type === 'FLOAT64' ? String : float32Integers);
    return tensor.shape.length === 0 ? texts[0]! : `[${texts.join(', ')}]`;
  }
  const hashed = hashes === 'all' || (hashes === 'small' && data.length <= SMALL_HASH_BYTES);
  const sparse = tensor.sparsity === null ? '' : 'sparse, ';
  return `<${sparse}${bytesText(data.length)}${hashed ? ` #${contentHash(data)}` : ''}>`;
}

/** Integers are written whole: a 32-bit index does not fit a float32. */
function float32Integers(value: number): string {
  return Number.isInteger(value) && !Object.is(value, -0) ? String(value) : float32Text(value);
}

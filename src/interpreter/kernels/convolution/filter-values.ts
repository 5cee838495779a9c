import { elementCount, unpackInt2, unpackInt4 } from '../../arithmetic';
import type { RuntimeTensor } from '../../runtime-tensor';

export type FilterValues = Int8Array | Int16Array;

/** How a kernel looks at the bytes of 8-bit weights; the runtimes reinterpret them where the types do not match. */
export type FilterReading = 'INT8' | 'UINT8';

/**
 * A quantized filter as signed integers with its zero point taken off. INT8 weights without a zero point are a view of
 * the tensor itself; others are a copy.
 */
export function filterValues(
  filter: RuntimeTensor,
  zeroPoint: number,
  reading?: FilterReading,
): FilterValues {
  const stored = storedValues(filter, reading);
  if (stored instanceof Int8Array && zeroPoint === 0) return stored;
  const values = new Int16Array(stored.length);
  for (let i = 0; i < values.length; i++) values[i] = Number(stored[i]!) - zeroPoint;
  return values;
}

function storedValues(filter: RuntimeTensor, reading: FilterReading | undefined): RuntimeTensor['data'] {
  const { data } = filter;
  const count = elementCount(filter.shape);
  if (filter.type === 'INT4' && data instanceof Uint8Array) return unpackInt4(data, count);
  if (filter.type === 'INT2' && data instanceof Uint8Array) return unpackInt2(data, count);
  if (reading === undefined || reading === filter.type) return data;
  const { buffer, byteOffset, byteLength } = data;
  return reading === 'INT8'
    ? new Int8Array(buffer, byteOffset, byteLength)
    : new Uint8Array(buffer, byteOffset, byteLength);
}

/** `filterValues`, computed once for a constant filter whose values are not a view. */
export class FilterCache {
  private copy: FilterValues | null = null;

  constructor(
    private readonly filter: RuntimeTensor,
    private readonly zeroPoint: number,
    private readonly reading?: FilterReading,
  ) {}

  /** True where the values are the tensor's own bytes. */
  get isView(): boolean {
    return this.filter.type === 'INT8' && this.zeroPoint === 0 && this.reading !== 'UINT8';
  }

  get values(): FilterValues {
    if (this.copy !== null) return this.copy;
    const values = filterValues(this.filter, this.zeroPoint, this.reading);
    const isCopy = values.buffer !== this.filter.data.buffer;
    if (isCopy && this.filter.isConstant) this.copy = values;
    return values;
  }
}

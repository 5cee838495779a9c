import { elementCount, unpackInt2, unpackInt4 } from '../../arithmetic';
import type { RuntimeTensor } from '../../runtime-tensor';

export type FilterValues = Int8Array | Int16Array;

/**
 * A quantized filter as signed integers with its zero point taken off. INT8 weights without a zero point are a view of
 * the tensor itself; others are a copy.
 */
export function filterValues(filter: RuntimeTensor, zeroPoint: number): FilterValues {
  const { data } = filter;
  const count = elementCount(filter.shape);
  const signed =
    filter.type === 'INT4' && data instanceof Uint8Array
      ? unpackInt4(data, count)
      : filter.type === 'INT2' && data instanceof Uint8Array
        ? unpackInt2(data, count)
        : data;
  if (signed instanceof Int8Array && zeroPoint === 0) return signed;
  const values = new Int16Array(count);
  for (let i = 0; i < count; i++) values[i] = Number(signed[i]!) - zeroPoint;
  return values;
}

/** `filterValues`, computed once for a constant filter whose values are not a view. */
export class FilterCache {
  private copy: FilterValues | null = null;

  constructor(
    private readonly filter: RuntimeTensor,
    private readonly zeroPoint: number,
  ) {}

  get values(): FilterValues {
    if (this.copy !== null) return this.copy;
    const values = filterValues(this.filter, this.zeroPoint);
    const isCopy = values.buffer !== this.filter.data.buffer;
    if (isCopy && this.filter.isConstant) this.copy = values;
    return values;
  }
}

export interface TopValue {
  /** Position in the flattened output. */
  readonly index: number;
  readonly value: number;
}

/** The `count` largest values, the largest first; NaN is never among them. */
export function topValues(values: Float64Array, count: number): TopValue[] {
  const top: TopValue[] = [];
  values.forEach((value, index) => {
    if (Number.isNaN(value) || (top.length === count && value <= top[count - 1]!.value)) return;
    const place = top.findIndex((other) => value > other.value);
    top.splice(place < 0 ? top.length : place, 0, { index, value });
    if (top.length > count) top.pop();
  });
  return top;
}

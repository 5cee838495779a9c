/** Which slices of an array are samples of an input. */
import { elementsOf, formatShape, type DatasetInput } from './input';

export interface ArraySamples {
  readonly count: number;
  /** Says so where the shape had to be read in another way than it is written; null otherwise. */
  readonly assumption: string | null;
}

/**
 * An array is one sample where its shape is the input's (with or without the batch of 1), and N samples where a leading
 * axis of N stands before that. Failing that, the number of elements decides, which is stated as an assumption.
 * Returns null where the array does not fit.
 */
export function samplesOfArray(shape: readonly number[], input: DatasetInput): ArraySamples | null {
  const wanted = input.shape;
  const bare = wanted[0] === 1 ? wanted.slice(1) : null;
  const isSame = (a: readonly number[], b: readonly number[] | null): boolean =>
    b !== null && a.length === b.length && a.every((size, axis) => size === b[axis]);
  const rest = shape.slice(1);
  if (isSame(shape, wanted) || isSame(shape, bare)) return { count: 1, assumption: null };
  if (shape.length > 0 && (isSame(rest, wanted) || isSame(rest, bare))) {
    return { count: shape[0]!, assumption: null };
  }
  const size = elementsOf(wanted);
  const total = elementsOf(shape);
  const readAs = `arrays of shape ${formatShape(shape)} are read as ${formatShape(wanted)}, element by element`;
  if (total === size) return { count: 1, assumption: readAs };
  if (shape.length > 1 && total > 0 && total === size * shape[0]!) {
    return { count: shape[0]!, assumption: `${readAs}, ${shape[0]} samples a file` };
  }
  return null;
}

/** Why an array does not fit, with a hint where it looks like the other image layout. */
export function misfit(shape: readonly number[], input: DatasetInput): string {
  return `shape ${formatShape(shape)} does not fit input "${input.name}", which is ${formatShape(input.shape)}`;
}

/**
 * Swaps the channel axis of images: `toLast` from [..., C, H, W] to [..., H, W, C], otherwise back. `inner` is the shape
 * of one image as it lies in `values`.
 */
export function transposeImage<Values extends Float64Array>(
  values: Values,
  inner: readonly [number, number, number],
  toLast: boolean,
): Float64Array {
  const result = new Float64Array(values.length);
  const [channels, pixels] = toLast ? [inner[0], inner[1] * inner[2]] : [inner[2], inner[0] * inner[1]];
  const size = channels * pixels;
  for (let start = 0; start < values.length; start += size) {
    for (let channel = 0; channel < channels; channel++) {
      for (let pixel = 0; pixel < pixels; pixel++) {
        const first = start + channel * pixels + pixel;
        const last = start + pixel * channels + channel;
        if (toLast) result[last] = values[first]!;
        else result[first] = values[last]!;
      }
    }
  }
  return result;
}

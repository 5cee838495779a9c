import type { Model, Progress, Tensor } from '../../model';
import { elementCount } from '../../model';
import { elementReader, storedElements } from '../elements';
import { dequantizer } from './dequantize';

export interface StatisticsOptions {
  /** `raw`: the integers as stored. `real` (the default): through scale and zero point, where the tensor has them. */
  readonly values?: 'raw' | 'real';
  /** Number of bars of the histogram; 64 by default. */
  readonly bins?: number;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

export interface TensorStatistics {
  /** Elements looked at: those of the shape whose bytes are in the file. */
  readonly count: number;
  /** Of the finite elements; null where there are none. */
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  /** Population standard deviation. */
  readonly std: number | null;
  readonly zeros: number;
  readonly nans: number;
  readonly infinities: number;
  readonly values: 'raw' | 'real';
  readonly histogram: Histogram | null;
}

/** `counts[i]` elements in `[min + i * width, min + (i + 1) * width)`; the last bin holds `max` too. */
export interface Histogram {
  readonly min: number;
  readonly max: number;
  readonly counts: readonly number[];
}

const CHUNK = 65_536;
/** Chunks between two looks at the signal with the event loop let in between. */
const CHUNKS_PER_TURN = 16;

/**
 * Statistics and histogram of a constant, in two passes over its bytes, a chunk at a time. Null where the tensor is no
 * constant or its type is no number (strings, complex numbers).
 *
 * @throws the signal's reason where it was aborted.
 */
export async function tensorStatistics(
  model: Model,
  tensor: Tensor,
  options: StatisticsOptions = {},
): Promise<TensorStatistics | null> {
  const data = model.buffers[tensor.buffer]?.data ?? new Uint8Array(0);
  const read = elementReader(tensor.type);
  if (read === null || data.length === 0) return null;
  const stored = storedElements(tensor.type, data);
  // A sparse tensor stores its non-zero elements alone; they carry no position, so only a single scale applies to them.
  const count = tensor.sparsity === null ? Math.min(Math.max(0, elementCount(tensor.shape)), stored) : stored;
  const toReal = options.values === 'raw' ? null : dequantizer(tensor);
  const forEachChunk = async (visit: (chunk: Float64Array) => void, pass: number): Promise<void> => {
    for (let start = 0, turn = 0; start < count; start += CHUNK, turn++) {
      options.signal?.throwIfAborted();
      const chunk = new Float64Array(Math.min(CHUNK, count - start));
      read(data, start, chunk);
      toReal?.(chunk, start);
      visit(chunk);
      if (turn % CHUNKS_PER_TURN === CHUNKS_PER_TURN - 1) {
        options.progress?.report({ done: pass * count + start, total: 2 * count });
        await nextTurn();
      }
    }
  };
  const moments = new Moments();
  await forEachChunk((chunk) => moments.add(chunk), 0);
  const histogram = await countBins(moments, options.bins ?? 64, (visit) => forEachChunk(visit, 1));
  return { count, ...moments.result(), values: toReal === null ? 'raw' : 'real', histogram };
}

async function countBins(
  moments: Moments,
  bins: number,
  forEachChunk: (visit: (chunk: Float64Array) => void) => Promise<void>,
): Promise<Histogram | null> {
  const { min, max } = moments;
  if (min > max) return null;
  if (min === max) return { min, max, counts: [moments.finite] };
  const counts = new Array<number>(bins).fill(0);
  // Halved before they are subtracted: the range of two finite numbers may be infinite.
  const scale = bins / 2 / (max / 2 - min / 2);
  await forEachChunk((chunk) => {
    for (const value of chunk) {
      if (!Number.isFinite(value)) continue;
      const bin = Math.min(bins - 1, Math.floor((value / 2 - min / 2) * 2 * scale));
      counts[bin] = counts[bin]! + 1;
    }
  });
  return { min, max, counts };
}

/** Mean and variance by Welford's method, chunk by chunk (Chan et al.), so that large offsets lose no digits. */
class Moments {
  min = Infinity;
  max = -Infinity;
  finite = 0;
  private mean = 0;
  private squares = 0;
  private zeros = 0;
  private nans = 0;
  private infinities = 0;

  add(chunk: Float64Array): void {
    for (const value of chunk) {
      if (Number.isNaN(value)) this.nans++;
      else if (!Number.isFinite(value)) this.infinities++;
      else {
        if (value === 0) this.zeros++;
        if (value < this.min) this.min = value;
        if (value > this.max) this.max = value;
        this.finite++;
        const delta = value - this.mean;
        this.mean += delta / this.finite;
        this.squares += delta * (value - this.mean);
      }
    }
  }

  result(): Omit<TensorStatistics, 'count' | 'histogram' | 'values'> {
    const { zeros, nans, infinities } = this;
    if (this.finite === 0) return { min: null, max: null, mean: null, std: null, zeros, nans, infinities };
    const std = Math.sqrt(this.squares / this.finite);
    return { min: this.min, max: this.max, mean: this.mean, std, zeros, nans, infinities };
  }
}

/** Lets messages and timers in: a cancel can only arrive between two turns. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

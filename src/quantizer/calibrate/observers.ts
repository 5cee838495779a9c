/** What becomes of the values of a tensor over all samples. */
import type { Range } from '../arithmetic';
import type { ObserverName } from '../recipe/recipe';

export interface RangeObserver {
  /** The values of one sample. */
  observe(values: Float32Array): void;
  /** NaN where a value was NaN; null before the first sample. */
  range(): Range | null;
}

export function createObserver(name: ObserverName): RangeObserver {
  switch (name) {
    case 'min-max':
      return new MinMaxObserver();
    case 'moving-average':
      return new MovingAverageObserver();
    case 'percentile':
      return new PercentileObserver();
  }
}

/** NaN in a range where the values hold NaN. */
function extremes(values: Float32Array): Range {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
    if (value !== value) return { min: Number.NaN, max: Number.NaN };
  }
  return { min, max };
}

/** The smallest and largest value of all samples, as TensorFlow's calibrator takes them. */
class MinMaxObserver implements RangeObserver {
  private current: Range | null = null;

  observe(values: Float32Array): void {
    if (values.length === 0) return;
    const { min, max } = extremes(values);
    this.current =
      this.current === null
        ? { min, max }
        : { min: Math.min(this.current.min, min), max: Math.max(this.current.max, max) };
  }

  range(): Range | null {
    return this.current;
  }
}

/** Exponential average of each sample's smallest and largest value: one outlier among many samples counts less. */
class MovingAverageObserver implements RangeObserver {
  private static readonly MOMENTUM = 0.9;
  private current: Range | null = null;

  observe(values: Float32Array): void {
    if (values.length === 0) return;
    const { min, max } = extremes(values);
    const mix = (old: number, value: number): number =>
      old * MovingAverageObserver.MOMENTUM + value * (1 - MovingAverageObserver.MOMENTUM);
    this.current =
      this.current === null
        ? { min, max }
        : { min: mix(this.current.min, min), max: mix(this.current.max, max) };
  }

  range(): Range | null {
    return this.current;
  }
}

/** A histogram that widens as it must; leaves out 0.005 % of the values at either end. */
class PercentileObserver implements RangeObserver {
  private static readonly TAIL = 5e-5;
  private static readonly BINS = 4096;
  private readonly extremes = new MinMaxObserver();
  private bins = new Float64Array(PercentileObserver.BINS);
  private covered: Range = { min: 0, max: 0 };
  private total = 0;

  observe(values: Float32Array): void {
    this.extremes.observe(values);
    const range = this.extremes.range();
    if (range === null || !Number.isFinite(range.min) || !Number.isFinite(range.max)) return;
    if (range.min < this.covered.min || range.max > this.covered.max) this.widen(range);
    for (const value of values) this.bins[this.binOf(value)]! += 1;
    this.total += values.length;
  }

  range(): Range | null {
    const range = this.extremes.range();
    if (range === null || this.total === 0 || !Number.isFinite(range.min)) return range;
    const width = (this.covered.max - this.covered.min) / PercentileObserver.BINS;
    const allowed = this.total * PercentileObserver.TAIL;
    let low = 0;
    for (let sum = this.bins[0]!; sum < allowed; sum += this.bins[low]!) low++;
    let high = PercentileObserver.BINS - 1;
    for (let sum = this.bins[high]!; sum < allowed; sum += this.bins[high]!) high--;
    return {
      min: Math.max(range.min, this.covered.min + low * width),
      max: Math.min(range.max, this.covered.min + (high + 1) * width),
    };
  }

  private binOf(value: number): number {
    const span = this.covered.max - this.covered.min;
    if (span === 0) return 0;
    const bin = Math.floor(((value - this.covered.min) / span) * PercentileObserver.BINS);
    return Math.min(PercentileObserver.BINS - 1, Math.max(0, bin));
  }

  /** Leaves room, so that a slowly growing range does not blur the histogram at every sample. */
  private widen(range: Range): void {
    const old = { bins: this.bins, covered: this.covered };
    const room = (range.max - range.min) * 0.25;
    this.covered = {
      min: Math.min(old.covered.min, range.min - room),
      max: Math.max(old.covered.max, range.max + room),
    };
    this.bins = new Float64Array(PercentileObserver.BINS);
    const width = (old.covered.max - old.covered.min) / PercentileObserver.BINS;
    old.bins.forEach((count, bin) => {
      if (count > 0) this.bins[this.binOf(old.covered.min + (bin + 0.5) * width)]! += count;
    });
  }
}

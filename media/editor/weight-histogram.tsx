import { useEffect, useRef, useState } from 'preact/hooks';
import {
  RequestFailed,
  type HistogramResult,
  type TensorAddress,
  type TensorValuesResult,
  type TensorView,
} from '../../src/protocol';
import { ProgressLine } from './loading-view';
import { usePage } from './page-context';
import { exact, percentText, realText, visible } from './text';
import './weight-histogram.css';

type Loaded =
  | { readonly status: 'idle' | 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | {
      readonly status: 'ready';
      readonly histogram: HistogramResult | null;
      readonly values: TensorValuesResult;
    };

const BINS = 64;
const FIRST_VALUES = 32;
const NOT_NUMBERS = new Set(['STRING', 'RESOURCE', 'VARIANT', 'COMPLEX64', 'COMPLEX128']);

/** The values of a constant: looked at when asked, for weights can be large. */
export function WeightHistogram({ address, tensor }: { address: TensorAddress; tensor: TensorView }) {
  const { host } = usePage();
  const [loaded, setLoaded] = useState<Loaded>({ status: 'idle' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const load = async () => {
    const mine = new AbortController();
    controller.current = mine;
    setLoaded({ status: 'loading' });
    try {
      const [histogram, values] = await Promise.all([
        NOT_NUMBERS.has(tensor.type)
          ? null
          : host.request('weight-histogram', { ...address, bins: BINS }, mine.signal),
        host.request('tensor-values', { ...address, start: 0, count: FIRST_VALUES }, mine.signal),
      ]);
      setLoaded({ status: 'ready', histogram, values });
    } catch (error) {
      if (error instanceof RequestFailed && error.code === 'cancelled') setLoaded({ status: 'idle' });
      else setLoaded({ status: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <section>
      <h3>Values</h3>
      {loaded.status === 'idle' && (
        <button type="button" onClick={() => void load()}>
          Show Histogram and Values
        </button>
      )}
      {loaded.status === 'loading' && (
        <div class="histogram-loading">
          <ProgressLine label="Reading the values" />
          <button type="button" class="quiet" onClick={() => controller.current?.abort()}>
            Cancel
          </button>
        </div>
      )}
      {loaded.status === 'failed' && (
        <div role="alert">
          <p class="name">{visible(loaded.message, 600)}</p>
          <button type="button" onClick={() => void load()}>
            Try Again
          </button>
        </div>
      )}
      {loaded.status === 'ready' && (
        <>
          {loaded.histogram !== null && <Histogram result={loaded.histogram} />}
          <p class="first-values mono name">
            {loaded.values.values.map((value) => visible(value, 80)).join(', ')}
            {loaded.values.total > loaded.values.values.length && ` … ${exact(loaded.values.total)} values`}
          </p>
        </>
      )}
    </section>
  );
}

const WIDTH = 300;
const HEIGHT = 80;

/** Bars on a square-root scale: a weight tensor's peak at zero would flatten all the rest. */
function Histogram({ result }: { result: HistogramResult }) {
  const { bins, min, max, mean, std, count, zeros, nonFinite } = result;
  const peak = Math.max(1, ...bins);
  const step = WIDTH / Math.max(1, bins.length);
  const bars = bins.map((size, i) => {
    const height = Math.sqrt(size / peak) * (HEIGHT - 2);
    return size === 0
      ? ''
      : `M${(i * step).toFixed(2)} ${HEIGHT}v${(-Math.max(1, height)).toFixed(2)}h${(step * 0.86).toFixed(2)}V${HEIGHT}z`;
  });
  const zeroAt = min < 0 && max > 0 ? (-min / (max - min)) * WIDTH : null;
  const label = `Histogram of ${exact(count)} values from ${realText(min)} to ${realText(max)}, mean ${realText(mean)}, standard deviation ${realText(std)}, ${percentText(zeros / Math.max(1, count))} zeros`;
  return (
    <figure class="histogram">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {zeroAt !== null && <path class="histogram-zero" d={`M${zeroAt} 0V${HEIGHT}`} />}
        <path class="histogram-bars" d={bars.join('')} />
      </svg>
      <div class="histogram-axis dim" aria-hidden="true">
        <span>{realText(min)}</span>
        <span>counts, square root scale</span>
        <span>{realText(max)}</span>
      </div>
      <dl>
        <dt>mean</dt>
        <dd>
          {realText(mean)} ± {realText(std)}
        </dd>
        <dt>zeros</dt>
        <dd>
          {exact(zeros)} of {exact(count)} ({percentText(zeros / Math.max(1, count))})
        </dd>
        {nonFinite > 0 && (
          <>
            <dt>NaN, infinite</dt>
            <dd class="histogram-bad">{exact(nonFinite)}</dd>
          </>
        )}
      </dl>
    </figure>
  );
}

import type { Dataset } from '../../dataset';
import { createInterpreter } from '../../interpreter';
import type { Model, Progress } from '../../model';
import type { Range } from '../arithmetic';
import { QuantizeError } from '../errors';
import type { ObserverName } from '../recipe/recipe';
import { pause } from '../pause';
import { createObserver, type RangeObserver } from './observers';

export interface Calibration {
  /** By tensor of subgraph 0: the range of each float tensor that an operator wrote, and of the inputs. */
  readonly ranges: ReadonlyMap<number, Range>;
  readonly samples: number;
  readonly seconds: number;
}

export interface CalibrateOptions {
  readonly observer: ObserverName;
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs the float model over all samples as TensorFlow Lite does, and observes every float tensor.
 * @throws InterpreterError where the model cannot run, QuantizeError where there is no sample, or the signal's reason.
 */
export async function calibrate(
  model: Model,
  dataset: Dataset,
  options: CalibrateOptions,
): Promise<Calibration> {
  if (dataset.samples === 0) {
    const first = dataset.problems[0];
    const why = first === undefined ? '' : ` (${first.file}: ${first.reason})`;
    throw new QuantizeError(
      `calibration needs at least one sample, and the dataset has none that can be used${why}`,
    );
  }
  const started = performance.now();
  const interpreter = createInterpreter(model, { runtime: 'tflite' });
  interpreter.allocate();
  const observers = new Map<number, RangeObserver>();
  const observe = (tensor: number, data: unknown): void => {
    if (!(data instanceof Float32Array)) return;
    const observer = observers.get(tensor) ?? createObserver(options.observer);
    observers.set(tensor, observer);
    observer.observe(data);
  };
  for (let sample = 0; sample < dataset.samples; sample++) {
    options.signal?.throwIfAborted();
    const data = await dataset.load(sample);
    interpreter.resetVariables();
    data.forEach((values, input) => interpreter.setInput(input, values));
    for (const input of interpreter.inputs) observe(input.index, input.data);
    interpreter.invoke((_operator, _node, outputs) => {
      for (const output of outputs) if (output.type === 'FLOAT32') observe(output.index, output.data);
    });
    options.progress?.report({ done: sample + 1, total: dataset.samples, message: 'Calibrating' });
    await pause();
  }
  const ranges = new Map<number, Range>();
  for (const [tensor, observer] of observers) {
    const range = observer.range();
    if (range !== null) ranges.set(tensor, range);
  }
  return { ranges, samples: dataset.samples, seconds: (performance.now() - started) / 1000 };
}

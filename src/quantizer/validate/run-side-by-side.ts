import type { Dataset } from '../../dataset';
import { createInterpreter, type Interpreter, type RuntimeName } from '../../interpreter';
import type { Model, Progress } from '../../model';
import { QuantizeError } from '../errors';
import { pause } from '../pause';
import { convertInput, realValues } from './real-values';
import { ErrorMeter, type ErrorMetrics } from './metrics';

/** A tensor of the first model's subgraph 0 and the one of the second's that should hold the same. */
export interface TensorPair {
  readonly first: number;
  readonly second: number;
}

export interface SideBySideOptions {
  readonly maxSamples?: number | undefined;
  readonly runtimes?: readonly [RuntimeName, RuntimeName];
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs two models over the samples of a dataset that was made for the first, and measures each pair of tensors; null for
 * a pair whose shapes or types cannot be compared.
 * @throws InterpreterError where one of them cannot run, QuantizeError where their inputs differ.
 */
export async function runSideBySide(
  models: readonly [Model, Model],
  dataset: Dataset,
  pairs: readonly TensorPair[],
  options: SideBySideOptions,
): Promise<{ readonly metrics: readonly (ErrorMetrics | null)[]; readonly samples: number }> {
  const [firstRuntime, secondRuntime] = options.runtimes ?? ['tflite', 'tflite'];
  const first = createInterpreter(models[0], { runtime: firstRuntime, preserveAll: true });
  const second = createInterpreter(models[1], { runtime: secondRuntime, preserveAll: true });
  first.allocate();
  second.allocate();
  requireSameInputs(first, second);
  const meters = pairs.map(() => new ErrorMeter());
  const isComparable = pairs.map(() => true);
  const samples = Math.min(dataset.samples, options.maxSamples ?? Number.POSITIVE_INFINITY);
  for (let sample = 0; sample < samples; sample++) {
    options.signal?.throwIfAborted();
    const data = await dataset.load(sample);
    for (const interpreter of [first, second]) interpreter.resetVariables();
    data.forEach((values, index) => {
      first.setInput(index, values);
      second.setInput(index, convertInput(values, first.inputs[index]!, second.inputs[index]!));
    });
    first.invoke();
    second.invoke();
    pairs.forEach((pair, index) => {
      const a = realValues(first.tensor(pair.first));
      const b = realValues(second.tensor(pair.second));
      if (a === null || b === null || a.length !== b.length) isComparable[index] = false;
      else meters[index]!.add(a, b);
    });
    options.progress?.report({ done: sample + 1, total: samples, message: 'Comparing' });
    await pause();
  }
  const metrics = meters.map((meter, index) =>
    isComparable[index] === true && samples > 0 ? meter.metrics() : null,
  );
  return { metrics, samples };
}

function requireSameInputs(first: Interpreter, second: Interpreter): void {
  const shapes = [first, second].map((interpreter) =>
    interpreter.inputs.map((input) => `[${input.shape.join(',')}]`).join(', '),
  );
  if (shapes[0] !== shapes[1]) {
    throw new QuantizeError(`the models have different inputs: ${shapes[0]} and ${shapes[1]}`);
  }
}

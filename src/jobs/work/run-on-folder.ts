import { estimateArena } from '../../analysis';
import { datasetInputs, openDataset, type DatasetProblem } from '../../dataset';
import { createInterpreter, type RuntimeName, type RuntimeTensor } from '../../interpreter';
import type { FileSource, FolderSource } from '../files/sources';
import { openFolder } from '../files/sources';
import type { JobContext } from '../jobs';
import { realValues, storedArray, type ElementArray } from './element-arrays';
import { loadModel } from './load-model';
import { outputWriter } from './output-files';
import { topValues, type TopValue } from './top-values';

export interface RunRequest {
  readonly file: FileSource;
  readonly folder: FolderSource;
  readonly runtime: RuntimeName;
  /** An existing folder for the outputs, on disk; null to write none. */
  readonly outputFolder: string | null;
  readonly format: 'npy' | 'csv';
}

export interface RunResult {
  readonly runtime: RuntimeName;
  readonly outputs: readonly {
    readonly name: string;
    readonly type: string;
    readonly shape: readonly number[];
  }[];
  readonly samples: readonly RunSample[];
  /** Files of the folder that could not be used. */
  readonly problems: readonly DatasetProblem[];
  readonly assumptions: readonly string[];
  /** Names of the files written. */
  readonly files: readonly string[];
  /** As TensorFlow Lite Micro: the estimate for a 32-bit target; else what the interpreter uses for activations. */
  readonly arenaBytes: number;
}

export interface RunSample {
  readonly name: string;
  /** Of the invocation alone. */
  readonly milliseconds: number;
  /** The largest real values of each output. */
  readonly top: readonly (readonly TopValue[])[];
}

const TOP = 5;

/** Runs a model over the samples of a folder. Throws an Error where no file of it can be used. */
export async function runOnFolder(request: RunRequest, context: JobContext): Promise<RunResult> {
  const { model } = await loadModel(request.file);
  const dataset = await openDataset(openFolder(request.folder), datasetInputs(model), context);
  if (dataset.samples === 0) throw new Error(noSamples(request.folder.name, dataset.problems));
  const interpreter = createInterpreter(model, { runtime: request.runtime });
  const writer = request.outputFolder === null ? null : outputWriter(request.outputFolder, request.format);
  const samples: RunSample[] = [];
  for (const [index, name] of dataset.names.entries()) {
    context.signal.throwIfAborted();
    context.progress.report({ done: index, total: dataset.samples, message: name });
    const inputs = await dataset.load(index);
    // Each sample is run as by a new interpreter. An input may be a variable itself, so it is set behind the reset.
    interpreter.resetVariables();
    inputs.forEach((data, input) => interpreter.setInput(input, data));
    const start = performance.now();
    interpreter.invoke();
    const milliseconds = performance.now() - start;
    const arrays = interpreter.outputs.map(arrayOf);
    const top = interpreter.outputs.map(({ quantization }, i) =>
      topValues(realValues(arrays[i]!, quantization), TOP),
    );
    samples.push({ name, milliseconds, top });
    await writer?.write(
      name,
      arrays.map((array, i) => ({ name: interpreter.output(i).name || `output_${i}`, array })),
    );
  }
  context.progress.report({ done: dataset.samples, total: dataset.samples });
  return {
    runtime: request.runtime,
    outputs: interpreter.outputs.map(({ name, type, shape }) => ({ name, type, shape })),
    samples,
    problems: dataset.problems,
    assumptions: dataset.assumptions,
    files: (await writer?.finish()) ?? [],
    arenaBytes: request.runtime === 'tflm' ? estimateArena(model).bytes : interpreter.arenaBytes,
  };
}

function arrayOf(tensor: RuntimeTensor): ElementArray {
  const { data } = tensor;
  return storedArray(tensor, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

/** The first reasons in full, the number of the others. */
export function noSamples(folder: string, problems: readonly DatasetProblem[]): string {
  const shown = problems.slice(0, 3).map(({ file, reason }) => `${file}: ${reason}`);
  const more = problems.length > 3 ? ` And ${problems.length - 3} more.` : '';
  return `No file of ${folder} can be used. ${shown.join('; ')}.${more}`;
}

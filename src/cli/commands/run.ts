import path from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { createInterpreter } from '../../interpreter';
import type { Interpreter, RuntimeName, RuntimeTensor } from '../../interpreter';
import { nextTurn } from '../interrupt';
import { jsonText } from '../json';
import { openModel } from '../model-file';
import { OutputFolder } from '../output-folder';
import type { WrittenOutput } from '../output-folder';
import type { CommandContext } from '../program';
import type { InputValue } from '../input-columns';
import { runInputs } from '../run-inputs';
import type { RunInput } from '../run-inputs';
import { openSamples } from '../samples';
import type { Samples } from '../samples';
import { ProgressLine } from '../terminal';
import { percentile } from '../times';

interface RunFlags {
  readonly inputs: readonly string[];
  readonly output: string;
  readonly runtime: RuntimeName;
  readonly format: 'text' | 'json';
  readonly shape: readonly string[];
  readonly keepState?: boolean;
}

const EXAMPLES = `
A folder may hold PNG, JPEG, .npy, .npz and raw little-endian .bin files, and a dataset.json that says how they become inputs.

Examples:
  $ tflite-workbench run model.tflite --inputs images/ --output results/
  $ tflite-workbench run model.tflite --inputs cat.png dog.png --output results/ --runtime tflm
  $ tflite-workbench run two.tflite --inputs left.npy right.npy --output results/
  $ tflite-workbench run two.tflite --inputs left=a.bin right=b.bin --output results/ --format json
  $ tflite-workbench run open.tflite --inputs x.bin --shape 1,32,32,3 --output results/`;

export function addRunCommand(program: Command, context: CommandContext): void {
  program
    .command('run')
    .summary('run a model and write its outputs')
    .description(
      'Runs a model over samples and writes one .npy file an output and sample: bit for bit what the runtime computes ' +
        'for integers.',
    )
    .argument('<model>', 'a .tflite file')
    .addOption(
      new Option(
        '-i, --inputs <paths...>',
        "a folder; or files in the order of the model's inputs; or name=file for each",
      ).default([], 'none'),
    )
    .requiredOption('-o, --output <folder>', 'where the outputs go')
    .addOption(
      new Option('-r, --runtime <runtime>', 'whose arithmetic to follow')
        .choices(['tflite', 'tflm'])
        .default('tflite'),
    )
    .addOption(new Option('-f, --format <format>', 'of the report').choices(['text', 'json']).default('text'))
    .addOption(
      new Option(
        '--shape <shapes...>',
        'sizes to give inputs: 1,224,224,3 in their order, or name=1,224,224,3',
      ).default([], "the model's own, or what .npy and .bin files tell of open sizes"),
    )
    .option('--keep-state', 'let variables keep their values from sample to sample')
    .addHelpText('after', EXAMPLES)
    .action((model: string, flags: RunFlags) => runModel(model, flags, context));
}

interface SampleResult {
  readonly name: string;
  /** Of the invocation alone. */
  readonly milliseconds: number;
  readonly outputs: readonly WrittenOutput[];
}

async function runModel(modelPath: string, flags: RunFlags, context: CommandContext): Promise<void> {
  const { terminal, workingFolder, signal } = context;
  const { model, shown } = await openModel(modelPath, workingFolder);
  const inputs = runInputs(model, flags.shape, flags.runtime === 'tflite');
  const progress = new ProgressLine(terminal, 'Running');
  const folder = path.resolve(workingFolder, flags.output);
  const interpreter = createInterpreter(model, { runtime: flags.runtime });
  let samples: Samples;
  let output: OutputFolder | null = null;
  const results: SampleResult[] = [];
  try {
    samples = await openSamples(flags.inputs, inputs, workingFolder, { signal, progress });
    interpreter.allocate();
    output = await OutputFolder.open(folder);
    for (const [index, name] of samples.names.entries()) {
      signal.throwIfAborted();
      progress.report({ done: index, total: samples.names.length, message: name });
      const milliseconds = runSample(
        interpreter,
        inputs,
        await samples.load(index),
        flags.keepState === true,
      );
      results.push({ name, milliseconds, outputs: await output.write(name, interpreter.outputs) });
      await nextTurn();
    }
  } catch (error) {
    await output?.discard();
    throw error;
  } finally {
    progress.end();
  }
  for (const warning of samples.warnings) terminal.err(`warning: ${warning}\n`);
  if (flags.format === 'json') {
    terminal.out(jsonText(report(shown, flags, interpreter, samples, results)));
    return;
  }
  for (const assumption of samples.assumptions) terminal.err(`note: ${assumption}\n`);
  terminal.out(textReport(shown, flags, results));
}

/** Milliseconds of the invocation alone. */
function runSample(
  interpreter: Interpreter,
  inputs: readonly RunInput[],
  values: readonly InputValue[],
  keepState: boolean,
): number {
  // Before the inputs are set: an input may be a variable itself.
  if (!keepState) interpreter.resetVariables();
  values.forEach(({ shape }, input) => {
    const wanted = shape ?? inputs[input]!.shape;
    if (interpreter.inputs[input]!.shape.join() !== wanted.join()) interpreter.resizeInput(input, wanted);
  });
  values.forEach(({ data }, input) => interpreter.setInput(input, data));
  const start = performance.now();
  interpreter.invoke();
  return performance.now() - start;
}

function report(
  model: string,
  flags: RunFlags,
  interpreter: Interpreter,
  samples: Samples,
  results: readonly SampleResult[],
): object {
  return {
    model,
    runtime: flags.runtime,
    output: flags.output,
    inputs: interpreter.inputs.map(tensorJson),
    outputs: interpreter.outputs.map(tensorJson),
    arenaBytes: interpreter.arenaBytes,
    times: timesOf(results),
    samples: results,
    warnings: samples.warnings,
    assumptions: samples.assumptions,
  };
}

function tensorJson(tensor: RuntimeTensor, index: number): object {
  const { quantization } = tensor;
  const isQuantized = quantization?.scale.length === 1;
  return {
    index,
    name: tensor.name,
    dtype: tensor.type.toLowerCase(),
    shape: [...tensor.shape],
    quantization: isQuantized
      ? { scale: quantization.scale[0], zeroPoint: quantization.zeroPoint[0] ?? 0 }
      : null,
  };
}

/** Milliseconds of one invocation. */
function timesOf(results: readonly SampleResult[]): object {
  const times = results.map((result) => result.milliseconds).sort((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    unit: 'ms',
    mean: total / Math.max(1, times.length),
    median: percentile(times, 0.5),
    min: times[0] ?? 0,
    max: times.at(-1) ?? 0,
  };
}

function textReport(model: string, flags: RunFlags, results: readonly SampleResult[]): string {
  const lines = results.map(({ name, milliseconds, outputs }) => {
    const written = outputs.map((each) => `${each.file} ${each.dtype}[${each.shape.join(',')}]`);
    return `${name}  ${milliseconds.toFixed(2)} ms  ${written.join('  ')}`;
  });
  const times = results.map((result) => result.milliseconds).sort((a, b) => a - b);
  const count = `${results.length} ${results.length === 1 ? 'sample' : 'samples'}`;
  const median = percentile(times, 0.5).toFixed(2);
  return `${[...lines, `${model} as ${flags.runtime}: ${count}, median ${median} ms, outputs in ${flags.output}`].join('\n')}\n`;
}

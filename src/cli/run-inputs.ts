import { datasetInputs } from '../dataset';
import type { DatasetInput } from '../dataset';
import { bitWidth, elementCount } from '../model';
import type { Model } from '../model';
import { UsageError } from './errors';

/** An input of the model as `run` fills it. */
export interface RunInput extends DatasetInput {
  /** Axes that may take another size than the file of the model has; none where the shape was asked for. */
  readonly resizable: readonly number[];
  /** True where `shape` is not the model's own, so that the interpreter has to be told. */
  readonly isReshaped: boolean;
}

/**
 * The inputs of the model, in the shapes that `--shape` asks for: `name=1,224,224,3`, or `1,224,224,3` in the order of
 * the inputs; an empty list of sizes is a scalar.
 *
 * @param canResize false where the runtime keeps every shape as the file has it
 * @throws UsageError for a shape that cannot be read, or of an input that is not there.
 */
export function runInputs(model: Model, shapes: readonly string[], canResize: boolean): RunInput[] {
  const main = model.subgraphs[0];
  const inputs = datasetInputs(model);
  const asked = askedShapes(shapes, inputs);
  return inputs.map((input, index) => {
    const shape = asked.get(index);
    if (shape !== undefined) return { ...input, shape, openAxes: [], resizable: [], isReshaped: true };
    const signature = main?.tensors[main.inputs[index]!]?.shapeSignature ?? [];
    const resizable = canResize ? signature.flatMap((size, axis) => (size < 0 ? [axis] : [])) : [];
    return { ...input, openAxes: canResize ? input.openAxes : [], resizable, isReshaped: false };
  });
}

function askedShapes(shapes: readonly string[], inputs: readonly DatasetInput[]): Map<number, number[]> {
  const asked = new Map<number, number[]>();
  shapes.forEach((text, position) => {
    const equals = text.lastIndexOf('=');
    const index = equals === -1 ? position : findInput(inputs, text.slice(0, equals));
    if (index >= inputs.length) {
      throw new UsageError(
        `--shape ${text}: the model has only ${inputs.length} inputs (${inputNames(inputs)}).`,
      );
    }
    asked.set(index, parseShape(text, text.slice(equals + 1)));
  });
  return asked;
}

function parseShape(text: string, sizes: string): number[] {
  const inner = sizes
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .trim();
  if (inner === '') return [];
  return inner.split(',').map((size) => {
    if (!/^\s*\d{1,9}\s*$/.test(size)) {
      throw new UsageError(
        `--shape ${text}: write the sizes as whole numbers joined by commas, as in 1,224,224,3.`,
      );
    }
    return Number(size);
  });
}

/** @throws UsageError */
export function findInput(inputs: readonly DatasetInput[], name: string): number {
  const index = inputs.findIndex((input) => input.name === name || input.aliases.includes(name));
  if (index === -1) throw new UsageError(`The model has no input "${name}"; it has ${inputNames(inputs)}.`);
  return index;
}

export function inputNames(inputs: readonly DatasetInput[]): string {
  return inputs.map((input) => `"${input.name}"`).join(', ') || 'none';
}

/** Types that are no plain numbers, and inputs that are empty or of open size, take their data as it is in the file. */
export function needsRawData(input: RunInput): boolean {
  const bits = bitWidth(input.type);
  const isPlain = bits !== null && bits >= 8 && !/^(BFLOAT|FLOAT8|COMPLEX)/.test(input.type);
  return !isPlain || input.openAxes.length > 0 || elementCount(input.shape) === 0;
}

/**
 * `dataset.json`, an optional file in a calibration folder that says how its files become the model's inputs. Its JSON
 * schema is `schemas/dataset.schema.json`.
 */
import type { ColorOrder, ResizeMode } from './image';
import type { DatasetInput } from './input';
import { isNamed } from './input';

export interface InputConfig {
  /** Glob of the files of this input, relative to the folder. */
  readonly files?: string;
  /** Name of the array in `.npz` files. */
  readonly key?: string;
  /** `(value * scale - mean) / std`; one number or one a channel. */
  readonly scale?: number;
  readonly mean?: readonly number[];
  readonly std?: readonly number[];
  readonly resize?: ResizeMode;
  readonly channels?: ColorOrder;
  /** How arrays in files are laid out, where they differ from the model: 'NCHW' arrays are transposed to NHWC and back. */
  readonly layout?: 'NHWC' | 'NCHW';
}

export interface DatasetConfig {
  /** By input name; `*` holds for inputs that are not named. */
  readonly inputs: ReadonlyMap<string, InputConfig>;
}

export const CONFIG_FILE = 'dataset.json';

const NO_CONFIG: InputConfig = {};

export function configOf(config: DatasetConfig | null, input: DatasetInput): InputConfig {
  if (config === null) return NO_CONFIG;
  for (const [name, entry] of config.inputs) if (name !== '*' && isNamed(input, name)) return entry;
  return config.inputs.get('*') ?? NO_CONFIG;
}

/** The config is not usable; the message names the property and what it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Check = (value: unknown, where: string) => void;

const CHECKS: Readonly<Record<keyof InputConfig, Check>> = {
  files: expect('a glob', (value) => typeof value === 'string' && value !== ''),
  key: expect('the name of an array', (value) => typeof value === 'string' && value !== ''),
  scale: expect('a number', isNumber),
  mean: expect('a number or a list of numbers', (value) => numberList(value) !== null),
  std: expect(
    'a number or a list of numbers, none of them 0',
    (value) => numberList(value)?.every((std) => std !== 0) === true,
  ),
  resize: expect('"stretch", "crop" or "fit"', (value) =>
    ['stretch', 'crop', 'fit'].includes(value as string),
  ),
  channels: expect('"rgb", "bgr" or "gray"', (value) => ['rgb', 'bgr', 'gray'].includes(value as string)),
  layout: expect('"NHWC" or "NCHW"', (value) => value === 'NHWC' || value === 'NCHW'),
};

/** @throws ConfigError */
export function parseConfig(text: string): DatasetConfig {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ConfigError(`it is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(json)) throw new ConfigError('it should be an object');
  for (const property of Object.keys(json)) {
    if (property !== 'inputs' && property !== '$schema') {
      throw new ConfigError(`"${property}" is unknown; it may have: inputs`);
    }
  }
  const inputs = json.inputs;
  if (!isRecord(inputs))
    throw new ConfigError('inputs should be an object from input names to their settings');
  return { inputs: new Map(Object.entries(inputs).map(([name, entry]) => [name, parseInput(name, entry)])) };
}

function parseInput(name: string, entry: unknown): InputConfig {
  const where = `inputs["${name}"]`;
  if (!isRecord(entry)) throw new ConfigError(`${where} should be an object`);
  for (const [property, value] of Object.entries(entry)) {
    const check = isInputProperty(property) ? CHECKS[property] : null;
    if (check === null) {
      throw new ConfigError(
        `${where}.${property} is unknown; it may have: ${Object.keys(CHECKS).join(', ')}`,
      );
    }
    check(value, `${where}.${property}`);
  }
  const lists = { mean: numberList(entry.mean), std: numberList(entry.std) };
  const { mean, std, ...rest } = entry as InputConfig;
  return {
    ...rest,
    ...(mean !== undefined && lists.mean !== null ? { mean: lists.mean } : {}),
    ...(std !== undefined && lists.std !== null ? { std: lists.std } : {}),
  };
}

function isInputProperty(name: string): name is keyof InputConfig {
  return Object.hasOwn(CHECKS, name);
}

function expect(what: string, test: (value: unknown) => boolean): Check {
  return (value, where) => {
    if (!test(value)) throw new ConfigError(`${where} should be ${what}, not ${JSON.stringify(value)}`);
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function numberList(value: unknown): readonly number[] | null {
  if (isNumber(value)) return [value];
  return Array.isArray(value) && value.length > 0 && value.every(isNumber) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

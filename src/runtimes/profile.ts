/**
 * A runtime to lint against, as data. A project adds its own in `tflite-workbench.json`; adding one touches no code.
 */
export interface RuntimeProfile {
  /** Kebab-case; what settings, the command line and findings say. */
  readonly id: string;
  /** For people: 'TensorFlow Lite Micro with CMSIS-NN'. */
  readonly title: string;
  /** Whose kernels run: full TensorFlow Lite's built-in resolver on the CPU, or TensorFlow Lite Micro's. */
  readonly base: RuntimeBase;
  /** `base: 'tflite'` of this release ('2.8' or '2.8.0'); the newest where left out. */
  readonly release?: string;
  /**
   * The only operators that the application registers: builtin names ('CONV_2D'), custom codes, or the method names of
   * `MicroMutableOpResolver` ('AddConv2D'). Every operator of the runtime where left out.
   */
  readonly operators?: readonly string[];
  /** Custom codes of operators that the application brings itself; nothing about them is checked. */
  readonly customOperators?: readonly string[];
  /** The application links the Flex delegate: operators whose custom code begins with 'Flex' run. */
  readonly flex?: boolean;
  /** `base: 'tflm'`: the optimised kernels of the build. */
  readonly kernels?: KernelSet;
  /** `base: 'tflite'`: the delegate whose coverage is reported. What it refuses still runs on the CPU. */
  readonly delegate?: DelegateName;
}

export type RuntimeBase = 'tflite' | 'tflm';
export type KernelSet = 'cmsisNn' | 'espNn' | 'xtensa' | 'arcMli' | 'ceva';
export type DelegateName = 'xnnpack' | 'gpu';

const BASES: readonly string[] = ['tflite', 'tflm'];
const KERNEL_SETS: readonly string[] = ['cmsisNn', 'espNn', 'xtensa', 'arcMli', 'ceva'];
const DELEGATES: readonly string[] = ['xnnpack', 'gpu'];
const KEYS: readonly string[] = [
  'id',
  'title',
  'base',
  'release',
  'operators',
  'customOperators',
  'flex',
  'kernels',
  'delegate',
];

/**
 * Reads a profile that a person wrote. `title` may be left out.
 *
 * @throws {Error} that names the key and what it should be.
 */
export function parseProfile(value: unknown): RuntimeProfile {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('A runtime profile must be an object with "id" and "base".');
  }
  const entries = new Map(Object.entries(value));
  const id = entries.get('id');
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9._-]*$/.test(id)) {
    throw new Error(
      `A runtime profile needs an "id" of lower-case letters, digits, '.', '-' and '_'; found ${show(id)}.`,
    );
  }
  const fail = (key: string, wanted: string): never => {
    throw new Error(`Runtime profile "${id}": "${key}" must be ${wanted}; found ${show(entries.get(key))}.`);
  };
  for (const key of entries.keys()) {
    if (!KEYS.includes(key))
      throw new Error(`Runtime profile "${id}": unknown key "${key}". Known: ${KEYS.join(', ')}.`);
  }
  const text = (key: string, allowed?: readonly string[]): string | undefined => {
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    if (typeof entry !== 'string') return fail(key, 'a string');
    if (allowed && !allowed.includes(entry)) return fail(key, `one of ${allowed.join(', ')}`);
    return entry;
  };
  const list = (key: string): readonly string[] | undefined => {
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    if (!Array.isArray(entry) || !entry.every((item) => typeof item === 'string'))
      return fail(key, 'a list of strings');
    return entry;
  };
  const base = text('base', BASES) ?? fail('base', `one of ${BASES.join(', ')}`);
  const release = text('release');
  if (release !== undefined && !/^\d+\.\d+(\.\d+)?$/.test(release))
    fail('release', "a release such as '2.8'");
  const flex = entries.get('flex');
  if (flex !== undefined && typeof flex !== 'boolean') fail('flex', 'true or false');
  const operators = list('operators');
  const customOperators = list('customOperators');
  const kernels = text('kernels', KERNEL_SETS);
  const delegate = text('delegate', DELEGATES);
  return {
    id,
    title: text('title') ?? id,
    base: base as RuntimeBase,
    ...(release === undefined ? {} : { release }),
    ...(operators === undefined ? {} : { operators }),
    ...(customOperators === undefined ? {} : { customOperators }),
    ...(flex === true ? { flex } : {}),
    ...(kernels === undefined ? {} : { kernels: kernels as KernelSet }),
    ...(delegate === undefined ? {} : { delegate: delegate as DelegateName }),
  };
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

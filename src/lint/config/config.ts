import type { RuntimeProfile } from '../../runtimes';
import type { Severity } from '../finding';

/** Name of the file that a repository keeps; the nearest one above a model is the one that counts. */
export const CONFIG_FILE = 'tflite-workbench.json';

/** How a rule is reported; `off` leaves it out. */
export type RuleLevel = Severity | 'off';
export const RULE_LEVELS: readonly RuleLevel[] = ['error', 'warning', 'information', 'off'];

/** What a person may say about linting, in `tflite-workbench.json`, in the editor's settings or on the command line. */
export interface LintConfig {
  /** Ids of the runtime profiles to lint against. */
  readonly runtimes?: readonly string[];
  /** Level by rule id. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** Globs of files to leave out, relative to the folder of the configuration. */
  readonly exclude?: readonly string[];
  readonly suppress?: readonly Suppression[];
  /** Runtimes of the project's own. */
  readonly profiles?: readonly RuntimeProfile[];
  readonly budgets?: Budgets;
}

/** Findings to leave out: those that meet every condition given. */
export interface Suppression {
  /** A rule id, or a pattern of ids. */
  readonly rule: string;
  /** Pattern of the operator's name, such as `CONV_2D` or `Flex*`, or of the name of a tensor of the finding. */
  readonly operator?: string;
  /** Pattern of a tensor's name; one of the finding's tensors must match. */
  readonly tensor?: string;
  /** Ids of runtime profiles. */
  readonly runtimes?: readonly string[];
  /** Globs of files, relative to the folder of the configuration. */
  readonly files?: readonly string[];
  /** For the next reader. */
  readonly reason?: string;
}

/** Limits of a device; a model over one of them fails. */
export interface Budgets {
  /** Bytes of the tensor arena. */
  readonly arena?: number;
  /** Bytes of the model file. */
  readonly flash?: number;
  /** Multiply-accumulates of one run. */
  readonly macs?: number;
}

/** A configuration with nothing left open. */
export interface ResolvedConfig {
  readonly runtimes: readonly string[];
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly exclude: readonly string[];
  readonly suppress: readonly Suppression[];
  readonly profiles: readonly RuntimeProfile[];
  readonly budgets: Budgets;
}

const DEFAULTS: ResolvedConfig = {
  runtimes: ['tflite', 'tflm'],
  rules: {},
  exclude: [],
  suppress: [],
  profiles: [],
  budgets: {},
};

/**
 * `over` on top of `base`: its runtimes replace those of `base`; levels and budgets do so one by one, profiles by id;
 * globs and suppressions are added.
 */
export function mergeConfig(base: LintConfig, over: LintConfig): LintConfig {
  const ids = new Set(over.profiles?.map((profile) => profile.id));
  const runtimes = over.runtimes ?? base.runtimes;
  return {
    ...(runtimes === undefined ? {} : { runtimes }),
    rules: { ...base.rules, ...over.rules },
    exclude: [...(base.exclude ?? []), ...(over.exclude ?? [])],
    suppress: [...(base.suppress ?? []), ...(over.suppress ?? [])],
    profiles: [...(base.profiles ?? []).filter((profile) => !ids.has(profile.id)), ...(over.profiles ?? [])],
    budgets: { ...base.budgets, ...over.budgets },
  };
}

/**
 * The configurations on top of each other, the last one on top, and the defaults below them all. Editor and command
 * line give the same order: settings, then the repository's file, then what was asked for this once.
 */
export function resolveConfig(...configs: readonly LintConfig[]): ResolvedConfig {
  const merged = configs.reduce(mergeConfig, {});
  return { ...DEFAULTS, ...merged };
}

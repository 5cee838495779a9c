import path from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { nodeFile } from '../../jobs';
import { ruleDescriptions } from '../../lint';
import type { Finding, LintResult } from '../../lint';
import { isExcluded, lintWithConfig, RULE_LEVELS } from '../../lint/config';
import type { LintConfig, ResolvedConfig, RuleLevel } from '../../lint/config';
import { renderReport, REPORT_FORMATS, SEVERITIES } from '../../lint/reports';
import type { FileReport, ReportFormat } from '../../lint/reports';
import { findProfile, runtimeProfiles } from '../../runtimes';
import { readModel } from '../../model';
import type { Model } from '../../model';
import { writeAtomic } from '../atomic-write';
import { ConfigFiles } from '../config-files';
import { EXIT, UsageError } from '../errors';
import { fixedName, fixFile } from '../fix-file';
import { nextTurn } from '../interrupt';
import { list } from '../options';
import type { CommandContext } from '../program';
import { findTargets, slashes } from '../targets';
import type { Target } from '../targets';
import { ProgressLine } from '../terminal';

interface LintFlags {
  readonly runtime?: readonly string[];
  readonly format: ReportFormat;
  readonly failOn: Finding['severity'] | 'never';
  readonly rule: readonly (readonly [string, RuleLevel])[];
  /** A file, or false for `--no-config`; true where neither was given. */
  readonly config: string | boolean;
  readonly output?: string;
  readonly color: boolean;
  readonly fix?: boolean;
  readonly fixNumeric?: boolean;
  readonly fixInPlace?: boolean;
}

const EXAMPLES = `
Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 bad usage.

Examples:
  $ tflite-workbench lint models/
  $ tflite-workbench lint keyword.tflite --runtime tflm
  $ tflite-workbench lint "models/**/*.tflite" --format sarif --output lint.sarif
  $ tflite-workbench lint . --format github --fail-on warning
  $ tflite-workbench lint a.tflite --rule hybrid-operator=warning
  $ tflite-workbench lint a.tflite --runtime tflm --fix`;

export function addLintCommand(program: Command, context: CommandContext): void {
  program
    .command('lint')
    .summary('tell what a runtime refuses in models, and why')
    .description(
      'Tells what each runtime refuses, computes wrong or runs at a cost in models, with the constraint that failed and ' +
        'what to do. A file that cannot be read is a finding.',
    )
    .argument('<models...>', 'files, folders (for all .tflite below them) or globs')
    .addOption(
      new Option('-r, --runtime <ids>', 'runtimes to lint against, joined by commas').argParser(runtimeList),
    )
    .addOption(new Option('-f, --format <format>', 'of the report').choices(REPORT_FORMATS).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'least severity that makes the exit code 1')
        .choices([...SEVERITIES, 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--rule <id=level>', `level of a rule: ${RULE_LEVELS.join(', ')}; may be repeated`)
        .argParser(ruleLevel)
        .default([], 'each its own'),
    )
    .option(
      '--config <file>',
      'configuration for all models (default: the nearest tflite-workbench.json above each)',
    )
    .option('--no-config', 'use no configuration file')
    .option('-o, --output <file>', 'write the report to a file')
    .option('--no-color', 'no colours, even on a terminal')
    .option('--fix', 'write MODEL.fixed.tflite with the safe fixes that answer findings, and report on that')
    .option('--fix-numeric', 'like --fix, with fixes that change outputs within a stated bound')
    .option('--fix-in-place', 'write fixes over the model itself')
    .addHelpText('after', EXAMPLES)
    .action(async (models: string[], flags: LintFlags) => {
      context.finish(await runLint(models, flags, context));
    });
}

async function runLint(
  models: readonly string[],
  flags: LintFlags,
  context: CommandContext,
): Promise<number> {
  const { terminal, workingFolder } = context;
  const configs = new ConfigFiles({
    config: typeof flags.config === 'string' ? flags.config : undefined,
    useFiles: flags.config !== false,
    asked: askedConfig(flags),
    workingFolder,
  });
  const targets = await findTargets(models, workingFolder);
  const progress = new ProgressLine(terminal, 'Linting');
  const reports: FileReport[] = [];
  try {
    for (const [index, target] of targets.entries()) {
      progress.report({ done: index, total: targets.length, message: target.shown });
      const { config, folder } = await configs.of(target.file);
      const relative = slashes(path.relative(folder, target.file));
      if (isExcluded(config, relative)) continue;
      const fixed = wantsFix(flags) ? await fixTarget(target, config, flags, context) : target;
      reports.push(await lintTarget(fixed, config, relative));
      await nextTurn();
    }
  } finally {
    progress.end();
  }
  const tool = { version: context.version, rules: ruleDescriptions() };
  const color = flags.color && terminal.color && flags.output === undefined;
  const report = renderReport(flags.format, reports, tool, { color });
  if (flags.output === undefined) terminal.out(report);
  else await writeAtomic(path.resolve(workingFolder, flags.output), report);
  return reports.some((each) => failsOn(each, flags.failOn)) ? EXIT.failed : EXIT.clean;
}

const wantsFix = (flags: LintFlags): boolean =>
  flags.fix === true || flags.fixNumeric === true || flags.fixInPlace === true;

/** The file that the fixed model was written to; the target itself where nothing was fixed. */
async function fixTarget(
  target: Target,
  config: ResolvedConfig,
  flags: LintFlags,
  { terminal, signal }: CommandContext,
): Promise<Target> {
  // What an earlier run wrote is not fixed again.
  if (target.file.endsWith('.fixed.tflite')) return target;
  let bytes: Uint8Array;
  let model: Model;
  try {
    bytes = await nodeFile(target.file, target.shown).read();
    model = readModel(bytes);
  } catch {
    // Lint says what is wrong with the file.
    return target;
  }
  const output = flags.fixInPlace === true ? target.file : fixedName(target.file);
  const runtimes = config.runtimes.map((id) => findProfile(id, config.profiles) ?? id);
  const answering = { runtimes, rules: config.rules };
  const choice = { answering, numeric: flags.fixNumeric === true };
  const result = await fixFile({ ...target, bytes, model }, choice, output, signal);
  if (result.broken !== null) terminal.err(`${target.shown}: ${result.broken}\n`);
  if (result.written === null) return target;
  const shown = flags.fixInPlace === true ? target.shown : fixedName(target.shown);
  terminal.err(`${target.shown}: ${result.applied.map(({ fix }) => fix.id).join(', ')} → ${shown}\n`);
  return { file: result.written, shown };
}

async function lintTarget(target: Target, config: ResolvedConfig, relative: string): Promise<FileReport> {
  const unknown = config.runtimes.find((id) => findProfile(id, config.profiles) === null);
  if (unknown !== undefined) throw new UsageError(unknownRuntime(unknown, config));
  let result: LintResult;
  try {
    const bytes = await nodeFile(target.file, target.shown).read();
    result = lintWithConfig(bytes, config, relative);
  } catch (error) {
    result = unreadable(error, config.runtimes);
  }
  const { runtimes, findings, suppressed } = result;
  return { path: target.shown, runtimes, findings, suppressed };
}

/** A file that could not even be opened is told like one that is no model: the others are linted all the same. */
function unreadable(error: unknown, runtimes: readonly string[]): LintResult {
  const finding: Finding = {
    ruleId: 'corrupt-file',
    severity: 'error',
    runtime: null,
    outcome: null,
    subgraph: null,
    operatorIndex: null,
    operator: null,
    tensors: [],
    message: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    hint: 'Check that the file is there and that you may read it.',
  };
  const verdict = {
    verdict: 'invalid',
    stage: 'load',
    subgraph: null,
    operatorIndex: null,
    operator: null,
    ruleId: 'corrupt-file',
  } as const;
  return {
    findings: [finding],
    runtimes: Object.fromEntries(runtimes.map((id) => [id, verdict])),
    suppressed: 0,
  };
}

function askedConfig(flags: LintFlags): LintConfig {
  return {
    ...(flags.runtime === undefined ? {} : { runtimes: flags.runtime }),
    rules: Object.fromEntries(flags.rule),
  };
}

function failsOn(report: FileReport, severity: LintFlags['failOn']): boolean {
  if (severity === 'never') return false;
  const worst = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  return report.findings.some((finding) => worst.includes(finding.severity));
}

function unknownRuntime(id: string, config: ResolvedConfig): string {
  const known = [...config.profiles, ...runtimeProfiles()].map((profile) => profile.id);
  return `There is no runtime '${id}'. Known: ${known.join(', ')}.`;
}

function runtimeList(value: string, previous: readonly string[] | undefined): string[] {
  const ids = list(value);
  if (ids.length === 0) throw new InvalidArgumentError('It must name at least one runtime.');
  return [...(previous ?? []), ...ids];
}

function ruleLevel(
  value: string,
  previous: readonly (readonly [string, RuleLevel])[],
): (readonly [string, RuleLevel])[] {
  const [id = '', word] = value.split('=');
  const level = RULE_LEVELS.find((each) => each === word);
  if (level === undefined)
    throw new InvalidArgumentError(`Write id=level, with one of ${RULE_LEVELS.join(', ')}.`);
  if (!ruleDescriptions().some((rule) => rule.id === id))
    throw new InvalidArgumentError(`There is no rule '${id}'.`);
  return [...previous, [id, level]];
}

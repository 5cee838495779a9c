import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import lintReportSchema from '../../../schemas/lint-report.schema.json';
import { Cli, denseModel, finished } from './cli-harness';

const cli = new Cli();

beforeAll(async () => {
  await cli.build();
  cli.writeModel('float.tflite', denseModel());
  cli.writeModel('hybrid.tflite', denseModel('INT8'));
  cli.write('junk.tflite', 'this is no model, but it is long enough to be one');
  mkdirSync(cli.path('models/deep'), { recursive: true });
  mkdirSync(cli.path('empty'));
  cli.writeModel('models/deep/hybrid.tflite', denseModel('INT8'));
  cli.writeModel('models/float.tflite', denseModel());
});
afterAll(() => cli.remove());

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly runtimes: Readonly<Record<string, { readonly verdict: string; readonly stage: string | null }>>;
    readonly findings: readonly {
      readonly ruleId: string;
      readonly severity: string;
      readonly runtime: string;
      readonly operator: string | null;
      readonly operatorIndex: number;
    }[];
    readonly suppressed: number;
  }[];
}

async function json(...args: readonly string[]): Promise<{ code: number | null; report: Report }> {
  const { code, out, err } = await cli.run('lint', ...args, '--format', 'json');
  expect(err).toBe('');
  const report: unknown = JSON.parse(out);
  const validate = new Ajv().compile(lintReportSchema);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return { code, report: report as Report };
}

describe('lint', () => {
  it('tells the hybrid operator that TFLM refuses and TFLite runs', async () => {
    const { code, report } = await json('hybrid.tflite');
    expect(code).toBe(1);
    const [file] = report.files;
    expect(file!.runtimes).toMatchObject({
      tflite: { verdict: 'runs' },
      tflm: { verdict: 'refuses', stage: 'prepare' },
    });
    expect(file!.findings.filter((finding) => finding.severity === 'error')).toMatchObject([
      { ruleId: 'hybrid-operator', runtime: 'tflm', operator: 'FULLY_CONNECTED', operatorIndex: 0 },
    ]);
  });

  it('is clean where the runtimes asked for run it', async () => {
    const { code, report } = await json('hybrid.tflite', '--runtime', 'tflite');
    expect(code).toBe(0);
    expect(Object.keys(report.files[0]!.runtimes)).toEqual(['tflite']);
    expect((await cli.run('lint', 'float.tflite', '--runtime', 'tflm,tflite')).code).toBe(0);
  });

  it('takes a corrupt file for a finding and goes on', async () => {
    const { code, report } = await json('junk.tflite', 'float.tflite');
    expect(code).toBe(1);
    expect(report.files.map((file) => [file.path, file.runtimes['tflm']!.verdict])).toEqual([
      ['float.tflite', 'runs'],
      ['junk.tflite', 'invalid'],
    ]);
    expect(report.files[1]!.findings).toMatchObject([{ ruleId: 'corrupt-file', severity: 'error' }]);
  });

  it('takes a folder that is named like a model for a finding', async () => {
    mkdirSync(cli.path('folder.tflite'));
    const { code, report } = await json('folder.tflite', 'float.tflite');
    expect(code).toBe(1);
    expect(report.files.map((file) => [file.path, file.runtimes['tflite']!.verdict])).toEqual([
      ['float.tflite', 'runs'],
      ['folder.tflite', 'invalid'],
    ]);
  });

  it.skipIf(process.platform === 'win32')('ends when told so even where a file gives no byte', async () => {
    execFileSync('mkfifo', [cli.path('pipe.tflite')]);
    const child = cli.start('lint', 'pipe.tflite');
    setTimeout(() => child.kill('SIGTERM'), 500);
    const start = performance.now();
    expect((await finished(child)).code).not.toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
    rmSync(cli.path('pipe.tflite'));
  });

  it.each([
    [['models'], ['models/deep/hybrid.tflite', 'models/float.tflite']],
    [['models/**/*.tflite'], ['models/deep/hybrid.tflite', 'models/float.tflite']],
    [
      ['models/*.tflite', 'hybrid.tflite'],
      ['hybrid.tflite', 'models/float.tflite'],
    ],
    [['float.tflite', './float.tflite'], ['float.tflite']],
  ])('finds the files of %j', async (args, expected) => {
    const { report } = await json(...args);
    expect(report.files.map((file) => file.path)).toEqual(expected);
  });

  it.each([
    ['error', 1],
    ['never', 0],
  ] as const)('--fail-on %s ends with %i', async (severity, expected) => {
    expect((await cli.run('lint', 'hybrid.tflite', '--fail-on', severity)).code).toBe(expected);
  });

  it('changes the level of a rule', async () => {
    const warned = await json('hybrid.tflite', '--rule', 'hybrid-operator=warning');
    expect(warned.code).toBe(0);
    expect(warned.report.files[0]!.findings).toMatchObject([{ severity: 'warning' }]);
    const strict = await cli.run(
      'lint',
      'hybrid.tflite',
      '--rule',
      'hybrid-operator=warning',
      '--fail-on',
      'warning',
    );
    expect(strict.code).toBe(1);
  });

  it.each([
    [['nowhere.tflite'], 'nowhere.tflite: there is no such file or folder.'],
    [['nothing/*.tflite'], 'no file matches this pattern'],
    [['empty'], 'there is no .tflite file in this folder'],
    [['float.tflite', '--runtime', 'arduino'], "There is no runtime 'arduino'. Known: tflite, tflm"],
    [['float.tflite', '--format', 'xml'], 'Allowed choices are text, json, sarif, github'],
    [['float.tflite', '--rule', 'nonsense=off'], "There is no rule 'nonsense'"],
    [['float.tflite', '--bogus'], "unknown option '--bogus'"],
    [['float.tflite', '--config', 'missing.json'], 'there is no such configuration file'],
    [[], "missing required argument 'models'"],
  ])('%j is bad usage', async (args, message) => {
    const { code, out, err } = await cli.run('lint', ...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('obeys the nearest configuration file, which --no-config leaves out', async () => {
    cli.write(
      'models/tflite-workbench.json',
      `{
        // the deep models are known
        "runtimes": ["tflm"],
        "suppress": [{ "rule": "hybrid-*", "operator": "FULLY_CONNECTED", "files": ["deep/"] }],
        "exclude": ["float.tflite"],
      }`,
    );
    const { code, report } = await json('models', 'hybrid.tflite');
    expect(code).toBe(1);
    expect(
      report.files.map(({ path, suppressed, findings }) => [path, suppressed, findings.length > 0]),
    ).toEqual([
      ['hybrid.tflite', 0, true],
      ['models/deep/hybrid.tflite', 1, false],
    ]);
    expect(report.files[1]!.runtimes).toMatchObject({ tflm: { verdict: 'refuses' } });
    const without = await json('models', '--no-config');
    expect(without.report.files.map((file) => file.suppressed)).toEqual([0, 0]);
  });

  it('names the place of a mistake in the configuration', async () => {
    cli.write('bad.json', '{\n  "rules": { "hybrid-operator": "fatal" }\n}');
    const { code, err } = await cli.run('lint', 'float.tflite', '--config', 'bad.json');
    expect(code).toBe(2);
    expect(err).toContain('bad.json:2:33: The level of rule "hybrid-operator" must be one of');
  });

  it('lints against a profile of the project', async () => {
    cli.write(
      'own.json',
      '{ "runtimes": ["watch"], "profiles": [{ "id": "watch", "base": "tflm", "operators": ["CONV_2D"] }] }',
    );
    const { code, report } = await json('float.tflite', '--config', 'own.json');
    expect(code).toBe(1);
    expect(report.files[0]!.runtimes).toMatchObject({ watch: { verdict: 'refuses' } });
  });

  it('fails a model that exceeds a budget', async () => {
    cli.write('tight.json', '{ "budgets": { "arena": 100, "flash": "1 KiB", "macs": 8 } }');
    const { code, report } = await json('float.tflite', '--config', 'tight.json');
    expect(code).toBe(1);
    expect(report.files[0]!.findings).toMatchObject([{ ruleId: 'over-budget', severity: 'error' }]);
    expect(report.files[0]!.runtimes).toMatchObject({ tflm: { verdict: 'runs' } });
    const off = await json('float.tflite', '--config', 'tight.json', '--rule', 'over-budget=off');
    expect(off.code).toBe(0);
  });

  it('writes SARIF to a file, with repo-relative paths', async () => {
    const { code, out } = await cli.run(
      'lint',
      'hybrid.tflite',
      '--format',
      'sarif',
      '-o',
      'reports/lint.sarif',
    );
    expect([code, out]).toEqual([1, '']);
    const log = JSON.parse(readFileSync(cli.path('reports/lint.sarif'), 'utf8')) as {
      version: string;
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]!.results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(
      'hybrid.tflite',
    );
  });

  it('annotates on GitHub', async () => {
    const { out } = await cli.run('lint', 'hybrid.tflite', '--format', 'github');
    expect(out).toMatch(
      /^::error file=hybrid\.tflite,title=hybrid-operator \(tflm\)::operator 0 FULLY_CONNECTED: /m,
    );
  });

  it('shows no colour and no progress where it is no terminal', async () => {
    const { out, err } = await cli.run('lint', 'hybrid.tflite', 'models');
    expect(out).not.toContain('\u001b');
    expect(err).toBe('');
  });
});

describe('tflite-workbench', () => {
  it('tells its version and helps with every command', async () => {
    const version = await cli.run('--version');
    expect(version).toMatchObject({ code: 0, err: '' });
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const command of ['inspect', 'lint', 'run', 'quantize', 'compare']) {
      const { code, out } = await cli.run(command, '--help');
      expect(code).toBe(0);
      expect(out).toContain('Examples:');
    }
  });

  it.each([[[]], [['bogus']]])('%j is bad usage', async (args) => {
    expect((await cli.run(...args)).code).toBe(2);
  });
});

import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  applySuppressions,
  discoverConfig,
  isExcluded,
  matchesGlob,
  matchesName,
  mergeConfig,
  parseAmount,
  parseConfig,
  resolveConfig,
} from '../../../src/lint/config';
import configSchema from '../../../schemas/tflite-workbench.schema.json';
import { description, hybrid } from '../reports/sample';

const FULL = `{
  // what we ship on
  "runtimes": ["tflm", "watch"],
  "rules": { "hybrid-operator": "warning", "float-io": "off" },
  "exclude": ["third_party/"],
  "suppress": [{ "rule": "hybrid-*", "operator": "FULLY_*", "tensor": "dense/*", "files": ["a.tflite"], "reason": "known" }],
  "profiles": [{ "id": "watch", "base": "tflm", "operators": ["CONV_2D"] }],
  "budgets": { "arena": "64 KiB", "flash": 262144, "macs": "5M" },
}`;

describe('parseConfig', () => {
  it('reads a whole file with comments', () => {
    const { config, problems } = parseConfig(FULL, { rules: ['hybrid-operator', 'float-io'] });
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      runtimes: ['tflm', 'watch'],
      rules: { 'hybrid-operator': 'warning', 'float-io': 'off' },
      profiles: [{ id: 'watch', base: 'tflm' }],
      budgets: { arena: 65536, flash: 262144, macs: 5e6 },
    });
  });

  const WRONG: readonly (readonly [string, string])[] = [
    ['', '1:1 The file is empty; it must hold an object: {}.'],
    ['[]', '1:1 The file must hold an object; found a list.'],
    ['{\n  "runtime": ["tflm"]\n}', '2:3 unknown key "runtime".'],
    ['{ "runtimes": "tflm" }', '1:15 "runtimes" must be a list; found "tflm".'],
    ['{ "runtimes": ["tflm",\n  "arduino"] }', '2:3 "runtimes": there is no runtime "arduino".'],
    [
      '{ "rules": { "hybrid-operator": "fatal" } }',
      '1:33 The level of rule "hybrid-operator" must be one of error, warning',
    ],
    ['{ "rules": { "nonsense": "off" } }', '1:14 There is no rule "nonsense".'],
    ['{ "suppress": [{ "operator": "ADD" }] }', '1:16 "suppress[0]" needs a "rule".'],
    [
      '{ "suppress": [{ "rule": "hybrid-operator", "files": "x" }] }',
      '1:54 "suppress[0].files" must be a list',
    ],
    ['{ "suppress": [{ "rule": 3 }] }', '1:26 "suppress[0].rule" must be a string; found 3.'],
    ['{ "profiles": [{ "id": "x" }] }', '1:16 Runtime profile "x": "base" must be one of'],
    [
      '{ "budgets": { "arena": "lots" } }',
      '1:25 "budgets.arena" must be bytes such as 65536 or "64 KiB"; found "lots".',
    ],
    ['{ "exclude": ["a" "b"] }', '1:19 JSON: comma expected.'],
  ];

  it.each(WRONG)('%j is told with its place', (text, expected) => {
    const { problems } = parseConfig(text, { rules: ['hybrid-operator'] });
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n')).toContain(
      expected,
    );
  });

  it('keeps what is right of a file that is half wrong', () => {
    const { config, problems } = parseConfig('{ "runtimes": ["tflm"], "rules": { "float-io": 1 } }');
    expect(problems).toHaveLength(1);
    expect(config.runtimes).toEqual(['tflm']);
  });

  it('accepts what the published schema accepts', () => {
    const validate = new Ajv({ allErrors: true }).compile(configSchema);
    const withoutComment = FULL.replace(/\/\/.*/, '').replace(/,\n}$/, '\n}');
    expect(validate(JSON.parse(withoutComment)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ rules: { a: 'fatal' } })).toBe(false);
    expect(validate({ suppress: [{}] })).toBe(false);
  });
});

describe('resolveConfig', () => {
  it('has defaults', () => {
    expect(resolveConfig()).toMatchObject({ runtimes: ['tflite', 'tflm'], rules: {}, exclude: [] });
  });

  it('puts later configurations on top', () => {
    const resolved = resolveConfig(
      {
        runtimes: ['tflite'],
        rules: { a: 'error', b: 'off' },
        exclude: ['x/'],
        budgets: { arena: 1, macs: 2 },
      },
      { runtimes: ['tflm'], rules: { a: 'off' }, exclude: ['y/'], budgets: { arena: 3 } },
    );
    expect(resolved.runtimes).toEqual(['tflm']);
    expect(resolved.rules).toEqual({ a: 'off', b: 'off' });
    expect(resolved.exclude).toEqual(['x/', 'y/']);
    expect(resolved.budgets).toEqual({ arena: 3, macs: 2 });
  });

  it('replaces a profile of the same id', () => {
    const old = { id: 'p', title: 'old', base: 'tflm' } as const;
    const merged = mergeConfig({ profiles: [old] }, { profiles: [{ ...old, title: 'new' }] });
    expect(merged.profiles?.map((profile) => profile.title)).toEqual(['new']);
  });
});

describe('suppressions', () => {
  const findings = [hybrid, description];
  const CASES: readonly (readonly [object, string, number])[] = [
    [{ rule: 'hybrid-operator' }, 'any.tflite', 1],
    [{ rule: '*' }, 'any.tflite', 2],
    [{ rule: 'hybrid' }, 'any.tflite', 0],
    [{ rule: '*', operator: 'FULLY_*' }, 'any.tflite', 1],
    [{ rule: '*', operator: 'CONV_2D' }, 'any.tflite', 0],
    [{ rule: '*', tensor: 'dense*' }, 'any.tflite', 1],
    [{ rule: '*', tensor: 'dense' }, 'any.tflite', 0],
    [{ rule: '*', runtimes: ['tflm'] }, 'any.tflite', 1],
    [{ rule: '*', runtimes: ['tflite'] }, 'any.tflite', 0],
    [{ rule: '*', files: ['models/'] }, 'models/deep/a.tflite', 2],
    [{ rule: '*', files: ['models/'] }, 'other/a.tflite', 0],
  ];

  it.each(CASES)('%j on %s leaves out %i', (suppression, path, expected) => {
    const config = resolveConfig({ suppress: [{ rule: '', ...suppression }] });
    const result = applySuppressions(findings, config, path);
    expect(result.suppressed).toBe(expected);
    expect(result.findings).toHaveLength(findings.length - expected);
  });

  it('excludes files', () => {
    const config = resolveConfig({ exclude: ['third_party/', '*_debug.tflite'] });
    const paths = ['third_party/x/a.tflite', 'src/b_debug.tflite', 'src/b.tflite'];
    expect(paths.filter((path) => isExcluded(config, path))).toEqual(paths.slice(0, 2));
  });
});

describe('patterns', () => {
  it.each([
    ['a*c', 'a/b/c', true],
    ['a?c', 'abc', true],
    ['a.c', 'abc', false],
    ['(', '(', true],
    ['*', '', true],
  ] as const)('name %s on %s: %s', (pattern, name, expected) => {
    expect(matchesName(pattern, name)).toBe(expected);
  });

  it.each([
    ['*.tflite', 'a/b.tflite', true],
    ['a/*.tflite', 'a/b.tflite', true],
    ['a/*.tflite', 'a/c/b.tflite', false],
    ['./a', 'a/b.tflite', true],
    ['**/c/**', 'a/c/b.tflite', true],
  ] as const)('glob %s on %s: %s', (glob, path, expected) => {
    expect(matchesGlob([glob], path)).toBe(expected);
  });

  it.each([
    [65536, 'bytes', 65536],
    ['64 KiB', 'bytes', 65536],
    ['1.5MB', 'bytes', 1_500_000],
    ['2M', 'count', 2_000_000],
    ['-1', 'bytes', null],
    [-1, 'bytes', null],
    ['x', 'count', null],
    [null, 'bytes', null],
  ] as const)('amount %j %s is %j', (value, unit, expected) => {
    expect(parseAmount(value, unit)).toBe(expected);
  });
});

describe('discoverConfig', () => {
  it('takes the nearest file upwards', async () => {
    const texts = new Map([
      ['/work/tflite-workbench.json', 'outer'],
      ['/work/app/tflite-workbench.json', 'inner'],
    ]);
    const asked: string[] = [];
    const readText = (path: string): Promise<string | null> => {
      asked.push(path);
      return Promise.resolve(texts.get(path) ?? null);
    };
    expect(await discoverConfig('/work/app/models', readText)).toMatchObject({
      folder: '/work/app',
      text: 'inner',
    });
    expect(await discoverConfig('/work/other/', readText)).toMatchObject({ folder: '/work', text: 'outer' });
    asked.length = 0;
    expect(await discoverConfig('/elsewhere/deep', readText)).toBeNull();
    expect(asked).toEqual(
      ['/elsewhere/deep', '/elsewhere', '/'].map((f) => `${f === '/' ? '' : f}/tflite-workbench.json`),
    );
  });
});

import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../src/cli/program';
import { FIXES } from '../../../src/fixes';
import * as library from '../../../src/index';
import { ruleDescriptions } from '../../../src/lint';
import { parseConfig } from '../../../src/lint/config';

const ROOT = path.resolve(__dirname, '../../..');

function read(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}

function codeBlocks(file: string, language: string): string[] {
  const blocks = read(file).matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'));
  return [...blocks].map((match) => match[1]!);
}

/** Rows of the tables whose first cell is code, without the escapes of Markdown. */
function tableRows(text: string): string[][] {
  return [...text.matchAll(/^\| `(.+) \|$/gm)].map((match) =>
    `\`${match[1]!}`.split(/(?<!\\) \| /).map((cell) => cell.trim()),
  );
}

/** The part of a page below a heading of level 2. */
function section(text: string, heading: string): string {
  const found = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`there is no heading "${heading}"`);
  return found;
}

interface Setting {
  readonly default: unknown;
}
interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, Setting> } };
  readonly scripts: Record<string, string>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('settings', () => {
  const settings = Object.entries(manifest.contributes.configuration.properties).map(
    ([name, { default: value }]) => [
      `\`${name}\``,
      `\`${typeof value === 'string' ? value : JSON.stringify(value).replaceAll(',', ', ')}\``,
    ],
  );

  it.each([
    ['README.md', 'Settings'],
    ['docs/guide/configuration.md', 'Settings of VS Code'],
  ])('%s lists all of package.json with their defaults', (file, heading) => {
    const rows = tableRows(section(read(file), heading)).map(([name, value]) => [name, value]);
    expect(rows).toEqual(settings);
  });
});

describe('tflite-workbench.json', () => {
  const rules = ruleDescriptions().map(({ id }) => id);
  const blocks = ['README.md', 'docs/guide/configuration.md'].flatMap((file) => codeBlocks(file, 'json'));

  it('has examples', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(3);
  });

  it.each(blocks)('is right in the example %#', (block) => {
    expect(parseConfig(block, { rules }).problems).toEqual([]);
  });

  it('has each of its keys in the guide', () => {
    const { properties } = JSON.parse(read('schemas/tflite-workbench.schema.json')) as {
      properties: Record<string, { items?: { properties?: object } }>;
    };
    const documented = tableRows(read('docs/guide/configuration.md')).map(([name]) => name);
    const keys = Object.keys(properties).filter((key) => key !== '$schema');
    const profileKeys = Object.keys(properties['profiles']?.items?.properties ?? {});
    expect(profileKeys).toContain('base');
    for (const key of [...keys, ...profileKeys]) expect(documented).toContain(`\`${key}\``);
  });
});

describe('dataset.json', () => {
  const schema = JSON.parse(read('schemas/dataset.schema.json')) as {
    definitions: { input: { properties: object } };
  };
  const validate = new Ajv({ strict: false }).compile(schema);

  it.each(codeBlocks('docs/guide/calibration.md', 'json'))('is right in the example %#', (block) => {
    validate(JSON.parse(block));
    expect(validate.errors).toBeNull();
  });

  it('has each of its keys in the guide', () => {
    const text = read('docs/guide/calibration.md');
    for (const key of Object.keys(schema.definitions.input.properties)) expect(text).toContain(`\`${key}\``);
  });
});

describe('fixes', () => {
  it('are all in the table, as they are', () => {
    const rows = tableRows(section(read('docs/guide/fixes.md'), 'All fixes'));
    const expected = FIXES.map(({ id, title, safety, bound }) => [`\`${id}\``, title, safety, bound ?? '']);
    expect(rows).toEqual(expected);
  });
});

describe('command line', () => {
  const help = async (...args: readonly string[]): Promise<string> => {
    let text = '';
    const out = (part: string): void => void (text += part);
    const terminal = { out, err: out, color: false, interactive: false };
    await runCommandLine([...args, '--help'], { terminal, workingFolder: ROOT, version: '0' });
    return text;
  };
  const optionsOf = (text: string): string[] =>
    [...text.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)]
      .map((match) => match[1]!)
      .filter((option) => option !== '--help' && option !== '--verbose');
  const page = read('docs/guide/command-line.md');

  it('has a section for each command, with each of its options and no other', async () => {
    const commands = [...(await help()).matchAll(/^ {2}(\w+) \[options\]/gm)].map((match) => match[1]!);
    expect(commands).toContain('lint');
    for (const command of commands) {
      const documented = tableRows(section(page, command)).flatMap(
        ([cell]) => cell!.match(/--[\w-]+/g) ?? [],
      );
      const actual = optionsOf(await help(command));
      expect(actual.length).toBeGreaterThan(1);
      expect([command, ...[...new Set(documented)].sort()]).toEqual([
        command,
        ...[...new Set(actual)].sort(),
      ]);
    }
  });
});

describe('README', () => {
  it('names scripts that there are', () => {
    const names = [...read('README.md').matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(Object.keys(manifest.scripts)).toContain(name);
  });

  it('imports from the library what the library has', () => {
    const [example = ''] = codeBlocks('README.md', 'js');
    const names = /import \{ (.+) \} from 'tflite-workbench'/.exec(example)?.[1]?.split(', ') ?? [];
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(Object.keys(library)).toContain(name);
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { supportMatrixPages } from '../../../scripts/support-matrix/pages';
import type { KernelSet } from '../../../src/runtimes';
import {
  builtinFacts,
  customFacts,
  registeredBuiltins,
  registeredCustoms,
  runtimeProfiles,
} from '../../../src/runtimes';

const FOLDER = path.resolve(__dirname, '../../../docs/runtimes');
const pages = supportMatrixPages();

function page(name: string): string {
  return pages.get(name) ?? '';
}

/** The text under a heading of level 3, up to the next heading. */
function section(text: string, heading: string): string | undefined {
  return text.split(/^#{2,3} /m).find((part) => part.startsWith(`${heading}\n`));
}

describe('pages of docs/runtimes', () => {
  it.each([...pages.keys()])('%s is what the data says (npm run generate:support-matrix)', (name) => {
    expect(fs.readFileSync(path.join(FOLDER, name), 'utf8')).toBe(pages.get(name));
  });

  it('has no page that nothing writes', () => {
    expect(fs.readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages])('%s holds nothing that is undefined', (_name, text) => {
    expect(text).not.toMatch(/undefined(?! results)|NaN|\[object/);
  });

  it('gives every profile a page', () => {
    for (const { id } of runtimeProfiles()) expect(page('README.md')).toContain(`\`${id}\``);
  });
});

describe.each(['tflite', 'tflm'] as const)('%s.md', (base) => {
  const text = page(`${base}.md`);
  const operators = [
    ...registeredBuiltins(base).map((name) => [name, builtinFacts(base, name)!] as const),
    ...registeredCustoms(base).map((name) => [name, customFacts(base, name)!] as const),
  ];

  it.each(operators)('has %s with all that is known about it', (name, facts) => {
    const found = section(text, name);
    expect(found).toBeDefined();
    const conditions = [
      ...facts.conditions,
      ...facts.signatures.flatMap((signature) => signature.conditions ?? []),
    ];
    expect(found!.match(/^- /gm) ?? []).toHaveLength(conditions.length);
    for (const { says } of conditions) if (says !== undefined) expect(found).toContain(says);
    if (facts.resolverMethod !== undefined) expect(found).toContain(`\`${facts.resolverMethod}()\``);
    for (const release of facts.minRuntime ?? [])
      if (release !== null) expect(found).toContain(`(${release})`);
  });

  it('lists every builtin operator once in its overview, in the order of the alphabet', () => {
    const rows = text.slice(text.indexOf('## Overview'), text.indexOf('## Accepted and wrong'));
    const names = [...rows.matchAll(/^\| \[(\w+)\]/gm)].map((match) => match[1]);
    expect(names).toEqual([...registeredBuiltins(base)].sort());
  });

  it('does not say of a registered operator that it is not registered', () => {
    const missing = text.slice(text.indexOf('## Not registered'));
    const names = [...missing.matchAll(/`(\w+)`/g)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(builtinFacts(base, name)).toBeNull();
  });
});

describe('what single cells say', () => {
  const row = (text: string, operator: string): string[] =>
    text
      .split('\n')
      .find((line) => line.startsWith(`| [${operator}](#`))!
      .split(' | ')
      .map((cell) => cell.trim());

  it.each([
    // Columns: operator, data, FLOAT32, INT8, INT16, UINT8.
    ['tflm.md', 'CONV_2D', ['✓', '× INT8, INT4', '× INT8', '']],
    ['tflite.md', 'CONV_2D', ['× FLOAT32, UINT8, INT8, INT4', '× INT8, INT4', '× INT8, INT4', '✓']],
    ['tflm.md', 'SOFTMAX', ['✓', '✓', '✓', '']],
    ['tflm.md', 'CEIL', ['✓', '', '', '']],
  ])('%s: %s', (name, operator, cells) => {
    expect(row(page(name), operator).slice(2, 6)).toEqual(cells);
  });

  it('quotes the error that hybrid models meet on TensorFlow Lite Micro', () => {
    expect(section(page('tflm.md'), 'CONV_2D')).toContain('Hybrid models are not supported on TFLite Micro.');
  });
});

describe('pages of optimised kernels', () => {
  const sets: readonly (readonly [KernelSet, string])[] = [
    ['cmsisNn', 'tflm-cmsis-nn.md'],
    ['espNn', 'tflm-esp-nn.md'],
    ['xtensa', 'tflm-xtensa.md'],
    ['arcMli', 'tflm-arc-mli.md'],
    ['ceva', 'tflm-ceva.md'],
  ];

  it.each(sets)('%s: each operator of the runtime is named once', (_set, name) => {
    const names = [...page(name).matchAll(/\[(\w+)\]\(tflm\.md#/g)].map((match) => match[1]);
    expect(names.sort()).toEqual([...registeredBuiltins('tflm')].sort());
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVALUATORS } from '../../../src/lint/conditions';
import { GENERAL_KINDS, type Failure } from '../../../src/lint/facts/failure';
import { ruleDescriptions } from '../../../src/lint';
import { RULES } from '../../../src/lint/rules';

const PAGES = 'docs/rules';
const HEADINGS = [
  'What it does',
  'Why is this bad?',
  'Example finding',
  'How to fix',
  'How to configure',
  'Source',
];
const ids = ruleDescriptions().map(({ id }) => id);

describe('rules', () => {
  it('have ids of their own, in kebab case', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('have a page each, and every page has its rule', () => {
    const pages = readdirSync(PAGES).map((name) => name.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s has a page with the fixed headings', (id) => {
    const text = readFileSync(`${PAGES}/${id}.md`, 'utf8');
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    for (const section of text.split(/^## .*$/m).slice(1)) expect(section.trim().length).toBeGreaterThan(20);
  });

  const kinds = [...Object.keys(EVALUATORS), ...GENERAL_KINDS];

  it.each(kinds)('one rule claims a failure of kind %s', (kind) => {
    const failure: Failure = {
      kind: kind as Failure['kind'],
      node: null,
      subgraph: null,
      stage: 'prepare',
      fail: 'error',
      expected: '',
      found: '',
      tensors: [],
      at: null,
      says: null,
    };
    expect(RULES.filter((rule) => rule.facts?.claims(failure)).map(({ meta }) => meta.id)).toHaveLength(1);
  });
});

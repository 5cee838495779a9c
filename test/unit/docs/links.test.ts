import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../../scripts/support-matrix/markdown';

const ROOT = path.resolve(__dirname, '../../..');
/** Pictures of the real editor, which the browser tests take; the names that the pages may use. */
const PICTURES = ['editor', 'problems', 'quantize-report', 'listing'].map(
  (name) => `docs/images/${name}.png`,
);

function markdownFiles(folder: string): string[] {
  return fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(file);
    return entry.name.endsWith('.md') ? [file] : [];
  });
}

const FILES = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'ARCHITECTURE.md'],
  ...markdownFiles('docs'),
];

/** Without what stands in code, where brackets are no links. */
function prose(file: string): string {
  const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}

function anchors(file: string): Set<string> {
  const text = fs.readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  return new Set([...text.matchAll(/^#{1,6} (.+)$/gm)].map((match) => anchor(match[1]!.trim())));
}

function links(file: string): string[] {
  const targets = [...prose(file).matchAll(/\]\(([^()\s]+)\)/g)].map((match) => match[1]!);
  return [...new Set(targets)].filter((target) => !/^[a-z]+:/.test(target));
}

describe('relative links', () => {
  it('are looked for in the README and in every page of docs', () => {
    expect(FILES).toContain(path.join('docs', 'runtimes', 'tflm.md'));
    expect(links('README.md').length).toBeGreaterThan(5);
  });

  it.each(FILES)('%s', (file) => {
    const known = new Map<string, Set<string>>();
    const broken = links(file).filter((link) => {
      const [target = '', fragment] = link.split('#');
      const absolute =
        target === '' ? path.join(ROOT, file) : path.resolve(ROOT, path.dirname(file), decodeURI(target));
      const relative = path.relative(ROOT, absolute).split(path.sep).join('/');
      if (relative.startsWith('docs/images/') && !fs.existsSync(path.join(ROOT, 'docs/images'))) {
        console.warn(`${file}: ${relative} was not looked for: the browser tests have not taken it yet.`);
        return !PICTURES.includes(relative);
      }
      if (!fs.existsSync(absolute)) return true;
      if (fragment === undefined) return false;
      const headings = known.get(absolute) ?? anchors(absolute);
      known.set(absolute, headings);
      return !headings.has(fragment);
    });
    expect(broken).toEqual([]);
  });

  it.each(FILES)('%s names no path of a machine', (file) => {
    const text = fs.readFileSync(path.join(ROOT, file), 'utf8');
    expect(text).not.toMatch(/(?<![\w.])\/(work|tmp|home|root|Users)\//);
  });
});

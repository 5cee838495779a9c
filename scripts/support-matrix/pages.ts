/** The pages of `docs/runtimes`, made from the data in `src/runtimes`. */
import {
  builtinFacts,
  compareReleases,
  KNOWN_RELEASES,
  registeredBuiltins,
  runtimeProfiles,
} from '../../src/runtimes';
import type { RuntimeProfile } from '../../src/runtimes';
import { DELEGATE_PAGES, delegatePage, delegatePageOf } from './delegate-pages';
import { interpreterPage } from './interpreter-page';
import { KERNEL_SETS, kernelSetOf, kernelSetPage } from './kernel-sets';
import { anchor, code, compareText, table } from './markdown';
import { runtimePage } from './runtime-page';

/** File name → text. */
export function supportMatrixPages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexPage()],
    ['tflite.md', runtimePage('tflite')],
    ['tflite-releases.md', releasesPage()],
    ['tflm.md', runtimePage('tflm')],
    ...DELEGATE_PAGES.map((each): readonly [string, string] => [each.page, delegatePage(each)]),
    ['interpreter.md', interpreterPage()],
    ...KERNEL_SETS.map((set): readonly [string, string] => [set.page, kernelSetPage(set)]),
  ]);
}

function indexPage(): string {
  const rows = runtimeProfiles().map((profile) => [code(profile.id), profile.title, pageOf(profile)]);
  const own = KERNEL_SETS.filter(({ set }) => !runtimeProfiles().some(({ kernels }) => kernels === set));
  return `${[
    '# Runtimes',
    '',
    'What each runtime accepts, refuses and computes wrong, operator by operator, with the line of its source that says so.',
    'The pages are made from the data that lint uses, by `npm run generate:support-matrix`.',
    '',
    ...table(['profile', 'runtime', 'page'], rows),
    '',
    `Kernel sets that a profile of your own can name: ${own.map(({ name, page }) => `[${name}](${page})`).join(', ')}.`,
    'Which operators TFLite Workbench itself computes is on [interpreter.md](interpreter.md).',
    '',
    'How to write a profile stands in the guide to [configuration](../guide/configuration.md#runtimes-of-your-own).',
  ].join('\n')}\n`;
}

function pageOf({ base, kernels, delegate, release }: RuntimeProfile): string {
  if (delegate !== undefined) return link(delegatePageOf(delegate));
  if (kernels !== undefined) return link(kernelSetOf(kernels).page);
  return link(release === undefined ? `${base}.md` : 'tflite-releases.md');
}

function link(page: string): string {
  return `[${page}](${page})`;
}

/** Which operator versions each release of TensorFlow Lite was the first to run. */
function releasesPage(): string {
  const added = new Map<string, string[]>(KNOWN_RELEASES.map((release) => [release, []]));
  const unlisted: string[] = [];
  for (const operator of [...registeredBuiltins('tflite')].sort(compareText)) {
    const facts = builtinFacts('tflite', operator);
    const [first, last] = facts?.versions ?? [1, 0];
    for (let version = first; version <= last; version++) {
      const entry = `[${operator}](tflite.md#${anchor(operator)})${version > 1 ? ` ${version}` : ''}`;
      const release = facts?.minRuntime?.[version - 1] ?? null;
      if (release === null) unlisted.push(entry);
      else added.get(release)?.push(entry);
    }
  }
  const rows = [...added]
    .sort(([a], [b]) => compareReleases(b, a))
    .filter(([, operators]) => operators.length > 0)
    .map(([release, operators]) => [release, operators.join(', ')]);
  return `${[
    '# Operators by TensorFlow Lite release',
    '',
    'The first release that runs each version of each operator, newest first. A number is the operator’s version; without',
    'one it is version 1. A model needs the newest release among those of its operators; the profile `tflite-2.8` lints',
    'against release 2.8. From LiteRT’s `versioning/runtime_version.cc`. Written by `npm run generate:support-matrix`; do',
    'not edit.',
    '',
    ...table(['release', 'operators and versions that it was the first to run'], rows),
    '',
    ...(unlisted.length === 0 ? [] : [`Registered, but with no release listed: ${unlisted.join(', ')}.`, '']),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

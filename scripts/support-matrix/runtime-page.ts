import { BUILTIN_OPERATORS } from '../../src/model';
import type { KernelSet, OperatorFacts, RuntimeBase } from '../../src/runtimes';
import {
  builtinFacts,
  customFacts,
  registeredBuiltins,
  registeredCustoms,
  runtimeSource,
} from '../../src/runtimes';
import { KERNEL_SETS, kernelSetOf } from './kernel-sets';
import { anchor, code, compareText, table } from './markdown';
import type { Cite } from './operator-section';
import { operatorSection, silentMisreads } from './operator-section';
import { COLUMNS, typeCells } from './type-matrix';

interface Entry {
  /** Builtin name or custom code. */
  readonly name: string;
  readonly facts: OperatorFacts;
}

const TEXTS: Readonly<Record<RuntimeBase, { readonly title: string; readonly about: readonly string[] }>> = {
  tflm: {
    title: 'What TensorFlow Lite Micro runs',
    about: [
      'These are the portable reference kernels. TensorFlow Lite Micro does not look at operator versions: a kernel runs',
      'what its types and options allow. A model also needs static shapes, and an application that adds the operator with',
      'the method of `MicroMutableOpResolver` that its section names.',
      '',
      'What holds for a model as a whole stands with the rules: [shapes known in the file](../rules/dynamic-shape.md) and',
      '[stored as they are computed](../rules/stored-shape.md), [subgraphs](../rules/control-flow.md),',
      '[variables](../rules/resource-variable.md), [custom operators](../rules/custom-operator.md) and',
      '[what else the loader refuses](../rules/malformed-model.md).',
      '',
      'Optimised kernels accept almost the same and fall back to these:',
    ],
  },
  tflite: {
    title: 'What TensorFlow Lite (LiteRT) runs',
    about: [
      'These are the kernels of the built-in resolver on a CPU, without a delegate. An operator has a version; the',
      'resolver registers a range of them, and each needs a release of TensorFlow Lite that is at least as new:',
      '[by release](tflite-releases.md). What delegates take over: [XNNPACK](tflite-xnnpack.md), [GPU](tflite-gpu.md).',
      '',
      'What holds for a model as a whole stands with the rules: [versions](../rules/operator-version.md),',
      '[Flex](../rules/flex-operator.md) and [custom operators](../rules/custom-operator.md),',
      '[subgraphs](../rules/control-flow.md) and [what the loader refuses](../rules/malformed-model.md).',
    ],
  },
};

/** The page of a base runtime: overview, what is accepted and wrong, one section an operator. */
export function runtimePage(base: RuntimeBase): string {
  const { repository, commit, date } = runtimeSource(base);
  const cite = citer(repository, commit);
  const builtins = entries(registeredBuiltins(base), (name) => builtinFacts(base, name));
  const customs = entries(registeredCustoms(base), (name) => customFacts(base, name));
  const missing = BUILTIN_OPERATORS.filter(
    (name) => builtinFacts(base, name) === null && name !== 'CUSTOM' && name !== 'DELEGATE',
  );
  const lines = [
    `# ${TEXTS[base].title}`,
    '',
    `${builtins.length} builtin and ${customs.length} custom operators, read in the sources of`,
    `[${repository}](https://github.com/${repository}/tree/${commit}) at commit \`${commit.slice(0, 12)}\` of ${date}.`,
    'TFLite Workbench lints by the same data. Written by `npm run generate:support-matrix`; do not edit.',
    '',
    ...TEXTS[base].about,
    ...(base === 'tflm' ? ['', ...KERNEL_SETS.map(({ page, name }) => `- [${name}](${page})`)] : []),
    '',
    ...index(builtins),
    `- **custom**: ${customs.map(({ name }) => `[${name}](#${anchor(name)})`).join(' · ')}`,
    '',
    `Also: [accepted and wrong](#accepted-and-wrong) · [not registered](#not-registered)`,
    '',
    '## Overview',
    '',
    'By the type of the operator’s data, which is the input that the second column names. `✓`: accepted, with weights of',
    'the same type where there are any. `× INT8`: accepted with weights of that type. `misread`: accepted, but wrong. Which',
    'types the other tensors need stands in the operator’s section.',
    '',
    ...overview(builtins),
    '',
    '## Accepted and wrong',
    '',
    'Nothing refuses these, and the results are wrong. TFLite Workbench reports them with the verdict `wrong`.',
    '',
    ...wrong([...builtins, ...customs]),
    '',
    '## Operators',
    '',
    ...builtins.flatMap((entry) => section(entry, base, cite)),
    '## Custom operators',
    '',
    ...customs.flatMap((entry) => section(entry, base, cite)),
    '## Not registered',
    '',
    `${missing.length} of the builtin operators of the format have no kernel here: a model with one of them is refused while it is loaded.`,
    '',
    ...byLetter(missing).map(([letter, names]) => `- ${letter}: ${names.map(code).join(', ')}`),
  ];
  return `${collapse(lines).join('\n')}\n`;
}

function entries(names: readonly string[], facts: (name: string) => OperatorFacts | null): Entry[] {
  return [...names].sort(compareText).flatMap((name) => {
    const found = facts(name);
    return found === null ? [] : [{ name, facts: found }];
  });
}

function citer(repository: string, commit: string): Cite {
  return (pathAndLine) => {
    const [path = '', line] = pathAndLine.split(':');
    const name = path.slice(path.lastIndexOf('/') + 1);
    const url = `https://github.com/${repository}/blob/${commit}/${path}`;
    return line === undefined ? `[${name}](${url})` : `[${name}:${line}](${url}#L${line})`;
  };
}

function index(builtins: readonly Entry[]): string[] {
  return byLetter(builtins.map(({ name }) => name)).map(
    ([letter, names]) => `- **${letter}**: ${names.map((name) => `[${name}](#${anchor(name)})`).join(' · ')}`,
  );
}

function byLetter(names: readonly string[]): (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const name of [...names].sort(compareText)) {
    const letter = name.slice(0, 1);
    const group = groups.get(letter);
    if (group) group.push(name);
    else groups.set(letter, [name]);
  }
  return [...groups];
}

function overview(builtins: readonly Entry[]): string[] {
  return table(
    ['operator', 'data', ...COLUMNS, 'other types'],
    builtins.map(({ name, facts }) => {
      const { role, cells } = typeCells(facts);
      return [`[${name}](#${anchor(name)})`, role === null ? '' : code(role), ...cells];
    }),
  );
}

function wrong(all: readonly Entry[]): string[] {
  const rows = all.flatMap(({ name, facts }) => {
    const misreads = silentMisreads(facts);
    return misreads.length === 0 ? [] : [[`[${name}](#${anchor(name)})`, misreads.join('; ')]];
  });
  return table(['operator', 'what is not tested'], rows);
}

function section({ name, facts }: Entry, base: RuntimeBase, cite: Cite): string[] {
  const about = [
    facts.resolverMethod === undefined ? '' : `Resolver: \`${facts.resolverMethod}()\`.`,
    facts.source === '' ? '' : `Kernel: ${cite(facts.source)}.`,
    versions(facts),
  ].filter((part) => part !== '');
  return [
    `### ${name}`,
    '',
    ...about.flatMap((part, at) => (at < about.length - 1 ? [part] : [part, ''])),
    ...operatorSection(facts, cite),
    ...(base === 'tflm' ? optimised(facts) : []),
  ];
}

function versions({ versions: range, minRuntime }: OperatorFacts): string {
  if (range === undefined) return '';
  const [first, last] = range;
  const releases = Array.from({ length: last - first + 1 }, (_, offset) => {
    const version = first + offset;
    const release = minRuntime?.[version - 1];
    return release ? `${version} (${release})` : String(version);
  });
  return `${releases.length === 1 ? 'Version' : 'Versions'} and the first release that runs them: ${releases.join(', ')}.`;
}

function optimised({ kernels }: OperatorFacts): string[] {
  const sets = Object.keys(kernels ?? {}).map((set) => kernelSetOf(set as KernelSet));
  if (sets.length === 0) return [];
  return [`Optimised kernels: ${sets.map(({ page, name }) => `[${name}](${page})`).join(', ')}.`, ''];
}

/** One empty line where there are several. */
function collapse(lines: readonly string[]): string[] {
  return lines.filter((line, at) => line !== '' || lines[at - 1] !== '');
}

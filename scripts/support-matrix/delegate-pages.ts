import type { DelegateName, DelegateOperator } from '../../src/runtimes';
import { builtinFacts, DELEGATES, registeredBuiltins, runtimeProfiles } from '../../src/runtimes';
import { conditionText } from './conditions';
import { anchor, code, compareText, table } from './markdown';

export interface DelegatePage {
  readonly delegate: DelegateName;
  readonly page: string;
}

const DETAILS: Readonly<
  Record<DelegateName, { readonly page: string; readonly source: string; readonly note: string }>
> = {
  xnnpack: {
    page: 'tflite-xnnpack.md',
    source: 'tflite/delegates/xnnpack/xnnpack_delegate.cc',
    note: 'TensorFlow Lite applies it by itself in most builds.',
  },
  gpu: {
    page: 'tflite-gpu.md',
    source: 'tflite/tools/versioning/gpu_compatibility.cc',
    note: 'This is the static check; what a GPU takes in the end depends on the device.',
  },
};

export const DELEGATE_PAGES: readonly DelegatePage[] = Object.entries(DETAILS).map(
  ([delegate, { page }]) => ({
    delegate: delegate as DelegateName,
    page,
  }),
);

export function delegatePageOf(delegate: DelegateName): string {
  return DETAILS[delegate].page;
}

/** Which operators a delegate takes over from the CPU, and on what conditions. */
export function delegatePage({ delegate }: DelegatePage): string {
  const { operators } = DELEGATES[delegate];
  const { source, note } = DETAILS[delegate];
  const profile = runtimeProfiles().find((each) => each.delegate === delegate);
  const names = Object.keys(operators).sort(compareText);
  const left = [...registeredBuiltins('tflite')].filter((name) => !(name in operators)).sort(compareText);
  return `${[
    `# ${profile?.title ?? delegate}`,
    '',
    `The operators that the delegate takes over. What it leaves runs on the CPU, as [TensorFlow Lite](tflite.md) runs it, so`,
    `nothing here makes a model fail. ${note} Read in LiteRT's \`${source}\`.`,
    ...(profile
      ? [
          `Lint against it as \`${profile.id}\`: it tells how many operators are taken, in how many partitions.`,
        ]
      : []),
    'Written by `npm run generate:support-matrix`; do not edit.',
    '',
    ...table(
      ['operator', 'types', 'constants', 'only where'],
      names.map((name) => row(name, operators[name]!)),
    ),
    '',
    '## Left to the CPU',
    '',
    `${left.map(link).join(', ')}.`,
  ].join('\n')}\n`;
}

function row(name: string, { types, constants, conditions }: DelegateOperator): string[] {
  const byRole = Array.isArray(types)
    ? types.join(', ')
    : Object.entries(types)
        .map(([role, list]) => `${code(role)}: ${list.join(', ')}`)
        .join('; ');
  return [
    link(name),
    byRole,
    (constants ?? []).map(code).join(', '),
    (conditions ?? []).map(conditionText).join('; '),
  ];
}

function link(name: string): string {
  return builtinFacts('tflite', name) === null ? name : `[${name}](tflite.md#${anchor(name)})`;
}

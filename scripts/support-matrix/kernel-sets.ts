import type { KernelSet } from '../../src/runtimes';
import { builtinFacts, citation, registeredBuiltins, runtimeProfiles } from '../../src/runtimes';
import { conditionText } from './conditions';
import { anchor, compareText, table } from './markdown';

export interface KernelSetPage {
  readonly set: KernelSet;
  readonly name: string;
  /** File name of its page. */
  readonly page: string;
}

const NAMES: Readonly<Record<KernelSet, readonly [name: string, page: string]>> = {
  cmsisNn: ['CMSIS-NN', 'tflm-cmsis-nn.md'],
  espNn: ['ESP-NN', 'tflm-esp-nn.md'],
  xtensa: ['Xtensa', 'tflm-xtensa.md'],
  arcMli: ['ARC MLI', 'tflm-arc-mli.md'],
  ceva: ['CEVA', 'tflm-ceva.md'],
};

export const KERNEL_SETS: readonly KernelSetPage[] = Object.entries(NAMES).map(([set, [name, page]]) => ({
  set: set as KernelSet,
  name,
  page,
}));

export function kernelSetOf(set: KernelSet): KernelSetPage {
  const [name, page] = NAMES[set];
  return { set, name, page };
}

/** What a set of optimised TensorFlow Lite Micro kernels computes itself, leaves to the reference kernels, and refuses. */
export function kernelSetPage({ set, name }: KernelSetPage): string {
  const operators = [...registeredBuiltins('tflm')].sort(compareText);
  const rows = operators.flatMap((operator) => {
    const facts = builtinFacts('tflm', operator);
    const variant = facts?.kernels?.[set];
    if (!facts || !variant) return [];
    const refused = [
      ...(variant.restrictions ?? []),
      ...(variant.conditions ?? []).map((fact) => {
        const at = citation(facts, fact.at);
        return `needs: ${conditionText(fact)}${at === null ? '' : ` (\`${at}\`)`}`;
      }),
    ];
    return [
      [
        link(operator),
        variant.optimized.join('; '),
        (variant.reference ?? []).join('; '),
        refused.join('; '),
      ],
    ];
  });
  const without = operators.filter((operator) => !builtinFacts('tflm', operator)?.kernels?.[set]);
  const profile = runtimeProfiles().find(({ kernels }) => kernels === set);
  const use = profile
    ? `Lint against it as \`${profile.id}\`.`
    : `Lint against it with a profile of your own: \`{ "id": "my-board", "base": "tflm", "kernels": "${set}" }\`.`;
  return `${[
    `# TensorFlow Lite Micro with ${name} kernels`,
    '',
    `What [TensorFlow Lite Micro](tflm.md) accepts, a build with ${name} accepts too, except for what the last column`,
    `says. ${use}`,
    'Written by `npm run generate:support-matrix`; do not edit.',
    '',
    ...table(
      [
        'operator',
        'computed by the optimised kernel',
        'falls back to the reference kernel',
        'refused or restricted',
      ],
      rows,
    ),
    '',
    '## No kernel of its own',
    '',
    'The reference kernel runs these:',
    '',
    operators.length === 0 ? '' : `${without.map(link).join(', ')}.`,
  ].join('\n')}\n`;
}

function link(operator: string): string {
  return `[${operator}](tflm.md#${anchor(operator)})`;
}

import type { KernelSet } from '../../runtimes';
import type { NodeView } from '../graph/node-view';
import type { Remark, Rule } from './rule';

const NAMES: Readonly<Record<KernelSet, string>> = {
  cmsisNn: 'CMSIS-NN',
  espNn: 'ESP-NN',
  xtensa: 'the Xtensa HiFi library',
  arcMli: 'the ARC MLI library',
  ceva: 'the CEVA library',
};

/** Operators that only rearrange data or run once: nobody waits for an optimised kernel. */
const CHEAP = [
  'RESHAPE',
  'SQUEEZE',
  'EXPAND_DIMS',
  'SHAPE',
  'QUANTIZE',
  'DEQUANTIZE',
  'IF',
  'WHILE',
  'CALL_ONCE',
  'VAR_HANDLE',
];

/** The activation whose type decides which kernel runs. */
function activation(node: NodeView): string {
  const input = node.inputs.find((tensor) => tensor && !tensor.isConstant) ?? node.inputs[0];
  return input?.type.toLowerCase() ?? '';
}

/** Why the operator runs in the reference kernel; null where it runs in the optimised one. */
function reason(node: NodeView, set: KernelSet): string | null {
  const variant = node.facts?.kernels?.[set];
  if (!variant) return `${NAMES[set]} has no kernel for it`;
  const type = activation(node);
  if (variant.optimized.some((form) => form.startsWith(type))) return null;
  return `${NAMES[set]} computes it for ${variant.optimized.join(', ')} only, and it is ${type}`;
}

export const kernelFallback: Rule = {
  meta: {
    id: 'kernel-fallback',
    title: 'The operator runs in the reference kernel',
    description:
      'The optimised kernels of the build do not compute this operator, or not for its types, so the portable reference kernel runs it, often ten times slower.',
    defaultSeverity: 'information',
  },
  remarks: (graph) => {
    const { kernels } = graph.profile;
    if (!kernels) return [];
    const groups = new Map<string, { node: NodeView; why: string; count: number }>();
    for (const node of graph.allNodes()) {
      if (!node.facts || node.isCustom || CHEAP.includes(node.name)) continue;
      const why = reason(node, kernels);
      if (why === null) continue;
      const group = groups.get(`${node.name}/${why}`);
      if (group) group.count++;
      else groups.set(`${node.name}/${why}`, { node, why, count: 1 });
    }
    return [...groups.values()].map(({ node, why, count }): Remark => ({
      node,
      subgraph: node.subgraph,
      tensors: [],
      outcome: { kind: 'costly', stage: 'invoke' },
      message: `${node.name} falls back to the reference kernel because ${why} (${count} ${count === 1 ? 'operator' : 'operators, the first of them this one'}).`,
      hint: 'Quantize the operator to a type that the optimised kernels compute, or leave it where it costs little.',
      ofRuntime: true,
    }));
  },
};

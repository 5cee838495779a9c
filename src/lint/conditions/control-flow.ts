import type { NodeView } from '../graph/node-view';
import type { SubgraphView } from '../graph/graph-view';
import type { TensorView } from '../graph/tensor-view';
import type { Family } from './evaluator';
import { violation } from './evaluator';

type Kinds =
  | 'subgraphIndex'
  | 'subgraphInputCount'
  | 'subgraphOutputCount'
  | 'subgraphIoBytesEqual'
  | 'initSubgraphHasNoIo'
  | 'initSubgraphNotSelf'
  | 'condAndBodyDiffer'
  | 'condOutputIsScalarBool'
  | 'stablehloScatterRegionSingleOp';

function subgraphOf(node: NodeView, option: string): SubgraphView | null {
  return node.graph.subgraphs[node.number(option, -1)] ?? null;
}

function tensors(view: SubgraphView, indices: readonly number[]): readonly (TensorView | null)[] {
  return indices.map((index) => view.tensors[index] ?? null);
}

/** Operators of one kernel that STABLEHLO_SCATTER takes as its update computation. */
const SCATTER_REGIONS = [
  'STABLEHLO_ADD',
  'STABLEHLO_MULTIPLY',
  'STABLEHLO_MAXIMUM',
  'STABLEHLO_MINIMUM',
  'ADD',
  'MUL',
  'MAXIMUM',
  'MINIMUM',
];

/** IF, WHILE, CALL_ONCE and the subgraphs that they run. */
export const controlFlow: Family<Kinds> = {
  subgraphIndex: (node, { option }) => {
    const value = node.option(option);
    const count = node.graph.subgraphs.length;
    return typeof value === 'number' && value >= 0 && value < count
      ? null
      : violation(`option ${option} to name one of the ${count} subgraphs`, `it is ${String(value)}`);
  },
  subgraphInputCount: (node, { subgraph, opInputs }) => {
    const target = subgraphOf(node, subgraph);
    const given = node.inputs.length - (opInputs === 'all-but-first' ? 1 : 0);
    return !target || target.subgraph.inputs.length === given
      ? null
      : violation(
          `${target.subgraph.inputs.length} inputs for subgraph ${target.index}`,
          `it passes ${given}`,
        );
  },
  subgraphOutputCount: (node, { subgraph }) => {
    const target = subgraphOf(node, subgraph);
    return !target || target.subgraph.outputs.length === node.outputs.length
      ? null
      : violation(
          `as many outputs as subgraph ${target.index} has`,
          `it has ${node.outputs.length} for ${target.subgraph.outputs.length}`,
        );
  },
  subgraphIoBytesEqual: (node) => {
    const isIf = node.name === 'IF';
    const passed = isIf ? node.inputs.slice(1) : node.inputs;
    const options = isIf
      ? ['thenSubgraphIndex', 'elseSubgraphIndex']
      : ['condSubgraphIndex', 'bodySubgraphIndex'];
    for (const option of options) {
      const target = subgraphOf(node, option);
      if (!target) continue;
      const copies: (readonly [TensorView | null | undefined, TensorView | null])[] = tensors(
        target,
        target.subgraph.inputs,
      ).map((tensor, index) => [passed[index], tensor]);
      if (option !== 'condSubgraphIndex') {
        const results = tensors(target, target.subgraph.outputs);
        copies.push(...results.map((tensor, index) => [node.outputs[index], tensor] as const));
      }
      for (const [outside, inside] of copies) {
        if (!outside || !inside || outside.bytes === inside.bytes) continue;
        return violation(
          `'${outside.name}' to be as large as '${inside.name}' of subgraph ${target.index}, which it is copied to or from`,
          `they have ${outside.bytes} and ${inside.bytes} bytes`,
          outside,
        );
      }
    }
    return null;
  },
  initSubgraphHasNoIo: (node) => {
    const target = subgraphOf(node, 'initSubgraphIndex');
    return target && target.subgraph.inputs.length + target.subgraph.outputs.length > 0
      ? violation('an init subgraph without inputs and outputs', `subgraph ${target.index} has some`)
      : null;
  },
  initSubgraphNotSelf: (node) =>
    node.number('initSubgraphIndex', -1) === node.subgraph
      ? violation('an init subgraph other than its own', `it names subgraph ${node.subgraph}`)
      : null,
  condAndBodyDiffer: (node) =>
    node.number('condSubgraphIndex', -1) === node.number('bodySubgraphIndex', -2)
      ? violation(
          'different subgraphs as condition and body',
          `both are ${node.number('condSubgraphIndex', -1)}`,
        )
      : null,
  condOutputIsScalarBool: (node) => {
    const target = subgraphOf(node, 'condSubgraphIndex');
    if (!target) return null;
    const [output, ...more] = tensors(target, target.subgraph.outputs);
    return output?.type === 'BOOL' && more.length === 0
      ? null
      : violation(
          'a condition subgraph with one BOOL output',
          output
            ? `subgraph ${target.index} has ${more.length + 1}, '${output.name}' of type ${output.type}`
            : 'it has none',
          output ?? null,
        );
  },
  stablehloScatterRegionSingleOp: (node) => {
    const index = node.number('updateComputationSubgraphIndex', -1);
    const region = node.graph.nodes[index];
    return !region || (region.length === 1 && SCATTER_REGIONS.includes(region[0]!.name))
      ? null
      : violation(
          'an update computation of one operator (add, multiply, minimum or maximum)',
          `subgraph ${index} has ${region.length} operators`,
        );
  },
};

import { describe, expect, it } from 'vitest';
import { foldOperators, withGuests } from '../../../media/editor/folded-operators';
import { buildGraph } from '../../../media/editor/graph-model';
import { searchNodes } from '../../../media/editor/search';
import type { OperatorView, SubgraphView, TensorView } from '../../../src/protocol';
import { finding, operator, tensor } from './views';

/**
 * sparse 1 → DENSIFY 0 → 2 → DEQUANTIZE 1 → 3; bias 4 → DEQUANTIZE 2 → 5, read by both; input 0 → CONV_2D 3 (3, 5) → 6 →
 * ADD 4 (5) → 7, the output.
 */
function float16Subgraph(
  change: (operators: OperatorView[], tensors: TensorView[]) => void = () => undefined,
): SubgraphView {
  const tensors = [
    tensor(0, { name: 'image', kind: 'input' }),
    tensor(1, { name: 'sparse', kind: 'constant', type: 'FLOAT16', shape: [8, 3, 3, 3] }),
    tensor(2, { name: 'dense', type: 'FLOAT16' }),
    tensor(3, { name: 'weights' }),
    tensor(4, { name: 'half_bias', kind: 'constant', type: 'FLOAT16', shape: [8] }),
    tensor(5, { name: 'bias' }),
    tensor(6, { name: 'features' }),
    tensor(7, { name: 'sum', kind: 'output' }),
  ];
  const operators = [
    operator(0, { name: 'DENSIFY', inputs: [1], outputs: [2] }),
    operator(1, { name: 'DEQUANTIZE', inputs: [2], outputs: [3] }),
    operator(2, { name: 'DEQUANTIZE', inputs: [4], outputs: [5] }),
    operator(3, { name: 'CONV_2D', inputs: [0, 3, 5], outputs: [6] }),
    operator(4, { name: 'ADD', inputs: [6, 5], outputs: [7] }),
  ];
  change(operators, tensors);
  return { name: 'main', inputs: [0], outputs: [7], operators, tensors };
}

const measure = (text: string): number => 7 * text.length;

describe('folded operators', () => {
  it('are those that only unpack constants, into all that read them, through each other', () => {
    const { hosts, guests, notes } = foldOperators(float16Subgraph());
    expect([...hosts].sort()).toEqual([
      [0, [3]],
      [1, [3]],
      [2, [3, 4]],
    ]);
    expect([...guests]).toEqual([
      [3, [0, 1, 2]],
      [4, [2]],
    ]);
    expect(notes.get(3)).toBe('8×3×3×3 float16 → DENSIFY → DEQUANTIZE');
    expect(notes.get(5)).toBe('8 float16 → DEQUANTIZE');
  });

  const kept: [string, (operators: OperatorView[], tensors: TensorView[]) => void][] = [
    ['reads something that is computed', (operators) => (operators[2] = { ...operators[2]!, inputs: [0] })],
    ['reads nothing', (operators) => (operators[2] = { ...operators[2]!, inputs: [-1] })],
    [
      'writes what nobody reads',
      (operators, tensors) => {
        tensors.push(tensor(8, { name: 'unread' }));
        operators[2] = { ...operators[2]!, outputs: [5, 8] };
      },
    ],
    ['is random', (operators) => (operators[2] = { ...operators[2]!, name: 'RANDOM_UNIFORM' })],
    ['is custom', (operators) => (operators[2] = { ...operators[2]!, name: 'CUSTOM', customCode: 'Mine' })],
    ['reads a variable', (_, tensors) => (tensors[4] = { ...tensors[4]!, kind: 'variable' })],
    [
      'runs a subgraph',
      (operators) => (operators[2] = { ...operators[2]!, calls: [{ role: 'body', subgraph: 1 }] }),
    ],
  ];
  for (const [what, change] of kept) {
    it(`are not one that ${what}`, () => {
      expect(foldOperators(float16Subgraph(change)).hosts.has(2)).toBe(false);
    });
  }

  it('are not one that writes an output of the graph', () => {
    const subgraph = { ...float16Subgraph(), outputs: [7, 5] };
    expect(foldOperators(subgraph).hosts.has(2)).toBe(false);
  });

  it('are not nodes: their constants, findings and search hits are at the reader', () => {
    const subgraph = float16Subgraph();
    const folding = foldOperators(subgraph);
    const findings = new Map([
      [1, [finding({ operatorIndex: 1, operator: 'DEQUANTIZE' })]],
      [4, [finding({ operatorIndex: 4 })]],
    ]);
    const graph = buildGraph(subgraph, findings, [], measure, folding);
    expect(graph.nodes.map(({ title }) => title)).toEqual(['image', 'CONV_2D', 'ADD', 'sum']);
    expect(graph.edges.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(graph.nodes[1]!.lines[0]).toBe('filter 8×3×3×3 float16 → DENSIFY → DEQUANTIZE');
    expect(graph.nodes.map((node) => node.finding?.count ?? 0)).toEqual([0, 1, 1, 0]);
    expect([...graph.nodeOfOperator]).toEqual([1, 1, 1, 1, 2]);
    expect(searchNodes(subgraph, graph, 'densify')).toEqual([1]);
    expect(searchNodes(subgraph, graph, 'half_bias')).toEqual([1, 2]);
    expect(searchNodes(subgraph, graph, '#2')).toEqual([1, 2]);
  });

  it('leave findings where nothing is folded', () => {
    const findings = new Map([[4, [finding({ operatorIndex: 4 })]]]);
    const subgraph = float16Subgraph((operators) => operators.splice(0, 3));
    expect(withGuests(findings, foldOperators(subgraph))).toBe(findings);
  });
});

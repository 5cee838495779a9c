import { describe, expect, it } from 'vitest';
import { BUILTIN_OPERATORS } from '../../../src/model';
import { categoryOf } from '../../../media/editor/categories';
import { describeNode } from '../../../media/editor/describe-node';
import { edgePath } from '../../../media/editor/edge-path';
import { binGraph, edgesIn, nodesIn } from '../../../media/editor/graph-bins';
import { buildGraph, layoutInputOf, type GraphModel } from '../../../media/editor/graph-model';
import { neighbour, type Direction } from '../../../media/editor/graph-navigation';
import { tunnelsOf } from '../../../media/editor/graph-tunnels';
import { searchNodes } from '../../../media/editor/search';
import { layoutSteps, type LayoutResult } from '../../../media/layout';
import { finding, operator, smallSubgraph, tensor } from './views';

const measure = (text: string) => text.length * 7;
const VERDICTS = [{ runtime: 'tflm', label: 'TFLite Micro', verdict: 'refuses' as const }];

function layoutOf(graph: GraphModel): LayoutResult {
  const steps = layoutSteps(layoutInputOf(graph));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const subgraph = smallSubgraph();
const graph = buildGraph(subgraph, new Map(), [], measure);
const layout = layoutOf(graph);

describe('buildGraph', () => {
  it('folds constants into their operator and shows fused activations', () => {
    const conv = graph.nodes[1]!;
    expect(conv).toMatchObject({
      kind: 'operator',
      title: 'CONV_2D',
      chip: 'RELU6',
      category: 'convolution',
      lines: ['filter 8×3×3×3 int8', 'bias 8 int32'],
      label: '1×8 int8',
    });
    expect(graph.nodes).toHaveLength(1 + 4 + 1);
  });

  it('draws an edge for each tensor an operator reads, constants and absent inputs aside', () => {
    expect(graph.edges.map(({ from, to, tensor }) => [from, to, tensor])).toEqual([
      [0, 1, 0],
      [1, 2, 3],
      [1, 3, 3],
      [2, 4, 4],
      [3, 4, 5],
      [4, 5, 6],
    ]);
  });

  it('says the worst finding of an operator in its node, and gives it room', () => {
    const findings = new Map([[1, [finding({ severity: 'warning', outcome: null }), finding()]]]);
    const marked = buildGraph(subgraph, findings, VERDICTS, measure);
    expect(marked.nodes[2]!.finding).toEqual({ severity: 'error', text: 'TFLite Micro refuses', count: 2 });
    expect(marked.nodes[2]!.height).toBeGreaterThan(graph.nodes[2]!.height);
  });

  it('names custom operators by their code and control flow by what it runs', () => {
    const { nodes } = buildGraph(
      {
        ...subgraph,
        operators: [
          operator(0, { name: 'CUSTOM', customCode: 'Flex\u202EErf' }),
          operator(1, { name: 'WHILE', calls: [{ role: 'body', subgraph: 2 }] }),
        ],
      },
      new Map(),
      [],
      measure,
    );
    expect(nodes[1]).toMatchObject({ title: 'Flex⟨U+202E⟩Erf', category: 'custom' });
    expect(nodes[2]).toMatchObject({ category: 'control', lines: ['body runs subgraph 2'] });
  });

  it('keeps operators with many constants and endless names small', () => {
    const tensors = Array.from({ length: 30 }, (_, i) =>
      tensor(i, { kind: 'constant', name: 'x'.repeat(99_999) }),
    );
    const inputs = tensors.map(({ index }) => index);
    const { nodes } = buildGraph(
      {
        name: null,
        inputs: [0],
        outputs: [],
        tensors,
        operators: [operator(0, { name: 'LSTM', inputs, customCode: 'y'.repeat(99_999) })],
      },
      new Map(),
      [],
      measure,
    );
    expect(nodes[1]!.lines).toHaveLength(4);
    expect(nodes[1]!.lines.at(-1)).toBe('and 27 more');
    for (const node of nodes) expect(node.width).toBeLessThanOrEqual(300);
  });

  it('survives indices that lead nowhere', () => {
    const broken = {
      ...subgraph,
      inputs: [0, 99],
      outputs: [-1, 6],
      operators: [
        operator(0, { inputs: [77, -1], outputs: [88] }),
        operator(1, { inputs: [88], outputs: [88] }),
      ],
    };
    const odd = buildGraph(broken, new Map(), [], measure);
    expect(() => layoutOf(odd)).not.toThrow();
  });
});

describe('categoryOf', () => {
  it.each([
    ['CONV_2D', 'convolution'],
    ['FULLY_CONNECTED', 'convolution'],
    ['RELU6', 'activation'],
    ['SOFTMAX', 'reduction'],
    ['DEQUANTIZE', 'quantization'],
    ['RESHAPE', 'shape'],
    ['BATCH_TO_SPACE_ND', 'shape'],
    ['UNIDIRECTIONAL_SEQUENCE_LSTM', 'recurrent'],
    ['STABLEHLO_WHILE', 'control'],
    ['CUSTOM', 'custom'],
    ['UNKNOWN(300)', 'custom'],
    ['ADD', 'arithmetic'],
  ])('%s is %s', (name, category) => expect(categoryOf(name)).toBe(category));

  it('gives every builtin operator a family, few of them the last resort', () => {
    const rest = BUILTIN_OPERATORS.filter((name) => categoryOf(name) === 'arithmetic');
    expect(rest).not.toContain('CONCATENATION');
    expect(rest.length).toBeLessThan(BUILTIN_OPERATORS.length / 2);
  });
});

describe('neighbour', () => {
  it.each<[number, Direction, number | null]>([
    [1, 'up', 0],
    [0, 'up', null],
    [0, 'down', 1],
    [5, 'down', null],
    [4, 'down', 5],
    [1, 'left', null],
    [1, 'right', null],
  ])('from node %i %s to %s', (node, direction, expected) => {
    expect(neighbour(graph, layout, node, direction)).toBe(expected);
  });

  it('goes between the branches of a row and back', () => {
    const [left, right] = layout.x[2]! < layout.x[3]! ? [2, 3] : [3, 2];
    expect(neighbour(graph, layout, left, 'right')).toBe(right);
    expect(neighbour(graph, layout, right, 'left')).toBe(left);
    expect([2, 3]).toContain(neighbour(graph, layout, 4, 'up'));
  });
});

describe('tunnelsOf', () => {
  it('labels both ends of an edge that is not drawn', () => {
    const operators = Array.from({ length: 30 }, (_, i) =>
      operator(i, { inputs: i === 29 ? [29, 1] : [i], outputs: [i + 1] }),
    );
    const long = buildGraph(
      {
        name: null,
        inputs: [0],
        outputs: [30],
        tensors: Array.from({ length: 31 }, (_, i) => tensor(i)),
        operators,
      },
      new Map(),
      [],
      measure,
    );
    const tunnels = tunnelsOf(long, layoutOf(long));
    expect(tunnels.outOf.get(1)).toMatchObject({ text: 'to ADD 29', others: [30] });
    expect(tunnels.into.get(30)).toMatchObject({ text: 'from ADD 0', others: [1] });
  });
});

describe('searchNodes', () => {
  it.each([
    ['', []],
    ['conv', [1]],
    ['CONV/weights', [1]],
    ['relu', [1, 2]],
    ['image', [0]],
    ['result', [4, 5]],
    ['#2', [3]],
    ['nothing', []],
  ])('finds %j', (text, nodes) => expect(searchNodes(subgraph, graph, text)).toEqual(nodes));
});

describe('bins', () => {
  it('finds exactly the nodes that a box touches', () => {
    const operators = Array.from({ length: 200 }, (_, i) => operator(i, { inputs: [i], outputs: [i + 1] }));
    const tensors = Array.from({ length: 201 }, (_, i) => tensor(i));
    const tall = buildGraph(
      { name: null, inputs: [0], outputs: [200], tensors, operators },
      new Map(),
      [],
      measure,
    );
    const placed = layoutOf(tall);
    const bins = binGraph(tall, placed);
    for (const box of [
      { x: 0, y: 0, width: 5_000, height: 500 },
      { x: 0, y: 3_050, width: 5_000, height: 900 },
      { x: -900, y: 3_050, width: 100, height: 900 },
      { x: 0, y: placed.height - 10, width: 5_000, height: 10_000 },
    ]) {
      const expected = tall.nodes.flatMap(({ width, height }, i) => {
        const apart =
          placed.x[i]! > box.x + box.width ||
          placed.x[i]! + width < box.x ||
          placed.y[i]! > box.y + box.height ||
          placed.y[i]! + height < box.y;
        return apart ? [] : [i];
      });
      expect(nodesIn(bins, tall, placed, box)).toEqual(expected);
    }
    expect(edgesIn(bins, { x: 0, y: 0, width: 1, height: placed.height })).toHaveLength(tall.edges.length);
  });
});

describe('drawing', () => {
  it('draws a straight edge straight', () => {
    const edge = graph.edges.findIndex(({ from, to }) => from === 0 && to === 1);
    expect(edgePath(layout, edge)).toMatch(/^M[\d.]+ [\d.]+V[\d.]+$/);
  });

  it('describes a node in words', () => {
    const words = describeNode(subgraph, graph, 1, new Map([[0, [finding()]]]));
    expect(words).toContain('CONV_2D with RELU6, operator 0 of 4');
    expect(words).toContain('reads serving_default_image:0; read by RELU and LOGISTIC');
    expect(words).toContain('1 finding: It does not run.');
  });
});

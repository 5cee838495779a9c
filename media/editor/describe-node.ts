import type { FindingView, SubgraphView } from '../../src/protocol';
import type { GraphModel } from './graph-model';
import { plural, shapeText, typeText } from './text';

/** A node in one sentence, for screen readers. */
export function describeNode(
  subgraph: SubgraphView,
  graph: GraphModel,
  node: number,
  findings: ReadonlyMap<number, readonly FindingView[]>,
): string {
  const { kind, index, title, chip, lines } = graph.nodes[node]!;
  if (kind !== 'operator') return `${title}, ${lines.join(', ')}`;
  const operator = subgraph.operators[index]!;
  const words = [
    `${title}${chip === null ? '' : ` with ${chip}`}, operator ${index} of ${subgraph.operators.length}`,
  ];
  const output = subgraph.tensors[operator.outputs[0] ?? -1];
  if (output !== undefined) {
    words.push(`output ${shapeText(output.shape, output.shapeSignature)} ${typeText(output.type)}`);
  }
  if (lines.length > 0) words.push(lines.join(', '));
  const ends = (edges: readonly number[], end: 'from' | 'to') =>
    [...new Set(edges.map((edge) => graph.edges[edge]![end]))].map((other) => graph.nodes[other]!.title);
  const producers = ends(graph.incoming[node]!, 'from');
  const consumers = ends(graph.outgoing[node]!, 'to');
  if (producers.length > 0) words.push(`reads ${listed(producers)}`);
  if (consumers.length > 0) words.push(`read by ${listed(consumers)}`);
  const own = findings.get(index) ?? [];
  if (own.length > 0) words.push(`${plural(own.length, 'finding')}: ${own[0]!.message}`);
  return `${words.join('; ').replace(/\.$/, '')}.`;
}

function listed(titles: readonly string[]): string {
  return titles.length <= 3
    ? titles.join(' and ')
    : `${titles.slice(0, 2).join(', ')} and ${titles.length - 2} more`;
}

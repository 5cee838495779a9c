/** The graph of a subgraph as it is drawn: nodes with their words and sizes, edges, before any place is known. */
import type { OperatorView, SubgraphView, TensorView } from '../../src/protocol';
import type { LayoutInput } from '../layout';
import { categoryOf, type Category } from './categories';
import { inputRole } from './input-roles';
import { operatorTitle } from './model-index';
import { shapeText, typeText, visible } from './text';

export interface GraphNode {
  readonly kind: 'operator' | 'input' | 'output';
  /** Operator index, or tensor index of an input or output. */
  readonly index: number;
  readonly category: Category | 'boundary';
  readonly title: string;
  /** Of a fused activation: 'RELU6'. */
  readonly chip: string | null;
  /** Constants folded into the operator, or type and shape of an input or output. */
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly tensor: number;
}

export interface GraphModel {
  /** Inputs, operators in execution order, outputs. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Edges by node. */
  readonly incoming: readonly (readonly number[])[];
  readonly outgoing: readonly (readonly number[])[];
  /** Node of operator `i` is `firstOperator + i`. */
  readonly firstOperator: number;
}

/** Width of a text in pixels, in the node's title or its smaller lines. */
export type MeasureText = (text: string, style: 'title' | 'line') => number;

export const NODE_PADDING = 12;
export const TITLE_HEIGHT = 26;
export const LINE_HEIGHT = 15;
const MIN_WIDTH = 116;
const MAX_WIDTH = 300;
const MAX_LINES = 4;
export const CHIP_PADDING = 6;
export const CHIP_GAP = 8;

export function buildGraph(subgraph: SubgraphView, measure: MeasureText): GraphModel {
  const { operators, tensors } = subgraph;
  const inputs = uniqueTensors(subgraph.inputs, tensors);
  const outputs = uniqueTensors(subgraph.outputs, tensors);
  const nodes: GraphNode[] = [
    ...inputs.map((tensor) => boundaryNode('input', tensor, measure)),
    ...operators.map((operator) => operatorNode(operator, tensors, measure)),
    ...outputs.map((tensor) => boundaryNode('output', tensor, measure)),
  ];
  const firstOperator = inputs.length;
  const firstOutput = firstOperator + operators.length;

  const writer = new Map<number, number>();
  inputs.forEach((tensor, i) => writer.set(tensor.index, i));
  for (const operator of operators) {
    for (const tensor of operator.outputs)
      if (tensor >= 0) writer.set(tensor, firstOperator + operator.index);
  }
  const edges: GraphEdge[] = [];
  const read = (tensor: number, to: number) => {
    const from = writer.get(tensor);
    if (from !== undefined && from !== to) edges.push({ from, to, tensor });
  };
  for (const operator of operators) {
    for (const tensor of new Set(operator.inputs)) read(tensor, firstOperator + operator.index);
  }
  outputs.forEach((tensor, i) => read(tensor.index, firstOutput + i));

  const incoming: number[][] = nodes.map(() => []);
  const outgoing: number[][] = nodes.map(() => []);
  edges.forEach((edge, i) => {
    outgoing[edge.from]!.push(i);
    incoming[edge.to]!.push(i);
  });
  return { nodes, edges, incoming, outgoing, firstOperator };
}

function uniqueTensors(indices: readonly number[], tensors: readonly TensorView[]): TensorView[] {
  return [...new Set(indices)].flatMap((index) => tensors[index] ?? []);
}

function operatorNode(
  operator: OperatorView,
  tensors: readonly TensorView[],
  measure: MeasureText,
): GraphNode {
  const lines = constantLines(operator, tensors);
  return sized(
    {
      kind: 'operator',
      index: operator.index,
      category: categoryOf(operator.name),
      title: visible(operatorTitle(operator), 48),
      chip: operator.fusedActivation === null ? null : visible(operator.fusedActivation, 24),
      lines,
    },
    measure,
  );
}

function constantLines(operator: OperatorView, tensors: readonly TensorView[]): string[] {
  const lines: string[] = [];
  operator.inputs.forEach((index, position) => {
    const tensor = tensors[index];
    if (tensor?.kind !== 'constant' && tensor?.kind !== 'variable') return;
    const role =
      tensor.kind === 'variable'
        ? 'state'
        : inputRole(operator.name, position).replace(/^input \d+$/, 'const');
    lines.push(`${role} ${shapeText(tensor.shape)} ${typeText(tensor.type)}`);
  });
  if (lines.length <= MAX_LINES) return lines;
  return [...lines.slice(0, MAX_LINES - 1), `and ${lines.length - MAX_LINES + 1} more constants`];
}

function boundaryNode(kind: 'input' | 'output', tensor: TensorView, measure: MeasureText): GraphNode {
  return sized(
    {
      kind,
      index: tensor.index,
      category: 'boundary',
      title: visible(tensor.name === '' ? `tensor ${tensor.index}` : tensor.name, 60),
      chip: null,
      lines: [`${kind} ${shapeText(tensor.shape, tensor.shapeSignature)} ${typeText(tensor.type)}`],
    },
    measure,
  );
}

function sized(node: Omit<GraphNode, 'width' | 'height'>, measure: MeasureText): GraphNode {
  const chip = node.chip === null ? 0 : CHIP_GAP + measure(node.chip, 'line') + 2 * CHIP_PADDING;
  const widest = Math.max(
    measure(node.title, 'title') + chip,
    ...node.lines.map((line) => measure(line, 'line')),
  );
  return {
    ...node,
    width: Math.ceil(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest + 2 * NODE_PADDING))),
    height: TITLE_HEIGHT + (node.lines.length > 0 ? node.lines.length * LINE_HEIGHT + 5 : 0),
  };
}

export function layoutInputOf({ nodes, edges }: GraphModel): LayoutInput {
  return {
    width: Float64Array.from(nodes, (node) => node.width),
    height: Float64Array.from(nodes, (node) => node.height),
    edgeFrom: Int32Array.from(edges, (edge) => edge.from),
    edgeTo: Int32Array.from(edges, (edge) => edge.to),
    edgeTensor: Int32Array.from(edges, (edge) => edge.tensor),
  };
}

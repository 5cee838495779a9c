/** The graph of a subgraph as it is drawn: nodes with their words and sizes, edges, before any place is known. */
import type {
  FindingView,
  OperatorView,
  RuntimeVerdict,
  Severity,
  SubgraphView,
  TensorView,
} from '../../src/protocol';
import type { LayoutInput } from '../layout';
import { categoryOf, type Category } from './categories';
import { NOTHING_FOLDED, withGuests, type Folding } from './folded-operators';
import { inputRole } from './input-roles';
import { operatorTitle, worstFinding } from './model-index';
import { plural, shapeText, typeText, visible } from './text';

export interface GraphNode {
  readonly kind: 'operator' | 'input' | 'output';
  /** Operator index, or tensor index of an input or output. */
  readonly index: number;
  readonly category: Category | 'boundary';
  readonly title: string;
  /** Of a fused activation: 'RELU6'. */
  readonly chip: string | null;
  /** The worst finding of the operator, and how many there are. */
  readonly finding: NodeFinding | null;
  /** Subgraphs it runs and constants folded into it, or type and shape of an input or output. */
  readonly lines: readonly string[];
  /** Stands below the node: what it writes. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
}

export interface NodeFinding {
  readonly severity: Severity;
  /** 'TFLite Micro refuses'. */
  readonly text: string;
  readonly count: number;
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
  /** Inputs stand before the operators. */
  readonly inputs: number;
  /** By operator index; of a folded operator, the first that reads it. */
  readonly nodeOfOperator: Int32Array;
  readonly folding: Folding;
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
/** Room of the severity's icon before its words. */
export const MARK_WIDTH = 17;
const LABEL_OVERHANG = 16;

export const OUTCOME_WORDS = {
  refuses: 'refuses',
  wrong: 'gives wrong results',
  costly: 'runs at a price',
} as const;

export function buildGraph(
  subgraph: SubgraphView,
  findings: ReadonlyMap<number, readonly FindingView[]>,
  verdicts: readonly RuntimeVerdict[],
  measure: MeasureText,
  folding: Folding = NOTHING_FOLDED,
): GraphModel {
  const { tensors } = subgraph;
  const operators = subgraph.operators.filter(({ index }) => !folding.hosts.has(index));
  const shownFindings = withGuests(findings, folding);
  const inputs = uniqueTensors(subgraph.inputs, tensors);
  const outputs = uniqueTensors(subgraph.outputs, tensors);
  const nodes: GraphNode[] = [
    ...inputs.map((tensor) => boundaryNode('input', tensor, measure)),
    ...operators.map((operator) => {
      const finding = nodeFinding(shownFindings.get(operator.index) ?? [], verdicts);
      return operatorNode(operator, tensors, finding, folding, measure);
    }),
    ...outputs.map((tensor) => boundaryNode('output', tensor, measure)),
  ];
  const firstOutput = inputs.length + operators.length;
  const nodeOfOperator = new Int32Array(subgraph.operators.length);
  operators.forEach(({ index }, i) => (nodeOfOperator[index] = inputs.length + i));
  for (const [index, [host]] of folding.hosts) nodeOfOperator[index] = nodeOfOperator[host!]!;

  const writer = new Map<number, number>();
  inputs.forEach((tensor, i) => writer.set(tensor.index, i));
  for (const operator of operators) {
    for (const tensor of operator.outputs)
      if (tensor >= 0) writer.set(tensor, nodeOfOperator[operator.index]!);
  }
  const edges: GraphEdge[] = [];
  const read = (tensor: number, to: number) => {
    const from = writer.get(tensor);
    if (from !== undefined && from !== to) edges.push({ from, to, tensor });
  };
  for (const operator of operators) {
    for (const tensor of new Set(operator.inputs)) read(tensor, nodeOfOperator[operator.index]!);
  }
  outputs.forEach((tensor, i) => read(tensor.index, firstOutput + i));

  const incoming: number[][] = nodes.map(() => []);
  const outgoing: number[][] = nodes.map(() => []);
  edges.forEach((edge, i) => {
    outgoing[edge.from]!.push(i);
    incoming[edge.to]!.push(i);
  });
  return { nodes, edges, incoming, outgoing, inputs: inputs.length, nodeOfOperator, folding };
}

function uniqueTensors(indices: readonly number[], tensors: readonly TensorView[]): TensorView[] {
  return [...new Set(indices)].flatMap((index) => tensors[index] ?? []);
}

function operatorNode(
  operator: OperatorView,
  tensors: readonly TensorView[],
  finding: NodeFinding | null,
  folding: Folding,
  measure: MeasureText,
): GraphNode {
  const calls = operator.calls.map(({ role, subgraph }) => `${visible(role, 20)} runs subgraph ${subgraph}`);
  const lines = atMost(MAX_LINES, [...calls, ...constantLines(operator, tensors, folding)]);
  return sized(
    {
      kind: 'operator',
      index: operator.index,
      category: categoryOf(operator.name),
      title: visible(operatorTitle(operator), 48),
      chip: operator.fusedActivation === null ? null : visible(operator.fusedActivation, 24),
      finding,
      lines,
      label: outputLabel(operator, tensors),
    },
    measure,
  );
}

function nodeFinding(
  findings: readonly FindingView[],
  verdicts: readonly RuntimeVerdict[],
): NodeFinding | null {
  const worst = worstFinding(findings);
  if (worst === null) return null;
  const { severity, runtime, outcome } = worst;
  const label = verdicts.find((verdict) => verdict.runtime === runtime)?.label ?? runtime;
  const text = label === null || outcome === null ? worst.ruleId : `${label} ${OUTCOME_WORDS[outcome.kind]}`;
  return { severity, text: visible(text, 40), count: findings.length };
}

/** Type and shape of what the operator writes. */
function outputLabel({ outputs }: OperatorView, tensors: readonly TensorView[]): string {
  const written = outputs.filter((index) => index >= 0);
  const tensor = tensors[written[0] ?? -1];
  if (tensor === undefined) return '';
  if (written.length > 1) return plural(written.length, 'output');
  return `${shapeText(tensor.shape, tensor.shapeSignature)} ${typeText(tensor.type)}`;
}

function constantLines(operator: OperatorView, tensors: readonly TensorView[], { notes }: Folding): string[] {
  const lines: string[] = [];
  operator.inputs.forEach((index, position) => {
    const tensor = tensors[index];
    const note = notes.get(index);
    if (tensor?.kind !== 'constant' && tensor?.kind !== 'variable' && note === undefined) return;
    const role =
      tensor?.kind === 'variable'
        ? 'state'
        : inputRole(operator.name, position).replace(/^input \d+$/, 'const');
    lines.push(`${role} ${note ?? `${shapeText(tensor!.shape)} ${typeText(tensor!.type)}`}`);
  });
  return lines;
}

function atMost(count: number, lines: readonly string[]): readonly string[] {
  return lines.length <= count
    ? lines
    : [...lines.slice(0, count - 1), `and ${lines.length - count + 1} more`];
}

function boundaryNode(kind: 'input' | 'output', tensor: TensorView, measure: MeasureText): GraphNode {
  return sized(
    {
      kind,
      index: tensor.index,
      category: 'boundary',
      title: visible(tensor.name === '' ? `tensor ${tensor.index}` : tensor.name, 60),
      chip: null,
      finding: null,
      label: '',
      lines: [`${kind} ${shapeText(tensor.shape, tensor.shapeSignature)} ${typeText(tensor.type)}`],
    },
    measure,
  );
}

function sized(node: Omit<GraphNode, 'width' | 'height'>, measure: MeasureText): GraphNode {
  const chip = node.chip === null ? 0 : CHIP_GAP + measure(node.chip, 'line') + 2 * CHIP_PADDING;
  const finding = node.finding === null ? 0 : MARK_WIDTH + measure(findingText(node.finding), 'line');
  const widest = Math.max(
    measure(node.title, 'title') + chip,
    finding,
    ...node.lines.map((line) => measure(line, 'line')),
  );
  // The label below may be a little wider than the node: there is a gap to the next one.
  const least = Math.max(MIN_WIDTH, measure(node.label, 'line') - LABEL_OVERHANG);
  const lines = node.lines.length + (node.finding === null ? 0 : 1);
  return {
    ...node,
    // Even, so that centres and sides stand on whole pixels.
    width: 2 * Math.ceil(Math.min(MAX_WIDTH, Math.max(least, widest + 2 * NODE_PADDING)) / 2),
    height: TITLE_HEIGHT + (lines > 0 ? lines * LINE_HEIGHT + 5 : 0),
  };
}

/** 'TFLite Micro refuses ×2'. */
export function findingText({ text, count }: NodeFinding): string {
  return count > 1 ? `${text} ×${count}` : text;
}

export function layoutInputOf({ nodes, edges, inputs }: GraphModel): LayoutInput {
  return {
    inputs,
    width: Float64Array.from(nodes, (node) => node.width),
    height: Float64Array.from(nodes, (node) => node.height),
    edgeFrom: Int32Array.from(edges, (edge) => edge.from),
    edgeTo: Int32Array.from(edges, (edge) => edge.to),
    edgeTensor: Int32Array.from(edges, (edge) => edge.tensor),
  };
}

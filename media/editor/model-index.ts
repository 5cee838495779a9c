import type { Finding, FindingView, OperatorView, SubgraphView, TensorView } from '../../src/protocol';

/** Who writes and who reads each tensor of a subgraph. */
export interface SubgraphIndex {
  /** Operator index by tensor; absent for inputs and constants. */
  readonly producer: ReadonlyMap<number, number>;
  /** Operator indices by tensor, each once, ascending. */
  readonly consumers: ReadonlyMap<number, readonly number[]>;
}

export function indexSubgraph(subgraph: SubgraphView): SubgraphIndex {
  const producer = new Map<number, number>();
  const consumers = new Map<number, number[]>();
  for (const operator of subgraph.operators) {
    for (const tensor of operator.outputs) if (tensor >= 0) producer.set(tensor, operator.index);
    for (const tensor of new Set(operator.inputs)) {
      if (tensor < 0) continue;
      const others = consumers.get(tensor);
      if (others === undefined) consumers.set(tensor, [operator.index]);
      else others.push(operator.index);
    }
  }
  return { producer, consumers };
}

/** 'CONV_2D', or a custom operator's own name. */
export function operatorTitle(operator: OperatorView): string {
  return operator.name === 'CUSTOM' && operator.customCode !== null ? operator.customCode : operator.name;
}

/** Findings of one subgraph by operator index, in the order they came. */
export function findingsByOperator(
  findings: readonly FindingView[],
  subgraph: number,
): Map<number, FindingView[]> {
  const byOperator = new Map<number, FindingView[]>();
  for (const finding of findings) {
    if (finding.subgraph !== subgraph || finding.operatorIndex === null) continue;
    const others = byOperator.get(finding.operatorIndex);
    if (others === undefined) byOperator.set(finding.operatorIndex, [finding]);
    else others.push(finding);
  }
  return byOperator;
}

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'information'];

export function severityRank(severity: Finding['severity']): number {
  return SEVERITIES.indexOf(severity);
}

export function worstFinding(findings: readonly FindingView[]): FindingView | null {
  let worst: FindingView | null = null;
  for (const finding of findings) {
    if (worst === null || severityRank(finding.severity) < severityRank(worst.severity)) worst = finding;
  }
  return worst;
}

/** Where TFLite's interpreter would keep the tensor, in its own words. */
export function allocation(tensor: TensorView): string {
  if (tensor.kind === 'constant') return 'kTfLiteMmapRo';
  if (tensor.kind === 'variable') return 'kTfLiteArenaRwPersistent';
  if (tensor.type === 'STRING' || tensor.type === 'RESOURCE' || tensor.type === 'VARIANT')
    return 'kTfLiteDynamic';
  return 'kTfLiteArenaRw';
}

/**
 * Scale and zero point of every tensor that int8 operators read or write. Operators that move values want the same on
 * both sides. As in LiteRT's quantization driver: an operator with one real input hands its input's parameters on; one
 * with several (CONCATENATION, MAXIMUM …) hands its output's back to its inputs, and an input that cannot follow is
 * requantized before it.
 */
import { operatorName, type Model, type Operator, type Subgraph } from '../../model';
import { int8Parameters, rangeOf, symmetricParameters, type Int8Parameters, type Range } from '../arithmetic';
import { floatConstant } from '../prepare/constants';
import { isSaturating, type OperatorDecision } from './operators';
import { activationPositions, outputPositions } from './positions';
import { smallestInputScale, smallestOutputScale } from './scale-limits';

export interface TensorParameters {
  /** By tensor: the parameters it has where it is computed. */
  readonly computed: ReadonlyMap<number, Int8Parameters>;
  /** What an operator wants of its input at `position`, which may differ from what the tensor has. */
  wanted(operatorIndex: number, position: number): Int8Parameters;
}

export function planParameters(
  model: Model,
  subgraph: Subgraph,
  decisions: readonly OperatorDecision[],
  ranges: ReadonlyMap<number, Range>,
): TensorParameters {
  return new ParameterPlanner(model, subgraph, decisions, ranges).plan();
}

/** Tensors that share parameters: their leader's range or fixed parameters count. */
interface Group {
  readonly range: Range | null;
  readonly fixed: Int8Parameters | null;
  /** The group that this one joined. */
  joined: Group | null;
  /** What the kernels of its operators need at least. */
  smallestScale: number;
}

class ParameterPlanner {
  private readonly groups = new Map<number, Group>();
  /** Inputs and outputs of the graph that may become int8 although no int8 operator touches them. */
  private readonly boundary = new Set<number>();
  private readonly consumers = new Map<number, number[]>();

  constructor(
    private readonly model: Model,
    private readonly subgraph: Subgraph,
    private readonly decisions: readonly OperatorDecision[],
    private readonly ranges: ReadonlyMap<number, Range>,
  ) {
    subgraph.operators.forEach((operator, index) => {
      for (const tensor of operator.inputs) {
        this.consumers.set(tensor, [...(this.consumers.get(tensor) ?? []), index]);
      }
    });
  }

  plan(): TensorParameters {
    for (const tensor of [...this.subgraph.inputs, ...this.subgraph.outputs]) {
      const range = this.ranges.get(tensor);
      if (range && Number.isFinite(range.min) && Number.isFinite(range.max)) this.boundary.add(tensor);
    }
    this.forward();
    for (const tensor of this.boundary) this.groupOf(tensor);
    this.backward();
    // Twice: a limit on an input may raise one on an output that was looked at before.
    this.limitScales();
    this.limitScales();
    const computed = new Map<number, Int8Parameters>();
    for (const tensor of this.groups.keys()) computed.set(tensor, this.parametersOf(tensor));
    return { computed, wanted: (operator, position) => this.wanted(operator, position) };
  }

  /** In execution order: fixed outputs, and parameters handed on by operators with one real input. */
  private forward(): void {
    this.subgraph.operators.forEach((operator, index) => {
      const decision = this.decisions[index]!;
      if (decision.kind !== 'int8') return;
      const { rule } = decision;
      const inputs = this.realInputs(operator, decision);
      for (const position of outputPositions(rule, operator)) {
        const output = operator.outputs[position]!;
        if (rule.fixedOutput !== undefined) {
          this.groups.set(output, { range: null, fixed: rule.fixedOutput, joined: null, smallestScale: 0 });
        } else if (rule.sameScale === true && inputs.length === 1) {
          this.groups.set(output, this.groupOf(inputs[0]!));
        } else {
          this.groupOf(output);
        }
      }
    });
  }

  /** Against execution order: parameters handed back by operators with several real inputs. */
  private backward(): void {
    for (let index = this.subgraph.operators.length - 1; index >= 0; index--) {
      const decision = this.decisions[index]!;
      const operator = this.subgraph.operators[index]!;
      if (decision.kind !== 'int8' || decision.rule.sameScale !== true) continue;
      const inputs = this.realInputs(operator, decision);
      if (inputs.length < 2) continue;
      const target = leader(this.groupOf(operator.outputs[0]!));
      for (const input of inputs) {
        const group = leader(this.groupOf(input));
        if (group !== target && group.fixed === null && this.mayJoin(input, group, target))
          group.joined = target;
      }
    }
  }

  private limitScales(): void {
    this.subgraph.operators.forEach((operator, index) => {
      const decision = this.decisions[index]!;
      if (decision.kind !== 'int8') return;
      const name = operatorName(this.model, operator);
      const positions = activationPositions(decision.rule, operator);
      const raise = (tensor: number, scale: number): void => {
        const group = leader(this.groupOf(tensor));
        group.smallestScale = Math.max(group.smallestScale, scale);
      };
      for (const position of positions) {
        raise(operator.inputs[position]!, smallestInputScale(name, operator.options));
      }
      const scales = positions.map((position) => this.wanted(index, position).scale);
      for (const position of outputPositions(decision.rule, operator)) {
        raise(operator.outputs[position]!, smallestOutputScale(name, scales));
      }
    });
  }

  /**
   * A tensor that others read too keeps its own parameters where the joint ones would cut its values off. A constant is
   * quantized anew for each reader and never joins.
   */
  private mayJoin(tensor: number, group: Group, target: Group): boolean {
    if (this.isConstantTensor(tensor)) return false;
    if ((this.consumers.get(tensor)?.length ?? 0) < 2 || group.range === null) return true;
    const available = target.fixed === null ? target.range : realRange(target.fixed);
    if (available === null) return true;
    const slack = (available.max - available.min) / 255;
    return group.range.min >= available.min - slack && group.range.max <= available.max + slack;
  }

  private wanted(operatorIndex: number, position: number): Int8Parameters {
    const operator = this.subgraph.operators[operatorIndex]!;
    const decision = this.decisions[operatorIndex]!;
    const tensor = operator.inputs[position]!;
    const values = floatConstant(this.model, this.subgraph.tensors[tensor]);
    if (decision.kind !== 'int8') return this.parametersOf(tensor);
    const { rule } = decision;
    if (rule.sameScale === true) return this.parametersOf(operator.outputs[0]!);
    if (values === null) return this.parametersOf(tensor);
    if (rule.symmetricConstants?.includes(position) === true) return symmetricParameters(rangeOf(values));
    return int8Parameters(rangeOf(values));
  }

  /** The inputs whose values count: not the padding that only has to be the smallest or largest value there is. */
  private realInputs(operator: Operator, decision: OperatorDecision & { kind: 'int8' }): number[] {
    return activationPositions(decision.rule, operator)
      .map((position) => operator.inputs[position]!)
      .filter((tensor) => !isSaturating(floatConstant(this.model, this.subgraph.tensors[tensor])));
  }

  private groupOf(tensor: number): Group {
    const known = this.groups.get(tensor);
    if (known !== undefined) return known;
    const values = floatConstant(this.model, this.subgraph.tensors[tensor]);
    const range = values === null ? (this.ranges.get(tensor) ?? null) : rangeOf(values);
    const group: Group = { range, fixed: null, joined: null, smallestScale: 0 };
    this.groups.set(tensor, group);
    return group;
  }

  private parametersOf(tensor: number): Int8Parameters {
    const group = leader(this.groupOf(tensor));
    if (group.fixed !== null) return group.fixed;
    const { scale, zeroPoint } = int8Parameters(group.range ?? { min: 0, max: 0 });
    return { scale: Math.max(scale, Math.fround(group.smallestScale)), zeroPoint };
  }

  private isConstantTensor(tensor: number): boolean {
    return floatConstant(this.model, this.subgraph.tensors[tensor]) !== null;
  }
}

function leader(group: Group): Group {
  let current = group;
  while (current.joined !== null) current = current.joined;
  return current;
}

function realRange({ scale, zeroPoint }: Int8Parameters): Range {
  return { min: scale * (-128 - zeroPoint), max: scale * (127 - zeroPoint) };
}

import type { Operator } from '../../model';
import type { OperatorFacts } from '../../runtimes';
import type { GraphView } from './graph-view';
import type { TensorView } from './tensor-view';
import { Undecided } from './undecided';

type Bound = TensorView | readonly TensorView[] | null;

/** An operator as a runtime's kernel sees it: tensors by role, options by name. */
export class NodeView {
  readonly inputs: readonly (TensorView | null)[];
  readonly outputs: readonly (TensorView | null)[];
  readonly intermediates: readonly (TensorView | null)[];
  readonly #roles = new Map<string, Bound>();

  constructor(
    readonly graph: GraphView,
    readonly subgraph: number,
    readonly index: number,
    readonly operator: Operator,
    /** 'CONV_2D', or the custom code of a custom operator. */
    readonly name: string,
    readonly isCustom: boolean,
    readonly version: number,
    readonly facts: OperatorFacts | null,
  ) {
    const tensors = graph.subgraphs[subgraph]?.tensors ?? [];
    const at = (index: number): TensorView | null => tensors[index] ?? null;
    this.inputs = operator.inputs.map(at);
    this.outputs = operator.outputs.map(at);
    this.intermediates = operator.intermediates.map(at);
    if (facts) {
      this.#bind(facts.inputs, this.inputs);
      this.#bind(facts.outputs, this.outputs);
    }
  }

  #bind(roles: OperatorFacts['inputs'], tensors: readonly (TensorView | null)[]): void {
    roles.forEach((role, position) => {
      this.#roles.set(
        role.name,
        role.variadic
          ? tensors.slice(position).filter((tensor) => tensor !== null)
          : (tensors[position] ?? null),
      );
    });
  }

  /** All tensors of a role: none where it is absent. */
  all(role: string): readonly TensorView[] {
    const bound = this.#roles.get(role) ?? null;
    if (bound === null) return [];
    return 'length' in bound ? bound : [bound];
  }

  /** The first tensor of a role, or null where it is absent. */
  optional(role: string): TensorView | null {
    return this.all(role)[0] ?? null;
  }

  /** @throws {Undecided} where the tensor is absent, which another condition reports. */
  one(role: string): TensorView {
    const tensor = this.optional(role);
    if (!tensor) throw new Undecided();
    return tensor;
  }

  /** @throws {Undecided} where there is no such input. */
  input(position: number): TensorView {
    const tensor = this.inputs[position];
    if (!tensor) throw new Undecided();
    return tensor;
  }

  /** @throws {Undecided} where there is no such output. */
  output(position: number): TensorView {
    const tensor = this.outputs[position];
    if (!tensor) throw new Undecided();
    return tensor;
  }

  /** The types of a role's tensors; 'none' where it is absent. */
  types(role: string): readonly string[] {
    const tensors = this.all(role);
    if (tensors.length === 0 && this.#roles.get(role) === null) return ['none'];
    return [...new Set(tensors.map((tensor) => tensor.type))];
  }

  /** A builtin option by its name; undefined where the operator carries no such option. */
  option(name: string): unknown {
    const options: object | null = this.operator.options;
    return options ? (options as Readonly<Record<string, unknown>>)[name] : undefined;
  }

  number(name: string, otherwise: number): number {
    const value = this.option(name);
    return typeof value === 'number' ? value : otherwise;
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.option(name);
    return typeof value === 'boolean' ? value : otherwise;
  }

  text(name: string, otherwise: string): string {
    const value = this.option(name);
    return typeof value === 'string' ? value : otherwise;
  }

  numbers(name: string): readonly number[] {
    const value = this.option(name);
    return Array.isArray(value) ? value.map(Number) : [];
  }

  /** 'CONV_2D' and the name of what it writes, as people know the operator. */
  get title(): string {
    const output = this.outputs.find((tensor) => tensor?.name)?.name;
    return output ? `${this.name} '${output}'` : this.name;
  }
}

import type { Model, Operator } from '../model';
import { KernelError } from './errors';
import type { GraphTensor } from './graph-tensor';
import type { Kernel, KernelNode } from './kernel';
import type { GraphWorkspace } from './workspace';

/** An operator with its kernel and what `prepare` gave it. */
export class GraphNode implements KernelNode {
  prepared: unknown = null;
  workspaces: GraphWorkspace[] = [];
  /** True where the outputs follow from constants and are kept. */
  computesOnce = false;
  /** True once they are. */
  isComputed = false;
  readonly name: string;
  readonly version: number;
  /** Those that are present. */
  readonly inputs: readonly GraphTensor[];
  readonly outputs: readonly GraphTensor[];

  constructor(
    readonly index: number,
    readonly operator: Operator,
    readonly kernel: Kernel,
    model: Model,
    private readonly tensors: readonly GraphTensor[],
  ) {
    const code = model.operatorCodes[operator.opcodeIndex]!;
    this.name = operatorName(code);
    this.version = code.version;
    this.inputs = operator.inputs.flatMap((tensor) => tensors[tensor] ?? []);
    this.outputs = operator.outputs.flatMap((tensor) => tensors[tensor] ?? []);
  }

  get options(): Operator['options'] {
    return this.operator.options;
  }

  get inputCount(): number {
    return this.operator.inputs.length;
  }

  get outputCount(): number {
    return this.operator.outputs.length;
  }

  get intermediateCount(): number {
    return this.operator.intermediates.length;
  }

  input(index: number): GraphTensor {
    return this.optionalInput(index) ?? this.missing('input', index);
  }

  optionalInput(index: number): GraphTensor | null {
    return this.tensors[this.operator.inputs[index] ?? -1] ?? null;
  }

  output(index: number): GraphTensor {
    return this.tensors[this.operator.outputs[index] ?? -1] ?? this.missing('output', index);
  }

  intermediate(index: number): GraphTensor {
    return (
      this.tensors[this.operator.intermediates[index] ?? -1] ?? this.missing('intermediate tensor', index)
    );
  }

  private missing(role: string, index: number): never {
    throw new KernelError(`${role} ${index} is required but absent`);
  }
}

/** 'CONV_2D', or the custom code of a custom operator. */
export function operatorName(code: { readonly builtin: string; readonly customCode: string | null }): string {
  return code.builtin === 'CUSTOM' ? (code.customCode ?? 'CUSTOM') : code.builtin;
}

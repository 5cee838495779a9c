import type { BuiltinOptions, Operator } from '../model';
import type { RuntimeTensor } from './runtime-tensor';

/** Whose arithmetic the interpreter follows where the runtimes differ. */
export type RuntimeName = 'tflite' | 'tflm';

/** An operator of the graph as its kernel sees it: tensors by role, options by name. */
export interface KernelNode {
  readonly operator: Operator;
  /** 'CONV_2D', or the custom code. */
  readonly name: string;
  readonly version: number;
  readonly options: BuiltinOptions | null;
  readonly inputCount: number;
  readonly outputCount: number;
  /** Throws a `KernelError` where the input is absent. */
  input(index: number): RuntimeTensor;
  optionalInput(index: number): RuntimeTensor | null;
  output(index: number): RuntimeTensor;
}

/** What a kernel may ask for while it prepares. */
export interface PrepareContext {
  readonly runtime: RuntimeName;
  /** Sets an output's shape; the arena is planned from these shapes after every operator is prepared. */
  resize(tensor: RuntimeTensor, shape: readonly number[]): void;
  /**
   * Declares that the shape of an output depends on values that exist only while running. The kernel's `eval` must then
   * call `EvalContext.resize` before it writes.
   */
  setDynamic(tensor: RuntimeTensor): void;
  /** Throws a `KernelError` with this message, which states the constraint and the value found. */
  fail(message: string): never;
}

/** What a kernel may ask for while it runs. */
export interface EvalContext {
  readonly runtime: RuntimeName;
  /** Gives a dynamic output its shape and memory. */
  resize(tensor: RuntimeTensor, shape: readonly number[]): void;
  fail(message: string): never;
}

/**
 * One operator: `prepare` checks types, sets output shapes and computes multipliers once; `eval` only computes.
 * `Prepared` is what the one hands to the other.
 */
export interface Kernel<Prepared = unknown> {
  /** The operator's name, or the custom code of a custom operator. */
  readonly op: string;
  prepare(node: KernelNode, context: PrepareContext): Prepared;
  eval(node: KernelNode, prepared: Prepared, context: EvalContext): void;
}

/** Keeps `Prepared` inferred in a kernel's own file; the registry holds kernels of every kind. */
export function defineKernel<Prepared>(kernel: Kernel<Prepared>): Kernel {
  return kernel as Kernel;
}

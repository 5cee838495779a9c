import type { BuiltinOptions, Operator, TensorType } from '../model';
import type { RuntimeTensor, TypedArray } from './runtime-tensor';
import type { SimdKernels } from './simd';

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
  readonly intermediateCount: number;
  /** Tensors that carry only the quantization of a value inside the operator (LSTM, SVDF). */
  intermediate(index: number): RuntimeTensor;
}

/** Working memory of a kernel inside the WebAssembly memory; `data` is looked up anew by each `eval`. */
export interface Workspace {
  readonly address: number;
  readonly data: TypedArray;
}

/** Another subgraph as control flow (IF, WHILE, CALL_ONCE) sees it. Inputs are written before `invoke`. */
export interface SubgraphCall {
  readonly index: number;
  readonly inputs: readonly RuntimeTensor[];
  readonly outputs: readonly RuntimeTensor[];
  /** True where an output's shape is known only after `invoke`. */
  readonly hasDynamicOutputs: boolean;
  resizeInput(index: number, shape: readonly number[], byteLength?: number): void;
  /** Prepares the operators for the shapes of the inputs; cheap where nothing changed. */
  allocate(): void;
  invoke(): void;
}

/** What a kernel may ask for while it prepares. */
export interface PrepareContext {
  readonly runtime: RuntimeName;
  /** Fast paths in WebAssembly; null where the engine has no SIMD or the reference kernels are asked for. */
  readonly simd: SimdKernels | null;
  /** State that operators share by name or handle (variables, hash tables); kept between invocations. */
  readonly resources: Map<string, unknown>;
  /** Throws a `KernelError` where the model has no such subgraph. */
  subgraph(index: number): SubgraphCall;
  /** `count` elements that keep nothing from one `eval` to the next; the arena plan shares them. */
  scratch(type: TensorType, count: number): Workspace;
  /** `count` elements, zero at first, that keep their values until the operator is prepared again (packed weights). */
  persistent(type: TensorType, count: number): Workspace;
  /** Sets an output's shape; the arena is planned from these shapes after every operator is prepared. */
  resize(tensor: RuntimeTensor, shape: readonly number[]): void;
  /**
   * Overwrites the type of an output, as some kernels of full TensorFlow Lite do: what the file says is not looked at.
   * Does nothing as TensorFlow Lite Micro, which keeps the file's.
   */
  setType(tensor: RuntimeTensor, type: TensorType): void;
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
  readonly resources: Map<string, unknown>;
  subgraph(index: number): SubgraphCall;
  /** Gives a dynamic output its shape and memory; a STRING tensor is given its bytes too. */
  resize(tensor: RuntimeTensor, shape: readonly number[], byteLength?: number): void;
  /** Ends this invocation of the subgraph behind the operator: later ones do not run and their outputs stay as they are. */
  stop(): void;
  fail(message: string): never;
}

/**
 * One operator: `prepare` checks types, sets output shapes and computes multipliers once; `eval` only computes.
 * `Prepared` is what the one hands to the other.
 */
export interface Kernel<Prepared = unknown> {
  /** The operator's name, or the custom code of a custom operator. */
  readonly op: string;
  /**
   * True for an operator that full TensorFlow Lite runs only once where its inputs are constants: its outputs then keep
   * their memory, and later operators may pack them like constants.
   */
  readonly computesConstantsOnce?: boolean;
  prepare(node: KernelNode, context: PrepareContext): Prepared;
  eval(node: KernelNode, prepared: Prepared, context: EvalContext): void;
}

/**
 * The options of an operator as `kind`, or null where it has none (the runtimes then read zeros) or others (a file with
 * the wrong options table, which they read as zeros too).
 */
export function optionsOf<Kind extends BuiltinOptions['kind']>(
  node: KernelNode,
  kind: Kind,
): Extract<BuiltinOptions, { kind: Kind }> | null {
  const { options } = node;
  return options !== null && isKind(options, kind) ? options : null;
}

function isKind<Kind extends BuiltinOptions['kind']>(
  options: BuiltinOptions,
  kind: Kind,
): options is Extract<BuiltinOptions, { kind: Kind }> {
  return options.kind === kind;
}

/** Keeps `Prepared` inferred in a kernel's own file; the registry holds kernels of every kind. */
export function defineKernel<Prepared>(kernel: Kernel<Prepared>): Kernel {
  return kernel as Kernel;
}

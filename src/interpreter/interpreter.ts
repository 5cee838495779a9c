import type { Model } from '../model';
import { formatShape } from './arithmetic';
import { InterpreterError, KernelError } from './errors';
import type { InterpreterStage } from './errors';
import { GraphNode, operatorName } from './graph-node';
import type { Kernel, RuntimeName } from './kernel';
import { checkLoadable } from './load-checks';
import { loadTensors } from './load-tensors';
import { resolveKernels } from './registry';
import { SubgraphRunner } from './runner';
import { instantiateSimd } from './simd';
import type { Observer, RunnerShared } from './runner';
import type { RuntimeTensor, TypedArray } from './runtime-tensor';
import { WasmMemory } from './wasm-memory';
import { Weights } from './weights';

export interface InterpreterOptions {
  /** Whose arithmetic and whose limits to follow; 'tflite' where it is not given. */
  readonly runtime?: RuntimeName;
  /** Keeps every intermediate tensor readable after `invoke`, at the cost of memory. */
  readonly preserveAll?: boolean;
  /** The kernels to use instead of the built-in ones. */
  readonly kernels?: readonly Kernel[];
  /** False runs every operator by its reference kernel in TypeScript; the results are the same, only later. */
  readonly simd?: boolean;
  /** The subgraph to run; 0 where it is not given. */
  readonly subgraph?: number;
}

/** Runs one subgraph of a model, and those that it calls, as one runtime would. */
export class Interpreter {
  readonly runtime: RuntimeName;
  private readonly memory = new WasmMemory();
  private readonly resources = new Map<string, unknown>();
  private readonly runners: readonly SubgraphRunner[];
  private readonly main: SubgraphRunner;

  /** Throws an `InterpreterError` of stage 'load' that names every operator of the model that cannot run. */
  constructor(
    readonly model: Model,
    options: InterpreterOptions = {},
  ) {
    this.runtime = options.runtime ?? 'tflite';
    const mainIndex = options.subgraph ?? 0;
    checkLoadable(model, this.runtime, mainIndex);
    const registry = resolveKernels(model, this.runtime, options.kernels);
    const weights = new Weights(model, this.memory);
    const shared: RunnerShared = {
      model,
      runtime: this.runtime,
      preserveAll: options.preserveAll ?? false,
      memory: this.memory,
      simd: options.simd === false ? null : instantiateSimd(this.memory.memory),
      resources: this.resources,
      subgraph: (index) => this.runners[index] ?? null,
    };
    this.runners = model.subgraphs.map((subgraph, index) => {
      const tensors = withinMemory('load', () =>
        loadTensors(subgraph, index, weights, this.memory, this.runtime),
      );
      const nodes = subgraph.operators.map((operator, i) => {
        const name = operatorName(model.operatorCodes[operator.opcodeIndex]!);
        return new GraphNode(i, operator, registry.get(name)!, model, tensors);
      });
      return new SubgraphRunner(index, shared, subgraph, tensors, nodes);
    });
    this.main = this.runners[mainIndex]!;
  }

  get inputs(): readonly RuntimeTensor[] {
    return this.main.inputs;
  }

  /** Shapes are those of the file until `allocate`, and final after `invoke`. */
  get outputs(): readonly RuntimeTensor[] {
    return this.main.outputs;
  }

  /** All tensors of the subgraph, by index. */
  get tensors(): readonly RuntimeTensor[] {
    return this.main.tensors;
  }

  /** Bytes of the arena that holds the intermediates (known after `allocate`). */
  get arenaBytes(): number {
    return this.runners.reduce((sum, runner) => sum + runner.arenaBytes, 0);
  }

  /** Bytes of the WebAssembly memory in use: weights, arenas, variables and working memory. */
  get memoryBytes(): number {
    return this.memory.usedBytes;
  }

  /** Milliseconds that each operator took in the last `invoke`, by operator index. */
  get timings(): Float64Array {
    return this.main.timings;
  }

  /** The intermediates lose their values; `allocate` follows by itself. Throws where TFLM, which cannot, is followed. */
  resizeInput(index: number, shape: readonly number[]): void {
    const tensor = this.inputAt(index);
    if (this.runtime === 'tflm') {
      if (formatShape(shape) === formatShape(tensor.shape)) return;
      throw new InterpreterError(
        `input ${index} "${tensor.name}" is ${formatShape(tensor.shape)} in the file and TensorFlow Lite Micro cannot ` +
          `resize it to ${formatShape(shape)}; store a model with that shape`,
        { stage: 'prepare', tensors: [tensor.name] },
      );
    }
    this.main.resizeInput(index, shape);
  }

  /** Prepares every operator and plans the memory. Throws an `InterpreterError` of stage 'prepare'. */
  allocate(): void {
    // TensorFlow Lite Micro prepares the operators of every subgraph, those of branches that never run included.
    const runners = this.runtime === 'tflm' ? this.runners : [this.main];
    withinMemory('prepare', () => {
      for (const runner of runners) runner.allocate();
    });
  }

  /**
   * Copies `data` into an input: elements of its type, or its bytes (little-endian; INT4 packed; STRING in TensorFlow
   * Lite's packing: int32 count, int32 offsets[count + 1], bytes). Throws an `InterpreterError` where the size is wrong.
   */
  setInput(index: number, data: TypedArray): void {
    const tensor = this.inputAt(index);
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    this.allocate();
    if (tensor.type === 'STRING') this.main.resizeInput(index, tensor.shape, bytes.length);
    const expected = this.main.inputs[index]!.byteLength;
    if (bytes.length !== expected) {
      throw new InterpreterError(
        `input ${index} "${tensor.name}" takes ${expected} bytes (${tensor.type}${formatShape(tensor.shape)}), ` +
          `not ${bytes.length}`,
        { stage: 'invoke', tensors: [tensor.name] },
      );
    }
    this.main.inputs[index]!.bytes.set(bytes);
  }

  /** Runs the subgraph once; variables keep their values for the next time. */
  invoke(observer?: Observer): void {
    this.allocate();
    withinMemory('invoke', () => this.main.invoke(observer));
  }

  output(index: number): RuntimeTensor {
    const tensor = this.main.outputs[index];
    if (tensor === undefined) {
      throw new RangeError(`output ${index} does not exist: the model has ${this.main.outputs.length}`);
    }
    return tensor;
  }

  /** A tensor by its index in the subgraph; an intermediate is readable only with `preserveAll`. */
  tensor(index: number): RuntimeTensor {
    const tensor = this.main.tensors[index];
    if (tensor === undefined) throw new RangeError(`tensor ${index} does not exist`);
    return tensor;
  }

  /** Sets all variables back to what a new interpreter has; CALL_ONCE runs again. */
  resetVariables(): void {
    this.resources.clear();
    for (const runner of this.runners) runner.resetVariables();
  }

  private inputAt(index: number): RuntimeTensor {
    const tensor = this.main.inputs[index];
    if (tensor === undefined) {
      throw new RangeError(`input ${index} does not exist: the model has ${this.main.inputs.length}`);
    }
    return tensor;
  }
}

/** Loads a model for one runtime; see `Interpreter`. */
export function createInterpreter(model: Model, options?: InterpreterOptions): Interpreter {
  return new Interpreter(model, options);
}

/** Turns what the memory and the tensors throw outside of a kernel into an `InterpreterError`. */
function withinMemory<T>(stage: InterpreterStage, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof KernelError)) throw error;
    throw new InterpreterError(`the model cannot be held in memory: ${error.message}`, { stage }, error);
  }
}

import type { Model, Subgraph } from '../model';
import { elementCount, formatShape, sameShape } from './arithmetic';
import { planArena } from './arena-plan';
import { InterpreterError, KernelError } from './errors';
import type { InterpreterStage } from './errors';
import type { GraphNode } from './graph-node';
import type { GraphTensor } from './graph-tensor';
import type { EvalContext, KernelNode, PrepareContext, RuntimeName, SubgraphCall } from './kernel';
import type { RuntimeTensor } from './runtime-tensor';
import { tensorLifetimes } from './tensor-lifetimes';
import type { Lifetime } from './tensor-lifetimes';
import type { SimdKernels } from './simd';
import type { WasmMemory } from './wasm-memory';
import { GraphWorkspace } from './workspace';

/** Called after each operator; the outputs may be overwritten by later operators unless `preserveAll` is set. */
export type Observer = (operatorIndex: number, node: KernelNode, outputs: readonly RuntimeTensor[]) => void;

/** What the subgraphs of one interpreter share. */
export interface RunnerShared {
  readonly model: Model;
  readonly runtime: RuntimeName;
  readonly preserveAll: boolean;
  readonly memory: WasmMemory;
  readonly simd: SimdKernels | null;
  readonly resources: Map<string, unknown>;
  subgraph(index: number): SubgraphRunner | null;
}

/**
 * One subgraph: prepares its operators in execution order, plans the arena, invokes. Preparation stops behind the first
 * operator with a dynamic output and goes on while invoking, as full TensorFlow Lite does it.
 */
export class SubgraphRunner implements SubgraphCall {
  readonly inputs: readonly GraphTensor[];
  readonly outputs: readonly GraphTensor[];
  /** Milliseconds per operator of the last invocation. */
  readonly timings: Float64Array;
  private readonly evalContext: EvalContext;
  private readonly lifetimes: readonly Lifetime[];
  private readonly inputShapes: (readonly number[])[];
  private nextToPrepare = 0;
  private isAllocated = false;
  private isAllocating = false;
  private isStopped = false;
  private arenaAddress = 0;
  private readonly offsets = new Map<GraphTensor | GraphWorkspace, number>();
  arenaBytes = 0;

  constructor(
    readonly index: number,
    private readonly shared: RunnerShared,
    source: Subgraph,
    readonly tensors: readonly GraphTensor[],
    readonly nodes: readonly GraphNode[],
  ) {
    this.inputs = source.inputs.map((tensor) => tensors[tensor]!);
    this.outputs = source.outputs.map((tensor) => tensors[tensor]!);
    this.timings = new Float64Array(nodes.length);
    this.lifetimes = tensorLifetimes(source, shared.preserveAll);
    this.inputShapes = this.inputs.map((tensor) => tensor.shape);
    this.evalContext = this.makeEvalContext();
  }

  get hasDynamicOutputs(): boolean {
    return this.nextToPrepare < this.nodes.length || this.outputs.some((tensor) => tensor.isDynamic);
  }

  resizeInput(index: number, shape: readonly number[], byteLength?: number): void {
    const tensor = this.inputs[index]!;
    if (byteLength === undefined && sameShape(shape, this.inputShapes[index]!)) return;
    this.inputShapes[index] = [...shape];
    if (tensor.type === 'STRING' && this.isAllocated) {
      tensor.reshape(shape, byteLength ?? 0);
      tensor.allocateOwn();
      return;
    }
    this.isAllocated = false;
  }

  allocate(): void {
    if (this.isAllocated) return;
    if (this.isAllocating) fail(`subgraph ${this.index} calls itself`);
    this.isAllocating = true;
    try {
      this.prepareAll();
    } finally {
      this.isAllocating = false;
    }
  }

  private prepareAll(): void {
    this.inputs.forEach((tensor, i) => {
      if (!tensor.isConstant) tensor.reshape(this.inputShapes[i]!);
    });
    this.offsets.clear();
    this.nextToPrepare = 0;
    for (const tensor of this.tensors) {
      if (tensor.allocation === 'heap' && tensor.type === 'STRING') this.emptyString(tensor);
    }
    this.prepareOperators(0);
    this.isAllocated = true;
    this.resetVariables();
  }

  /** Variables to their zero point, as `ResetVariableTensors` of TensorFlow Lite. */
  resetVariables(): void {
    for (const tensor of this.tensors) {
      if (!tensor.isVariable || tensor.address === 0) continue;
      const zeroPoint = tensor.type === 'INT8' ? (tensor.quantization?.zeroPoint[0] ?? 0) : 0;
      tensor.bytes.fill(zeroPoint);
    }
  }

  invoke(observer?: Observer): void {
    this.allocate();
    this.isStopped = false;
    let start = performance.now();
    for (const node of this.nodes) {
      if (this.isStopped) return;
      if (node.index >= this.nextToPrepare) {
        this.prepareOperators(node.index);
        start = performance.now();
      }
      if (node.isComputed) this.timings[node.index] = 0;
      else start = this.evaluate(node, start);
      if (observer !== undefined) {
        observer(node.index, node, node.outputs);
        start = performance.now();
      }
    }
  }

  /** Runs one operator, which begins at `start`; returns when it ended. */
  private evaluate(node: GraphNode, start: number): number {
    const { outputs } = node;
    const shapes = outputs.some(isDynamic) ? outputs.map((tensor) => tensor.shape) : null;
    try {
      node.kernel.eval(node, node.prepared, this.evalContext);
    } catch (error) {
      throw this.operatorError('invoke', node, error);
    }
    node.isComputed = node.computesOnce;
    const end = performance.now();
    this.timings[node.index] = end - start;
    if (shapes === null) return end;
    if (outputs.some((tensor, i) => tensor.isDynamic && !sameShape(tensor.shape, shapes[i]!))) {
      this.nextToPrepare = node.index + 1;
    }
    return end;
  }

  private prepareOperators(from: number): void {
    let next = from;
    while (next < this.nodes.length) {
      const node = this.nodes[next]!;
      this.prepareNode(node);
      next++;
      if (node.outputs.some((tensor) => tensor.isDynamic)) break;
    }
    this.nextToPrepare = next;
    this.placeTensors(from, next);
  }

  private prepareNode(node: GraphNode): void {
    for (const workspace of node.workspaces) {
      workspace.release();
      this.offsets.delete(workspace);
    }
    node.workspaces = [];
    for (const tensor of node.outputs) {
      if (tensor.allocation === 'constant' || tensor.type === 'STRING') continue;
      tensor.isDynamic = false;
      if (tensor.allocation === 'heap') {
        tensor.freeOwn();
        tensor.allocation = 'arena';
      }
    }
    const context = this.prepareContext(node);
    try {
      node.prepared = node.kernel.prepare(node, context);
      if (this.shared.runtime === 'tflm') refuseEmptyOutputs(node);
    } catch (error) {
      throw this.operatorError('prepare', node, error);
    }
    if (this.shared.runtime === 'tflite') keepConstantResults(node);
  }

  private prepareContext(node: GraphNode): PrepareContext {
    const { runtime, resources, memory, simd } = this.shared;
    const workspace =
      (isPersistent: boolean) => (type: Parameters<PrepareContext['scratch']>[0], count: number) => {
        const result = new GraphWorkspace(isPersistent, type, count, memory);
        node.workspaces.push(result);
        return result;
      };
    return {
      runtime,
      simd,
      resources,
      subgraph: (index) => this.callee(index),
      scratch: workspace(false),
      persistent: workspace(true),
      fail,
      resize: (tensor, shape) => this.resizeInPrepare(this.own(tensor), shape),
      setType: (tensor, type) => {
        if (runtime === 'tflite') this.own(tensor).retype(type);
      },
      setDynamic: (tensor) => {
        const own = this.own(tensor);
        // TFLM has no dynamic tensors: its kernels write into the shape that the file states.
        if (runtime === 'tflm') return;
        own.isDynamic = true;
        own.allocation = 'heap';
        own.place(0);
        this.offsets.delete(own);
      },
    };
  }

  private makeEvalContext(): EvalContext {
    const { runtime, resources } = this.shared;
    return {
      runtime,
      resources,
      fail,
      stop: () => {
        this.isStopped = true;
      },
      subgraph: (index) => this.callee(index),
      resize: (tensor, shape, byteLength) => {
        const own = this.own(tensor);
        if (!own.isDynamic) {
          if (elementCount(own.shape) !== elementCount(shape)) this.shapeMismatch(own, shape);
          return;
        }
        own.reshape(shape, byteLength);
        own.allocateOwn();
      },
    };
  }

  private resizeInPrepare(tensor: GraphTensor, shape: readonly number[]): void {
    if (this.shared.runtime === 'tflm' && !tensor.isDynamic) {
      if (elementCount(tensor.shape) !== elementCount(shape)) this.shapeMismatch(tensor, shape);
      return;
    }
    tensor.reshape(shape);
  }

  private shapeMismatch(tensor: GraphTensor, shape: readonly number[]): never {
    throw new KernelError(
      `the output "${tensor.name}" is ${formatShape(tensor.shape)} in the file but the operator computes ` +
        `${formatShape(shape)}; TensorFlow Lite Micro takes shapes from the file, so store the true shape there`,
    );
  }

  private own(tensor: RuntimeTensor): GraphTensor {
    return this.tensors[tensor.index]!;
  }

  private callee(index: number): SubgraphRunner {
    return this.shared.subgraph(index) ?? fail(`subgraph ${index} does not exist`);
  }

  private emptyString(tensor: GraphTensor): void {
    tensor.reshape(tensor.shape, 4 * (2 + elementCount(tensor.shape)));
    tensor.allocateOwn();
  }

  /** Gives memory to all tensors that operators `from` up to `to` are the first to need. */
  private placeTensors(from: number, to: number): void {
    const fresh: { item: GraphTensor | GraphWorkspace; bytes: number; first: number; last: number }[] = [];
    const placed: { bytes: number; first: number; last: number; offset: number }[] = [];
    const add = (
      item: GraphTensor | GraphWorkspace,
      bytes: number,
      { first, last }: Lifetime,
      isFresh: boolean,
    ) => {
      const offset = this.offsets.get(item);
      if (isFresh) fresh.push({ item, bytes, first, last });
      else if (offset !== undefined) placed.push({ bytes, first, last, offset });
    };
    this.tensors.forEach((tensor, i) => {
      const lifetime = this.lifetimes[i]!;
      const isFresh = from === 0 ? lifetime.first < to : lifetime.first >= from && lifetime.first < to;
      if (tensor.allocation === 'persistent' && isFresh) tensor.allocateOwn();
      if (tensor.allocation === 'arena') add(tensor, tensor.byteLength, lifetime, isFresh);
    });
    for (const node of this.nodes.slice(0, to)) {
      const lifetime = { first: node.index, last: node.index };
      for (const workspace of node.workspaces) {
        if (!workspace.isPersistent) add(workspace, workspace.bytes, lifetime, node.index >= from);
      }
    }
    const plan = planArena(fresh, placed);
    fresh.forEach(({ item }, i) => this.offsets.set(item, plan.offsets[i]!));
    this.moveArena(plan.bytes);
    for (const [item, offset] of this.offsets) item.place(this.arenaAddress + offset);
  }

  private moveArena(bytes: number): void {
    if (bytes <= this.arenaBytes && this.arenaAddress !== 0) return;
    const { memory } = this.shared;
    const address = memory.allocate(Math.max(bytes, 1));
    if (this.arenaAddress !== 0) {
      memory.bytes(address, this.arenaBytes).set(memory.bytes(this.arenaAddress, this.arenaBytes));
      memory.release(this.arenaAddress);
    }
    this.arenaAddress = address;
    this.arenaBytes = bytes;
  }

  private operatorError(stage: InterpreterStage, node: GraphNode, error: unknown): InterpreterError {
    if (error instanceof InterpreterError) return error;
    const { operator } = node;
    const indices = [...operator.inputs, ...operator.outputs].filter(
      (index) => this.tensors[index] !== undefined,
    );
    const tensors = indices.map((index) => this.tensors[index]!);
    const describe = (index: number) => {
      const tensor = this.tensors[index];
      return tensor ? `"${tensor.name}" ${tensor.type}${formatShape(tensor.shape)}` : 'none';
    };
    const runtime = this.shared.runtime === 'tflm' ? 'TensorFlow Lite Micro' : 'TensorFlow Lite';
    const action = stage === 'prepare' ? 'prepared' : 'run';
    const where = `${node.name} (operator ${node.index}${this.index > 0 ? ` of subgraph ${this.index}` : ''})`;
    const reason = error instanceof Error ? error.message : String(error);
    return new InterpreterError(
      `${where} cannot be ${action} as ${runtime} does it: ${reason} ` +
        `[inputs: ${operator.inputs.map(describe).join(', ')}; outputs: ${operator.outputs.map(describe).join(', ')}]`,
      {
        stage,
        subgraph: this.index,
        operatorIndex: node.index,
        operator: node.name,
        tensors: tensors.map((tensor) => tensor.name),
      },
      error,
    );
  }
}

const isDynamic = (tensor: GraphTensor): boolean => tensor.isDynamic;

/** Results of constants are computed by the first invocation and stay, as with TensorFlow Lite's persistent tensors. */
function keepConstantResults(node: GraphNode): void {
  node.isComputed = false;
  node.computesOnce =
    node.kernel.computesConstantsOnce === true &&
    node.inputs.every((tensor) => tensor.isConstant || tensor.isPersistent) &&
    node.outputs.every((tensor) => !tensor.isDynamic);
  if (!node.computesOnce) return;
  for (const tensor of node.outputs) {
    tensor.allocation = 'persistent';
    tensor.isPersistent = true;
  }
}

/** `CheckDynamicTensors` of TFLM takes an output without elements for a dynamic one, unless its shape is [0]. */
function refuseEmptyOutputs(node: GraphNode): void {
  for (const tensor of node.outputs) {
    if (elementCount(tensor.shape) > 0 || formatShape(tensor.shape) === '[0]') continue;
    fail(
      `the output "${tensor.name}" ${formatShape(tensor.shape)} has no elements, which counts as a dynamic tensor`,
    );
  }
}

function fail(message: string): never {
  throw new KernelError(message);
}

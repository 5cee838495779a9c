import { byteSize, isConstant as hasData } from '../../model';
import type { Model, Subgraph, Tensor } from '../../model';
import { planGreedily } from './greedy-planner';
import { lifetimesOf } from './lifetimes';
import type { Lifetimes } from './lifetimes';
import { operatorMemory } from './operator-memory';
import type { OperatorMemory } from './operator-memory';
import { TailAllocator } from './tail-allocator';

/** Alignment of buffers in the arena (micro_arena_constants.h). */
const ALIGNMENT = 16;
const WORD = 4;
/** Sizes of TensorFlow Lite Micro's own structures where pointers have 32 bits. */
const SIZES = {
  /** SingleArenaBufferAllocator, GreedyMemoryPlanner, MicroAllocator, in the order they are made. */
  allocators: [36, 44, 36],
  builtinDataAllocator: 8,
  subgraphAllocations: 8,
  evalTensor: 12,
  node: 32,
  tensor: 40,
  affineQuantization: 12,
  scratchHandle: 4,
};

/** A buffer of the plan: a tensor, or memory that an operator works in. */
export interface ArenaBuffer {
  readonly subgraph: number;
  /** -1 for a scratch buffer. */
  readonly tensorIndex: number;
  /** The operator that asks for a scratch buffer; -1 for a tensor. */
  readonly operatorIndex: number;
  readonly name: string;
  /** Rounded up to 16. */
  readonly bytes: number;
  /** Steps, both included; see `lifetimesOf`. */
  readonly firstUse: number;
  readonly lastUse: number;
  /** In the arena. */
  readonly offset: number;
}

export interface ArenaEstimate {
  /** What `arena_used_bytes()` gives after `AllocateTensors` on a 32-bit target with the reference kernels. */
  readonly bytes: number;
  /** The plan of tensors and scratch buffers. */
  readonly planned: number;
  /** What lives as long as the interpreter: structures, operator data, variables. */
  readonly persistent: number;
  readonly buffers: readonly ArenaBuffer[];
  /** Steps of each operator, by subgraph and operator index; null for one that is never reached. */
  readonly operatorSteps: Lifetimes['operators'];
  /** The step at which most bytes are live, and how many: no plan can be smaller than that. */
  readonly peak: { readonly step: number; readonly liveBytes: number };
  /** Operators whose own memory is not known: the estimate leaves it out. */
  readonly unknownOperators: readonly string[];
}

/**
 * The tensor arena that TensorFlow Lite Micro needs for a model on a 32-bit target: its planning replayed, with the
 * persistent allocations in their order and the operators' own memory by formula.
 */
export function estimateArena(model: Model): ArenaEstimate {
  const memories = model.subgraphs.map((subgraph) => {
    return subgraph.operators.map((operator) => operatorMemory(model, subgraph, operator));
  });
  const lifetimes = lifetimesOf(model);
  const buffers = planBuffers(model, memories, lifetimes);
  const persistent = persistentBytes(model, memories);
  const planned = buffers.reduce((most, buffer) => Math.max(most, buffer.offset + buffer.bytes), 0);
  const unknown = memories.flat().flatMap((memory) => (memory.known ? [] : [memory.name]));
  return {
    bytes: planned + persistent,
    planned,
    persistent,
    buffers,
    operatorSteps: lifetimes.operators,
    peak: peakOf(buffers),
    unknownOperators: [...new Set(unknown)],
  };
}

function planBuffers(
  model: Model,
  memories: readonly (readonly OperatorMemory[])[],
  lifetimes: Lifetimes,
): ArenaBuffer[] {
  const fixed = offlineOffsets(model);
  const buffers: (Omit<ArenaBuffer, 'offset'> & { readonly fixedOffset: number })[] = [];
  let tensorNumber = 0;
  model.subgraphs.forEach((subgraph, subgraphIndex) => {
    subgraph.tensors.forEach((tensor, tensorIndex) => {
      const fixedOffset = fixed?.[tensorNumber++] ?? -1;
      const bytes = arenaBytes(model, tensor);
      const lifetime = lifetimes.tensors[subgraphIndex]![tensorIndex];
      const isPlanned = bytes > 0 && !hasData(model, tensor) && (!tensor.isVariable || fixedOffset !== -1);
      if (!isPlanned) return;
      buffers.push({
        subgraph: subgraphIndex,
        tensorIndex,
        operatorIndex: -1,
        name: tensor.name,
        bytes: aligned(bytes),
        firstUse: lifetime?.first ?? -1,
        lastUse: lifetime?.last ?? -1,
        fixedOffset,
      });
    });
  });
  memories.forEach((operators, subgraphIndex) => {
    operators.forEach((memory, operatorIndex) => {
      const lifetime = lifetimes.operators[subgraphIndex]![operatorIndex];
      for (const bytes of memory.scratch) {
        buffers.push({
          subgraph: subgraphIndex,
          tensorIndex: -1,
          operatorIndex,
          name: `scratch of ${memory.name}`,
          bytes: lifetime === null || lifetime === undefined ? 0 : aligned(bytes),
          firstUse: lifetime?.first ?? -1,
          lastUse: lifetime?.last ?? -1,
          fixedOffset: -1,
        });
      }
    });
  });
  const { offsets } = planGreedily(buffers);
  return buffers.map(({ fixedOffset: _, ...buffer }, index) => ({ ...buffer, offset: offsets[index]! }));
}

/** The allocations that outlive planning, in the order in which TensorFlow Lite Micro makes them. */
function persistentBytes(model: Model, memories: readonly (readonly OperatorMemory[])[]): number {
  const tail = new TailAllocator();
  for (const bytes of SIZES.allocators) tail.allocate(bytes, WORD);
  tail.allocate(SIZES.builtinDataAllocator, WORD);
  tail.allocate(SIZES.subgraphAllocations * model.subgraphs.length, WORD);
  for (const subgraph of model.subgraphs) tail.allocate(SIZES.evalTensor * subgraph.tensors.length, WORD);
  for (const subgraph of model.subgraphs) tail.allocate(SIZES.node * subgraph.operators.length, WORD);
  const operators = memories.flat();
  for (const { builtinData } of operators) if (builtinData > 0) tail.allocate(builtinData, WORD);
  for (const { initData } of operators) for (const bytes of initData) tail.allocate(bytes, ALIGNMENT);
  for (const { prepareData } of operators) for (const bytes of prepareData) tail.allocate(bytes, ALIGNMENT);
  const scratchCount = operators.reduce((count, { scratch }) => count + scratch.length, 0);
  if (scratchCount > 0) tail.allocate(SIZES.scratchHandle * scratchCount, WORD);
  const fixed = offlineOffsets(model);
  for (const subgraph of model.subgraphs) {
    subgraph.tensors.forEach((tensor, index) => {
      if (tensor.isVariable && (fixed?.[index] ?? -1) === -1)
        tail.allocate(arenaBytes(model, tensor), ALIGNMENT);
    });
  }
  const [main] = model.subgraphs;
  if (main !== undefined) {
    allocateInterfaceTensors(tail, main, main.inputs);
    allocateInterfaceTensors(tail, main, main.outputs);
  }
  return tail.bytes;
}

/** Inputs and outputs get a full TfLiteTensor each, with a copy of its zero points. */
function allocateInterfaceTensors(tail: TailAllocator, subgraph: Subgraph, indices: readonly number[]): void {
  tail.allocate(WORD * indices.length, ALIGNMENT);
  for (const index of indices) {
    tail.allocate(SIZES.tensor, WORD);
    const quantization = subgraph.tensors[index]?.quantization;
    if (
      quantization === null ||
      quantization === undefined ||
      quantization.scale.length === 0 ||
      quantization.zeroPoint.length === 0
    )
      continue;
    tail.allocate(SIZES.affineQuantization, WORD);
    tail.allocate(WORD + WORD * quantization.scale.length, WORD);
  }
}

/** Bytes that TensorFlow Lite Micro reserves for a tensor; 0 where the type has no size. */
function arenaBytes(_: Model, tensor: Tensor): number {
  return Math.max(0, byteSize(tensor.type, tensor.shape) ?? 0);
}

/**
 * The places that the model's own plan gives its tensors, in the order of tensors over all subgraphs; -1 where it leaves
 * the place open. Metadata 'OfflineMemoryAllocation': version, subgraph, count, offsets, all int32.
 */
function offlineOffsets(model: Model): readonly number[] | null {
  const entry = model.metadata.find(({ name }) => name === 'OfflineMemoryAllocation');
  const data = entry && model.buffers[entry.buffer]?.data;
  if (data === undefined || data.length < 12) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const count = Math.min(view.getInt32(8, true), Math.floor(data.length / 4) - 3);
  return Array.from({ length: Math.max(0, count) }, (_, index) => view.getInt32(12 + 4 * index, true));
}

function peakOf(buffers: readonly ArenaBuffer[]): ArenaEstimate['peak'] {
  const changes = new Map<number, number>();
  const change = (step: number, bytes: number): void => {
    changes.set(step, (changes.get(step) ?? 0) + bytes);
  };
  for (const { firstUse, lastUse, bytes } of buffers) {
    change(firstUse, bytes);
    change(lastUse + 1, -bytes);
  }
  let [live, peak] = [0, { step: 0, liveBytes: 0 }];
  for (const [step, bytes] of [...changes].sort(([a], [b]) => a - b)) {
    live += bytes;
    if (live > peak.liveBytes) peak = { step, liveBytes: live };
  }
  return peak;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

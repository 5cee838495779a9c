/** A block that the arena must hold from operator `first` to operator `last`, both included. */
export interface ArenaRequest {
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
}

export interface PlacedRequest extends ArenaRequest {
  readonly offset: number;
}

/** As TensorFlow Lite's arena aligns its tensors. */
const ALIGNMENT = 64;

/**
 * Offsets for `requests`, greedy by size (the larger first, each into the lowest gap where nothing that lives at the
 * same time is), around blocks that were placed before. Source of the idea: "Efficient Memory Management for Deep
 * Neural Net Inference" (Pisarchyk, Lee), as tflite/arena_planner.cc and TFLM's GreedyMemoryPlanner do it.
 * @returns the offsets in the order of `requests`, and the bytes that all blocks together take.
 */
export function planArena(
  requests: readonly ArenaRequest[],
  placed: readonly PlacedRequest[] = [],
): { readonly offsets: number[]; readonly bytes: number } {
  const order = requests.map((_, i) => i);
  order.sort((a, b) => requests[b]!.bytes - requests[a]!.bytes || requests[a]!.first - requests[b]!.first);
  const occupied: PlacedRequest[] = [...placed].sort((a, b) => a.offset - b.offset);
  const offsets = new Array<number>(requests.length).fill(0);
  for (const index of order) {
    const request = requests[index]!;
    const offset = lowestGap(request, occupied);
    offsets[index] = offset;
    insertByOffset(occupied, { ...request, offset });
  }
  let bytes = 0;
  for (const block of occupied) bytes = Math.max(bytes, block.offset + align(block.bytes));
  return { offsets, bytes };
}

function lowestGap(request: ArenaRequest, occupied: readonly PlacedRequest[]): number {
  const size = align(request.bytes);
  let offset = 0;
  for (const block of occupied) {
    if (block.last < request.first || block.first > request.last) continue;
    if (block.offset >= offset + size) break;
    offset = Math.max(offset, block.offset + align(block.bytes));
  }
  return offset;
}

function insertByOffset(blocks: PlacedRequest[], block: PlacedRequest): void {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.offset <= block.offset) low = middle + 1;
    else high = middle;
  }
  blocks.splice(low, 0, block);
}

function align(bytes: number): number {
  return Math.max(ALIGNMENT, Math.ceil(bytes / ALIGNMENT) * ALIGNMENT);
}

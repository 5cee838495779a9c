/** A stretch of memory that is needed from one step to another, both included. */
export interface PlannedBuffer {
  /** Already rounded up to the alignment. */
  readonly bytes: number;
  readonly firstUse: number;
  readonly lastUse: number;
  /** Fixed place given by the model; -1 where the planner may choose. */
  readonly fixedOffset: number;
}

export interface GreedyPlan {
  /** By buffer. */
  readonly offsets: readonly number[];
  /** Where the last byte of the plan ends. */
  readonly bytes: number;
}

/**
 * The placement of TensorFlow Lite Micro's GreedyMemoryPlanner: buffers with a fixed place first, then the largest first
 * (of equal ones the last), each at the lowest gap that is free during its life
 * (tflite-micro, memory_planner/greedy_memory_planner.cc).
 */
export function planGreedily(buffers: readonly PlannedBuffer[]): GreedyPlan {
  const all = buffers.map((buffer, index) => ({ ...buffer, index }));
  const fixed = all.filter((buffer) => buffer.fixedOffset !== -1);
  const free = all.filter((buffer) => buffer.fixedOffset === -1).reverse();
  free.sort((a, b) => b.bytes - a.bytes);
  const offsets = new Array<number>(buffers.length).fill(0);
  /** In order of offset; of equal offsets in order of placement. */
  const placed: { readonly offset: number; readonly end: number; readonly buffer: PlannedBuffer }[] = [];
  for (const buffer of [...fixed, ...free]) {
    let offset = Math.max(0, buffer.fixedOffset);
    if (buffer.fixedOffset === -1) {
      offset = 0;
      for (const other of placed) {
        if (other.buffer.firstUse > buffer.lastUse || buffer.firstUse > other.buffer.lastUse) continue;
        if (other.offset - offset >= buffer.bytes) break;
        offset = Math.max(offset, other.end);
      }
    }
    offsets[buffer.index] = offset;
    const entry = { offset, end: offset + buffer.bytes, buffer };
    const position = placed.findIndex((other) => other.offset > offset);
    placed.splice(position === -1 ? placed.length : position, 0, entry);
  }
  return { offsets, bytes: placed.reduce((most, { end }) => Math.max(most, end), 0) };
}

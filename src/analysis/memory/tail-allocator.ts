/**
 * Counts what lives at the end of the arena for as long as the interpreter does. The end grows downwards, so padding
 * depends on the order of the allocations (tflite-micro, arena_allocator/single_arena_buffer_allocator.cc).
 */
export class TailAllocator {
  private position = 0;

  /** The end of the arena is a multiple of every alignment. */
  allocate(bytes: number, alignment: number): void {
    this.position = Math.ceil((this.position + bytes) / alignment) * alignment;
  }

  get bytes(): number {
    return this.position;
  }
}

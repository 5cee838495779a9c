interface GrowableMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Declared here because neither lib.es nor Node's types of version 20 have it, and the rooms below jobs use no DOM. */
declare const WebAssembly: {
  Memory: new (descriptor: { initial: number; maximum?: number }) => GrowableMemory;
};

const PAGE = 65536;
const MAX_PAGES = 65536;
/** Of every block: wide enough for SIMD loads, and a cache line. */
const ALIGNMENT = 64;

interface Block {
  readonly address: number;
  readonly bytes: number;
}

/**
 * The one WebAssembly memory of an interpreter, and a first-fit allocator over it. Address 0 is never handed out.
 * Growing detaches `buffer`: views must be made anew, which `RuntimeTensor.data` does by itself.
 */
export class WasmMemory {
  readonly memory: GrowableMemory = new WebAssembly.Memory({ initial: 1, maximum: MAX_PAGES });
  private readonly used = new Map<number, number>();
  private free: Block[] = [];
  private end = ALIGNMENT;

  get buffer(): ArrayBuffer {
    return this.memory.buffer;
  }

  /** Bytes in use. */
  get usedBytes(): number {
    let bytes = 0;
    for (const size of this.used.values()) bytes += size;
    return bytes;
  }

  /** Address of a new zeroed block. Throws a `RangeError` where the memory would exceed 4 GB. */
  allocate(bytes: number): number {
    const size = Math.max(ALIGNMENT, Math.ceil(bytes / ALIGNMENT) * ALIGNMENT);
    const address = this.takeFree(size) ?? this.extend(size);
    this.used.set(address, size);
    return address;
  }

  release(address: number): void {
    const bytes = this.used.get(address);
    if (bytes === undefined) return;
    this.used.delete(address);
    const blocks = [...this.free, { address, bytes }].sort((a, b) => a.address - b.address);
    this.free = [];
    for (const block of blocks) {
      const last = this.free.at(-1);
      if (last !== undefined && last.address + last.bytes === block.address) {
        this.free[this.free.length - 1] = { address: last.address, bytes: last.bytes + block.bytes };
      } else {
        this.free.push(block);
      }
    }
  }

  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, address, length);
  }

  private takeFree(size: number): number | null {
    const index = this.free.findIndex((block) => block.bytes >= size);
    if (index < 0) return null;
    const { address, bytes } = this.free[index]!;
    if (bytes === size) this.free.splice(index, 1);
    else this.free[index] = { address: address + size, bytes: bytes - size };
    this.bytes(address, size).fill(0);
    return address;
  }

  private extend(size: number): number {
    const address = this.end;
    const missing = address + size - this.memory.buffer.byteLength;
    if (missing > 0) this.grow(Math.ceil(missing / PAGE));
    this.end += size;
    return address;
  }

  private grow(pages: number): void {
    const present = this.memory.buffer.byteLength / PAGE;
    if (present + pages > MAX_PAGES) {
      throw new RangeError(`the model needs more than the 4 GB that a WebAssembly memory can have`);
    }
    // Growing by a quarter keeps the number of moves small where many blocks are asked for one by one.
    const generous = Math.min(MAX_PAGES - present, Math.max(pages, present >> 2));
    try {
      this.memory.grow(generous);
    } catch {
      this.memory.grow(pages);
    }
  }
}

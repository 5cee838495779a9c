import type { TensorType } from '../model';
import { byteLengthOf, viewOf } from './element-types';
import { KernelError } from './errors';
import type { Workspace } from './kernel';
import type { TypedArray } from './runtime-tensor';
import type { WasmMemory } from './wasm-memory';

/** A kernel's working memory; the arena plan or the allocator gives it its address after `prepare`. */
export class GraphWorkspace implements Workspace {
  address = 0;
  readonly bytes: number;
  private view: TypedArray | null = null;

  constructor(
    readonly isPersistent: boolean,
    private readonly type: TensorType,
    private readonly count: number,
    private readonly memory: WasmMemory,
  ) {
    const bytes = byteLengthOf(type, count);
    if (bytes === null) throw new KernelError(`working memory of type ${type} has no fixed size`);
    this.bytes = bytes;
    if (isPersistent) this.address = memory.allocate(bytes);
  }

  get data(): TypedArray {
    const buffer = this.memory.buffer;
    if (this.view === null || this.view.buffer !== buffer || this.view.byteOffset !== this.address) {
      this.view = viewOf(this.type, buffer, this.address, this.count, this.bytes);
    }
    return this.view;
  }

  place(address: number): void {
    this.address = address;
  }

  release(): void {
    if (this.isPersistent) this.memory.release(this.address);
  }
}

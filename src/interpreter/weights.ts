import type { Model, Tensor } from '../model';
import type { WasmMemory } from './wasm-memory';

/** Copies each buffer of the file that a tensor uses into the WebAssembly memory, once. */
export class Weights {
  private readonly addresses = new Map<number, number>();

  constructor(
    private readonly model: Model,
    private readonly memory: WasmMemory,
  ) {}

  /**
   * Where the data of a constant tensor is; null where the tensor has none.
   * @param leastBytes bytes that the tensor's shape asks for; a shorter buffer is followed by zeros.
   */
  place(tensor: Tensor, leastBytes: number): { readonly address: number; readonly bytes: number } | null {
    const buffer = this.model.buffers[tensor.buffer];
    if (buffer === undefined || tensor.buffer === 0 || buffer.location === 'none') return null;
    if (buffer.data.length === 0) return null;
    const bytes = buffer.data.length;
    const known = this.addresses.get(tensor.buffer);
    if (known !== undefined && leastBytes <= bytes) return { address: known, bytes };
    const address = this.memory.allocate(Math.max(bytes, leastBytes));
    this.memory.bytes(address, bytes).set(buffer.data);
    if (known === undefined) this.addresses.set(tensor.buffer, address);
    return { address, bytes };
  }
}

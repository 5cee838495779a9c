import type { Quantization, Sparsity, Tensor, TensorType } from '../model';
import { elementCount, formatShape } from './arithmetic';
import { byteLengthOf, viewOf } from './element-types';
import { KernelError } from './errors';
import type { RuntimeTensor, TypedArray } from './runtime-tensor';
import type { WasmMemory } from './wasm-memory';

/**
 * Where a tensor's bytes live: `constant` in the copy of the file's buffer, `arena` at an offset of the subgraph's
 * arena, `persistent` in a block kept between invocations, `heap` in a block that is replaced when the size changes.
 */
export type Allocation = 'constant' | 'arena' | 'persistent' | 'heap';

/** The interpreter's own, mutable side of a `RuntimeTensor`. */
export class GraphTensor implements RuntimeTensor {
  readonly name: string;
  type: TensorType;
  readonly quantization: Quantization | null;
  readonly sparsity: Sparsity | null;
  readonly isConstant: boolean;
  readonly isVariable: boolean;
  isDynamic: boolean;
  isPersistent = false;
  shape: readonly number[];
  allocation: Allocation;
  /** Address of the block that holds the tensor; 0 while it has none. */
  address = 0;
  /** Bytes of a STRING tensor or of a constant; others follow from the shape. */
  private rawBytes = 0;
  /** Bytes of the block that the tensor owns. */
  private capacity = 0;
  private view: TypedArray | null = null;

  constructor(
    readonly index: number,
    readonly source: Tensor,
    private readonly memory: WasmMemory,
    constant: { readonly address: number; readonly bytes: number } | null,
  ) {
    this.name = source.name;
    this.type = source.type;
    this.quantization = source.quantization;
    this.sparsity = source.sparsity;
    this.shape = source.shape;
    this.isConstant = constant !== null;
    this.isVariable = source.isVariable && constant === null;
    this.isDynamic = source.type === 'STRING' && constant === null;
    this.allocation = constant
      ? 'constant'
      : this.isDynamic
        ? 'heap'
        : this.isVariable
          ? 'persistent'
          : 'arena';
    if (constant !== null) {
      this.address = constant.address;
      this.rawBytes = constant.bytes;
    }
  }

  /** Bytes that the shape asks for; of a STRING tensor or of sparse weights, the bytes it has. */
  get byteLength(): number {
    if (this.sparsity !== null && this.isConstant) return this.rawBytes;
    return byteLengthOf(this.type, elementCount(this.shape)) ?? this.rawBytes;
  }

  get data(): TypedArray {
    const buffer = this.memory.buffer;
    if (this.view !== null && this.view.buffer === buffer) return this.view;
    if (this.address === 0) {
      throw new KernelError(`tensor ${this.index} "${this.name}" has no memory yet: allocate() comes first`);
    }
    this.view = this.makeView(buffer);
    return this.view;
  }

  get bytes(): Uint8Array {
    return this.memory.bytes(this.address, this.byteLength);
  }

  retype(type: TensorType): void {
    if (type === this.type) return;
    this.type = type;
    this.view = null;
  }

  place(address: number): void {
    if (this.address !== address) this.view = null;
    this.address = address;
  }

  reshape(shape: readonly number[], rawBytes = this.rawBytes): void {
    if (shape.some((dimension) => !Number.isInteger(dimension) || dimension < 0)) {
      throw new KernelError(
        `tensor ${this.index} "${this.name}" cannot have the shape ${formatShape(shape)}`,
      );
    }
    this.shape = [...shape];
    this.rawBytes = rawBytes;
    this.view = null;
  }

  /** Gives the tensor a block of its own that holds its bytes, keeping the block it has where that is large enough. */
  allocateOwn(): void {
    const needed = Math.max(1, this.byteLength);
    if (this.address !== 0 && this.capacity >= needed) return;
    if (this.address !== 0) this.memory.release(this.address);
    this.place(this.memory.allocate(needed));
    this.capacity = needed;
  }

  freeOwn(): void {
    this.memory.release(this.address);
    this.capacity = 0;
    this.place(0);
  }

  private makeView(buffer: ArrayBuffer): TypedArray {
    if (this.sparsity !== null && this.isConstant) {
      const bits = byteLengthOf(this.type, 8) ?? 8;
      return viewOf(this.type, buffer, this.address, Math.floor((this.rawBytes * 8) / bits), this.rawBytes);
    }
    return viewOf(this.type, buffer, this.address, elementCount(this.shape), this.rawBytes);
  }
}

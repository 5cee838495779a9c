import type { Quantization, Tensor, TensorType } from '../../model';
import { bitsOf, readConstant } from './constants';
import { Undecided } from './undecided';

/** Larger constants are not looked into: conditions ask for axes, paddings, permutations and shapes. */
const MAX_VALUES = 4096;

/** Characters of a name that a message shows. */
const MAX_NAME = 64;

/** A tensor as a runtime sees it: type and shape may differ from the file's where the runtime computes them anew. */
export class TensorView {
  type: TensorType;
  #shape: readonly number[] | null;
  #values: readonly number[] | null | undefined;

  constructor(
    readonly index: number,
    readonly tensor: Tensor,
    /** The bytes of the tensor's buffer; empty where it is no constant for this runtime. */
    readonly data: Uint8Array,
    /** A runtime that fills a tensor's one scale and zero point only where there is exactly one. */
    private readonly singleScaleOnly: boolean,
  ) {
    this.type = tensor.type;
    this.#shape = tensor.shape;
  }

  /** For messages: converters join the names of all that they fused into one. */
  get name(): string {
    const [first = '', ...more] = this.tensor.name.split(';');
    const short = first.length > MAX_NAME ? `…${first.slice(1 - MAX_NAME)}` : first;
    return more.length > 0 ? `${short};…` : short;
  }

  /** @throws {Undecided} where the shape is known only while running. */
  get shape(): readonly number[] {
    if (!this.#shape) throw new Undecided();
    return this.#shape;
  }

  /** Null where the shape is known only while running. */
  get knownShape(): readonly number[] | null {
    return this.#shape;
  }

  setShape(shape: readonly number[] | null): void {
    this.#shape = shape;
  }

  get rank(): number {
    return this.shape.length;
  }

  /** @throws {Undecided} where the tensor has no such dimension, which another condition reports. */
  dim(axis: number): number {
    const size = this.shape.at(axis);
    if (size === undefined) throw new Undecided();
    return size;
  }

  get elements(): number {
    return this.shape.reduce((product, size) => product * size, 1);
  }

  /** Bytes that the elements take; 0 for types without a fixed size. */
  get bytes(): number {
    return (this.elements * bitsOf(this.type)) / 8;
  }

  get isConstant(): boolean {
    return this.data.length > 0;
  }

  get isVariable(): boolean {
    return this.tensor.isVariable;
  }

  get quantization(): Quantization | null {
    return this.tensor.quantization;
  }

  get scaleCount(): number {
    return this.quantization?.scale.length ?? 0;
  }

  /** Scale and zero point are there. */
  get isQuantized(): boolean {
    return this.scaleCount > 0 && (this.quantization?.zeroPoint.length ?? 0) > 0;
  }

  /** The one scale as kernels read it: 0 where the tensor has none. */
  get scale(): number {
    if (!this.isQuantized || (this.singleScaleOnly && this.scaleCount !== 1)) return 0;
    return this.quantization?.scale[0] ?? 0;
  }

  /** The one zero point as kernels read it: 0 where the tensor has none. */
  get zeroPoint(): number {
    if (!this.isQuantized || (this.singleScaleOnly && this.scaleCount !== 1)) return 0;
    return this.quantization?.zeroPoint[0] ?? 0;
  }

  /** The first zero point, however many there are. */
  get firstZeroPoint(): number {
    return this.isQuantized ? (this.quantization?.zeroPoint[0] ?? 0) : 0;
  }

  /** The constant's elements, or null where the tensor is no small constant of numbers. */
  get values(): readonly number[] | null {
    if (this.#values === undefined) this.#values = readConstant(this.data, this.tensor.type, MAX_VALUES);
    return this.#values;
  }

  /** @throws {Undecided} where the tensor is no small constant. */
  get constantValues(): readonly number[] {
    const values = this.values;
    if (!values) throw new Undecided();
    return values;
  }

  /**
   * What a kernel reads that takes the constant for `count` numbers of another type: behind its end, whatever follows in
   * the file.
   *
   * @throws {Undecided} where the tensor is no constant, or the file ends before.
   */
  readAs(type: TensorType, count: number): readonly number[] {
    const { buffer, byteOffset } = this.data;
    const size = (count * bitsOf(type)) / 8;
    if (!this.isConstant || byteOffset + size > buffer.byteLength) throw new Undecided();
    const values = readConstant(new Uint8Array(buffer, byteOffset, size), type, MAX_VALUES);
    if (!values && count > 0) throw new Undecided();
    return values ?? [];
  }
}

/**
 * A verifier for FlatBuffers, which the JavaScript library has not: it walks every table of a file, driven by the
 * schema's tables, and checks every offset before anything follows it.
 *
 * The rules are those of the C++ `flatbuffers::Verifier`: references point forward, are aligned and stay inside the
 * file; tables, vtables, vectors and strings lie inside the file; strings end with a zero. Beyond them, all distinct
 * objects together may not be larger than twice the file, so that crossing references cannot make reading slow. The
 * depth is bounded by the schema, in which no table contains itself.
 */
import { ModelFormatError } from './format-error';
import { SCALAR_SIZES, elementSize, type FieldSchema, type Schema } from './schema/field-schema';

const REFERENCE_SIZE = 4;
const LARGEST_REFERENCE = 0x7fffffff;
/** A vtable has a slot for every field that the writer's schema knew; today's largest table has 17. */
const MOST_SLOTS = 256;
/** An options table of a newer schema is checked as a table without known fields. */
const UNKNOWN_TABLE = 'UNKNOWN';

/** Throws a `ModelFormatError` unless every reference of the FlatBuffer in `bytes` can be followed. */
export function verifyFlatBuffer(bytes: Uint8Array, schema: Schema): void {
  new Verifier(bytes, schema).verifyRoot();
}

class Verifier {
  readonly #view: DataView;
  readonly #size: number;
  readonly #schema: Schema;
  readonly #path: (string | number)[] = [];
  /** Tables by type and position, and vectors and strings by position: shared ones are checked once. */
  readonly #tablesSeen = new Map<string, Set<number>>();
  readonly #vectorsSeen = new Set<number>();
  readonly #vtables = new Map<number, number>();
  #budget: number;

  constructor(bytes: Uint8Array, schema: Schema) {
    this.#schema = schema;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#size = bytes.byteLength;
    this.#budget = 2 * this.#size;
  }

  verifyRoot(): void {
    this.#table(this.#follow(0), this.#schema.root);
  }

  #table(position: number, type: string): void {
    let seen = this.#tablesSeen.get(type);
    if (seen === undefined) this.#tablesSeen.set(type, (seen = new Set()));
    if (seen.has(position)) return;
    seen.add(position);
    this.#inside(position, 4, 'a table');
    if (position % 4 !== 0) this.#fail('A table is not aligned to 4 bytes', position);
    const vtable = position - this.#view.getInt32(position, true);
    const vtableSize = this.#vtable(vtable, position);
    const objectSize = this.#view.getUint16(vtable + 2, true);
    this.#spend(Math.max(objectSize, 4), position);
    for (const field of this.#schema.tables[type] ?? []) {
      if (field.deprecated === true) continue;
      const at = this.#field(position, vtable, vtableSize, field.slot);
      if (at === null) {
        if (field.required === true) this.#fail(`The required field ${field.name} is missing`, position);
        continue;
      }
      this.#path.push(field.name);
      if (field.type === 'union') {
        this.#union(at, this.#field(position, vtable, vtableSize, field.slot - 1), field);
      } else this.#value(at, field, field.type);
      this.#path.pop();
    }
  }

  /** Size in bytes of the vtable at this position. */
  #vtable(vtable: number, table: number): number {
    const known = this.#vtables.get(vtable);
    if (known !== undefined) return known;
    if (vtable < 0 || vtable + 4 > this.#size) this.#fail('A vtable lies outside the file', table);
    if (vtable % 2 !== 0) this.#fail('A vtable is not aligned to 2 bytes', table);
    const size = this.#view.getUint16(vtable, true);
    if (size < 4 || size % 2 !== 0) this.#fail(`A vtable has the size ${size}`, vtable);
    this.#inside(vtable, size, 'a vtable');
    if (size > 4 + 2 * MOST_SLOTS) this.#fail(`A vtable has ${(size - 4) / 2} fields`, vtable);
    this.#vtables.set(vtable, size);
    return size;
  }

  /** Position of a field's inline value, null where the table has none. */
  #field(table: number, vtable: number, vtableSize: number, slot: number): number | null {
    const entry = 4 + 2 * slot;
    if (entry >= vtableSize) return null;
    const offset = this.#view.getUint16(vtable + entry, true);
    return offset === 0 ? null : table + offset;
  }

  #value(at: number, field: FieldSchema, type: Exclude<FieldSchema['type'], 'union'>): void {
    switch (type) {
      case 'string':
        this.#string(this.#follow(at));
        return;
      case 'vector':
        this.#vector(this.#follow(at), field);
        return;
      case 'table':
        this.#table(this.#follow(at), field.table ?? UNKNOWN_TABLE);
        return;
      default:
        this.#scalar(at, SCALAR_SIZES[type]);
    }
  }

  /** A union without a type has no value, whatever its reference says. */
  #union(at: number, typeAt: number | null, field: FieldSchema): void {
    const number = typeAt === null ? 0 : this.#view.getUint8(typeAt);
    if (number === 0 || field.union === undefined) return;
    this.#table(this.#follow(at), this.#schema.unions[field.union]?.[number] ?? UNKNOWN_TABLE);
  }

  #scalar(at: number, size: number): void {
    this.#inside(at, size, 'a value');
    if (at % size !== 0) this.#fail(`A value of ${size} bytes is not aligned`, at);
  }

  #vector(at: number, field: FieldSchema): void {
    const element = field.element ?? 'ubyte';
    const isReference = element === 'string' || element === 'table';
    const size = elementSize(element);
    const length = this.#length(at, size, 'a vector');
    const start = at + 4;
    if (length > 0 && start % size !== 0) this.#fail('The elements of a vector are not aligned', start);
    if (!isReference) return;
    for (let i = 0; i < length; i++) {
      this.#path.push(i);
      const target = this.#follow(start + 4 * i);
      if (element === 'string') this.#string(target);
      else this.#table(target, field.table ?? UNKNOWN_TABLE);
      this.#path.pop();
    }
  }

  #string(at: number): void {
    const length = this.#length(at, 1, 'a string');
    const end = at + 4 + length;
    if (end >= this.#size || this.#view.getUint8(end) !== 0)
      this.#fail('A string has no zero at its end', at);
  }

  #length(at: number, elementSize: number, what: string): number {
    this.#inside(at, 4, what);
    const length = this.#view.getUint32(at, true);
    const size = length * elementSize;
    if (at + 4 + size > this.#size) {
      const left = this.#size - at - 4;
      this.#fail(`The file is cut off or damaged: ${what} needs ${size} bytes, and ${left} are left`, at);
    }
    const key = at * 8 + elementSize;
    if (!this.#vectorsSeen.has(key)) {
      this.#vectorsSeen.add(key);
      this.#spend(4 + size, at);
    }
    return length;
  }

  /** Where the reference at this position points to. */
  #follow(at: number): number {
    this.#scalar(at, REFERENCE_SIZE);
    const offset = this.#view.getUint32(at, true);
    if (offset === 0 || offset > LARGEST_REFERENCE)
      this.#fail(`A reference has the invalid value ${offset}`, at);
    const target = at + offset;
    if (target + 4 > this.#size) {
      this.#fail(`The file is cut off or damaged: a reference points to byte ${target} of ${this.#size}`, at);
    }
    if (target % 4 !== 0) this.#fail(`A reference points to byte ${target}, which is not aligned`, at);
    return target;
  }

  #inside(at: number, size: number, what: string): void {
    if (at < 0 || at + size > this.#size) {
      this.#fail(`The file is cut off or damaged: ${what} of ${size} bytes passes its end`, at);
    }
  }

  #spend(bytes: number, at: number): void {
    this.#budget -= bytes;
    if (this.#budget < 0) this.#fail('Parts of the file overlap each other', at);
  }

  #fail(reason: string, at: number): never {
    let path = '';
    for (const step of this.#path)
      path += typeof step === 'number' ? `[${step}]` : path === '' ? step : `.${step}`;
    throw new ModelFormatError(`${reason}.`, at, path);
  }
}

/**
 * Fields that a newer writer put into a table, and what of them can be kept without knowing the newer schema.
 *
 * The format has no structs, so a field is a scalar or a reference. A scalar copied as it is, to an equally aligned place,
 * means the same; a reference would not, since it counts from its place. So a field is kept where its value cannot be a
 * reference: because it is too small or not aligned, or because it would point to no multiple of 4 or far behind the file
 * (as nearly every float32 does). Any other field is left out, an integer that is a multiple of 4 among them, and so is a
 * union's type whose value is left out.
 */
import type { ByteBuffer } from 'flatbuffers';
import { Memo } from './memo';
import { SCALAR_SIZES, isReference, type FieldSchema, type ScalarType } from './schema/field-schema';
import type { UnknownField } from './schema/generated/types';

/** A scalar of 8 bytes with all the padding that can follow it; what is larger is no scalar. */
const LARGEST = 16;
/** 512 MB. */
const FAR = 2 ** 29;

/** A slot of a vtable that the schema does not read, and how many bytes its field has at most. */
interface UnknownSlot {
  readonly slot: number;
  readonly offset: number;
  readonly size: number;
  /** Null where the schema does not know the field at all. */
  readonly deprecated: ScalarType | null;
}

/** Reads the unknown and deprecated fields of tables. */
export class UnknownFields {
  readonly #bb: ByteBuffer;
  /** By schema and vtable, which many tables share. */
  readonly #slots = new Map<readonly FieldSchema[], Memo<readonly UnknownSlot[]>>();

  constructor(bb: ByteBuffer) {
    this.#bb = bb;
  }

  /** Those of the table at `position`; null where there is none, as nearly always. */
  of(position: number, known: readonly FieldSchema[]): readonly UnknownField[] | null {
    const bb = this.#bb;
    let memo = this.#slots.get(known);
    if (memo === undefined) this.#slots.set(known, (memo = new Memo<readonly UnknownSlot[]>()));
    const vtable = position - bb.readInt32(position);
    const slots = memo.get(vtable, () => unknownSlots(bb, vtable, known));
    if (slots.length === 0) return null;
    const fields: UnknownField[] = [];
    // From the last to the first: whether the type of a union is kept depends on what follows it.
    let leftOut: number | null = null;
    for (let i = slots.length - 1; i >= 0; i--) {
      const { slot, offset, size, deprecated } = slots[i]!;
      const at = position + offset;
      if (at + size > bb.capacity()) continue;
      const isKept =
        deprecated !== null ||
        (size <= LARGEST &&
          !mayBeReference(bb, at, size) &&
          !(isSmallScalar(at, size) && leftOut === slot + 1));
      if (isKept) fields.push({ slot, bytes: scalarBytes(bb, at, size) });
      else leftOut = slot;
    }
    return fields.length === 0 ? null : fields.reverse();
  }
}

function unknownSlots(bb: ByteBuffer, vtable: number, known: readonly FieldSchema[]): UnknownSlot[] {
  const count = (bb.readUint16(vtable) - 4) / 2;
  const offsets = Array.from({ length: count }, (_, slot) => bb.readUint16(vtable + 4 + 2 * slot));
  const ends = fieldEnds(offsets, bb.readUint16(vtable + 2));
  return offsets.flatMap((offset, slot) => {
    const field = known[slot];
    if (offset === 0 || (field !== undefined && field.deprecated !== true)) return [];
    const deprecated = field?.type ?? null;
    if (deprecated !== null && isReference(deprecated)) return [];
    const size = deprecated === null ? (ends.get(offset) ?? offset) - offset : SCALAR_SIZES[deprecated];
    return size > 0 ? [{ slot, offset, size, deprecated }] : [];
  });
}

/** Where the bytes of the field at each offset end at the latest: at the next field, or with the table. */
function fieldEnds(offsets: readonly number[], tableEnd: number): Map<number, number> {
  const sorted = [...new Set(offsets)].filter((offset) => offset >= 4).sort((a, b) => a - b);
  return new Map(sorted.map((offset, i) => [offset, Math.min(sorted[i + 1] ?? tableEnd, tableEnd)]));
}

/**
 * References point forward to a multiple of 4, less than 2 GB away. The answer is the same wherever the value stands in a
 * file of less than 512 MB, so that what is kept once is always kept.
 */
function mayBeReference(bb: ByteBuffer, at: number, size: number): boolean {
  if (isSmallScalar(at, size)) return false;
  const value = bb.readUint32(at);
  if (value === 0 || value % 4 !== 0) return false;
  return value < FAR || at + value < bb.capacity();
}

/**
 * The bytes of a scalar of up to `size` bytes: 2 where it can be no larger, else 8. What follows it in the table is not
 * part of it, and its reader does not look at what fills it up.
 */
function scalarBytes(bb: ByteBuffer, at: number, size: number): Uint8Array {
  const isSmall = isSmallScalar(at, size);
  const bytes = new Uint8Array(isSmall ? 2 : 8);
  const aligned = isSmall ? (at % 2 === 0 ? 2 : 1) : at % 8 === 0 ? 8 : 4;
  bytes.set(bb.bytes().subarray(at, at + Math.min(size, aligned)));
  return bytes;
}

/** True where only one or two bytes have room, or the alignment. */
function isSmallScalar(at: number, size: number): boolean {
  return size < 4 || at % 4 !== 0;
}

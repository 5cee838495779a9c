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
import { SCALAR_SIZES, isReference, type FieldSchema } from './schema/field-schema';
import type { UnknownField } from './schema/generated/types';

/** A scalar of 8 bytes with all the padding that can follow it; what is larger is no scalar. */
const LARGEST = 16;
/** 512 MB. */
const FAR = 2 ** 29;

/** The unknown and deprecated fields of the table at `position`; null where there is none, as nearly always. */
export function readUnknownFields(
  bb: ByteBuffer,
  position: number,
  known: readonly FieldSchema[],
): readonly UnknownField[] | null {
  const vtable = position - bb.readInt32(position);
  const slots = (bb.readUint16(vtable) - 4) / 2;
  const deprecated = known.filter((field) => field.deprecated === true && field.slot < slots);
  if (slots <= known.length && deprecated.length === 0) return null;

  const fields: UnknownField[] = [];
  for (const { slot, type } of deprecated) {
    const offset = bb.readUint16(vtable + 4 + 2 * slot);
    if (offset === 0 || isReference(type)) continue;
    fields.push({ slot, bytes: scalarBytes(bb, position + offset, SCALAR_SIZES[type]) });
  }
  const ends = fieldEnds(bb, position, vtable, slots);
  for (let slot = slots - 1; slot >= known.length; slot--) {
    const offset = bb.readUint16(vtable + 4 + 2 * slot);
    if (offset === 0) continue;
    const at = position + offset;
    const size = (ends.get(offset) ?? offset) - offset;
    if (size <= 0 || size > LARGEST || mayBeReference(bb, at, size)) continue;
    if (isSmallScalar(at, size) && slot + 1 < slots && isLeftOut(slot + 1)) continue;
    fields.push({ slot, bytes: scalarBytes(bb, at, size) });
  }
  fields.sort((a, b) => a.slot - b.slot);
  return fields.length === 0 ? null : fields;

  function isLeftOut(slot: number): boolean {
    return bb.readUint16(vtable + 4 + 2 * slot) !== 0 && !fields.some((field) => field.slot === slot);
  }
}

/** Where the bytes of the field at each offset end at the latest: at the next field, or with the table. */
function fieldEnds(bb: ByteBuffer, position: number, vtable: number, slots: number): Map<number, number> {
  const starts = new Set<number>();
  for (let slot = 0; slot < slots; slot++) starts.add(bb.readUint16(vtable + 4 + 2 * slot));
  const sorted = [...starts].filter((start) => start >= 4).sort((a, b) => a - b);
  const tableEnd = Math.min(bb.readUint16(vtable + 2), bb.capacity() - position);
  return new Map(sorted.map((start, i) => [start, Math.min(sorted[i + 1] ?? tableEnd, tableEnd)]));
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

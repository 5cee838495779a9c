/**
 * Fields that a newer writer put into a table, and what of them can be kept without knowing the newer schema.
 *
 * A field's inline bytes reach at most to the next field of its table; copied as they are, to an equally aligned place,
 * they mean the same. Only a reference would not: it is relative to its place. So a field is kept where its value cannot
 * be a reference: because it is too small or not aligned to be one, or because nothing stands where it would point to.
 * Any other field is left out, and so is a union's type whose value is left out. The bytes are filled with zeros to a
 * multiple of 8, so that what is written reads the same again.
 */
import type { ByteBuffer } from 'flatbuffers';
import { SCALAR_SIZES, isReference, type FieldSchema } from './schema/field-schema';
import type { UnknownField } from './schema/generated/types';

const FILL = 8;
/** A scalar of 8 bytes with all the padding that can follow it. What is larger is no scalar. */
const LARGEST = 16;

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
    fields.push({ slot, bytes: filled(bb, position + offset, SCALAR_SIZES[type]) });
  }
  const ends = fieldEnds(bb, position, vtable, slots);
  for (let slot = slots - 1; slot >= known.length; slot--) {
    const offset = bb.readUint16(vtable + 4 + 2 * slot);
    if (offset === 0) continue;
    const at = position + offset;
    const size = (ends.get(offset) ?? offset) - offset;
    if (size <= 0 || size > LARGEST || mayBeReference(bb, position, at, size)) continue;
    if (size < 4 && slot + 1 < slots && isLeftOut(slot + 1)) continue;
    fields.push({ slot, bytes: filled(bb, at, size) });
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

function mayBeReference(bb: ByteBuffer, table: number, at: number, size: number): boolean {
  if (size < 4 || at % 4 !== 0) return false;
  const target = at + bb.readUint32(at);
  const tableEnd = table + bb.readUint16(table - bb.readInt32(table) + 2);
  // References point forward, to another object, at a multiple of 4.
  if (target < tableEnd || target % 4 !== 0 || target + 4 > bb.capacity()) return false;
  const isVector = target + 4 + bb.readUint32(target) <= bb.capacity();
  const vtable = target - bb.readInt32(target);
  const isTable =
    vtable >= 0 && vtable % 2 === 0 && vtable + 4 <= bb.capacity() && bb.readUint16(vtable) >= 4;
  return isVector || isTable;
}

function filled(bb: ByteBuffer, at: number, size: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(size / FILL) * FILL);
  bytes.set(bb.bytes().subarray(at, at + size));
  return bytes;
}

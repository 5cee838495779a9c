import { ByteBuffer } from 'flatbuffers';
import { elementSize, type Schema } from './schema/field-schema';

/** Names that the model gives to fields of the file. */
const FILE_NAMES: Readonly<Record<string, string>> = { signatures: 'signatureDefs' };

/**
 * The byte of a verified file at which the value stands that `path` names, such as `subgraphs[0].operators[3].inputs[1]`.
 * Where the path leads to nothing in the file, the byte of the last part that is there.
 */
export function positionOf(bytes: Uint8Array, schema: Schema, path: string): number {
  const bb = new ByteBuffer(bytes);
  let table = schema.root;
  let position = bb.__indirect(0);
  for (const step of path.split('.')) {
    const [, modelName = step, index = null] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const name = FILE_NAMES[modelName] ?? modelName;
    const field = schema.tables[table]?.find((candidate) => candidate.name === name);
    const offset = field === undefined ? 0 : bb.__offset(position, 4 + 2 * field.slot);
    if (field === undefined || offset === 0) return position;
    if (index === null || field.element === undefined) return position + offset;
    const start = bb.__vector(position + offset);
    const at = start + Number(index) * elementSize(field.element);
    if (field.table === undefined) return at;
    position = bb.__indirect(at);
    table = field.table;
  }
  return position;
}

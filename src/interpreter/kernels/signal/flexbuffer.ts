import type { PrepareContext } from '../../kernel';

/**
 * The numbers of a FlexBuffer map by key, as custom operators store their options: integers, floats and booleans.
 * Format: https://flatbuffers.dev/internals (FlexBuffers). Values of other types are left out.
 */
export class FlexMap {
  private constructor(private readonly values: ReadonlyMap<string, number>) {}

  /** Fails where the bytes are no map, or point outside themselves. */
  static read(bytes: Uint8Array | null, context: PrepareContext): FlexMap {
    const options = bytes ?? new Uint8Array(0);
    try {
      return new FlexMap(readMap(new DataView(options.buffer, options.byteOffset, options.byteLength)));
    } catch (error) {
      if (error instanceof RangeError)
        return context.fail('the custom options are no FlexBuffer map (cut short or damaged)');
      throw error;
    }
  }

  /** The value as a number, or `byDefault`; booleans are 0 and 1. */
  number(key: string, byDefault = 0): number {
    return this.values.get(key) ?? byDefault;
  }

  /** The value cut to a whole number. */
  integer(key: string, byDefault = 0): number {
    return Math.trunc(this.number(key, byDefault));
  }

  boolean(key: string, byDefault = false): boolean {
    return this.number(key, Number(byDefault)) !== 0;
  }
}

const MAP = 9;

function readMap(view: DataView): Map<string, number> {
  const values = new Map<string, number>();
  const rootWidth = view.getUint8(view.byteLength - 1);
  const rootType = view.getUint8(view.byteLength - 2);
  if (rootType >> 2 !== MAP) throw new RangeError('no map');
  const root = view.byteLength - 2 - rootWidth;
  const width = 1 << (rootType & 3);
  const start = root - unsignedAt(view, root, rootWidth);
  const count = unsignedAt(view, start - width, width);
  const keysWidth = unsignedAt(view, start - 2 * width, width);
  const keysAt = start - 3 * width;
  const keys = keysAt - unsignedAt(view, keysAt, width);
  for (let i = 0; i < count; i++) {
    const keyAt = keys + i * keysWidth;
    const key = textAt(view, keyAt - unsignedAt(view, keyAt, keysWidth));
    const type = view.getUint8(start + count * width + i);
    const value = numberAt(view, start + i * width, width, type);
    if (value !== null) values.set(key, value);
  }
  return values;
}

const [INT, UINT, FLOAT, INDIRECT_INT, INDIRECT_UINT, INDIRECT_FLOAT, BOOL] = [1, 2, 3, 6, 7, 8, 26];

function numberAt(view: DataView, at: number, width: number, packedType: number): number | null {
  const type = packedType >> 2;
  switch (type) {
    case INT:
      return signedAt(view, at, width);
    case UINT:
    case BOOL:
      return unsignedAt(view, at, width);
    case FLOAT:
      return floatAt(view, at, width);
    case INDIRECT_INT:
    case INDIRECT_UINT:
    case INDIRECT_FLOAT: {
      const target = at - unsignedAt(view, at, width);
      const ownWidth = 1 << (packedType & 3);
      if (type === INDIRECT_FLOAT) return floatAt(view, target, ownWidth);
      return type === INDIRECT_INT ? signedAt(view, target, ownWidth) : unsignedAt(view, target, ownWidth);
    }
    default:
      return null;
  }
}

function unsignedAt(view: DataView, at: number, width: number): number {
  if (width === 1) return view.getUint8(at);
  if (width === 2) return view.getUint16(at, true);
  return width === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}

function signedAt(view: DataView, at: number, width: number): number {
  if (width === 1) return view.getInt8(at);
  if (width === 2) return view.getInt16(at, true);
  return width === 4 ? view.getInt32(at, true) : Number(view.getBigInt64(at, true));
}

function floatAt(view: DataView, at: number, width: number): number {
  return width === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true);
}

function textAt(view: DataView, at: number): string {
  let text = '';
  for (let i = at; ; i++) {
    const code = view.getUint8(i);
    if (code === 0) return text;
    text += String.fromCharCode(code);
  }
}

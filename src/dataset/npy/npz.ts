import { unzipSync } from 'fflate';
import { NpyError, readNpy, type NpyArray } from './npy';

/** Guards against an archive that claims, or unpacks to, more than memory holds. */
const MAX_UNPACKED_BYTES = 2 ** 31;

/**
 * The arrays of a `.npz` file (a zip of `.npy` files, as `numpy.savez` and `savez_compressed` write it) by name, without
 * `.npy`, in the archive's order. An entry that cannot be read is given as its `NpyError`; other entries are left out.
 * @throws NpyError where the file is no zip archive or is damaged.
 */
export function readNpz(bytes: Uint8Array): Map<string, NpyArray | NpyError> {
  let entries: Record<string, Uint8Array>;
  let unpacked = 0;
  try {
    entries = unzipSync(bytes, {
      filter: (entry) => {
        if (!entry.name.endsWith('.npy')) return false;
        unpacked += entry.originalSize;
        if (unpacked > MAX_UNPACKED_BYTES) throw new NpyError('the archive unpacks to more than 2 GB');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof NpyError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new NpyError(`not a .npz file, or a damaged one (${reason})`);
  }
  const arrays = new Map<string, NpyArray | NpyError>();
  for (const [name, content] of Object.entries(entries)) {
    arrays.set(name.slice(0, -'.npy'.length), tryReadNpy(content));
  }
  return arrays;
}

function tryReadNpy(content: Uint8Array): NpyArray | NpyError {
  try {
    return readNpy(content);
  } catch (error) {
    if (error instanceof NpyError) return error;
    throw error;
  }
}

/** One file, or one array of an archive, as the samples of one input. */
import type { InputConfig } from '../config';
import { ImageError, isImage } from '../image';
import { formatShape, type DatasetInput } from '../input';
import { NpyError, readNpy, readNpz, type NpyArray } from '../npy';
import { ValueError } from '../to-input';
import { fromArray } from './array-part';
import { fromImage } from './image-part';
import { PartError, type Part, type PartSamples } from './part';
import { fromRaw } from './raw-part';

/** Reads and checks the whole part. @throws PartError */
export async function readPart(part: Part, input: DatasetInput, config: InputConfig): Promise<PartSamples> {
  if (input.openAxes.length > 0) {
    throw new PartError(
      `input "${input.name}" leaves its size open (axis ${input.openAxes.join(', ')} of ${formatShape(input.shape)}); ` +
        'convert the model with a fixed input size',
    );
  }
  try {
    const bytes = await part.file.read();
    if (part.key !== null) return fromArray(arrayOf(bytes, part.key), input, config);
    if (/\.npy$/i.test(part.file.name)) return fromArray(readNpy(bytes), input, config);
    if (/\.(bin|raw|dat)$/i.test(part.file.name)) return fromRaw(bytes, input);
    if (isImage(bytes)) return fromImage(bytes, input, config);
  } catch (error) {
    if (error instanceof PartError) throw error;
    if (error instanceof NpyError || error instanceof ImageError || error instanceof ValueError) {
      throw new PartError(error.message);
    }
    throw new PartError(error instanceof Error ? error.message : String(error));
  }
  throw new PartError(
    /\.(png|jpe?g)$/i.test(part.file.name)
      ? 'the name says image, but the bytes are no PNG or JPEG'
      : 'not a PNG or JPEG image, .npy, .npz or raw .bin file',
  );
}

function arrayOf(bytes: Uint8Array, key: string): NpyArray {
  const array = readNpz(bytes).get(key);
  if (array === undefined) throw new PartError(`there is no array "${key}" in it`);
  if (array instanceof NpyError) throw new PartError(`array "${key}": ${array.message}`);
  return array;
}

import type { InputConfig } from '../config';
import type { DatasetInput, ImageGeometry } from '../input';
import { PartError } from './part';

export interface Channels {
  readonly count: number;
  /** Consecutive elements of one channel: 1 where the channels come last. */
  readonly block: number;
}

export function channelsOf(input: DatasetInput, geometry: ImageGeometry | null): Channels {
  if (geometry?.layout === 'NCHW') {
    return { count: geometry.channels, block: geometry.height * geometry.width };
  }
  return { count: input.shape.at(-1) ?? 1, block: 1 };
}

export function affine(
  scale: number,
  mean: readonly number[],
  std: readonly number[],
  channels: Channels,
): (values: Float64Array) => Float64Array {
  for (const [name, list] of Object.entries({ mean, std })) {
    if (list.length !== 1 && list.length !== channels.count) {
      throw new PartError(`${name} has ${list.length} values for ${channels.count} channels`);
    }
  }
  return (values) =>
    values.map((value, index) => {
      const channel = Math.floor(index / channels.block) % channels.count;
      return (value * scale - (mean[channel] ?? mean[0]!)) / (std[channel] ?? std[0]!);
    });
}

/** True where dataset.json says how values are scaled. */
export function isConfigured(config: InputConfig): boolean {
  return config.mean !== undefined || config.std !== undefined || config.scale !== undefined;
}

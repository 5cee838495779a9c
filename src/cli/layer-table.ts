import type { ErrorMetrics } from '../quantizer';
import { table } from './table';

interface Layer extends ErrorMetrics {
  readonly operatorIndex: number;
  readonly operator: string;
  readonly tensor: string;
}

/** The first layers as a table, and how many there are besides. */
export function layerLines(layers: readonly Layer[], most: number): string[] {
  const rows = layers
    .slice(0, most)
    .map((layer) => [
      layer.sqnr.toFixed(1),
      layer.cosine.toFixed(5),
      layer.maxAbsError.toPrecision(3),
      `${layer.operatorIndex} ${layer.operator}`,
      layer.tensor,
    ]);
  const lines = table([['SQNR dB', 'cosine', 'max error', 'operator', 'tensor'], ...rows]);
  if (layers.length > most)
    lines.push(`… and ${layers.length - most} more layers (--format json lists them all)`);
  return lines;
}

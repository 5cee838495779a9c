import type { PrepareContext, Workspace } from '../kernel';
import type { FilterCache } from '../kernels/convolution/filter-values';
import type { ConvolutionGeometry } from '../kernels/convolution/geometry';
import type { ChannelMultipliers, QuantizedMultiplier } from '../arithmetic';
import type { RuntimeTensor } from '../runtime-tensor';

/** Columns of a panel of weights; biases are padded to a multiple of it. */
const PANEL = 8;
const MAX_RIGHT_SHIFT = 30;

export const paddedColumns = (columns: number): number => Math.ceil(columns / PANEL) * PANEL;

/** The fields of a geometry in the order of `assembly/geometry.ts`. */
export function geometryBlock(context: PrepareContext, g: ConvolutionGeometry): Workspace {
  const fields = [
    g.inputHeight,
    g.inputWidth,
    g.inputDepth,
    g.filterHeight,
    g.filterWidth,
    g.outputHeight,
    g.outputWidth,
    g.outputDepth,
    g.strideHeight,
    g.strideWidth,
    g.dilationHeight,
    g.dilationWidth,
    g.paddingTop,
    g.paddingLeft,
  ];
  const block = context.persistent('INT32', fields.length);
  (block.data as Int32Array).set(fields);
  return block;
}

/** What keeps its value from the first invocation on can be packed once. */
export const isStable = (tensor: RuntimeTensor | null): boolean =>
  tensor === null || tensor.isConstant || tensor.isPersistent;

/** True for a zero point that an 8-bit type can hold: differences to it fit int16, and float32 is exact about them. */
export const isByteValue = (zeroPoint: number): boolean => zeroPoint >= -128 && zeroPoint <= 255;

/** Runs `pack` before the first run: constants that operators compute have their values only then. */
export function packingOnce(pack: () => void, run: () => void): () => void {
  let isPacked = false;
  return () => {
    if (!isPacked) pack();
    isPacked = true;
    run();
  };
}

/** Copies a bias to the start of its padded block, which is all zeros otherwise. */
export function packBias(block: Workspace, bias: RuntimeTensor | null): void {
  if (bias !== null) (block.data as Float32Array | Int32Array).set(bias.data as Float32Array | Int32Array);
}

/** Weights `[columns][k]` as int16 pairs: panels of eight columns, `[ceil(columns / 8)][ceil(k / 2)][8][2]`. */
export function packIntegers(block: Workspace, { values }: FilterCache, columns: number, k: number): void {
  const pairs = Math.ceil(k / 2);
  const target = block.data as Int16Array;
  for (let column = 0; column < columns; column++) {
    const panel = Math.floor(column / PANEL) * pairs * PANEL * 2 + (column % PANEL) * 2;
    for (let i = 0; i < k; i++) {
      target[panel + (i >> 1) * PANEL * 2 + (i & 1)] = values[column * k + i]!;
    }
  }
}

/** The factors that stand for multiplier and shift of each channel (`assembly/requantize.ts`). */
export interface Factors {
  readonly block: Workspace;
  /** Bytes between the five arrays. */
  readonly stride: number;
}

/** More than the error of a product in float32 that is at most 256. */
const PRODUCT_ERROR = 2 ** -14;

/** Null where a shift is too large for a factor. */
export function requantizationFactors(
  context: PrepareContext,
  { multipliers, shifts }: ChannelMultipliers,
  channels: number,
): Factors | null {
  for (let i = 0; i < channels; i++) {
    if (shifts[i]! < -MAX_RIGHT_SHIFT || shifts[i]! > MAX_RIGHT_SHIFT) return null;
  }
  const padded = paddedColumns(channels);
  const block = context.persistent('INT32', 5 * padded);
  const data = block.data as Int32Array;
  const scales = new Float32Array(data.buffer, data.byteOffset + 12 * padded, padded);
  const limits = new Float32Array(data.buffer, data.byteOffset + 16 * padded, padded);
  for (let i = 0; i < channels; i++) {
    const right = Math.max(-shifts[i]!, 0);
    data[i] = 2 ** Math.max(shifts[i]!, 0);
    data[padded + i] = multipliers[i]!;
    data[2 * padded + i] = 2 ** (MAX_RIGHT_SHIFT - right);
    scales[i] = multipliers[i]! * 2 ** (shifts[i]! - 31);
    // Sums that are shifted to the left may wrap, which a float does not.
    limits[i] = shifts[i]! > 0 ? -1 : 0.5 - (2 ** -(right + 1) + PRODUCT_ERROR);
  }
  return { block, stride: 4 * padded };
}

/** One multiplier for eight lanes. */
export function uniformFactors(
  context: PrepareContext,
  { multiplier, shift }: QuantizedMultiplier,
): Factors | null {
  const channels = {
    multipliers: new Int32Array(PANEL).fill(multiplier),
    shifts: new Int32Array(PANEL).fill(shift),
  };
  return requantizationFactors(context, channels, PANEL);
}

/** How many output positions are worked on at a time, so that their rows and results stay in the cache. */
export function rowsAtATime(positions: number, rowBytes: number, resultBytes: number): number {
  const CACHE = 48 * 1024;
  const fitting = Math.floor(CACHE / Math.max(rowBytes, resultBytes, 1));
  return Math.max(1, Math.min(positions, Math.max(4, fitting & ~3)));
}

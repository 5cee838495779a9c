import type { PrepareContext, Workspace } from '../kernel';
import type { FilterCache } from '../kernels/convolution/filter-values';
import type { ConvolutionGeometry } from '../kernels/convolution/geometry';
import type { ChannelMultipliers, QuantizedMultiplier } from '../arithmetic';
import type { RuntimeTensor } from '../runtime-tensor';
import type { SimdKernels } from './module';

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

/** The index of weight `i` of a column among the values of a filter. */
export type WeightPlace = (column: number, i: number) => number;

/** Float weights in the panels of `packFloat`, which reads them where they stand one column behind the other. */
export function packFloats(
  block: Workspace,
  values: Float32Array,
  columns: number,
  k: number,
  place: WeightPlace,
): void {
  const target = block.data as Float32Array;
  for (let column = 0; column < columns; column++) {
    const panel = Math.floor(column / PANEL) * k * PANEL + (column % PANEL);
    for (let i = 0; i < k; i++) target[panel + i * PANEL] = values[place(column, i)]!;
  }
}

/** Integer weights in the panels that `gemmInt` and `gemmBytes` multiply by. */
export interface PackedIntegers {
  readonly block: Workspace;
  readonly multiply: SimdKernels['gemmInt'];
  /** To be called once the weights have their values. */
  pack(): void;
}

/**
 * Weights `[columns][k]` as pairs: panels of eight columns, `[ceil(columns / 8)][ceil(k / 2)][8][2]`. `place` gives the
 * index of a weight, where that is not `column * k + i`.
 */
export function packIntegers(
  context: PrepareContext,
  simd: SimdKernels,
  filter: FilterCache,
  columns: number,
  k: number,
  place: WeightPlace = (column, i) => column * k + i,
): PackedIntegers {
  const pairs = Math.ceil(k / 2);
  const block = context.persistent(filter.isView ? 'INT8' : 'INT16', paddedColumns(columns) * pairs * 2);
  const pack = (): void => {
    const { values } = filter;
    const target = block.data as Int8Array | Int16Array;
    for (let column = 0; column < columns; column++) {
      const panel = Math.floor(column / PANEL) * pairs * PANEL * 2 + (column % PANEL) * 2;
      for (let i = 0; i < k; i++) target[panel + (i >> 1) * PANEL * 2 + (i & 1)] = values[place(column, i)]!;
    }
  };
  return { block, multiply: filter.isView ? simd.gemmBytes : simd.gemmInt, pack };
}

/** The factors that stand for multiplier and shift of each channel (`assembly/requantize.ts`). */
export interface Factors {
  readonly block: Workspace;
  /** Bytes between the five arrays. */
  readonly stride: number;
}

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
  const nudges = new Float32Array(data.buffer, data.byteOffset + 16 * padded, padded);
  for (let i = 0; i < channels; i++) {
    const right = Math.max(-shifts[i]!, 0);
    data[i] = 2 ** Math.max(shifts[i]!, 0);
    data[padded + i] = multipliers[i]!;
    data[2 * padded + i] = 2 ** (MAX_RIGHT_SHIFT - right);
    // Sums that are shifted to the left may wrap, which a float does not.
    scales[i] = shifts[i]! > 0 ? NaN : multipliers[i]! * 2 ** (shifts[i]! - 31);
    nudges[i] = right > 0 ? 2 ** -(right + 1) : 0;
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

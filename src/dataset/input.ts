import type { Quantization, TensorType } from '../model';

/** One input of a model, as a dataset needs to know it. */
export interface DatasetInput {
  readonly name: string;
  /** Other names that files, folders and arrays may carry: the signature's name, `input_0`, `in_0`. */
  readonly aliases: readonly string[];
  readonly type: TensorType;
  /** Fixed dimensions; an unknown batch is 1. */
  readonly shape: readonly number[];
  /** Axes after the first whose size the model leaves open. */
  readonly openAxes: readonly number[];
  readonly quantization: Quantization | null;
  /** `(pixel - mean) / std` of the model's own metadata, one value or one a channel; null where it says nothing. */
  readonly normalization: Normalization | null;
}

export interface Normalization {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

/** Where the pixels of an image go in an input's shape; null where the input takes no image. */
export interface ImageGeometry {
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
  /** 'NCHW' where the channels come before the rows. */
  readonly layout: 'NHWC' | 'NCHW';
}

export function imageGeometry(shape: readonly number[]): ImageGeometry | null {
  const inner = shape.length === 4 && shape[0] === 1 ? shape.slice(1) : shape;
  if (inner.length !== 3) return null;
  const [first, second, third] = inner as [number, number, number];
  if (isChannels(third)) return { height: first, width: second, channels: third, layout: 'NHWC' };
  if (isChannels(first)) return { height: second, width: third, channels: first, layout: 'NCHW' };
  return null;
}

function isChannels(size: number): size is 1 | 3 {
  return size === 1 || size === 3;
}

export function elementsOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

export function formatShape(shape: readonly number[]): string {
  return `[${shape.join(',')}]`;
}

/** True where `name` of a file, folder or array means this input. */
export function isNamed(input: DatasetInput, name: string): boolean {
  return namesOf(input).some((candidate) => candidate === name || fileSafe(candidate) === name);
}

/** All names of an input, longest first, so that a suffix finds the most precise one. */
export function namesOf(input: DatasetInput): string[] {
  const names = [input.name, ...input.aliases];
  return [...new Set([...names, ...names.map(fileSafe)])].sort((a, b) => b.length - a.length);
}

/** Tensor names such as `serving_default_x:0` with the characters that file names cannot have made `_`. */
function fileSafe(name: string): string {
  return name.replace(/[^A-Za-z0-9.-]+/g, '_');
}

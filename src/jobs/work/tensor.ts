import { tensorStatistics } from '../../analysis';
import { writeNpy } from '../../dataset';
import type { Model, Tensor } from '../../model';
import { tensorData } from '../../model';
import type { FileSource } from '../files/sources';
import type { JobContext } from '../jobs';
import { storedArray } from './element-arrays';
import { loadModel, tensorOf } from './load-model';

export interface TensorRequest {
  readonly file: FileSource;
  readonly subgraph: number;
  readonly tensorIndex: number;
}

export interface HistogramRequest extends TensorRequest {
  readonly bins: number;
}

/** Of a constant's real values; see `HistogramResult` of the page's protocol. */
export interface HistogramResult {
  readonly bins: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly std: number;
  readonly count: number;
  readonly zeros: number;
  readonly nonFinite: number;
}

export interface ValuesRequest extends TensorRequest {
  readonly start: number;
  readonly count: number;
}

export interface ValuesResult {
  readonly values: readonly string[];
  readonly total: number;
}

export interface ExportRequest extends TensorRequest {
  readonly format: 'npy' | 'csv' | 'raw';
}

export type ExportResult = Uint8Array;

/** Most values a page asks for at a time. */
const MAXIMUM_VALUES = 10_000;
const MAXIMUM_BINS = 1024;

export async function tensorHistogram(
  request: HistogramRequest,
  context: JobContext,
): Promise<HistogramResult> {
  const { model, tensor } = await loadTensor(request);
  const bins = Math.min(MAXIMUM_BINS, Math.max(1, Math.round(request.bins)));
  const statistics = await tensorStatistics(model, tensor, { bins, ...context });
  const { histogram } = statistics ?? { histogram: null };
  if (!statistics || !histogram) throw new Error(`${nameOf(tensor)} has no values that could be counted`);
  return {
    bins: histogram.counts,
    min: histogram.min,
    max: histogram.max,
    mean: statistics.mean ?? 0,
    std: statistics.std ?? 0,
    count: statistics.count,
    zeros: statistics.zeros,
    nonFinite: statistics.nans + statistics.infinities,
  };
}

export async function tensorValues(request: ValuesRequest): Promise<ValuesResult> {
  const { model, tensor } = await loadTensor(request);
  const array = storedArray(tensor, tensorData(model, tensor));
  const start = Math.max(0, Math.floor(request.start));
  const end = start + Math.min(MAXIMUM_VALUES, Math.max(0, Math.floor(request.count)));
  return { values: Array.from(array.data.slice(start, end), String), total: array.data.length };
}

export async function exportTensor(request: ExportRequest): Promise<ExportResult> {
  const { model, tensor } = await loadTensor(request);
  const bytes = tensorData(model, tensor);
  if (request.format === 'raw') return bytes.slice();
  const array = storedArray(tensor, bytes);
  if (request.format === 'npy') return writeNpy(array);
  const width = array.shape.at(-1) || 1;
  const lines: string[] = [];
  for (let start = 0; start < array.data.length; start += width) {
    lines.push(Array.from(array.data.slice(start, start + width), String).join(','));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

async function loadTensor(request: TensorRequest): Promise<{ model: Model; tensor: Tensor }> {
  const { model } = await loadModel(request.file);
  const tensor = tensorOf(model, request.subgraph, request.tensorIndex);
  if (tensorData(model, tensor).length === 0) throw new Error(`${nameOf(tensor)} has no data in the file`);
  return { model, tensor };
}

function nameOf(tensor: Tensor): string {
  return tensor.name === '' ? 'The tensor' : `Tensor "${tensor.name}"`;
}

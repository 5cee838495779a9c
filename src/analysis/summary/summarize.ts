import type { Model, Subgraph, Tensor } from '../../model';
import { isWeight, operatorCost, storedBytes } from '../cost';
import { elementCount } from '../../model';
import { isStored, operatorLabel } from '../elements';
import { precisionText } from './precision';
import { minRuntimeVersion } from './min-runtime-version';

/** A model in a few figures, for headers, tables and `inspect`. */
export interface ModelSummary {
  /** Elements of all weights, those that share a buffer counted once. */
  readonly parameters: number;
  /** Multiply-accumulates of one run, as far as they are known; the bodies of WHILE are counted once. */
  readonly macs: number;
  /** Operators whose multiply-accumulates are not known: custom operators and shapes that do not fit. */
  readonly operatorsWithoutMacs: number;
  /** In words: 'float32', 'int8, float32 I/O', 'weight-only int8 (hybrid)'. */
  readonly precision: string;
  /** Oldest TensorFlow Lite that has every built-in operator at its version, such as '2.3.0'; null where unknown. */
  readonly minRuntimeVersion: string | null;
  readonly subgraphs: number;
  readonly operators: number;
  readonly tensors: number;
  /** Uses of each operator over all subgraphs, the most frequent first. */
  readonly operatorCounts: Readonly<Record<string, number>>;
  /** Bytes of all constants, those that share a buffer counted once. */
  readonly constantBytes: number;
  readonly inputs: readonly TensorSummary[];
  readonly outputs: readonly TensorSummary[];
}

export interface TensorSummary {
  readonly index: number;
  readonly name: string;
  readonly type: string;
  /** -1 for a dimension that is unknown until the model runs. */
  readonly shape: readonly number[];
  /** Null where there is not exactly one scale. */
  readonly scale: number | null;
  readonly zeroPoint: number | null;
}

/** Reads headers only: the cost does not depend on the size of the weights. */
export function summarize(model: Model): ModelSummary {
  const operators = model.subgraphs.flatMap((subgraph) => {
    return subgraph.operators.map((operator) => ({
      operator,
      cost: operatorCost(model, subgraph, operator),
    }));
  });
  const constants = distinctConstants(model);
  const main = model.subgraphs[0];
  return {
    parameters: total(constants.filter(isWeight), (tensor) => elementCount(tensor.shape)),
    macs: total(operators, ({ cost }) => cost.macs ?? 0),
    operatorsWithoutMacs: operators.filter(({ cost }) => cost.macs === null).length,
    precision: precisionText(model),
    minRuntimeVersion: minRuntimeVersion(model),
    subgraphs: model.subgraphs.length,
    operators: operators.length,
    tensors: total(model.subgraphs, (subgraph) => subgraph.tensors.length),
    operatorCounts: countNames(operators.map(({ operator }) => operatorLabel(model, operator))),
    constantBytes: total(constants, (tensor) => storedBytes(model, tensor)),
    inputs: main === undefined ? [] : tensorSummaries(main, main.inputs),
    outputs: main === undefined ? [] : tensorSummaries(main, main.outputs),
  };
}

/** One constant for each buffer that tensors use. */
function distinctConstants(model: Model): Tensor[] {
  const byBuffer = new Map<string, Tensor>();
  for (const tensor of model.subgraphs.flatMap((subgraph) => subgraph.tensors)) {
    if (!isStored(model, tensor)) continue;
    const key = tensor.externalBuffer === 0 ? `buffer ${tensor.buffer}` : `external ${tensor.externalBuffer}`;
    if (!byBuffer.has(key)) byBuffer.set(key, tensor);
  }
  return [...byBuffer.values()];
}

function tensorSummaries(subgraph: Subgraph, indices: readonly number[]): TensorSummary[] {
  return indices.flatMap((index) => {
    const tensor = subgraph.tensors[index];
    if (tensor === undefined) return [];
    const { quantization, shapeSignature } = tensor;
    const perTensor = quantization?.scale.length === 1;
    return {
      index,
      name: tensor.name,
      type: tensor.type,
      shape: shapeSignature !== null && shapeSignature.length > 0 ? shapeSignature : tensor.shape,
      scale: perTensor ? quantization.scale[0]! : null,
      zeroPoint: perTensor ? (quantization.zeroPoint[0] ?? 0) : null,
    };
  });
}

function countNames(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}

function total<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

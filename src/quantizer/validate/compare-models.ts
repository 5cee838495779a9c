import type { Dataset } from '../../dataset';
import type { RuntimeName } from '../../interpreter';
import { isConstant, operatorName, type Model, type Progress } from '../../model';
import type { ErrorMetrics } from './metrics';
import { runSideBySide, type TensorPair } from './run-side-by-side';

/** One tensor of the first model, written by an operator, and how far the second model's is from it. */
export interface LayerComparison extends ErrorMetrics {
  /** Of the first model. */
  readonly operatorIndex: number;
  readonly operator: string;
  readonly tensor: string;
  /** Of the second model: the tensor's own name there, which may have a suffix. */
  readonly otherTensor: string;
  readonly isOutput: boolean;
}

export interface Comparison {
  /** Worst first. */
  readonly layers: readonly LayerComparison[];
  readonly samples: number;
  /** Tensors of the first model, by name, that the second does not have or that cannot be compared. */
  readonly unmatched: readonly string[];
}

export interface CompareOptions {
  /** Whose arithmetic each model follows; 'tflite' for both where it is not given. */
  readonly runtimes?: readonly [RuntimeName, RuntimeName];
  readonly maxSamples?: number;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/**
 * Runs two models over one dataset, which was opened for the first, and compares what their operators write, layer by
 * layer where the names of tensors match, and the outputs by their order.
 * @throws InterpreterError where one of them cannot run, QuantizeError where their inputs differ.
 */
export async function compareModels(
  first: Model,
  second: Model,
  dataset: Dataset,
  options: CompareOptions = {},
): Promise<Comparison> {
  const graph = first.subgraphs[0]!;
  const other = second.subgraphs[0]!;
  const byName = writtenTensors(second);
  const layers: (TensorPair & Omit<LayerComparison, keyof ErrorMetrics>)[] = [];
  const unmatched: string[] = [];
  graph.operators.forEach((operator, operatorIndex) => {
    for (const index of operator.outputs) {
      const tensor = graph.tensors[index];
      if (tensor === undefined) continue;
      const position = graph.outputs.indexOf(index);
      const match = position >= 0 ? other.outputs[position] : byName.get(tensor.name);
      if (match === undefined || match < 0) {
        unmatched.push(tensor.name);
        continue;
      }
      layers.push({
        first: index,
        second: match,
        operatorIndex,
        operator: operatorName(first, operator),
        tensor: tensor.name,
        otherTensor: other.tensors[match]!.name,
        isOutput: position >= 0,
      });
    }
  });
  const { metrics, samples } = await runSideBySide([first, second], dataset, layers, options);
  const compared: LayerComparison[] = [];
  layers.forEach(({ first: _first, second: _second, ...layer }, index) => {
    const measured = metrics[index];
    if (measured) compared.push({ ...layer, ...measured });
    else unmatched.push(layer.tensor);
  });
  return { layers: worstFirst(compared), samples, unmatched };
}

/** Tensors that operators write, by name; -1 where several have the same. */
function writtenTensors(model: Model): Map<string, number> {
  const graph = model.subgraphs[0]!;
  const byName = new Map<string, number>();
  for (const index of graph.operators.flatMap((operator) => operator.outputs)) {
    const tensor = graph.tensors[index];
    if (tensor === undefined || isConstant(model, tensor)) continue;
    byName.set(tensor.name, byName.has(tensor.name) ? -1 : index);
  }
  return byName;
}

/** Lowest signal-to-noise ratio first; ties by their order. */
export function worstFirst<Layer extends ErrorMetrics>(layers: readonly Layer[]): Layer[] {
  const rank = (layer: Layer): number => (Number.isNaN(layer.sqnr) ? Number.NEGATIVE_INFINITY : layer.sqnr);
  return [...layers].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x === y ? 0 : x < y ? -1 : 1;
  });
}

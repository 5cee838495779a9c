/** Makes a plain float model of what may have packed weights, and refuses what is quantized already. */
import { isConstant, operatorName, type Model, type Operator, type Subgraph, type Tensor } from '../../model';
import { QuantizeError } from '../errors';
import { ModelEditor } from '../rewrite/model-editor';
import { dequantizeConstant } from './constants';
import { densifiedConstant } from './densify';

export interface PreparedModel {
  readonly model: Model;
  /** By subgraph: the index in the source model of each operator that is left. */
  readonly sourceOperators: readonly (readonly number[])[];
}

/**
 * Weights that are stored sparse (DENSIFY) or in another type (DEQUANTIZE: float16, or int8 in a weight-only model)
 * become plain float32 constants; sparse ones only with `densify`.
 * @throws QuantizeError where operators compute on quantized values.
 */
export function prepareModel(source: Model, options: { readonly densify: boolean }): PreparedModel {
  const dense = foldOperators(source, options.densify ? densifiedConstant : () => null);
  const float = foldOperators(dense.model, dequantizedConstant);
  refuseQuantized(float.model, (subgraph, index) =>
    sourceOf(dense, subgraph, sourceOf(float, subgraph, index)),
  );
  const sourceOperators = float.sourceOperators.map((indices, subgraph) =>
    indices.map((index) => sourceOf(dense, subgraph, index)),
  );
  return { model: float.model, sourceOperators };
}

function sourceOf(prepared: PreparedModel, subgraph: number, index: number): number {
  return prepared.sourceOperators[subgraph]![index]!;
}

/** Replaces each operator for which `fold` finds the bytes of its one output by a constant. */
function foldOperators(
  source: Model,
  fold: (model: Model, subgraph: Subgraph, operator: Operator) => Uint8Array | null,
): PreparedModel {
  const editor = new ModelEditor(source);
  const sourceOperators = source.subgraphs.map((subgraph, subgraphIndex) => {
    const graph = editor.graphs[subgraphIndex]!;
    const kept: number[] = [];
    subgraph.operators.forEach((operator, index) => {
      const data = fold(source, subgraph, operator);
      const output = operator.outputs[0];
      if (data === null || output === undefined) {
        kept.push(index);
        return;
      }
      graph.tensors[output] = { ...graph.tensors[output]!, buffer: editor.addBuffer(data) };
    });
    graph.operators = kept.map((index) => subgraph.operators[index]!);
    return kept;
  });
  return { model: editor.finish().model, sourceOperators };
}

function dequantizedConstant(model: Model, subgraph: Subgraph, operator: Operator): Uint8Array | null {
  if (operatorName(model, operator) !== 'DEQUANTIZE') return null;
  const tensor = subgraph.tensors[operator.inputs[0] ?? -1];
  if (tensor === undefined || !isConstant(model, tensor) || tensor.sparsity !== null) return null;
  const values = dequantizeConstant(model, tensor);
  return values === null ? null : new Uint8Array(values.buffer);
}

function refuseQuantized(model: Model, sourceIndex: (subgraph: number, operator: number) => number): void {
  let count = 0;
  let first: string | null = null;
  model.subgraphs.forEach((subgraph, subgraphIndex) => {
    subgraph.operators.forEach((operator, operatorIndex) => {
      const name = operatorName(model, operator);
      const index = sourceIndex(subgraphIndex, operatorIndex);
      const tensors = [...operator.inputs, ...operator.outputs].map((tensor) => subgraph.tensors[tensor]);
      const quantized = tensors.find((tensor) => tensor !== undefined && isQuantized(tensor));
      if (quantized === undefined) return;
      count++;
      first ??= `operator ${index}, ${name}, has the ${quantized.type} tensor "${quantized.name}"`;
    });
  });
  if (first === null) return;
  throw new QuantizeError(
    `the model is quantized already: ${count} of its operators have quantized tensors (${first}); ` +
      'quantize the float model that it was made from',
  );
}

function isQuantized(tensor: Tensor): boolean {
  if (tensor.quantization === null || !/^U?INT(2|4|8|16)$/.test(tensor.type)) return false;
  return tensor.quantization.scale.length > 0 || tensor.quantization.details !== null;
}

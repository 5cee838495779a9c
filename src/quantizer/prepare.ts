/** Makes a plain float model of what may have float16 weights, and refuses what is quantized already. */
import {
  bfloat16ToFloat32,
  elementCount,
  float16ToFloat32,
  isConstant,
  operatorName,
  readFloats,
  readIntegers,
  tensorData,
  type Model,
  type Operator,
  type Subgraph,
  type Tensor,
} from '../model';
import { QuantizeError } from './errors';
import { ModelEditor } from './rewrite/model-editor';

export interface PreparedModel {
  readonly model: Model;
  /** By subgraph: the index in the source model of each operator that is left. */
  readonly sourceOperators: readonly (readonly number[])[];
}

/**
 * Constants that DEQUANTIZE makes float (weights stored as float16, or int8 in a weight-only model) become float32
 * constants.
 * @throws QuantizeError where operators compute on quantized values.
 */
export function prepareModel(source: Model): PreparedModel {
  const editor = new ModelEditor(source);
  const sourceOperators: number[][] = [];
  for (const [subgraphIndex, subgraph] of source.subgraphs.entries()) {
    const graph = editor.graphs[subgraphIndex]!;
    const kept: Operator[] = [];
    const indices: number[] = [];
    subgraph.operators.forEach((operator, index) => {
      const values = foldedValues(source, subgraph, operator);
      const output = operator.outputs[0];
      if (values === null || output === undefined) {
        kept.push(operator);
        indices.push(index);
        return;
      }
      const buffer = editor.addBuffer(new Uint8Array(values.buffer));
      graph.tensors[output] = { ...graph.tensors[output]!, buffer };
    });
    graph.operators = kept;
    sourceOperators.push(indices);
  }
  refuseQuantized(source);
  return { model: editor.finish().model, sourceOperators };
}

/** The float values that a DEQUANTIZE of a constant gives; null for every other operator. */
function foldedValues(
  model: Model,
  subgraph: Subgraph,
  operator: Operator,
): Float32Array<ArrayBuffer> | null {
  if (operatorName(model, operator) !== 'DEQUANTIZE') return null;
  const tensor = subgraph.tensors[operator.inputs[0] ?? -1];
  if (tensor === undefined || !isConstant(model, tensor) || tensor.sparsity !== null) return null;
  return dequantizeConstant(model, tensor);
}

function dequantizeConstant(model: Model, tensor: Tensor): Float32Array<ArrayBuffer> | null {
  if (tensor.type === 'FLOAT16' || tensor.type === 'BFLOAT16') {
    const data = tensorData(model, tensor);
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const convert = tensor.type === 'FLOAT16' ? float16ToFloat32 : bfloat16ToFloat32;
    const count = elementCount(tensor.shape);
    if (data.length < 2 * count) return null;
    return Float32Array.from({ length: count }, (_, index) => convert(view.getUint16(2 * index, true)));
  }
  const stored = readIntegers(model, tensor);
  const { scale, zeroPoint, quantizedDimension } = tensor.quantization ?? NO_QUANTIZATION;
  if (stored === null || scale.length === 0) return null;
  const block = elementCount(tensor.shape.slice(quantizedDimension + 1));
  return Float32Array.from(stored, (value, index) => {
    const channel = scale.length === 1 ? 0 : Math.floor(index / block) % scale.length;
    return scale[channel]! * (value - (zeroPoint[channel] ?? 0));
  });
}

const NO_QUANTIZATION = { scale: new Float32Array(0), zeroPoint: [], quantizedDimension: 0 } as const;

function refuseQuantized(model: Model): void {
  let count = 0;
  let first: string | null = null;
  for (const subgraph of model.subgraphs) {
    subgraph.operators.forEach((operator, index) => {
      const name = operatorName(model, operator);
      if (name === 'DEQUANTIZE' && foldedValues(model, subgraph, operator) !== null) return;
      const tensors = [...operator.inputs, ...operator.outputs].map((tensor) => subgraph.tensors[tensor]);
      const quantized = tensors.find((tensor) => tensor !== undefined && isQuantized(tensor));
      if (quantized === undefined) return;
      count++;
      first ??= `operator ${index}, ${name}, has the ${quantized.type} tensor "${quantized.name}"`;
    });
  }
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

/** The values of a float32 constant; null where the tensor is computed, is of another type or its data is short. */
export function floatConstant(model: Model, tensor: Tensor | undefined): Float32Array | null {
  if (tensor?.type !== 'FLOAT32' || tensor.sparsity !== null) return null;
  return readFloats(model, tensor);
}

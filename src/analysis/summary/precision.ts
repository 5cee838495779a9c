import type { Model, Operator, Subgraph, Tensor, TensorType } from '../../model';
import { isStored, operatorLabel, typeName } from '../elements';

/** Where the data and the weights of an operator are among its inputs. */
const WEIGHTED: Readonly<Record<string, { readonly data: number; readonly weights: readonly number[] }>> = {
  CONV_2D: { data: 0, weights: [1] },
  DEPTHWISE_CONV_2D: { data: 0, weights: [1] },
  FULLY_CONNECTED: { data: 0, weights: [1] },
  TRANSPOSE_CONV: { data: 2, weights: [1] },
  Convolution2DTransposeBias: { data: 0, weights: [1] },
  CONV_3D: { data: 0, weights: [1] },
  CONV_3D_TRANSPOSE: { data: 2, weights: [1] },
  BATCH_MATMUL: { data: 0, weights: [1] },
  SVDF: { data: 0, weights: [1, 2] },
  RNN: { data: 0, weights: [1, 2] },
  UNIDIRECTIONAL_SEQUENCE_RNN: { data: 0, weights: [1, 2] },
  BIDIRECTIONAL_SEQUENCE_RNN: { data: 0, weights: [1, 2] },
  LSTM: { data: 0, weights: [2] },
  UNIDIRECTIONAL_SEQUENCE_LSTM: { data: 0, weights: [2] },
  BIDIRECTIONAL_SEQUENCE_LSTM: { data: 0, weights: [2] },
};

const FLOATS: ReadonlySet<TensorType> = new Set(['FLOAT32', 'FLOAT16', 'BFLOAT16', 'FLOAT64']);
const REAL_TYPES: ReadonlySet<TensorType> = new Set([...FLOATS, 'INT8', 'UINT8', 'INT16', 'INT4', 'INT2']);

/**
 * How the model computes, in the field's words: 'float32', 'int8', 'int8, float32 I/O', 'weight-only int8 (hybrid)',
 * 'float16 weights', 'int16x8', 'uint8 (legacy)', or several joined by ' + ', the most frequent first.
 *
 * Judged by the operators with weights; where there are none, by the outputs of all operators.
 */
export function precisionText(model: Model): string {
  const words = tally(model.subgraphs.flatMap((subgraph) => weightedPrecisions(model, subgraph)));
  if (words.length === 0)
    words.push(...tally(model.subgraphs.flatMap((subgraph) => outputTypes(subgraph, REAL_TYPES))));
  if (words.length === 0)
    words.push(...tally(model.subgraphs.flatMap((subgraph) => outputTypes(subgraph, null))));
  if (words.length === 0) return 'no operators';
  const precision = words.join(' + ');
  const io = ioText(model, words);
  return io === null ? precision : `${precision}, ${io}`;
}

function weightedPrecisions(model: Model, subgraph: Subgraph): string[] {
  const writers = writersOf(subgraph);
  const found: string[] = [];
  for (const operator of subgraph.operators) {
    const name = operatorLabel(model, operator);
    const roles = Object.hasOwn(WEIGHTED, name) ? WEIGHTED[name] : undefined;
    const data = roles && subgraph.tensors[operator.inputs[roles.data] ?? -1];
    if (roles === undefined || data === undefined) continue;
    for (const role of roles.weights) {
      const word = precisionOf(model, subgraph, writers, data, operator.inputs[role] ?? -1);
      if (word !== null) found.push(word);
    }
  }
  return found;
}

function precisionOf(
  model: Model,
  subgraph: Subgraph,
  writers: ReadonlyMap<number, Operator>,
  data: Tensor,
  weightIndex: number,
): string | null {
  const weights = subgraph.tensors[weightIndex];
  if (weights === undefined) return null;
  if (!FLOATS.has(data.type)) return integerPrecision(data.type, weights.type);
  if (!FLOATS.has(weights.type)) return `weight-only ${typeName(weights.type)} (hybrid)`;
  const unpacked = unpackedConstant(model, subgraph, writers.get(weightIndex));
  if (unpacked === null)
    return isStored(model, weights) && weights.type === 'FLOAT16' ? 'float16 weights' : typeName(data.type);
  if (FLOATS.has(unpacked.type)) return `${typeName(unpacked.type)} weights`;
  return `weight-only ${typeName(unpacked.type)} (dequantized)`;
}

/** The constant behind weights that a DEQUANTIZE or DENSIFY makes when the model starts. */
function unpackedConstant(model: Model, subgraph: Subgraph, writer: Operator | undefined): Tensor | null {
  if (writer === undefined) return null;
  const name = operatorLabel(model, writer);
  const source = subgraph.tensors[writer.inputs[0] ?? -1];
  if (name !== 'DEQUANTIZE' || source === undefined) return null;
  return isStored(model, source) ? source : null;
}

function integerPrecision(data: TensorType, weights: TensorType): string {
  if (data === 'UINT8') return 'uint8 (legacy)';
  if (data === 'INT16')
    return weights === 'INT16' ? 'int16' : `int16x${typeName(weights).replace(/\D/g, '')}`;
  return data === weights ? typeName(data) : `${typeName(data)} with ${typeName(weights)} weights`;
}

function outputTypes(subgraph: Subgraph, wanted: ReadonlySet<TensorType> | null): string[] {
  return subgraph.operators
    .flatMap((operator) => operator.outputs.map((index) => subgraph.tensors[index]?.type))
    .filter((type) => type !== undefined)
    .filter((type) => wanted === null || wanted.has(type))
    .map(typeName);
}

/** 'float32 I/O' where inputs or outputs are of a type that the model does not compute in. */
function ioText(model: Model, words: readonly string[]): string | null {
  const main = model.subgraphs[0];
  if (main === undefined) return null;
  const typesOf = (indices: readonly number[]): string[] => {
    const types = indices.map((index) => main.tensors[index]?.type);
    return [...new Set(types.filter((type) => type !== undefined && REAL_TYPES.has(type)))].map((type) =>
      typeName(type!),
    );
  };
  const inputs = typesOf(main.inputs);
  const outputs = typesOf(main.outputs);
  const computesIn = (type: string): boolean => {
    return words.some(
      (word) => word.startsWith(type) || (type === 'float32' && /^(weight-only|float)/.test(word)),
    );
  };
  const expected = (types: readonly string[]): boolean => types.every(computesIn);
  if (expected(inputs) && expected(outputs)) return null;
  const [ins, outs] = [inputs.join('/'), outputs.join('/')];
  if (ins === outs || outs === '') return `${ins} I/O`;
  if (ins === '') return `${outs} output`;
  return `${ins} input, ${outs} output`;
}

function writersOf(subgraph: Subgraph): Map<number, Operator> {
  const writers = new Map<number, Operator>();
  for (const operator of subgraph.operators) {
    for (const output of operator.outputs) writers.set(output, operator);
  }
  return writers;
}

/** The distinct words, the most frequent first, the alphabet deciding ties. */
function tally(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

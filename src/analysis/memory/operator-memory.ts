import { bitWidth, elementCount } from '../../model';
import type { Model, Operator, Subgraph, Tensor } from '../../model';
import { operatorLabel } from '../elements';
import { FIXED_SIZES } from './fixed-sizes';

/** What one operator allocates in the arena besides its tensors. */
export interface OperatorMemory {
  readonly name: string;
  /** False where the operator's needs are not known. */
  readonly known: boolean;
  /** Bytes of the options' struct. */
  readonly builtinData: number;
  /** Sizes asked for by `Init`, each aligned to 16. */
  readonly initData: readonly number[];
  /** Sizes asked for by `Prepare`, each aligned to 16. */
  readonly prepareData: readonly number[];
  /** Sizes of the scratch buffers. */
  readonly scratch: readonly number[];
}

interface Node {
  readonly operator: Operator;
  readonly inputs: readonly (Tensor | undefined)[];
  readonly output: Tensor | undefined;
}

interface ModelDependent {
  readonly prepare?: readonly number[];
  readonly scratch?: readonly number[];
}

const INT32 = 4;
const INT64 = 8;
/** `kInt16LUTArraySize` of the 16-bit SOFTMAX, twice. */
const SOFTMAX_TABLE = 513 * 2;

/** What `Prepare` asks for, where it depends on the model; each after the kernel of its name. */
const MODEL_DEPENDENT: Readonly<Record<string, (node: Node) => ModelDependent>> = {
  CONV_2D: (node) => ({
    prepare: perChannel(node.inputs[1]?.shape[0]),
    scratch: unpackedInt4(node.inputs[1]),
  }),
  DEPTHWISE_CONV_2D: (node) => ({
    prepare: perChannel(node.inputs[1]?.shape[3]),
    scratch: unpackedInt4(node.inputs[1]),
  }),
  TRANSPOSE_CONV: (node) => ({
    prepare: perChannel(node.inputs[1]?.shape[0]),
    scratch: transposeConvScratch(node),
  }),
  FULLY_CONNECTED: (node) => {
    const channels = node.inputs[1]?.quantization?.scale.length ?? 0;
    const isInteger = typeIs(node.inputs[0], 'INT8', 'INT16');
    return {
      prepare: isInteger && channels > 1 ? perChannel(channels) : [],
      scratch: unpackedInt4(node.inputs[1]),
    };
  },
  BATCH_MATMUL: batchMatMul,
  SOFTMAX: (node) => ({ prepare: typeIs(node.inputs[0], 'INT16') ? [SOFTMAX_TABLE, SOFTMAX_TABLE] : [] }),
  LOG_SOFTMAX: (node) => ({ prepare: typeIs(node.inputs[0], 'INT8') ? [28] : [] }),
  CUMSUM: (node) => ({ prepare: typeIs(node.output, 'INT8') ? [36] : [] }),
  ADD_N: (node) => {
    const pointers = INT32 * node.operator.inputs.length;
    return { prepare: typeIs(node.output, 'INT8') ? [40] : [], scratch: [pointers] };
  },
  MEAN: (node) => ({ scratch: [...accumulators(node), ...reductionIndices(node)] }),
  SUM: (node) => ({ scratch: [...accumulators(node), ...reductionIndices(node)] }),
  REDUCE_MAX: (node) => ({ scratch: reductionIndices(node) }),
  REDUCE_MIN: (node) => ({ scratch: reductionIndices(node) }),
  REDUCE_ALL: (node) => ({ scratch: reductionIndices(node) }),
  GATHER: ownDimensions,
  GATHER_ND: ownDimensions,
  DEPTH_TO_SPACE: ownDimensions,
  SPACE_TO_DEPTH: ownDimensions,
  L2_POOL_2D: ownDimensions,
  EMBEDDING_LOOKUP: ownDimensions,
  SVDF: svdf,
  UNIDIRECTIONAL_SEQUENCE_LSTM: lstm,
};

/** What an operator needs in TensorFlow Lite Micro with the reference kernels, on a 32-bit target. */
export function operatorMemory(model: Model, subgraph: Subgraph, operator: Operator): OperatorMemory {
  const name = operatorLabel(model, operator);
  const fixed = Object.hasOwn(FIXED_SIZES, name) ? FIXED_SIZES[name] : undefined;
  const node = {
    operator,
    inputs: operator.inputs.map((index) => subgraph.tensors[index]),
    output: subgraph.tensors[operator.outputs[0] ?? -1],
  };
  const dependent = Object.hasOwn(MODEL_DEPENDENT, name) ? MODEL_DEPENDENT[name]!(node) : {};
  return {
    name,
    known: fixed !== undefined,
    builtinData: fixed?.builtin ?? 0,
    initData: fixed?.init === undefined ? [] : [fixed.init],
    prepareData: dependent.prepare ?? [],
    scratch: dependent.scratch ?? [],
  };
}

/** The output's dimensions copied to where the kernel may change them: `CreateWritableTensorDimsWithCopy`. */
function ownDimensions({ output }: Node): ModelDependent {
  return { prepare: [INT32 + INT32 * (output?.shape.length ?? 0)] };
}

/** Multipliers and shifts of every output channel. */
function perChannel(channels: number | undefined): readonly number[] {
  return channels === undefined ? [] : [INT32 * channels, INT32 * channels];
}

/** Packed weights are unpacked to one byte an element before each run. */
function unpackedInt4(filter: Tensor | undefined): readonly number[] {
  return filter !== undefined && filter.type === 'INT4' ? [elementCount(filter.shape)] : [];
}

function transposeConvScratch({ inputs, output }: Node): readonly number[] {
  const outputs = elementCount(output?.shape ?? []);
  const bias = inputs[3];
  if (typeIs(inputs[2], 'INT8')) return [INT32 * outputs];
  if (!typeIs(inputs[2], 'INT16')) return [];
  const widened = bias !== undefined && bias.type === 'INT16' ? [INT64 * elementCount(bias.shape)] : [];
  return [INT64 * outputs, ...widened];
}

function batchMatMul(node: Node): ModelDependent {
  const { operator, inputs } = node;
  const [left, right] = inputs;
  const options = operator.options?.kind === 'BatchMatMulOptions' ? operator.options : null;
  return {
    prepare: [
      ...(typeIs(left, 'INT8', 'INT16') ? [28] : []),
      ...(options?.adjX === true ? transposedCopy(left) : []),
      ...(options?.adjY === true ? [] : transposedCopy(right)),
      ...(ownDimensions(node).prepare ?? []),
    ],
  };
}

/** A tensor's structure, its dimensions and its elements. */
function transposedCopy(tensor: Tensor | undefined): readonly number[] {
  if (tensor === undefined) return [];
  const elementBytes = (bitWidth(tensor.type) ?? 0) / 8;
  return [12, INT32 + INT32 * tensor.shape.length, elementCount(tensor.shape) * elementBytes];
}

function accumulators({ inputs, output }: Node): readonly number[] {
  return typeIs(inputs[0], 'INT8', 'INT16') ? [INT32 * elementCount(output?.shape ?? [])] : [];
}

function reductionIndices({ inputs }: Node): readonly number[] {
  const [data, axis] = inputs;
  return [INT32 * (data?.shape.length ?? 0), INT32 * elementCount(axis?.shape ?? [])];
}

/** Weights of the features [filters, inputs]; the rank says how many filters make one unit. */
function svdf({ operator, inputs }: Node): ModelDependent {
  const batch = inputs[0]?.shape[0] ?? 0;
  const filters = inputs[1]?.shape[0] ?? 0;
  const rank = operator.options?.kind === 'SVDFOptions' ? Math.max(1, operator.options.rank) : 1;
  const ofFilters = INT32 * batch * filters;
  const isInteger = typeIs(inputs[0], 'INT8');
  return { scratch: isInteger ? [ofFilters, INT32 * batch * Math.floor(filters / rank)] : [ofFilters] };
}

/** Four buffers of one step's states, of the type of the cell state (input 19). */
function lstm({ operator, inputs }: Node): ModelDependent {
  const [data, cellState] = [inputs[0], inputs[19]];
  const isTimeMajor =
    operator.options?.kind === 'UnidirectionalSequenceLSTMOptions' && operator.options.timeMajor;
  const batch = data?.shape[isTimeMajor ? 1 : 0] ?? 0;
  const state = inputs[18]?.shape[1] ?? 0;
  const bytes = batch * state * ((bitWidth(cellState?.type ?? 'FLOAT32') ?? 0) / 8);
  return { scratch: [bytes, bytes, bytes, bytes] };
}

function typeIs(tensor: Tensor | undefined, ...types: readonly Tensor['type'][]): boolean {
  return tensor !== undefined && types.includes(tensor.type);
}

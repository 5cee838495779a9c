import {
  multiplyByQuantizedMultiplier,
  powerOfTwoExponent,
  quantizeMultiplier,
  roundingDivideByPowerOfTwo,
  saturatingRoundingDoublingHighMul16 as multiply,
  type QuantizedMultiplier,
} from '../../arithmetic';
import type { KernelNode, PrepareContext } from '../../kernel';
import { elementsOf } from '../convolution/typed-data';
import { requireCounts, requireRank } from '../movement-checks';
import { quantizationOf } from '../quantization';
import { fastTanh } from '../../arithmetic';
import { sigmoid } from './activation';
import { logistic16, shift16, tanh16 } from './fixed-point-16';

/** The LSTM cell of one weight matrix over [input, previous activation] (kernel type BASIC). */
export interface BasicLstm {
  readonly batches: number;
  readonly inputs: number;
  readonly depth: number;
  /** Null for float. */
  readonly integer: { readonly weightZeroPoint: number; readonly scale: QuantizedMultiplier } | null;
}

const FLOAT_TYPES = ['FLOAT32', 'FLOAT32', 'FLOAT32', 'FLOAT32', 'FLOAT32'];
const INTEGER_TYPES = ['UINT8', 'UINT8', 'UINT8', 'INT32', 'INT16'];
const FLOAT_OUTPUTS = ['FLOAT32', 'FLOAT32', 'FLOAT32', 'FLOAT32'];
const INTEGER_OUTPUTS = ['UINT8', 'INT16', 'UINT8', 'INT16'];

/** Source: `basic::Prepare`, tflite/kernels/lstm.cc. */
export function prepareBasicLstm(node: KernelNode, context: PrepareContext): BasicLstm {
  requireCounts(node, context, [5], 4);
  const [input, activation, weights, bias, state] = [0, 1, 2, 3, 4].map((i) => node.input(i));
  requireRank(input!, context, 2);
  requireRank(activation!, context, 2);
  const [batches = 0, inputs = 0] = input!.shape;
  const depth = activation!.shape[1]!;
  const wanted = [
    [activation!, [batches, depth]],
    [weights!, [4 * depth, inputs + depth]],
    [bias!, [4 * depth]],
    [state!, [batches, depth]],
  ] as const;
  for (const [tensor, shape] of wanted) {
    if (tensor.shape.join() !== shape.join())
      context.fail(`'${tensor.name}' must have the shape [${shape.join()}], has [${tensor.shape.join()}]`);
  }
  context.resize(node.output(0), [batches, depth]);
  context.resize(node.output(1), [batches, depth]);
  context.resize(node.output(2), [batches, inputs + depth]);
  context.resize(node.output(3), [batches, 4 * depth]);
  const types = [0, 1, 2, 3, 4].map((i) => node.input(i).type).join();
  const outputs = [0, 1, 2, 3].map((i) => node.output(i).type).join();
  const common = { batches, inputs, depth };
  if (types === FLOAT_TYPES.join() && outputs === FLOAT_OUTPUTS.join()) return { ...common, integer: null };
  if (types !== INTEGER_TYPES.join() || outputs !== INTEGER_OUTPUTS.join())
    context.fail(`inputs of types ${types} with outputs of types ${outputs} are not supported`);
  const stateScale = quantizationOf(node.output(1), context).scale;
  if (powerOfTwoExponent(stateScale) !== -11)
    context.fail(`the scale of the state must be 2^-11, is ${stateScale}`);
  return {
    ...common,
    integer: {
      weightZeroPoint: quantizationOf(weights!, context).zeroPoint,
      scale: quantizeMultiplier(4096 * quantizationOf(bias!, context).scale),
    },
  };
}

/** Source: `LstmCell`, tflite/kernels/internal/optimized/optimized_ops.h. */
export function evalBasicLstm(node: KernelNode, lstm: BasicLstm): void {
  const { batches, inputs, depth } = lstm;
  const [input, activation] = [node.input(0).data, node.input(1).data];
  const concatenated = node.output(2).data;
  const total = inputs + depth;
  for (let batch = 0; batch < batches; batch++) {
    for (let i = 0; i < inputs; i++) concatenated[batch * total + i] = input[batch * inputs + i]!;
    for (let i = 0; i < depth; i++) concatenated[batch * total + inputs + i] = activation[batch * depth + i]!;
  }
  if (lstm.integer === null) evalFloat(node, lstm);
  else evalInteger(node, lstm, lstm.integer);
  copyState(node, 0, 1);
  copyState(node, 1, 4);
}

/** The new values are what the next invocation reads as the previous ones. */
function copyState(node: KernelNode, output: number, input: number): void {
  const [from, to] = [node.output(output).data, node.input(input).data];
  for (let i = 0; i < from.length; i++) to[i] = from[i]!;
}

function evalFloat(node: KernelNode, { batches, inputs, depth }: BasicLstm): void {
  const round = Math.fround;
  const values = elementsOf(node.output(2).data, Float32Array);
  const weights = elementsOf(node.input(2).data, Float32Array);
  const bias = elementsOf(node.input(3).data, Float32Array);
  const previous = elementsOf(node.input(4).data, Float32Array);
  const [output, state, gates] = [0, 1, 3].map((i) => elementsOf(node.output(i).data, Float32Array)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const total = inputs + depth;
  for (let i = 0; i < gates.length; i++) {
    const [start, row] = [Math.floor(i / (4 * depth)) * total, (i % (4 * depth)) * total];
    let sum = 0;
    for (let c = 0; c < total; c++) sum = round(sum + round(weights[row + c]! * values[start + c]!));
    gates[i] = sum + bias[i % (4 * depth)]!;
  }
  for (let i = 0; i < batches * depth; i++) {
    const at = Math.floor(i / depth) * 4 * depth + (i % depth);
    const admitted = round(sigmoid(gates[at]!) * fastTanh(gates[at + depth]!));
    const kept = round(sigmoid(gates[at + 2 * depth]!) * previous[i]!);
    state[i] = admitted + kept;
    output[i] = sigmoid(gates[at + 3 * depth]!) * fastTanh(state[i]!);
  }
}

function evalInteger(
  node: KernelNode,
  { batches, inputs, depth }: BasicLstm,
  { weightZeroPoint, scale }: NonNullable<BasicLstm['integer']>,
): void {
  const values = elementsOf(node.output(2).data, Uint8Array);
  const weights = elementsOf(node.input(2).data, Uint8Array);
  const bias = elementsOf(node.input(3).data, Int32Array);
  const previous = elementsOf(node.input(4).data, Int16Array);
  const output = elementsOf(node.output(0).data, Uint8Array);
  const state = elementsOf(node.output(1).data, Int16Array);
  const gates = elementsOf(node.output(3).data, Int16Array);
  const total = inputs + depth;
  for (let i = 0; i < gates.length; i++) {
    const [start, row] = [Math.floor(i / (4 * depth)) * total, (i % (4 * depth)) * total];
    let sum = bias[i % (4 * depth)]!;
    for (let c = 0; c < total; c++)
      sum = (sum + Math.imul(weights[row + c]! - weightZeroPoint, values[start + c]! - 128)) | 0;
    gates[i] = saturate16(multiplyByQuantizedMultiplier(sum, scale.multiplier, scale.shift));
  }
  for (let i = 0; i < batches * depth; i++) {
    const at = Math.floor(i / depth) * 4 * depth + (i % depth);
    const admitted = multiply(logistic16(gates[at]!, 3), tanh16(gates[at + depth]!, 3));
    const kept = multiply(logistic16(gates[at + 2 * depth]!, 3), previous[i]!);
    state[i] = saturate16(shift16(admitted, -4) + kept);
    const activated = multiply(logistic16(gates[at + 3 * depth]!, 3), tanh16(shift16(state[i]!, 1), 3));
    output[i] = 128 + Math.max(-128, Math.min(roundingDivideByPowerOfTwo(activated, 8), 127));
  }
}

const saturate16 = (x: number): number => (x > 32767 ? 32767 : x < -32768 ? -32768 : x);

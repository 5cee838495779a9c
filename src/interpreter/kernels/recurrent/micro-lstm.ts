import type { ActivationFunctionType } from '../../../model';
import {
  multiplyByQuantizedMultiplier,
  multiplyByQuantizedMultiplier64,
  powerOfTwoExponent,
  quantizeMultiplier,
  libraryExp,
  libraryTanh,
  type QuantizedMultiplier,
} from '../../arithmetic';
import type { KernelNode, PrepareContext } from '../../kernel';
import type { RuntimeTensor, TypedArray } from '../../runtime-tensor';
import { quantizationOf } from '../quantization';
import { logisticFromTable, tanhFromTable } from './sigmoid-lookup';
import { forEachStep, type Sequence } from './sequence';

/** How the values of an LSTM cell are computed with; the steps are the same for floats and integers. */
export interface MicroArithmetic {
  /** `bias + weights x vector`, one element of `target` a row, in the units of a gate. */
  product(gate: number, isRecurrent: boolean, vector: TypedArray, target: TypedArray): void;
  add(x: number, y: number): number;
  sigmoid(x: number): number;
  /** tanh of a gate's sum. */
  tanh(x: number): number;
  tanhOfCell(x: number): number;
  forgetTimesCell(x: number, y: number): number;
  inputTimesGate(x: number, y: number): number;
  hidden(x: number, y: number): number;
  /** Bound of the cell state; 0 for none. */
  readonly cellClip: number;
}

export interface MicroLstm {
  readonly sequence: Sequence;
  readonly inputs: number;
  readonly states: number;
  readonly arithmetic: MicroArithmetic;
}

/** Gates in the order of their weights. */
export const [INPUT_GATE, FORGET_GATE, CELL_GATE, OUTPUT_GATE] = [0, 1, 2, 3] as const;

const [OUTPUT_STATE, CELL_STATE] = [18, 19] as const;

/** Source: `EvalLstm` and `LstmStep`, tensorflow/lite/micro/kernels/lstm_eval.h. */
export function runMicroLstm(node: KernelNode, { sequence, inputs, states, arithmetic: a }: MicroLstm): void {
  const input = node.input(0).data;
  const output = node.output(0).data;
  const hiddenStates = node.input(OUTPUT_STATE).data;
  const cellStates = node.input(CELL_STATE).data;
  const sum = workspaceLike(cellStates, states);
  const recurrent = workspaceLike(cellStates, states);
  const gates = [0, 1, 2, 3].map(() => workspaceLike(cellStates, states));
  forEachStep(sequence, false, (row, batch) => {
    const vector = input.subarray(row * inputs, (row + 1) * inputs);
    const hidden = hiddenStates.subarray(batch * states, (batch + 1) * states);
    const cell = cellStates.subarray(batch * states, (batch + 1) * states);
    for (const gate of [INPUT_GATE, FORGET_GATE, CELL_GATE, OUTPUT_GATE]) {
      a.product(gate, false, vector, sum);
      a.product(gate, true, hidden, recurrent);
      const activation = gate === CELL_GATE ? a.tanh : a.sigmoid;
      for (let i = 0; i < states; i++)
        gates[gate]![i] = activation(a.add(Number(sum[i]), Number(recurrent[i])));
    }
    for (let i = 0; i < states; i++) {
      const kept = a.forgetTimesCell(Number(gates[FORGET_GATE]![i]), Number(cell[i]));
      const added = a.inputTimesGate(Number(gates[INPUT_GATE]![i]), Number(gates[CELL_GATE]![i]));
      const value = a.add(kept, added);
      const bound = a.cellClip;
      cell[i] = bound > 0 ? Math.max(-bound, Math.min(value, bound)) : value;
      hidden[i] = a.hidden(a.tanhOfCell(Number(cell[i])), Number(gates[OUTPUT_GATE]![i]));
    }
    for (let i = 0; i < states; i++) output[row * states + i] = hidden[i]!;
  });
}

function workspaceLike(values: TypedArray, size: number): Float32Array | Int16Array {
  return values instanceof Float32Array ? new Float32Array(size) : new Int16Array(size);
}

/** Gate weights and biases by gate. */
const weightsOf = (node: KernelNode, gate: number, isRecurrent: boolean): RuntimeTensor =>
  node.input((isRecurrent ? 5 : 1) + gate);
const biasOf = (node: KernelNode, gate: number): RuntimeTensor => node.input(12 + gate);

const round = Math.fround;

/** Source: tensorflow/lite/micro/kernels/lstm_eval.cc over the reference float kernels. */
export function floatArithmetic(node: KernelNode, cellClip: number): MicroArithmetic {
  return {
    product(gate, isRecurrent, vector, target) {
      const weights = weightsOf(node, gate, isRecurrent).data;
      const bias = isRecurrent ? null : biasOf(node, gate).data;
      const columns = vector.length;
      for (let row = 0; row < target.length; row++) {
        let sum = 0;
        for (let i = 0; i < columns; i++)
          sum = round(sum + round(Number(vector[i]) * Number(weights[row * columns + i])));
        target[row] = bias === null ? sum : sum + Number(bias[row]);
      }
    },
    add: (x, y) => round(x + y),
    sigmoid: floatSigmoid,
    tanh: libraryTanh,
    tanhOfCell: libraryTanh,
    forgetTimesCell: (x, y) => round(x * y),
    inputTimesGate: (x, y) => round(x * y),
    hidden: (x, y) => round(x * y),
    cellClip,
  };
}

function floatSigmoid(x: number): number {
  if (x > 16.619047164916992) return 1;
  if (x < -9) return libraryExp(x);
  return round(1 / round(1 + libraryExp(-x)));
}

/** INT8 or INT16 activations, INT8 weights, INT16 cell state. Source: `PrepareGateParametersInteger`, lstm_eval_common.cc. */
export function integerArithmetic(
  node: KernelNode,
  cellClip: number,
  context: PrepareContext,
): MicroArithmetic {
  const [input, hidden, cell] = [node.input(0), node.input(OUTPUT_STATE), node.input(CELL_STATE)];
  const gates = [0, 1, 2, 3].map((gate) =>
    [false, true].map((isRecurrent) => {
      const vector = quantizationOf(isRecurrent ? hidden : input, context);
      const weights = quantizationOf(weightsOf(node, gate, isRecurrent), context);
      const scale = round(vector.scale * weights.scale) / 2 ** -12;
      return {
        zeroPoint: vector.zeroPoint,
        weightZeroPoint: weights.zeroPoint,
        ...quantizeMultiplier(scale),
      };
    }),
  );
  const cellScale = quantizationOf(cell, context).scale;
  const state = quantizationOf(hidden, context);
  const nonlinear = 2 ** -15;
  const forget = quantizeMultiplier((nonlinear * cellScale) / cellScale);
  const admit = quantizeMultiplier((nonlinear * nonlinear) / cellScale);
  const emit = quantizeMultiplier((nonlinear * nonlinear) / state.scale);
  const isInt8 = input.type === 'INT8';
  const [low, high] = isInt8 ? [-128, 127] : [-32768, 32767];
  const times =
    (factor: QuantizedMultiplier, offset = 0, min = -32768, max = 32767) =>
    (x: number, y: number): number => {
      const product = multiplyByQuantizedMultiplier(Math.imul(x, y), factor.multiplier, factor.shift);
      return Math.max(min, Math.min(product + offset, max));
    };
  const exponent = powerOfTwoExponent(cellScale);
  if (exponent === null)
    context.fail(`the scale of the cell state '${cell.name}' must be a power of two, is ${cellScale}`);
  const bound = Math.trunc(Math.min(Math.max(cellClip / cellScale, -32768), 32767));
  return {
    product(gate, isRecurrent, vector, target) {
      const { zeroPoint, weightZeroPoint, multiplier, shift } = gates[gate]![isRecurrent ? 1 : 0]!;
      const weights = weightsOf(node, gate, isRecurrent).data;
      const bias = isRecurrent ? null : biasOf(node, gate).data;
      const scale = isInt8 ? multiplyByQuantizedMultiplier : multiplyByQuantizedMultiplier64;
      const columns = vector.length;
      for (let row = 0; row < target.length; row++) {
        let sum = 0;
        for (let i = 0; i < columns; i++) {
          sum += (Number(weights[row * columns + i]) - weightZeroPoint) * (Number(vector[i]) - zeroPoint);
        }
        if (bias !== null) sum += Number(bias[row]);
        target[row] = clamp16(scale(isInt8 ? sum | 0 : sum, multiplier, shift));
      }
    },
    add: (x, y) => clamp16(x + y),
    sigmoid: (x) => logisticFromTable(x, 3, 0),
    tanh: (x) => tanhAtExponent(x, -12),
    tanhOfCell: (x) => tanhAtExponent(x, exponent),
    forgetTimesCell: times(forget),
    inputTimesGate: times(admit),
    hidden: times(emit, state.zeroPoint, low, high),
    cellClip: cellClip > 0 ? bound : 0,
  };
}

const clamp16 = (x: number): number => (x > 32767 ? 32767 : x < -32768 ? -32768 : x);

/** `tanh` of a value whose scale is 2 to the power of `exponent`. */
function tanhAtExponent(x: number, exponent: number): number {
  const leftShift = 15 + exponent - 3;
  return leftShift < 0 ? tanhFromTable(x, 3, -leftShift) : tanhFromTable(x, 3 << leftShift, 0);
}

/** The activations that TensorFlow Lite Micro computes for the cell gate; it aborts on others. */
export const MICRO_CELL_ACTIVATIONS: readonly ActivationFunctionType[] = ['TANH'];

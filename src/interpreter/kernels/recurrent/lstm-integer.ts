import {
  inverseSquareRootMultiplier,
  multiplyByQuantizedMultiplier,
  roundingDivideByPowerOfTwo,
  type QuantizedMultiplier,
} from '../../arithmetic';
import { elementsOf } from '../convolution/typed-data';
import type { RuntimeTensor } from '../../runtime-tensor';
import { logistic16, tanh16 } from './fixed-point-16';
import type { IntegerGateScales, IntegerScales } from './lstm-integer-scales';
import type { CellSizes, CellTensors, GateTensors } from './lstm-tensors';

/** An LSTM of int8 activations and weights, int16 cell state and gates ("8x8_16"). */
export interface IntegerCell {
  readonly tensors: CellTensors;
  readonly sizes: CellSizes;
  readonly scales: IntegerScales;
}

/**
 * One step of one batch; updates the states' rows of this batch, of which the output state is the result.
 * Source: `LstmStepInteger8x8_16`, tflite/kernels/lstm_eval.cc.
 */
export function stepInteger(
  cell: IntegerCell,
  input: Int8Array,
  outputState: Int8Array,
  cellState: Int16Array,
): void {
  const { tensors, scales } = cell;
  const gate = (gateTensors: GateTensors, gateScales: IntegerGateScales, isCellGate = false) =>
    computeGate(cell, gateTensors, gateScales, input, outputState, cellState, isCellGate);
  const inputGate = tensors.inputGate === null ? null : gate(tensors.inputGate, scales.inputGate!);
  const forgetGate = gate(tensors.forgetGate, scales.forgetGate);
  const cellGate = gate(tensors.cellGate, scales.cellGate, true);
  for (let i = 0; i < cellState.length; i++) {
    const kept = wrap16(roundingDivideByPowerOfTwo(forgetGate[i]! * cellState[i]!, 15));
    const admitted = inputGate === null ? 32767 - forgetGate[i]! : inputGate[i]!;
    const added = wrap16(roundingDivideByPowerOfTwo(admitted * cellGate[i]!, 30 + scales.cellExponent));
    cellState[i] = clamp16(kept + added);
  }
  clip(cellState, scales.cellClip);
  const outputGate = gate(tensors.outputGate, scales.outputGate);
  const hidden = (i: number, zeroPoint: number): number => {
    const product = outputGate[i]! * tanh16(cellState[i]!, 15 + scales.cellExponent);
    return clamp8(scaled(product, scales.hidden) + zeroPoint);
  };
  if (tensors.projection === null) {
    for (let i = 0; i < outputState.length; i++) outputState[i] = hidden(i, scales.hiddenZeroPoint);
    return;
  }
  // The kernel takes the zero point off here and adds it back in the bias of the projection.
  const row = Int8Array.from(cellState, (_, i) => hidden(i, -scales.hiddenZeroPoint));
  const bias = biasWithZeroPoint(tensors.projection, tensors.projectionBias, scales.hiddenZeroPoint);
  const sums = products(tensors.projection, row, bias);
  for (let i = 0; i < outputState.length; i++)
    outputState[i] = clamp8(scaled(sums[i]!, scales.projection) + scales.outputZeroPoint);
  clip(outputState, scales.projectionClip);
}

function computeGate(
  { tensors, sizes, scales }: IntegerCell,
  gate: GateTensors,
  gateScales: IntegerGateScales,
  input: Int8Array,
  outputState: Int8Array,
  cellState: Int16Array,
  isCellGate: boolean,
): Int16Array {
  const result = new Int16Array(sizes.cells);
  const bias = gate.layerNorm === null ? gate.bias : null;
  const fromInput = products(gate.input, input, biasWithZeroPoint(gate.input, bias, -scales.inputZeroPoint));
  const fromState = products(
    gate.recurrent,
    outputState,
    biasWithZeroPoint(gate.recurrent, null, -scales.stateZeroPoint),
  );
  for (let i = 0; i < result.length; i++) {
    result[i] = clamp16(scaled(fromInput[i]!, gateScales.input));
    result[i] = clamp16(scaled(fromState[i]!, gateScales.recurrent) + result[i]!);
  }
  if (gate.peephole !== null) {
    const weights = elementsOf(gate.peephole.data, Int16Array);
    // The kernel goes over as many elements as there are outputs, not cells.
    const count = tensors.projection === null ? sizes.cells : Math.min(sizes.outputs, sizes.cells);
    for (let i = 0; i < count; i++)
      result[i] = clamp16(scaled(weights[i]! * cellState[i]!, gateScales.peephole) + result[i]!);
  }
  if (gate.layerNorm !== null) normalize(result, gate.layerNorm, gate.bias, gateScales);
  for (let i = 0; i < result.length; i++)
    result[i] = isCellGate ? tanh16(result[i]!, 3) : logistic16(result[i]!, 3);
  return result;
}

/** The bias, or zeros, plus the sum of each row of weights times a zero point. */
function biasWithZeroPoint(
  weights: RuntimeTensor,
  bias: RuntimeTensor | null,
  zeroPoint: number,
): Int32Array {
  const [rows = 0, columns = 0] = weights.shape;
  const result = new Int32Array(rows);
  if (bias !== null) result.set(elementsOf(bias.data, Int32Array));
  if (zeroPoint === 0) return result;
  const matrix = elementsOf(weights.data, Int8Array);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) sum += matrix[i]!;
    result[row] = (result[row]! + Math.imul(sum, zeroPoint)) | 0;
  }
  return result;
}

function products(weights: RuntimeTensor, vector: Int8Array, bias: Int32Array): Int32Array {
  const matrix = elementsOf(weights.data, Int8Array);
  const columns = vector.length;
  return bias.map((start, row) => {
    let sum = start;
    for (let i = 0, at = row * columns; i < columns; i++, at++) sum += matrix[at]! * vector[i]!;
    return sum | 0;
  });
}

/** Source: `PortableApplyLayerNorm`, tflite/kernels/internal/reference/portable_tensor_utils.cc. */
function normalize(
  values: Int16Array,
  weights: RuntimeTensor,
  bias: RuntimeTensor,
  { layerNorm, varianceGuard }: IntegerGateScales,
): void {
  const size = values.length;
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = Math.trunc((sum * 1024) / size);
  const variance = squares * Math.trunc(1048576 / size) - mean * mean;
  const reduced = Math.trunc(variance / 1048576) | 0;
  const inverse = inverseSquareRootMultiplier(reduced < 1 ? varianceGuard : reduced);
  const coefficients = elementsOf(weights.data, Int16Array);
  const biases = elementsOf(bias.data, Int32Array);
  for (let i = 0; i < size; i++) {
    const rescaled = scaled(1024 * values[i]! - mean, inverse);
    const weighted = (Math.imul(rescaled, coefficients[i]!) + biases[i]!) | 0;
    const rounded = Math.trunc((weighted > 0 ? weighted + 512 : weighted - 512) / 1024);
    values[i] = clamp16(multiplyByQuantizedMultiplier(rounded, layerNorm.multiplier, layerNorm.shift + 12));
  }
}

const scaled = (x: number, { multiplier, shift }: QuantizedMultiplier): number =>
  multiplyByQuantizedMultiplier(x, multiplier, shift);
const wrap16 = (x: number): number => (x << 16) >> 16;
const clamp16 = (x: number): number => (x > 32767 ? 32767 : x < -32768 ? -32768 : x);
const clamp8 = (x: number): number => (x > 127 ? 127 : x < -128 ? -128 : x);

function clip(values: Int8Array | Int16Array, bound: number): void {
  if (bound <= 0) return;
  for (let i = 0; i < values.length; i++) values[i] = Math.max(-bound, Math.min(values[i]!, bound));
}

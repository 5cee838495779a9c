import type { ActivationFunctionType } from '../../../model';
import { elementsOf } from '../convolution/typed-data';
import type { RuntimeTensor } from '../../runtime-tensor';
import { activate, type RecurrentActivation } from './activation';
import { addDiagonalProduct, addProduct, Operand, type Weights } from './linear';
import type { CellSizes, CellTensors, GateTensors } from './lstm-tensors';

/** How float and hybrid LSTM cells compute, whatever the tensors. */
export interface FloatCell {
  readonly tensors: CellTensors;
  readonly sizes: CellSizes;
  readonly activation: ActivationFunctionType;
  /** Bounds of cell state and projection; 0 for none. */
  readonly cellClip: number;
  readonly projectionClip: number;
  readonly isAsymmetric: boolean;
  readonly scaleOf: (tensor: RuntimeTensor) => number;
  readonly round: (x: number) => number;
}

/**
 * One step of one batch: reads `input` (and `auxiliary`), updates the states' rows of this batch, which hold the result.
 * Source: `LstmStepFloat` and `LstmStepHybrid`, tflite/kernels/lstm_eval.cc. The C++ takes all batches of a step
 * together; their results do not depend on each other.
 */
export function stepFloat(
  cell: FloatCell,
  input: Float32Array,
  auxiliary: Float32Array | null,
  outputState: Float32Array,
  cellState: Float32Array,
): void {
  const { tensors, sizes, round, isAsymmetric } = cell;
  const { cells } = sizes;
  const step: Step = {
    input: new Operand(input, isAsymmetric),
    auxiliary: auxiliary === null ? null : new Operand(auxiliary, isAsymmetric),
    previous: new Operand(outputState, isAsymmetric),
    cellState,
  };
  const inputGate = tensors.inputGate === null ? null : computeGate(cell, tensors.inputGate, step, 'SIGMOID');
  const forgetGate = computeGate(cell, tensors.forgetGate, step, 'SIGMOID');
  const cellGate = computeGate(cell, tensors.cellGate, step, cell.activation);
  for (let i = 0; i < cells; i++) {
    const admitted = inputGate === null ? round(1 - forgetGate[i]!) : inputGate[i]!;
    cellState[i] = round(round(forgetGate[i]! * cellState[i]!) + round(cellGate[i]! * admitted));
  }
  clip(cellState, cell.cellClip);
  const outputGate = computeGate(cell, tensors.outputGate, step, 'SIGMOID');
  const activated = cellState.slice();
  activate(activated, cell.activation);
  for (let i = 0; i < cells; i++) activated[i] = round(outputGate[i]! * activated[i]!);
  project(cell, activated, outputState);
}

interface Step {
  readonly input: Operand;
  readonly auxiliary: Operand | null;
  readonly previous: Operand;
  readonly cellState: Float32Array;
}

function project(cell: FloatCell, activated: Float32Array, outputState: Float32Array): void {
  const { projection, projectionBias } = cell.tensors;
  if (projection === null) {
    outputState.set(activated);
    return;
  }
  if (projectionBias === null) outputState.fill(0);
  else outputState.set(elementsOf(projectionBias.data, Float32Array));
  const operand = new Operand(activated, cell.isAsymmetric);
  if (!operand.isZero) addProduct(weightsOf(cell, projection), operand, outputState, cell.round);
  clip(outputState, cell.projectionClip);
}

function weightsOf(cell: FloatCell, tensor: RuntimeTensor): Weights {
  return { tensor, scale: tensor.type === 'FLOAT32' ? 1 : cell.scaleOf(tensor) };
}

function computeGate(
  cell: FloatCell,
  gate: GateTensors,
  { input, auxiliary, previous, cellState }: Step,
  activation: RecurrentActivation,
): Float32Array {
  const { round } = cell;
  const bias = elementsOf(gate.bias.data, Float32Array);
  const result = new Float32Array(cell.sizes.cells);
  if (gate.layerNorm === null) result.set(bias);
  if (!input.isZero) addProduct(weightsOf(cell, gate.input), input, result, round);
  if (gate.auxiliary !== null && auxiliary !== null && !auxiliary.isZero)
    addProduct(weightsOf(cell, gate.auxiliary), auxiliary, result, round);
  const recurrent = weightsOf(cell, gate.recurrent);
  if (gate.recurrent.shape.length === 1) addDiagonalProduct(recurrent, previous.values, result, round);
  else if (!previous.isZero) addProduct(recurrent, previous, result, round);
  if (gate.peephole !== null) addDiagonalProduct(weightsOf(cell, gate.peephole), cellState, result, round);
  if (gate.layerNorm !== null) {
    normalize(result, round);
    const coefficients = elementsOf(gate.layerNorm.data, Float32Array);
    for (let i = 0; i < result.length; i++)
      result[i] = round(round(result[i]! * coefficients[i]!) + bias[i]!);
  }
  activate(result, activation);
  return result;
}

/** To mean 0 and variance 1. Source: `PortableMeanStddevNormalization`. */
function normalize(values: Float32Array, round: (x: number) => number): void {
  const size = values.length;
  let sum = 0;
  for (const value of values) sum = round(sum + value);
  const mean = round(sum / size);
  let squares = 0;
  for (const value of values) {
    const difference = round(value - mean);
    squares = round(squares + round(difference * difference));
  }
  const variance = round(round(squares / size) + Math.fround(1e-8));
  const inverse = round(1 / Math.fround(Math.sqrt(variance)));
  for (let i = 0; i < size; i++) values[i] = round(round(values[i]! - mean) * inverse);
}

function clip(values: Float32Array, bound: number): void {
  if (!(bound > 0)) return;
  for (let i = 0; i < values.length; i++) values[i] = Math.max(-bound, Math.min(values[i]!, bound));
}

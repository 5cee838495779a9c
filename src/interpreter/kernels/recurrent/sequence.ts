import type { PrepareContext } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';
import { float32Rounding } from '../../arithmetic';
import { elementsOf } from '../convolution/typed-data';
import { quantizationOf } from '../quantization';
import { type FloatCell, stepFloat } from './lstm-float';
import { type IntegerCell, stepInteger } from './lstm-integer';
import type { CellSizes, CellTensors } from './lstm-tensors';

/** How the steps of a sequence lie in its tensors. */
export interface Sequence {
  readonly batches: number;
  readonly steps: number;
  readonly isTimeMajor: boolean;
}

/** Calls `step` for each step of each batch, in order of time or backwards, with the index of its row in a tensor. */
export function forEachStep(
  { batches, steps, isTimeMajor }: Sequence,
  isBackward: boolean,
  step: (row: number, batch: number) => void,
): void {
  for (let batch = 0; batch < batches; batch++) {
    for (let i = 0; i < steps; i++) {
      const time = isBackward ? steps - 1 - i : i;
      step(isTimeMajor ? time * batches + batch : batch * steps + time, batch);
    }
  }
}

/** Where a layer writes: `offset` into each row of `stride` elements. */
export interface OutputRows {
  readonly tensor: RuntimeTensor;
  readonly stride: number;
  readonly offset: number;
}

export interface LstmOptions {
  readonly fusedActivationFunction: FloatCell['activation'];
  readonly cellClip: number;
  readonly projClip: number;
  readonly asymmetricQuantizeInputs: boolean;
}

/** A float or hybrid cell of the runtime's arithmetic. */
export function floatCell(
  tensors: CellTensors,
  sizes: CellSizes,
  options: LstmOptions,
  context: PrepareContext,
): FloatCell {
  return {
    tensors,
    sizes,
    activation: options.fusedActivationFunction,
    cellClip: options.cellClip,
    projectionClip: options.projClip,
    isAsymmetric: options.asymmetricQuantizeInputs,
    scaleOf: (tensor) => quantizationOf(tensor, context).scale,
    round: float32Rounding(context.runtime),
  };
}

/** Runs a float or hybrid LSTM layer over its sequence. */
export function runFloatLstm(
  cell: FloatCell,
  sequence: Sequence,
  input: RuntimeTensor,
  auxiliary: RuntimeTensor | null,
  output: OutputRows,
  isBackward = false,
): void {
  const { inputs, auxiliaries, cells, outputs } = cell.sizes;
  const values = elementsOf(input.data, Float32Array);
  const extra = auxiliary === null ? null : elementsOf(auxiliary.data, Float32Array);
  const result = elementsOf(output.tensor.data, Float32Array);
  const outputState = elementsOf(cell.tensors.outputState.data, Float32Array);
  const cellState = elementsOf(cell.tensors.cellState.data, Float32Array);
  forEachStep(sequence, isBackward, (row, batch) => {
    const state = outputState.subarray(batch * outputs, (batch + 1) * outputs);
    stepFloat(
      cell,
      values.subarray(row * inputs, (row + 1) * inputs),
      extra === null ? null : extra.subarray(row * auxiliaries, (row + 1) * auxiliaries),
      state,
      cellState.subarray(batch * cells, (batch + 1) * cells),
    );
    result.set(state, row * output.stride + output.offset);
  });
}

/** Runs an LSTM layer of int8 activations over its sequence. */
export function runIntegerLstm(
  cell: IntegerCell,
  sequence: Sequence,
  input: RuntimeTensor,
  output: RuntimeTensor,
): void {
  const { inputs, cells, outputs } = cell.sizes;
  const values = elementsOf(input.data, Int8Array);
  const result = elementsOf(output.data, Int8Array);
  const outputState = elementsOf(cell.tensors.outputState.data, Int8Array);
  const cellState = elementsOf(cell.tensors.cellState.data, Int16Array);
  forEachStep(sequence, false, (row, batch) => {
    const state = outputState.subarray(batch * outputs, (batch + 1) * outputs);
    stepInteger(
      cell,
      values.subarray(row * inputs, (row + 1) * inputs),
      state,
      cellState.subarray(batch * cells, (batch + 1) * cells),
    );
    result.set(state, row * outputs);
  });
}

/** What an LSTM operator of full TensorFlow Lite prepares. */
export type PreparedLstm = { readonly sequence: Sequence } & (
  | { readonly form: 'float'; readonly cell: FloatCell }
  | { readonly form: 'integer'; readonly cell: IntegerCell }
);

export function evalLstm(prepared: PreparedLstm, input: RuntimeTensor, output: RuntimeTensor): void {
  const { sequence } = prepared;
  if (prepared.form === 'integer') {
    runIntegerLstm(prepared.cell, sequence, input, output);
    return;
  }
  const rows = { tensor: output, stride: prepared.cell.sizes.outputs, offset: 0 };
  runFloatLstm(prepared.cell, sequence, input, null, rows);
}

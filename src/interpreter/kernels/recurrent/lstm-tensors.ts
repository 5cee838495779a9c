import { elementCount } from '../../arithmetic';
import type { KernelNode, PrepareContext } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';

/** The tensors of one of the four gates of an LSTM cell, absent ones null. */
export interface GateTensors {
  readonly input: RuntimeTensor;
  /** Weights of a second input, which bidirectional layers may have. */
  readonly auxiliary: RuntimeTensor | null;
  /** A matrix, or the diagonal of one. */
  readonly recurrent: RuntimeTensor;
  readonly peephole: RuntimeTensor | null;
  readonly bias: RuntimeTensor;
  readonly layerNorm: RuntimeTensor | null;
}

/** The tensors of an LSTM cell. */
export interface CellTensors {
  /** Null where the input gate is one minus the forget gate (CIFG). */
  readonly inputGate: GateTensors | null;
  readonly forgetGate: GateTensors;
  readonly cellGate: GateTensors;
  readonly outputGate: GateTensors;
  readonly projection: RuntimeTensor | null;
  readonly projectionBias: RuntimeTensor | null;
  readonly outputState: RuntimeTensor;
  readonly cellState: RuntimeTensor;
}

/** Where a cell's inputs are among those of the operator. Each list has the four gates' in order, or is null. */
export interface CellLayout {
  /** First of four. */
  readonly input: number;
  readonly auxiliary: number | null;
  readonly recurrent: number;
  /** First of three; the cell gate has none. */
  readonly peephole: number;
  readonly bias: number;
  readonly projection: number;
  readonly outputState: number;
  readonly cellState: number;
  readonly layerNorm: number | null;
}

/** Inputs of LSTM and UNIDIRECTIONAL_SEQUENCE_LSTM: tflite/kernels/lstm_shared.h. */
export const UNIDIRECTIONAL_LAYOUT: CellLayout = {
  input: 1,
  auxiliary: null,
  recurrent: 5,
  peephole: 9,
  bias: 12,
  projection: 16,
  outputState: 18,
  cellState: 19,
  layerNorm: 20,
};

/** Sizes of an LSTM cell, in elements. */
export interface CellSizes {
  readonly inputs: number;
  readonly auxiliaries: number;
  readonly cells: number;
  readonly outputs: number;
}

/**
 * Finds and checks the tensors of a cell that reads `inputSize` values a step.
 * Source: `CheckInputTensorDimensions` of tflite/kernels/unidirectional_sequence_lstm.cc, lstm.cc and
 * bidirectional_sequence_lstm.cc.
 */
export function cellTensors(
  node: KernelNode,
  layout: CellLayout,
  inputSize: number,
  auxiliarySize: number,
  isInteger: boolean,
  context: PrepareContext,
): { readonly tensors: CellTensors; readonly sizes: CellSizes } {
  const find = (index: number): RuntimeTensor | null =>
    index < node.inputCount ? node.optionalInput(index) : null;
  const usesLayerNorm = layout.layerNorm !== null && find(layout.layerNorm + 1) !== null;
  const usesCifg = find(layout.input) === null;
  const gate = (i: number): GateTensors => ({
    input: node.input(layout.input + i),
    auxiliary: layout.auxiliary === null ? null : node.input(layout.auxiliary + i),
    recurrent: node.input(layout.recurrent + i),
    peephole: i === 2 ? null : find(layout.peephole + Math.min(i, 2)),
    bias: node.input(layout.bias + i),
    layerNorm: usesLayerNorm ? node.input(layout.layerNorm! + i) : null,
  });
  if (usesCifg) {
    for (const index of [layout.recurrent, layout.bias, layout.peephole]) {
      const extra = find(index);
      if (extra !== null) context.fail(`input ${index} '${extra.name}' has no meaning without an input gate`);
    }
  }
  const tensors: CellTensors = {
    inputGate: usesCifg ? null : gate(0),
    forgetGate: gate(1),
    cellGate: gate(2),
    outputGate: gate(3),
    projection: find(layout.projection),
    projectionBias: find(layout.projection + 1),
    outputState: node.input(layout.outputState),
    cellState: node.input(layout.cellState),
  };
  const { outputGate } = tensors;
  const cells = outputGate.input.shape[0]!;
  const isDiagonal = outputGate.recurrent.shape.length === 1;
  const outputs = isDiagonal ? cells : (outputGate.recurrent.shape[1] ?? 0);
  const sizes = { inputs: inputSize, auxiliaries: auxiliarySize, cells, outputs };
  checkTensors(tensors, sizes, isInteger, context);
  return { tensors, sizes };
}

function checkTensors(
  tensors: CellTensors,
  { inputs, auxiliaries, cells, outputs }: CellSizes,
  isInteger: boolean,
  context: PrepareContext,
): void {
  const gates = [tensors.inputGate, tensors.forgetGate, tensors.cellGate, tensors.outputGate];
  const weightType = tensors.forgetGate.input.type;
  const [biasType, vectorType] = isInteger ? ['INT32', 'INT16'] : ['FLOAT32', 'FLOAT32'];
  const require = (tensor: RuntimeTensor | null, shape: readonly number[], type: string): void => {
    if (tensor === null) return;
    if (tensor.shape.length !== shape.length || tensor.shape.some((size, i) => size !== shape[i]))
      context.fail(`'${tensor.name}' must have the shape [${shape.join()}], has [${tensor.shape.join()}]`);
    if (tensor.type !== type) context.fail(`'${tensor.name}' must be ${type}, is ${tensor.type}`);
    if (tensor.sparsity !== null) context.fail(`'${tensor.name}' is sparse; only dense weights are run`);
  };
  const usesPeephole = tensors.forgetGate.peephole !== null;
  for (const gate of gates) {
    if (gate === null) continue;
    require(gate.input, [cells, inputs], weightType);
    require(gate.auxiliary, [cells, auxiliaries], weightType);
    if (gate.recurrent.shape.length === 1) {
      require(gate.recurrent, [cells], isInteger ? weightType : gate.recurrent.type);
    } else {
      require(gate.recurrent, [cells, outputs], weightType);
    }
    require(gate.peephole, [cells], isInteger ? 'INT16' : weightType);
    if (gate !== tensors.cellGate && (gate.peephole !== null) !== usesPeephole)
      context.fail('peephole weights must be there for all gates or for none');
    require(gate.bias, [cells], biasType!);
    require(gate.layerNorm, [cells], vectorType!);
  }
  require(tensors.projection, [outputs, cells], weightType);
  require(tensors.projectionBias, [outputs], biasType!);
  if (tensors.projection === null && tensors.projectionBias !== null)
    context.fail('a projection bias needs projection weights');
  if (tensors.projection === null && outputs !== cells)
    context.fail(`without a projection, the ${cells} cells must be the ${outputs} outputs`);
}

/** The states are variables of one row a batch; their rank is free. */
export function checkStates(
  { outputState, cellState }: CellTensors,
  { cells, outputs }: CellSizes,
  batches: number,
  context: PrepareContext,
): void {
  for (const [state, size] of [
    [outputState, outputs],
    [cellState, cells],
  ] as const) {
    if (!state.isVariable) context.fail(`the state '${state.name}' must be a variable tensor`);
    if (elementCount(state.shape) !== batches * size)
      context.fail(
        `the state '${state.name}' must have ${batches} x ${size} elements, has shape [${state.shape.join()}]`,
      );
  }
}

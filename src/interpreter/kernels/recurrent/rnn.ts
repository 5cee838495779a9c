import type { ActivationFunctionType } from '../../../model';
import { float32Rounding } from '../../arithmetic';
import type { KernelNode, PrepareContext } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';
import { elementsOf } from '../convolution/typed-data';
import { quantizationOf } from '../quantization';
import { activate } from './activation';
import { addProduct, Operand, type Weights } from './linear';
import { requireWeightType } from './prepare-lstm';
import { forEachStep, type OutputRows, type Sequence } from './sequence';

/** A plain recurrent cell: `state = activation(bias + weights x input + recurrent x state)`. */
export interface RnnCell {
  readonly input: Weights;
  readonly auxiliary: Weights | null;
  readonly recurrent: Weights;
  readonly bias: RuntimeTensor;
  readonly state: RuntimeTensor;
  readonly inputs: number;
  readonly auxiliaries: number;
  readonly units: number;
  readonly activation: ActivationFunctionType;
  readonly isAsymmetric: boolean;
  readonly round: (x: number) => number;
}

interface RnnOptions {
  readonly fusedActivationFunction: ActivationFunctionType;
  readonly asymmetricQuantizeInputs: boolean;
}

/**
 * Checks the tensors of a cell: input weights, recurrent weights, bias and state follow each other from input `first`.
 * Sources: tflite/kernels/basic_rnn.cc, unidirectional_sequence_rnn.cc, bidirectional_sequence_rnn.cc.
 */
export function rnnCell(
  node: KernelNode,
  first: number,
  auxiliaryWeights: number | null,
  batches: number,
  options: RnnOptions,
  context: PrepareContext,
): RnnCell {
  const input = node.input(0);
  if (input.type !== 'FLOAT32') context.fail(`the input must be FLOAT32, is ${input.type}`);
  const inputs = input.shape[input.shape.length - 1]!;
  const [weights, recurrent, bias, state] = [0, 1, 2, 3].map((i) => node.input(first + i)) as [
    RuntimeTensor,
    RuntimeTensor,
    RuntimeTensor,
    RuntimeTensor,
  ];
  requireWeightType(weights, false, context);
  const units = weights.shape[0] ?? 0;
  const auxiliary = auxiliaryWeights === null ? null : node.input(auxiliaryWeights);
  const auxiliaries = auxiliary === null ? 0 : (auxiliary.shape[1] ?? 0);
  const require = (tensor: RuntimeTensor, shape: readonly number[], type: string): void => {
    if (tensor.shape.join() !== shape.join())
      context.fail(`'${tensor.name}' must have the shape [${shape.join()}], has [${tensor.shape.join()}]`);
    if (tensor.type !== type) context.fail(`'${tensor.name}' must be ${type}, is ${tensor.type}`);
  };
  require(weights, [units, inputs], weights.type);
  require(recurrent, [units, units], weights.type);
  require(bias, [units], 'FLOAT32');
  require(state, [batches, units], 'FLOAT32');
  if (auxiliary !== null) require(auxiliary, [units, auxiliaries], weights.type);
  if (!state.isVariable) context.fail(`the state '${state.name}' must be a variable tensor`);
  const scaled = (tensor: RuntimeTensor): Weights => ({
    tensor,
    scale: tensor.type === 'FLOAT32' ? 1 : quantizationOf(tensor, context).scale,
  });
  return {
    input: scaled(weights),
    auxiliary: auxiliary === null ? null : scaled(auxiliary),
    recurrent: scaled(recurrent),
    bias,
    state,
    inputs,
    auxiliaries,
    units,
    activation: options.fusedActivationFunction,
    isAsymmetric: options.asymmetricQuantizeInputs,
    round: float32Rounding(context.runtime),
  };
}

/** Source: `RnnBatchStep`, tflite/kernels/internal/kernel_utils.cc. */
export function runRnn(
  cell: RnnCell,
  sequence: Sequence,
  input: RuntimeTensor,
  auxiliary: RuntimeTensor | null,
  output: OutputRows,
  isBackward = false,
): void {
  const { inputs, auxiliaries, units, round, isAsymmetric } = cell;
  const values = elementsOf(input.data, Float32Array);
  const extra = auxiliary === null ? null : elementsOf(auxiliary.data, Float32Array);
  const result = elementsOf(output.tensor.data, Float32Array);
  const bias = elementsOf(cell.bias.data, Float32Array);
  const states = elementsOf(cell.state.data, Float32Array);
  const isHybrid = cell.input.tensor.type !== 'FLOAT32';
  const add = (weights: Weights, vector: Float32Array, sums: Float32Array): void => {
    const operand = new Operand(vector, isAsymmetric);
    if (!(isHybrid && operand.isZero)) addProduct(weights, operand, sums, round);
  };
  forEachStep(sequence, isBackward, (row, batch) => {
    const sums = bias.slice();
    const state = states.subarray(batch * units, (batch + 1) * units);
    add(cell.input, values.subarray(row * inputs, (row + 1) * inputs), sums);
    if (cell.auxiliary !== null && extra !== null)
      add(cell.auxiliary, extra.subarray(row * auxiliaries, (row + 1) * auxiliaries), sums);
    add(cell.recurrent, state, sums);
    activate(sums, cell.activation);
    state.set(sums);
    result.set(sums, row * output.stride + output.offset);
  });
}

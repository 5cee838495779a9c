import { elementCount } from '../../arithmetic';
import type { KernelNode, PrepareContext } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';
import { requireCounts } from '../movement-checks';
import { floatArithmetic, integerArithmetic, MICRO_CELL_ACTIVATIONS, type MicroLstm } from './micro-lstm';
import type { LstmOptions } from './sequence';

/** Source: `LstmTensors::ValidateTensorStatus` and `ValidateTensorSize`, tensorflow/lite/micro/kernels/lstm_eval.cc. */
export function prepareMicroLstm(
  node: KernelNode,
  options: LstmOptions & { readonly timeMajor: boolean },
  context: PrepareContext,
): MicroLstm {
  requireCounts(node, context, [24]);
  const [input, output] = [node.input(0), node.output(0)];
  const [hidden, cell] = [node.input(18), node.input(19)];
  for (let i = 0; i < node.intermediateCount; i++) {
    const { name, shape } = node.intermediate(i);
    if (elementCount(shape) > 0)
      context.fail(`the intermediate tensor '${name}' must have the size 0, has shape [${shape.join()}]`);
  }
  requireTypes(node, input, hidden, cell, context);
  const activation = options.fusedActivationFunction;
  if (!MICRO_CELL_ACTIVATIONS.includes(activation))
    context.fail(`the cell's activation must be TANH, is ${activation}`);
  const isTimeMajor = options.timeMajor;
  const [first = 0, second = 0, inputs = 0] = input.shape;
  const [batches, steps] = isTimeMajor ? [second, first] : [first, second];
  const states = hidden.shape[1] ?? 0;
  const requireShape = (tensor: RuntimeTensor, shape: readonly number[]): void => {
    if (tensor.shape.length !== shape.length || tensor.shape.some((size, i) => size !== shape[i]))
      context.fail(`'${tensor.name}' must have the shape [${shape.join()}], has [${tensor.shape.join()}]`);
  };
  for (let i = 1; i < 5; i++) requireShape(node.input(i), [states, inputs]);
  for (let i = 5; i < 9; i++) requireShape(node.input(i), [states, states]);
  for (let i = 12; i < 16; i++) requireShape(node.input(i), [states]);
  for (const state of [hidden, cell]) {
    if (elementCount(state.shape) !== batches * states)
      context.fail(`the state '${state.name}' must have ${batches} x ${states} elements`);
  }
  requireShape(output, [first, second, states]);
  const arithmetic =
    cell.type === 'FLOAT32'
      ? floatArithmetic(node, options.cellClip)
      : integerArithmetic(node, options.cellClip, context);
  return { sequence: { batches, steps, isTimeMajor }, inputs, states, arithmetic };
}

function requireTypes(
  node: KernelNode,
  input: RuntimeTensor,
  hidden: RuntimeTensor,
  cell: RuntimeTensor,
  context: PrepareContext,
): void {
  for (const state of [hidden, cell]) {
    if (!state.isVariable) context.fail(`the state '${state.name}' must be a variable tensor`);
  }
  for (const tensor of [hidden, node.output(0)]) {
    if (tensor.type !== input.type)
      context.fail(`'${tensor.name}' must have the input's type ${input.type}, has ${tensor.type}`);
  }
  const variants = [
    [9, 12, 'peephole weights'],
    [16, 18, 'a projection'],
    [20, 24, 'layer normalization'],
  ] as const;
  for (const [from, to, meaning] of variants) {
    for (let i = from; i < to; i++) {
      if (node.optionalInput(i) !== null)
        context.fail(`TensorFlow Lite Micro has no ${meaning} ('${node.input(i).name}')`);
    }
  }
  const weightType = input.type === 'FLOAT32' ? 'FLOAT32' : 'INT8';
  const biasType = { FLOAT32: 'FLOAT32', INT8: 'INT32', INT16: 'INT64' }[input.type as string];
  const cellType = input.type === 'FLOAT32' ? 'FLOAT32' : 'INT16';
  if (biasType === undefined)
    context.fail(`input type ${input.type} is not supported (FLOAT32, INT8, INT16)`);
  const require = (tensor: RuntimeTensor, type: string): void => {
    if (tensor.type !== type)
      context.fail(
        `'${tensor.name}' must be ${type} for ${input.type} activations, is ${tensor.type}; ` +
          'TensorFlow Lite Micro would misread its bytes',
      );
  };
  for (let i = 1; i < 9; i++) require(node.input(i), weightType);
  for (let i = 12; i < 16; i++) require(node.input(i), biasType);
  if (cell.type !== cellType)
    context.fail(`the cell state must be ${cellType} for ${input.type} activations, is ${cell.type}`);
}

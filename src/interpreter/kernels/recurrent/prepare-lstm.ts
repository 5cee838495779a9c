import type { KernelNode, PrepareContext } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';
import { requireCounts } from '../movement-checks';
import { integerScales } from './lstm-integer-scales';
import { cellTensors, checkStates, UNIDIRECTIONAL_LAYOUT } from './lstm-tensors';
import { floatCell, type LstmOptions, type PreparedLstm, type Sequence } from './sequence';

/** What LSTM and UNIDIRECTIONAL_SEQUENCE_LSTM of full TensorFlow Lite check and compute once. */
export function prepareLstm(
  node: KernelNode,
  options: LstmOptions,
  sequence: Sequence,
  context: PrepareContext,
): PreparedLstm {
  requireCounts(node, context, [20, 24]);
  const [input, output] = [node.input(0), node.output(0)];
  const inputSize = input.shape[input.shape.length - 1]!;
  if (!(options.cellClip >= 0 && options.projClip >= 0)) context.fail('clips must not be negative');
  const isInteger = input.type === 'INT8';
  if (!isInteger && input.type !== 'FLOAT32')
    context.fail(`the input must be FLOAT32 or INT8, is ${input.type}`);
  const { tensors, sizes } = cellTensors(node, UNIDIRECTIONAL_LAYOUT, inputSize, 0, isInteger, context);
  checkStates(tensors, sizes, sequence.batches, context);
  context.resize(output, [...input.shape.slice(0, -1), sizes.outputs]);
  requireWeightType(tensors.outputGate.input, isInteger, context);
  if (!isInteger) return { form: 'float', sequence, cell: floatCell(tensors, sizes, options, context) };
  const scales = integerScales(node, tensors, input, output, options, context);
  return { form: 'integer', sequence, cell: { tensors, sizes, scales } };
}

export function requireWeightType(weights: RuntimeTensor, isInteger: boolean, context: PrepareContext): void {
  const allowed = isInteger ? ['INT8'] : ['FLOAT32', 'INT8', 'UINT8'];
  if (!allowed.includes(weights.type))
    context.fail(`weights of type ${weights.type} are not supported (${allowed.join(', ')})`);
}

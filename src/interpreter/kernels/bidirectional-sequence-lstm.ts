import { defineKernel, optionsOf } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { requireCounts } from './movement-checks';
import { bidirectionalInputs, bidirectionalOutputs, sequenceOf } from './recurrent/bidirectional';
import type { FloatCell } from './recurrent/lstm-float';
import { type CellLayout, cellTensors, checkStates } from './recurrent/lstm-tensors';
import { requireWeightType } from './recurrent/prepare-lstm';
import { floatCell, type OutputRows, runFloatLstm, type Sequence } from './recurrent/sequence';

interface Prepared {
  readonly forward: FloatCell;
  readonly backward: FloatCell;
  readonly sequence: Sequence;
  readonly backwardInput: RuntimeTensor;
  readonly auxiliary: RuntimeTensor | null;
  readonly forwardRows: OutputRows;
  readonly backwardRows: OutputRows;
}

const AUXILIARY = 39;
const FORWARD: CellLayout = {
  input: 1,
  auxiliary: 40,
  recurrent: 5,
  peephole: 9,
  bias: 12,
  projection: 16,
  outputState: 35,
  cellState: 36,
  layerNorm: null,
};
const BACKWARD: CellLayout = {
  input: 18,
  auxiliary: 44,
  recurrent: 22,
  peephole: 26,
  bias: 29,
  projection: 33,
  outputState: 37,
  cellState: 38,
  layerNorm: null,
};

/** Source: tflite/kernels/bidirectional_sequence_lstm.cc. */
export const bidirectionalSequenceLstm = defineKernel<Prepared>({
  op: 'BIDIRECTIONAL_SEQUENCE_LSTM',

  prepare(node, context) {
    requireCounts(node, context, [48], node.outputCount);
    const options =
      optionsOf(node, 'BidirectionalSequenceLSTMOptions') ??
      context.fail('BidirectionalSequenceLSTMOptions are missing');
    const input = node.input(0);
    if (input.type !== 'FLOAT32') context.fail(`the input must be FLOAT32, is ${input.type}`);
    if (!(options.cellClip >= 0 && options.projClip >= 0)) context.fail('clips must not be negative');
    const sequence = sequenceOf(node, options.timeMajor, context);
    const hasWeights = node.optionalInput(FORWARD.auxiliary! + 1) !== null;
    const inputs = bidirectionalInputs(node, AUXILIARY, hasWeights, context);
    const cell = (layout: CellLayout): FloatCell => {
      const { tensors, sizes } = cellTensors(
        node,
        hasWeights ? layout : { ...layout, auxiliary: null },
        input.shape[2]!,
        inputs.auxiliary?.shape[2] ?? 0,
        false,
        context,
      );
      requireWeightType(tensors.outputGate.input, false, context);
      checkStates(tensors, sizes, sequence.batches, context);
      return floatCell(tensors, sizes, options, context);
    };
    const [forward, backward] = [cell(FORWARD), cell(BACKWARD)];
    const [forwardSize, backwardSize] = [forward.sizes.outputs, backward.sizes.outputs];
    const rows = bidirectionalOutputs(node, options.mergeOutputs, forwardSize, backwardSize, context);
    if (options.mergeOutputs && !options.timeMajor && sequence.batches > 1) {
      context.fail(
        `merged outputs of ${sequence.batches} batches need time major: ` +
          'TensorFlow Lite reads and writes past the end of the states otherwise',
      );
    }
    return {
      forward,
      backward,
      sequence,
      backwardInput: inputs.backward,
      auxiliary: inputs.auxiliary,
      forwardRows: rows.forward,
      backwardRows: rows.backward,
    };
  },

  eval(node, p) {
    runFloatLstm(p.forward, p.sequence, node.input(0), p.auxiliary, p.forwardRows);
    runFloatLstm(p.backward, p.sequence, p.backwardInput, p.auxiliary, p.backwardRows, true);
  },
});

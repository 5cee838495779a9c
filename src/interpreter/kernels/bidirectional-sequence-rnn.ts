import { defineKernel, optionsOf } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { requireCounts } from './movement-checks';
import { bidirectionalInputs, bidirectionalOutputs, sequenceOf } from './recurrent/bidirectional';
import { type RnnCell, rnnCell, runRnn } from './recurrent/rnn';
import type { OutputRows, Sequence } from './recurrent/sequence';

interface Prepared {
  readonly forward: RnnCell;
  readonly backward: RnnCell;
  readonly sequence: Sequence;
  readonly backwardInput: RuntimeTensor;
  readonly auxiliary: RuntimeTensor | null;
  readonly forwardRows: OutputRows;
  readonly backwardRows: OutputRows;
  readonly rounds: number;
}

const [FORWARD, BACKWARD, AUXILIARY, FORWARD_AUXILIARY, BACKWARD_AUXILIARY] = [1, 5, 9, 10, 11] as const;

/** Source: tflite/kernels/bidirectional_sequence_rnn.cc. */
export const bidirectionalSequenceRnn = defineKernel<Prepared>({
  op: 'BIDIRECTIONAL_SEQUENCE_RNN',

  prepare(node, context) {
    requireCounts(node, context, [12], node.outputCount);
    const options =
      optionsOf(node, 'BidirectionalSequenceRNNOptions') ??
      context.fail('BidirectionalSequenceRNNOptions are missing');
    const { timeMajor, mergeOutputs } = options;
    const sequence = sequenceOf(node, timeMajor, context);
    const hasWeights = node.optionalInput(FORWARD_AUXILIARY) !== null;
    if (hasWeights !== (node.optionalInput(BACKWARD_AUXILIARY) !== null))
      context.fail('auxiliary weights must be there for both directions or for none');
    const inputs = bidirectionalInputs(node, AUXILIARY, hasWeights, context);
    const { batches } = sequence;
    const cell = (first: number, auxiliary: number): RnnCell =>
      rnnCell(node, first, hasWeights ? auxiliary : null, batches, options, context);
    const forward = cell(FORWARD, FORWARD_AUXILIARY);
    const backward = cell(BACKWARD, BACKWARD_AUXILIARY);
    if (timeMajor && hasWeights && forward.auxiliaries !== forward.inputs) {
      context.fail(
        `with time major the auxiliary input must have the input's ${forward.inputs} values a step, ` +
          `not ${forward.auxiliaries}: TensorFlow Lite steps through it by the input's`,
      );
    }
    const rows = bidirectionalOutputs(node, mergeOutputs, forward.units, backward.units, context);
    const isHybrid = forward.input.tensor.type !== 'FLOAT32';
    return {
      forward,
      backward,
      sequence,
      // The batch-major loop reads the first input in both directions.
      backwardInput: timeMajor ? inputs.backward : node.input(0),
      auxiliary: inputs.auxiliary,
      forwardRows: rows.forward,
      backwardRows: rows.backward,
      // The time-major hybrid loop goes over the whole sequence once for each step, keeping the states.
      rounds: isHybrid && timeMajor ? sequence.steps : 1,
    };
  },

  eval(node, p) {
    for (let i = 0; i < p.rounds; i++) {
      runRnn(p.forward, p.sequence, node.input(0), p.auxiliary, p.forwardRows);
      runRnn(p.backward, p.sequence, p.backwardInput, p.auxiliary, p.backwardRows, true);
    }
  },
});

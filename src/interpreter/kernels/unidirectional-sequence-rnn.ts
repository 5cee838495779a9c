import { defineKernel, optionsOf } from '../kernel';
import { requireCounts } from './movement-checks';
import { sequenceOf } from './recurrent/bidirectional';
import { type RnnCell, rnnCell, runRnn } from './recurrent/rnn';
import type { Sequence } from './recurrent/sequence';

interface Prepared {
  readonly cell: RnnCell;
  readonly sequence: Sequence;
}

/** Source: tflite/kernels/unidirectional_sequence_rnn.cc. */
export const unidirectionalSequenceRnn = defineKernel<Prepared>({
  op: 'UNIDIRECTIONAL_SEQUENCE_RNN',

  prepare(node, context) {
    requireCounts(node, context, [5]);
    const options = optionsOf(node, 'SequenceRNNOptions') ?? context.fail('SequenceRNNOptions are missing');
    const sequence = sequenceOf(node, options.timeMajor, context);
    const cell = rnnCell(node, 1, null, sequence.batches, options, context);
    context.resize(node.output(0), [...node.input(0).shape.slice(0, 2), cell.units]);
    return { cell, sequence };
  },

  eval(node, { cell, sequence }) {
    const output = { tensor: node.output(0), stride: cell.units, offset: 0 };
    runRnn(cell, sequence, node.input(0), null, output);
  },
});

import { defineKernel, optionsOf } from '../kernel';
import { requireCounts, requireRank } from './movement-checks';
import { type RnnCell, rnnCell, runRnn } from './recurrent/rnn';
import type { Sequence } from './recurrent/sequence';

interface Prepared {
  readonly cell: RnnCell;
  readonly sequence: Sequence;
}

/** One step of a plain recurrent layer. Source: tflite/kernels/basic_rnn.cc. */
export const rnn = defineKernel<Prepared>({
  op: 'RNN',

  prepare(node, context) {
    requireCounts(node, context, [5]);
    const options = optionsOf(node, 'RNNOptions') ?? context.fail('RNNOptions are missing');
    const input = node.input(0);
    requireRank(input, context, 2);
    const batches = input.shape[0]!;
    const cell = rnnCell(node, 1, null, batches, options, context);
    context.resize(node.output(0), [batches, cell.units]);
    return { cell, sequence: { batches, steps: 1, isTimeMajor: true } };
  },

  eval(node, { cell, sequence }) {
    const output = { tensor: node.output(0), stride: cell.units, offset: 0 };
    runRnn(cell, sequence, node.input(0), null, output);
  },
});

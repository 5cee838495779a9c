import { defineKernel, optionsOf } from '../kernel';
import { requireRank } from './movement-checks';
import { type MicroLstm, runMicroLstm } from './recurrent/micro-lstm';
import { prepareMicroLstm } from './recurrent/micro-lstm-checks';
import { prepareLstm } from './recurrent/prepare-lstm';
import { evalLstm, type PreparedLstm } from './recurrent/sequence';

type Prepared =
  | { readonly runtime: 'tflite'; readonly lstm: PreparedLstm }
  | { readonly runtime: 'tflm'; readonly lstm: MicroLstm };

/** Source: tflite/kernels/unidirectional_sequence_lstm.cc; micro/kernels/unidirectional_sequence_lstm.cc. */
export const unidirectionalSequenceLstm = defineKernel<Prepared>({
  op: 'UNIDIRECTIONAL_SEQUENCE_LSTM',

  prepare(node, context) {
    const options =
      optionsOf(node, 'UnidirectionalSequenceLSTMOptions') ??
      context.fail('UnidirectionalSequenceLSTMOptions are missing');
    const input = node.input(0);
    requireRank(input, context, 3);
    if (context.runtime === 'tflm')
      return { runtime: 'tflm', lstm: prepareMicroLstm(node, options, context) };
    const [first = 0, second = 0] = input.shape;
    const isTimeMajor = options.timeMajor;
    const [steps, batches] = isTimeMajor ? [first, second] : [second, first];
    const sequence = { batches, steps, isTimeMajor };
    return { runtime: 'tflite', lstm: prepareLstm(node, options, sequence, context) };
  },

  eval(node, prepared) {
    if (prepared.runtime === 'tflm') runMicroLstm(node, prepared.lstm);
    else evalLstm(prepared.lstm, node.input(0), node.output(0));
  },
});

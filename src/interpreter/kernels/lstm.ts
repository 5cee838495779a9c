import { defineKernel, optionsOf } from '../kernel';
import { requireRank } from './movement-checks';
import { type BasicLstm, evalBasicLstm, prepareBasicLstm } from './recurrent/lstm-basic';
import { prepareLstm } from './recurrent/prepare-lstm';
import { evalLstm, type PreparedLstm } from './recurrent/sequence';

type Prepared =
  | { readonly form: 'full'; readonly lstm: PreparedLstm }
  | { readonly form: 'basic'; readonly lstm: BasicLstm };

/** One step of an LSTM layer. Source: tflite/kernels/lstm.cc. */
export const lstm = defineKernel<Prepared>({
  op: 'LSTM',

  prepare(node, context) {
    const options = optionsOf(node, 'LSTMOptions') ?? context.fail('LSTMOptions are missing');
    if (options.kernelType === 'BASIC') return { form: 'basic', lstm: prepareBasicLstm(node, context) };
    const input = node.input(0);
    requireRank(input, context, 2);
    const sequence = { batches: input.shape[0]!, steps: 1, isTimeMajor: true };
    return { form: 'full', lstm: prepareLstm(node, options, sequence, context) };
  },

  eval(node, prepared) {
    if (prepared.form === 'basic') evalBasicLstm(node, prepared.lstm);
    else evalLstm(prepared.lstm, node.input(0), node.output(0));
  },
});

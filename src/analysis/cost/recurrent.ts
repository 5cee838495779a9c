import { elementCount } from '../../model';
import { product } from './cost-rule';
import type { CostRule } from './cost-rule';

/**
 * Cells that multiply every weight once a step: the input's last dimension is the features, the others (batch and, for
 * the sequence forms, time) are steps. `weights` are the input indices of the matrices and peephole vectors.
 */
function weightsPerStep(weights: readonly number[]): CostRule {
  return (node) => {
    const data = node.inputs[0];
    if (data === undefined || data.shape.length < 2) return null;
    const elements = weights.reduce((sum, index) => sum + weightCount(node.inputs[index]?.shape), 0);
    if (elements === 0) return null;
    return product([
      [elementCount(data.shape.slice(0, -1)), 'steps'],
      [elements, 'weights'],
    ]);
  };
}

function weightCount(shape: readonly number[] | undefined): number {
  return shape === undefined ? 0 : elementCount(shape);
}

/** Input-to-gate 1–4, recurrent 5–8, peephole 9–11, projection 16 (lstm.cc, unidirectional_sequence_lstm.cc). */
const LSTM_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16];

const fullLstm = weightsPerStep(LSTM_WEIGHTS);
/** Five inputs: data, previous activation, one matrix for all four gates, bias, previous state. */
const basicLstm = weightsPerStep([2]);

const lstm: CostRule = (node) => {
  const isBasic = node.options?.kind === 'LSTMOptions' && node.options.kernelType === 'BASIC';
  return isBasic ? basicLstm(node) : fullLstm(node);
};

export const recurrentCosts: Readonly<Record<string, CostRule>> = {
  LSTM: lstm,
  UNIDIRECTIONAL_SEQUENCE_LSTM: fullLstm,
  // The backward cell's tensors follow the forward cell's, 17 further on.
  BIDIRECTIONAL_SEQUENCE_LSTM: weightsPerStep([...LSTM_WEIGHTS, ...LSTM_WEIGHTS.map((index) => index + 17)]),
  RNN: weightsPerStep([1, 2]),
  UNIDIRECTIONAL_SEQUENCE_RNN: weightsPerStep([1, 2]),
  BIDIRECTIONAL_SEQUENCE_RNN: weightsPerStep([1, 2, 5, 6]),
  // Feature matrix and time matrix.
  SVDF: weightsPerStep([1, 2]),
};

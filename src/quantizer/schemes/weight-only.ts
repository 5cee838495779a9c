import { quantizeOnlyWeights } from './int8-weights';
import type { Scheme } from './scheme';

/** Int8 weights that an explicit DEQUANTIZE makes float before use: a smaller file, float arithmetic. */
export const weightOnlyScheme: Scheme = {
  needsDataset: false,
  needsDenseWeights: true,
  apply: (context) => Promise.resolve(quantizeOnlyWeights(context, false)),
};

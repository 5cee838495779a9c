import { quantizeOnlyWeights } from './int8-weights';
import type { Scheme } from './scheme';

/** Hybrid operators: int8 weights, activations quantized while running. TensorFlow Lite Micro has no such kernels. */
export const dynamicScheme: Scheme = {
  needsDataset: false,
  needsDenseWeights: true,
  apply: (context) => Promise.resolve(quantizeOnlyWeights(context, true)),
};

export { int8Parameters, quantizeToInt8, rangeOf, sameParameters, symmetricParameters } from './activations';
export type { Int8Parameters, Range } from './activations';
export { clamp, roundHalfAway } from './rounding';
export { biasScales, quantizeBias, quantizeWeights, scalesForBias, weightScales } from './weights';

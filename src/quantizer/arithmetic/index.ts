export { int8Parameters, quantizeToInt8, rangeOf, sameParameters, symmetricParameters } from './activations';
export type { Int8Parameters, Range } from './activations';
export { clamp, roundHalfAway } from './rounding';
export { biasedScales, quantizeBias, quantizeWeights, weightScales } from './weights';

import { BYTES, rectifier } from './rectifier';

export const reluN1To1 = rectifier('RELU_N1_TO_1', { lower: -1, upper: 1 }, false, BYTES);

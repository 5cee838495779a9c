import { BYTES, rectifier } from './rectifier';

export const relu0To1 = rectifier('RELU_0_TO_1', { lower: 0, upper: 1 }, false, BYTES);

import { rectifier, WITH_INT16 } from './rectifier';

export const relu6 = rectifier('RELU6', { lower: 0, upper: 6 }, true, WITH_INT16);

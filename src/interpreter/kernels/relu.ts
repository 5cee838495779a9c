import { rectifier, WITH_INT16 } from './rectifier';

export const relu = rectifier('RELU', { lower: 0, upper: Infinity }, true, WITH_INT16);

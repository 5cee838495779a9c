import { floatFunction } from './elementwise';

export const square = floatFunction('SQUARE', (x) => x * x);

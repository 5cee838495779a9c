import { roundingFunction } from './elementwise';

export const floor = roundingFunction('FLOOR', Math.floor, true);

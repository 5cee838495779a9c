import { roundingFunction } from './elementwise';

export const ceil = roundingFunction('CEIL', Math.ceil, false);

import { floatFunction } from './elementwise';

export const cos = floatFunction('COS', Math.cos, true);

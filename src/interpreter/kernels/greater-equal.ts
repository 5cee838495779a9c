import { comparisonKernel } from './comparison';

export const greaterEqual = comparisonKernel({
  op: 'GREATER_EQUAL',
  numbers: (x, y) => x >= y,
  bigints: (x, y) => x >= y,
  isEquality: false,
});

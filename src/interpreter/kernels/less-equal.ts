import { comparisonKernel } from './comparison';

export const lessEqual = comparisonKernel({
  op: 'LESS_EQUAL',
  numbers: (x, y) => x <= y,
  bigints: (x, y) => x <= y,
  isEquality: false,
});

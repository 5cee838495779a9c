import { comparisonKernel } from './comparison';

export const greater = comparisonKernel({
  op: 'GREATER',
  numbers: (x, y) => x > y,
  bigints: (x, y) => x > y,
  isEquality: false,
});

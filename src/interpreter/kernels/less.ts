import { comparisonKernel } from './comparison';

export const less = comparisonKernel({
  op: 'LESS',
  numbers: (x, y) => x < y,
  bigints: (x, y) => x < y,
  isEquality: false,
});

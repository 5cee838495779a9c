import { comparisonKernel } from './comparison';

export const equal = comparisonKernel({
  op: 'EQUAL',
  numbers: (x, y) => x === y,
  bigints: (x, y) => x === y,
  isEquality: true,
});

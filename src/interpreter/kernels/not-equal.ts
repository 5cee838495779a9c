import { comparisonKernel } from './comparison';

export const notEqual = comparisonKernel({
  op: 'NOT_EQUAL',
  numbers: (x, y) => x !== y,
  bigints: (x, y) => x !== y,
  isEquality: true,
});

import { highestOf, reduceKernel } from './reduce';

export const reduceMin = reduceKernel('REDUCE_MIN', ['FLOAT32', 'INT8'], {
  combine: (current, x) => (x < current ? x : current),
  combineBigints: (current, x) => (x < current ? x : current),
  initial: highestOf,
  initialBigint: 2n ** 63n - 1n,
});

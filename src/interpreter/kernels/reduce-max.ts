import { lowestOf, reduceKernel } from './reduce';

export const reduceMax = reduceKernel('REDUCE_MAX', ['FLOAT32', 'INT8'], {
  combine: (current, x) => (x > current ? x : current),
  combineBigints: (current, x) => (x > current ? x : current),
  initial: lowestOf,
  initialBigint: -(2n ** 63n),
});

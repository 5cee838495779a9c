import { booleanKernel } from './reduce';

export const reduceAll = booleanKernel('REDUCE_ALL', true, 1);

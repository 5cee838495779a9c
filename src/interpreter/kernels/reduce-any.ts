import { booleanKernel } from './reduce';

export const reduceAny = booleanKernel('REDUCE_ANY', false, 0);

import { argKernel } from './arg-extremum';

export const argMax = argKernel('ARG_MAX', (x, current) => x > current);

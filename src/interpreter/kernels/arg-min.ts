import { argKernel } from './arg-extremum';

export const argMin = argKernel('ARG_MIN', (x, current) => x < current);

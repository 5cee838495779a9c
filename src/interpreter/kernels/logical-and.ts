import { logicalKernel } from './logical';

export const logicalAnd = logicalKernel('LOGICAL_AND', (x, y) => (x && y ? 1 : 0));

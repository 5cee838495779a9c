import { logicalKernel } from './logical';

export const logicalOr = logicalKernel('LOGICAL_OR', (x, y) => (x || y ? 1 : 0));

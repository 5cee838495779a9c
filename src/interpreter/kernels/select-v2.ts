import { selectKernel } from './selection';

export const selectV2 = selectKernel('SELECT_V2', true);

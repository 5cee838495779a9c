import { selectKernel } from './selection';

export const select = selectKernel('SELECT', false);

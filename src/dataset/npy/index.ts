export type { NpyData, NpyType } from './dtype';
export { NPY_TYPES } from './dtype';
export { NpyError, readNpy, readNpyHeader, writeNpy } from './npy';
export type { NpyArray, NpyHeader } from './npy';
export { readNpz } from './npz';
export { npyNumbers } from './values';

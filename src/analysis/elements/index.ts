export { elementReader, storedElements } from './decode';
export type { ElementReader } from './decode';
export { isStored, operatorLabel, typeName } from './tensor-type';

export { isWeight, operatorCost, storedBytes } from './operator-cost';
export type { OperatorCost } from './operator-cost';

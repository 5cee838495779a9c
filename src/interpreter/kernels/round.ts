import { roundHalfToEven } from '../arithmetic';
import { roundingFunction } from './elementwise';

export const round = roundingFunction('ROUND', roundHalfToEven, true);

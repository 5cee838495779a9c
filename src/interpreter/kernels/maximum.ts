import { defineKernel } from '../kernel';
import { evalBinary, type PreparedBinary, type Refusal } from './binary';
import { prepareExtremum } from './extremum';

export const maximum = defineKernel<PreparedBinary | Refusal>({
  op: 'MAXIMUM',
  prepare: (node, context) => prepareExtremum(node, context, 1),
  eval: evalBinary,
});

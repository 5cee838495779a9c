import { defineKernel } from '../kernel';
import { snapshot } from './control-flow/snapshot';
import { handleOf, requireHandle, VariableTable } from './control-flow/variable-table';
import { requireCounts } from './movement-checks';

/** Source: tflite/kernels/assign_variable.cc. */
export const assignVariable = defineKernel({
  op: 'ASSIGN_VARIABLE',

  prepare(node, context) {
    requireCounts(node, context, [2], 0);
    requireHandle(node.input(0), context);
    return {};
  },

  eval(node, _, context) {
    const value = node.input(1);
    VariableTable.of(context).values.set(handleOf(node), { ...snapshot(value), type: value.type });
  },
});

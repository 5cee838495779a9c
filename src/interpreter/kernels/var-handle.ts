import { defineKernel, optionsOf } from '../kernel';
import { VariableTable } from './control-flow/variable-table';
import { elementsOf } from './convolution/typed-data';
import { requireCounts } from './movement-checks';

/** Source: tflite/kernels/var_handle.cc. */
export const varHandle = defineKernel({
  op: 'VAR_HANDLE',

  prepare(node, context) {
    requireCounts(node, context, [0]);
    const options = optionsOf(node, 'VarHandleOptions');
    return { key: `${options?.container ?? ''}/${options?.sharedName ?? ''}` };
  },

  eval(node, { key }, context) {
    const { ids } = VariableTable.of(context);
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    elementsOf(node.output(0).data, Int32Array)[0] = id;
  },
});

import { elementCount } from '../../arithmetic';
import type { EvalContext, KernelNode, PrepareContext } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';
import { elementsOf } from '../convolution/typed-data';
import type { Snapshot } from './snapshot';

/**
 * Variables that operators share by name and that last as long as the interpreter. Sources: tflite/kernels/
 * var_handle.cc, assign_variable.cc, read_variable.cc; the same names in tensorflow/lite/micro/kernels.
 */
export class VariableTable {
  readonly ids = new Map<string, number>();
  readonly values = new Map<number, Snapshot & { readonly type: string }>();

  static of({ resources }: Pick<EvalContext, 'resources'>): VariableTable {
    const known = resources.get('variables');
    if (known instanceof VariableTable) return known;
    const table = new VariableTable();
    resources.set('variables', table);
    return table;
  }
}

/** The handle that an operator takes as its first input. */
export function handleOf(node: KernelNode): number {
  return elementsOf(node.input(0).data, Int32Array)[0]!;
}

export function requireHandle(tensor: RuntimeTensor, context: PrepareContext): void {
  const isHandle = tensor.type === 'RESOURCE' || tensor.type === 'INT32';
  if (!isHandle || elementCount(tensor.shape) !== 1) {
    context.fail(`the variable's handle "${tensor.name}" must be one RESOURCE or INT32, not ${tensor.type}`);
  }
}

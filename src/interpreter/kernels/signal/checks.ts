import type { TensorType } from '../../../model';
import type { KernelNode, PrepareContext } from '../../kernel';
import { requireRank, requireType } from '../movement-checks';
import { FlexMap } from './flexbuffer';

/** The custom options of a signal operator. */
export function optionsOfSignal(node: KernelNode, context: PrepareContext): FlexMap {
  return FlexMap.read(node.operator.customOptions, context);
}

/** Checks the number of inputs and outputs and their types, in order. */
export function requireSignature(
  node: KernelNode,
  context: PrepareContext,
  inputs: readonly TensorType[],
  outputs: readonly TensorType[],
): void {
  if (node.inputCount !== inputs.length || node.outputCount !== outputs.length) {
    context.fail(
      `wants ${inputs.length} inputs and ${outputs.length} outputs, has ${node.inputCount} and ${node.outputCount}`,
    );
  }
  inputs.forEach((type, i) => requireType(node.input(i), context, [type]));
  outputs.forEach((type, i) => requireType(node.output(i), context, [type]));
}

/** Checks that all inputs and outputs are vectors. */
export function requireVectors(node: KernelNode, context: PrepareContext): void {
  for (let i = 0; i < node.inputCount; i++) requireRank(node.input(i), context, 0, 1);
  for (let i = 0; i < node.outputCount; i++) requireRank(node.output(i), context, 0, 1);
}

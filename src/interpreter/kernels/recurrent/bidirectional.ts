import type { KernelNode, PrepareContext } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';
import { requireRank } from '../movement-checks';
import type { OutputRows, Sequence } from './sequence';

/** What the forward and the backward layer of a bidirectional operator read. */
export interface BidirectionalInputs {
  readonly backward: RuntimeTensor;
  readonly auxiliary: RuntimeTensor | null;
}

/** The sequence of the input [batches, steps, size], or [steps, batches, size] where time is major. */
export function sequenceOf(node: KernelNode, isTimeMajor: boolean, context: PrepareContext): Sequence {
  const input = node.input(0);
  requireRank(input, context, 3);
  const [first = 0, second = 0] = input.shape;
  const [steps, batches] = isTimeMajor ? [first, second] : [second, first];
  return { batches, steps, isTimeMajor };
}

/**
 * A second input without weights of its own is what the backward layer reads instead of the first; with weights, both
 * layers read both.
 */
export function bidirectionalInputs(
  node: KernelNode,
  auxiliaryIndex: number,
  hasAuxiliaryWeights: boolean,
  context: PrepareContext,
): BidirectionalInputs {
  const input = node.input(0);
  const second = node.optionalInput(auxiliaryIndex);
  if (second === null) {
    if (hasAuxiliaryWeights) context.fail('auxiliary weights need an auxiliary input');
    return { backward: input, auxiliary: null };
  }
  requireRank(second, context, 3);
  const sizes = hasAuxiliaryWeights ? 2 : 3;
  if (second.shape.slice(0, sizes).join() !== input.shape.slice(0, sizes).join())
    context.fail(
      `the auxiliary input '${second.name}' [${second.shape.join()}] does not fit the input [${input.shape.join()}]`,
    );
  return hasAuxiliaryWeights ? { backward: input, auxiliary: second } : { backward: second, auxiliary: null };
}

/** Gives the outputs their shapes: one tensor of both layers' values where they are merged. */
export function bidirectionalOutputs(
  node: KernelNode,
  isMerged: boolean,
  forwardSize: number,
  backwardSize: number,
  context: PrepareContext,
): { readonly forward: OutputRows; readonly backward: OutputRows } {
  if (node.outputCount !== (isMerged ? 1 : 2))
    context.fail(`wants ${isMerged ? 1 : 2} outputs, has ${node.outputCount}`);
  const leading = node.input(0).shape.slice(0, 2);
  const tensor = node.output(0);
  if (isMerged) {
    const stride = forwardSize + backwardSize;
    context.resize(tensor, [...leading, stride]);
    return { forward: { tensor, stride, offset: 0 }, backward: { tensor, stride, offset: forwardSize } };
  }
  const second = node.output(1);
  context.resize(tensor, [...leading, forwardSize]);
  context.resize(second, [...leading, backwardSize]);
  return {
    forward: { tensor, stride: forwardSize, offset: 0 },
    backward: { tensor: second, stride: backwardSize, offset: 0 },
  };
}

import { elementCount } from '../arithmetic';
import type { EvalContext, KernelNode, PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { copyElements, loadElements } from './elements';

/** What SPLIT and SPLIT_V share: an input cut along one axis into parts of given sizes. */
export interface Parts {
  readonly axis: number;
  /** Size along the axis, one an output. */
  readonly sizes: readonly number[];
}

export const SPLIT_TYPES = ['FLOAT32', 'UINT8', 'INT8', 'INT16', 'INT32', 'INT64'] as const;
export const SPLIT_TYPES_MICRO = ['FLOAT32', 'INT8', 'INT16', 'INT32'] as const;

function partShape(input: RuntimeTensor, parts: Parts, index: number): number[] {
  return input.shape.map((dimension, axis) => (axis === parts.axis ? parts.sizes[index]! : dimension));
}

/** Sets the outputs' shapes, or declares them dynamic where the parts are not known yet. */
export function prepareParts(
  node: KernelNode,
  input: RuntimeTensor,
  parts: Parts | null,
  context: PrepareContext,
): void {
  for (let i = 0; i < node.outputCount; i++) {
    if (parts === null) context.setDynamic(node.output(i));
    else context.resize(node.output(i), partShape(input, parts, i));
  }
}

export function distribute(node: KernelNode, input: RuntimeTensor, parts: Parts, context: EvalContext): void {
  for (let i = 0; i < node.outputCount; i++) {
    if (node.output(i).isDynamic) context.resize(node.output(i), partShape(input, parts, i));
  }
  const from = loadElements(input);
  const outer = elementCount(input.shape.slice(0, parts.axis));
  const inner = elementCount(input.shape.slice(parts.axis + 1));
  const row = input.shape[parts.axis]! * inner;
  let column = 0;
  parts.sizes.forEach((size, index) => {
    const to = node.output(index).data;
    const run = size * inner;
    if (run > 0) {
      for (let i = 0; i < outer; i++) copyElements(from, i * row + column, to, i * run, run);
    }
    column += run;
  });
}

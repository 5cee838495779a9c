import { elementCount } from '../arithmetic';
import type { KernelNode, PrepareContext } from '../kernel';
import type { FastRun } from './fast-convolution';
import type { SimdKernels } from './module';

/**
 * An operator of one float32 tensor, element by element, or null where only the reference path can run it.
 * @param run is given the addresses of input and output and the number of elements.
 */
export function fastFloatUnary(
  context: PrepareContext,
  node: KernelNode,
  run: (simd: SimdKernels, input: number, output: number, count: number) => void,
): FastRun | null {
  return unary(context, node, 'FLOAT32', 'FLOAT32', run);
}

/** The same between two types. */
export function fastConversion(
  context: PrepareContext,
  node: KernelNode,
  run: (simd: SimdKernels, input: number, output: number, count: number) => void,
): FastRun | null {
  return unary(context, node, node.input(0).type, node.output(0).type, run);
}

function unary(
  { simd }: PrepareContext,
  node: KernelNode,
  from: string,
  to: string,
  run: (simd: SimdKernels, input: number, output: number, count: number) => void,
): FastRun | null {
  const [input, output] = [node.input(0), node.output(0)];
  const count = elementCount(input.shape);
  if (!simd || input.type !== from || output.type !== to || elementCount(output.shape) !== count) return null;
  return () => run(simd, input.address, output.address, count);
}

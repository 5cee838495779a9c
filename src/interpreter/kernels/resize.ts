import type { EvalContext, KernelNode, PrepareContext } from '../kernel';
import {
  integersOf,
  requireConstantOnMicro,
  requireCounts,
  requireRank,
  requireType,
} from './movement-checks';

/** What RESIZE_BILINEAR and RESIZE_NEAREST_NEIGHBOR share: an NHWC image and a size `[height, width]`. */
export interface ResizeOptions {
  readonly alignCorners: boolean;
  readonly halfPixelCenters: boolean;
}

export function resizeOptions(node: KernelNode): ResizeOptions {
  const { options } = node;
  return options?.kind === 'ResizeBilinearOptions' || options?.kind === 'ResizeNearestNeighborOptions'
    ? options
    : { alignCorners: false, halfPixelCenters: false };
}

function resizedShape(node: KernelNode): number[] {
  const [batch, , , channels] = node.input(0).shape;
  const [height, width] = integersOf(node.input(1));
  return [batch!, height!, width!, channels!];
}

export function prepareResize(node: KernelNode, context: PrepareContext): void {
  requireCounts(node, context, [2]);
  const [input, size, output] = [node.input(0), node.input(1), node.output(0)];
  requireRank(input, context, 4);
  requireRank(size, context, 1);
  requireType(size, context, ['INT32']);
  if (size.shape[0] !== 2) context.fail(`size must have 2 entries, has ${size.shape[0]}`);
  requireConstantOnMicro(size, 'size', context);
  if (!size.isConstant) {
    context.setDynamic(output);
    return;
  }
  const shape = resizedShape(node);
  if (shape.some((dimension) => dimension < 0)) context.fail(`size [${shape[1]},${shape[2]}] is negative`);
  context.resize(output, shape);
}

export function resizeDynamicOutput(node: KernelNode, context: EvalContext): void {
  if (node.output(0).isDynamic) context.resize(node.output(0), resizedShape(node));
}

import type { Padding } from '../../../model';
import { formatShape } from '../../arithmetic';
import type { PrepareContext } from '../../kernel';
import { slideWindow } from './window';

/** Everything about the shapes of a two-dimensional convolution. Sizes in elements. */
export interface ConvolutionGeometry {
  readonly batches: number;
  readonly inputHeight: number;
  readonly inputWidth: number;
  readonly inputDepth: number;
  readonly filterHeight: number;
  readonly filterWidth: number;
  /** Input channels that one output channel reads. */
  readonly filterDepth: number;
  readonly outputHeight: number;
  readonly outputWidth: number;
  readonly outputDepth: number;
  readonly strideHeight: number;
  readonly strideWidth: number;
  readonly dilationHeight: number;
  readonly dilationWidth: number;
  readonly paddingTop: number;
  readonly paddingLeft: number;
}

export interface WindowOptions {
  readonly padding: Padding;
  readonly strideW: number;
  readonly strideH: number;
  readonly dilationWFactor: number;
  readonly dilationHFactor: number;
}

/**
 * Geometry of an NHWC convolution. Fails where a stride or dilation is not positive or the window does not fit.
 */
export function convolutionGeometry(
  input: readonly number[],
  filter: { readonly height: number; readonly width: number; readonly depth: number },
  outputDepth: number,
  options: WindowOptions,
  context: PrepareContext,
): ConvolutionGeometry {
  const [batches = 0, inputHeight = 0, inputWidth = 0, inputDepth = 0] = input;
  if (options.strideH <= 0 || options.strideW <= 0) {
    context.fail(`strides must be positive, not ${options.strideH} and ${options.strideW}`);
  }
  if (options.dilationHFactor <= 0 || options.dilationWFactor <= 0) {
    context.fail(`dilations must be positive, not ${options.dilationHFactor} and ${options.dilationWFactor}`);
  }
  const vertical = slideWindow(
    options.padding,
    inputHeight,
    filter.height,
    options.strideH,
    options.dilationHFactor,
  );
  const horizontal = slideWindow(
    options.padding,
    inputWidth,
    filter.width,
    options.strideW,
    options.dilationWFactor,
  );
  if (vertical === null || horizontal === null) {
    context.fail(
      `a filter of ${filter.height} x ${filter.width} with ${options.padding} padding does not fit an input of shape ` +
        formatShape(input),
    );
  }
  return {
    batches,
    inputHeight,
    inputWidth,
    inputDepth,
    filterHeight: filter.height,
    filterWidth: filter.width,
    filterDepth: filter.depth,
    outputHeight: vertical.output,
    outputWidth: horizontal.output,
    outputDepth,
    strideHeight: options.strideH,
    strideWidth: options.strideW,
    dilationHeight: options.dilationHFactor,
    dilationWidth: options.dilationWFactor,
    paddingTop: vertical.paddingBefore,
    paddingLeft: horizontal.paddingBefore,
  };
}

export function outputShapeOf(geometry: ConvolutionGeometry): number[] {
  return [geometry.batches, geometry.outputHeight, geometry.outputWidth, geometry.outputDepth];
}

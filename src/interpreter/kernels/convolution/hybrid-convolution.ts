import type { Range } from '../../arithmetic';
import type { FilterValues } from './filter-values';
import type { ConvolutionGeometry } from './geometry';
import { quantizeAsymmetrically, quantizeSymmetrically } from './hybrid-quantization';
import { accumulate } from './integer-convolution';
import type { IntegerWorkspace } from './integer-convolution';

/** A float convolution with int8 weights: the input is quantized for each batch, sums are int32. */
export interface HybridScheme {
  /** Asymmetric input and one filter scale a channel; else symmetric input and one scale. */
  readonly isPerChannel: boolean;
  readonly filterScales: Float32Array;
}

export interface PreparedHybrid {
  readonly range: Range;
  readonly scheme: HybridScheme;
  readonly workspace: IntegerWorkspace;
  readonly quantizedInput: Int8Array;
}

/**
 * Source: `EvalHybrid` and `EvalHybridPerChannel`, tflite/kernels/conv.cc; `HybridConvPerChannel`,
 * tflite/kernels/internal/reference/conv.h; `HybridConv`, tflite/kernels/internal/optimized/optimized_ops.h.
 */
export function convolveHybrid(
  g: ConvolutionGeometry,
  { range, scheme, workspace, quantizedInput }: PreparedHybrid,
  input: Float32Array,
  filter: FilterValues,
  bias: Float32Array | null,
  output: Float32Array,
): void {
  const { outputDepth } = g;
  const { sums } = workspace;
  const { min, max } = range;
  const { isPerChannel, filterScales } = scheme;
  const batchSize = g.inputHeight * g.inputWidth * g.inputDepth;
  const quantize = isPerChannel ? quantizeAsymmetrically : quantizeSymmetrically;
  let target = 0;
  for (let batch = 0; batch < g.batches; batch++) {
    const { scale, zeroPoint } = quantize(input, batch * batchSize, batchSize, quantizedInput);
    const commonScale = Math.fround(scale * filterScales[0]!);
    for (let y = 0; y < g.outputHeight; y++) {
      for (let x = 0; x < g.outputWidth; x++) {
        accumulate(g, quantizedInput, zeroPoint, filter, batch, y, x, workspace);
        for (let channel = 0; channel < outputDepth; channel++) {
          const sum = Math.fround(sums[channel]!);
          const real = isPerChannel
            ? Math.fround(Math.fround(sum * filterScales[channel]!) * scale)
            : Math.fround(sum * commonScale);
          const value = Math.fround(real + (bias === null ? 0 : bias[channel]!));
          output[target++] = value < min ? min : value > max ? max : value;
        }
      }
    }
  }
}

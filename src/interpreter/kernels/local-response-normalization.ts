import { defineKernel } from '../kernel';
import { requireCounts, requireRank, requireType } from './movement-checks';
import { shapeOutput } from './quantization';
import { evalRows, type RowFunction } from './softmax';
import { requireFullRuntime } from './unary';

/**
 * `x * (bias + alpha * Σ x²)^-beta` with the sum over neighbouring channels. Sources:
 * tflite/kernels/local_response_norm.cc, internal/optimized/optimized_ops.h: the reference kernel leaves out the upper
 * end of its window, so the optimized kernel, which devices run, is followed.
 */
export const localResponseNormalization = defineKernel<{ readonly row: RowFunction }>({
  op: 'LOCAL_RESPONSE_NORMALIZATION',
  prepare(node, context) {
    requireFullRuntime(node, context);
    requireCounts(node, context, [1]);
    const [input, output] = [node.input(0), node.output(0)];
    requireRank(input, context, 4);
    requireType(input, context, ['FLOAT32']);
    requireType(output, context, ['FLOAT32']);
    shapeOutput(output, context, input.shape);
    const { options } = node;
    if (options?.kind !== 'LocalResponseNormalizationOptions')
      return context.fail('has no options in the file');
    return { row: normalization(options.radius, options.bias, options.alpha, options.beta) };
  },
  eval: (node, { row }, context) => evalRows(node, row, context),
});

function normalization(radius: number, bias: number, alpha: number, beta: number): RowFunction {
  const round = Math.fround;
  const factor =
    beta === 1
      ? (x: number) => round(1 / x)
      : beta === 0.5
        ? (x: number) => round(1 / round(Math.sqrt(x)))
        : (x: number) => round(x ** -beta);
  return (input, output, start, depth) => {
    const square = (c: number) =>
      c < 0 || c >= depth ? 0 : round(round(input[start + c]! * input[start + c]!) * alpha);
    let scale = 0;
    for (let c = -radius; c < radius; c++) scale = round(scale + square(c));
    for (let c = 0; c < depth; c++) {
      scale = round(scale + square(c + radius));
      output[start + c] = input[start + c]! * factor(round(bias + scale));
      scale = round(scale - square(c - radius));
    }
  };
}

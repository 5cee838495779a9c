import { flushDenormal, integerRange, roundHalfAwayFromZero } from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode } from '../kernel';
import type { NumberArray } from './binary';
import { quantizationOf } from './quantization';
import { evalQuantizedMean, prepareQuantizedMean, type QuantizedMean } from './quantized-mean';
import { evalReduce, prepareReduce, type PreparedReduce, type Reducer } from './reduce';
import { openReduction, type Reduction, sumInto } from './reduction';

interface PreparedSum extends PreparedReduce {
  readonly quantized: QuantizedMean | null;
}

/** float32 partial sums; integers wrap as their output arrays do. */
const floatSum: Reducer = {
  combine: (sum, x) => Math.fround(sum + x),
  combineBigints: (sum, x) => sum + x,
  initial: () => 0,
  initialBigint: 0n,
};
const flushedSum: Reducer = { ...floatSum, combine: (sum, x) => flushDenormal(Math.fround(sum + x)) };
const integerSum: Reducer = { ...floatSum, combine: (sum, x) => (sum + x) | 0 };
const booleanSum: Reducer = { ...floatSum, combine: (sum, x) => (sum || x ? 1 : 0) };

/**
 * Sources: tflite/kernels/reduce.cc and internal/optimized/reduce.h, tensorflow/lite/micro/kernels/reduce_common.cc.
 * The reference kernel of full TensorFlow Lite reads INT8 and INT16 as UINT8; what a device computes is the optimized
 * kernel's float32 arithmetic, which is followed here for those two types.
 */
export const sum = defineKernel<PreparedSum>({
  op: 'SUM',
  prepare(node, context) {
    const { type } = node.input(0);
    const prepared = prepareReduce(node, context, ['FLOAT32', 'INT8', 'INT16']);
    const isQuantized = type === 'INT8' || type === 'UINT8' || type === 'INT16';
    return { ...prepared, quantized: isQuantized ? prepareQuantizedMean(node, context) : null };
  },
  eval(node, prepared, context) {
    const { type } = node.input(0);
    if (prepared.quantized === null || prepared.refusal !== null) {
      const reducer =
        type === 'FLOAT32'
          ? context.runtime === 'tflite'
            ? flushedSum
            : floatSum
          : type === 'BOOL'
            ? booleanSum
            : integerSum;
      return evalReduce(node, prepared, context, reducer);
    }
    const reduction = openReduction(node, prepared.reduction, context);
    const sums = new Int32Array(reduction.outputCount);
    if (type !== 'UINT8' && context.runtime === 'tflite')
      return floatScaledSum(node, sums, reduction, context);
    const input = node.input(0).data as NumberArray;
    const output = node.output(0).data as NumberArray;
    evalQuantizedMean(input, output, sums, reduction, prepared.quantized, false);
  },
});

function floatScaledSum(
  node: KernelNode,
  sums: Int32Array,
  { plan, reducedCount }: Reduction,
  context: EvalContext,
): void {
  const round = Math.fround;
  const input = node.input(0);
  const output = node.output(0).data as NumberArray;
  const from = quantizationOf(input, context);
  const to = quantizationOf(node.output(0), context);
  output.fill(0);
  if (input.data.length === 0) return;
  sumInto(sums, input.data as NumberArray, plan, 0);
  const scale = round(from.scale / to.scale);
  const bias = round(round(-from.zeroPoint * scale) * round(reducedCount));
  const [min, max] = integerRange(input.type)!;
  for (let i = 0; i < output.length; i++) {
    const value = roundHalfAwayFromZero(round(round(round(sums[i]!) * scale) + bias)) + to.zeroPoint;
    output[i] = value < min ? min : value > max ? max : value;
  }
}

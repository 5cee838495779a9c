import { float32Rounding, flushBound } from '../arithmetic';
import { defineKernel, type RuntimeName } from '../kernel';
import { fastColumnSums, type ColumnSums, type FastRun } from '../simd';
import type { NumberArray } from './binary';
import { requireType } from './movement-checks';
import { evalQuantizedMean, prepareQuantizedMean, type QuantizedMean } from './quantized-mean';
import { foldBigintsInto, openReduction, prepareReduction, type Reduction, sumInto } from './reduction';

interface PreparedMean {
  readonly reduction: Reduction | null;
  readonly quantized: QuantizedMean | null;
  readonly refusal: string | null;
  /** Set where the SIMD kernels can add up. */
  readonly fast: ColumnSums | null;
}

const MICRO_TYPES = ['FLOAT32', 'INT8', 'INT16'];

/** Sources: tflite/kernels/reduce.cc, internal/reference/reduce.h, tensorflow/lite/micro/kernels/reduce_common.cc. */
export const mean = defineKernel<PreparedMean>({
  op: 'MEAN',
  prepare(node, context) {
    const input = node.input(0);
    const reduction = prepareReduction(node, context);
    if (context.runtime === 'tflite') {
      requireType(input, context, ['FLOAT32', 'INT32', 'INT64', 'UINT8', 'INT8', 'INT16']);
    }
    const refused = context.runtime === 'tflm' && !MICRO_TYPES.includes(input.type);
    const fast =
      reduction &&
      fastColumnSums(context, reduction.plan, input, node.output(0), flushBound(context.runtime));
    return {
      reduction,
      fast,
      quantized: ['INT8', 'UINT8', 'INT16'].includes(input.type) ? prepareQuantizedMean(node, context) : null,
      refusal: refused
        ? `type ${input.type} of '${input.name}' is not supported (${MICRO_TYPES.join(', ')})`
        : null,
    };
  },
  eval(node, prepared, context) {
    if (prepared.refusal !== null) return context.fail(prepared.refusal);
    const reduction = openReduction(node, prepared.reduction, context);
    const input = node.input(0);
    const { data } = node.output(0);
    if (prepared.quantized !== null) {
      const sums = (prepared.fast?.sums?.data ?? new Int32Array(reduction.outputCount)) as Int32Array;
      evalQuantizedMean(
        input.data as NumberArray,
        data as NumberArray,
        sums,
        reduction,
        prepared.quantized,
        true,
        prepared.fast?.add,
      );
    } else if (input.type === 'INT64') {
      int64Mean(input.data as BigInt64Array, data as BigInt64Array, reduction);
    } else if (input.type === 'INT32') {
      int32Mean(input.data as Int32Array, data as Int32Array, reduction);
    } else {
      // TensorFlow Lite Micro reads past the end of an empty tensor.
      const isUnreadable = input.data.length === 0 && context.runtime === 'tflm';
      if (isUnreadable) context.fail(`'${input.name}' has no elements`);
      floatMean(
        input.data as Float32Array,
        data as Float32Array,
        reduction,
        context.runtime,
        prepared.fast?.add,
      );
    }
  },
});

function floatMean(
  input: Float32Array,
  output: Float32Array,
  { plan, reducedCount }: Reduction,
  runtime: RuntimeName,
  fastSum?: FastRun,
): void {
  const round = float32Rounding(runtime);
  output.fill(input.length === 0 ? NaN : 0);
  if (input.length === 0) return;
  if (fastSum) fastSum();
  else sumInto(output, input, plan, flushBound(runtime));
  const divisor = Math.fround(reducedCount);
  for (let i = 0; i < output.length; i++) output[i] = round(output[i]! / divisor);
}

function int32Mean(
  input: Int32Array,
  output: Int32Array,
  { plan, outputCount, reducedCount }: Reduction,
): void {
  const sums = new Float64Array(outputCount);
  sumInto(sums, input, plan, 0);
  for (let i = 0; i < output.length; i++)
    output[i] = input.length === 0 ? 0 : Math.trunc(sums[i]! / reducedCount);
}

function int64Mean(input: BigInt64Array, output: BigInt64Array, { plan, reducedCount }: Reduction): void {
  output.fill(0n);
  if (input.length === 0) return;
  foldBigintsInto(output, input, plan, (sum, x) => sum + x);
  const divisor = BigInt(reducedCount);
  for (let i = 0; i < output.length; i++) output[i] = output[i]! / divisor;
}

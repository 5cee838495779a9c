import { FLOAT32_LOWEST, FLOAT32_MAX, integerRange } from '../arithmetic';
import { defineKernel, type EvalContext, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import type { NumberArray } from './binary';
import { requireType } from './movement-checks';
import { quantizationOf } from './quantization';
import { foldBigintsInto, foldInto, openReduction, prepareReduction, type Reduction } from './reduction';

/**
 * Reductions that stay in the type of their input.
 * Sources: `EvalType` in tflite/kernels/reduce.cc, tensorflow/lite/micro/kernels/reduce_common.cc.
 */
export interface Reducer {
  combine(accumulator: number, x: number): number;
  combineBigints(accumulator: bigint, x: bigint): bigint;
  /** What an output without any element becomes. */
  initial(type: string): number;
  initialBigint: bigint;
}

export interface PreparedReduce {
  readonly reduction: Reduction | null;
  readonly refusal: string | null;
}

const TFLITE_TYPES = ['FLOAT32', 'INT32', 'INT64', 'UINT8', 'INT8', 'INT16', 'BOOL'] as const;

/** `microTypes` is null for an operator that TensorFlow Lite Micro does not have. */
export function prepareReduce(
  node: KernelNode,
  context: PrepareContext,
  microTypes: readonly string[] | null,
): PreparedReduce {
  const input = node.input(0);
  if (context.runtime === 'tflm') {
    if (microTypes === null) context.fail(`${node.name} is not in TensorFlow Lite Micro`);
    const reduction = prepareReduction(node, context);
    const refused = !microTypes.includes(input.type);
    return {
      reduction,
      refusal: refused
        ? `type ${input.type} of '${input.name}' is not supported (${microTypes.join(', ')})`
        : null,
    };
  }
  requireType(input, context, TFLITE_TYPES);
  return { reduction: prepareReduction(node, context), refusal: null };
}

/** Quantized values are compared and combined as they are, so both sides must mean the same. */
function requireOneQuantization(node: KernelNode, context: EvalContext): void {
  const [input, output] = [node.input(0), node.output(0)];
  if (!['UINT8', 'INT8', 'INT16'].includes(input.type)) return;
  const from = quantizationOf(input, context);
  const to = quantizationOf(output, context);
  if (from.scale !== to.scale || from.zeroPoint !== to.zeroPoint) {
    context.fail(
      `input and output must be quantized alike: scale ${from.scale}, zero point ${from.zeroPoint} != ` +
        `${to.scale}, ${to.zeroPoint}`,
    );
  }
}

export function evalReduce(
  node: KernelNode,
  prepared: PreparedReduce,
  context: EvalContext,
  reducer: Reducer,
): void {
  if (prepared.refusal !== null) return context.fail(prepared.refusal);
  const reduction = openReduction(node, prepared.reduction, context);
  requireOneQuantization(node, context);
  const input = node.input(0);
  // Full TensorFlow Lite starts a reduction to one value with the first element: a leading NaN then stays.
  const startsWithFirst = context.runtime === 'tflite' && reduction.reducesAll;
  if (input.type === 'INT64') {
    const output = node.output(0).data as BigInt64Array;
    output.fill(reducer.initialBigint);
    foldBigintsInto(output, input.data as BigInt64Array, reduction.plan, reducer.combineBigints);
    return;
  }
  const values = input.data as NumberArray;
  const output = node.output(0).data as NumberArray;
  if (startsWithFirst && values.length > 0) {
    let result = values[0]!;
    for (let i = 1; i < values.length; i++) result = reducer.combine(result, values[i]!);
    output[0] = result;
    return;
  }
  output.fill(reducer.initial(input.type));
  foldInto(output, values, reduction.plan, reducer.combine);
}

export function reduceKernel(op: string, microTypes: readonly string[] | null, reducer: Reducer): Kernel {
  return defineKernel<PreparedReduce>({
    op,
    prepare: (node, context) => prepareReduce(node, context, microTypes),
    eval: (node, prepared, context) => evalReduce(node, prepared, context, reducer),
  });
}

export const lowestOf = (type: string) =>
  type === 'FLOAT32' ? FLOAT32_LOWEST : (integerRange(type)?.[0] ?? 0);
export const highestOf = (type: string) =>
  type === 'FLOAT32' ? FLOAT32_MAX : (integerRange(type)?.[1] ?? 1);

export function booleanKernel(op: string, inMicro: boolean, initial: 0 | 1): Kernel {
  const reducer: Reducer = {
    combine: initial === 1 ? (current, x) => (x && current ? 1 : 0) : (current, x) => (x || current ? 1 : 0),
    combineBigints: (current) => current,
    initial: () => initial,
    initialBigint: 0n,
  };
  return defineKernel<PreparedReduce>({
    op,
    prepare(node, context) {
      requireType(node.input(0), context, ['BOOL']);
      return prepareReduce(node, context, inMicro ? ['BOOL'] : null);
    },
    eval: (node, prepared, context) => evalReduce(node, prepared, context, reducer),
  });
}

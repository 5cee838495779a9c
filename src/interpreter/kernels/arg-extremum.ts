import { elementCount } from '../arithmetic';
import { defineKernel, type EvalContext, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import type { NumberArray } from './binary';
import { integersOf, requireCounts, requireRank, requireType, resolveAxis } from './movement-checks';
import { shapeOutput } from './quantization';

/** Sources: tflite/kernels/arg_min_max.cc, internal/reference/arg_min_max.h, micro/kernels/arg_min_max.cc. */

interface PreparedArg {
  /** Null where the axis is known only while running. */
  readonly axis: number | null;
  readonly refusal: string | null;
}

function readAxis(node: KernelNode, context: Pick<PrepareContext | EvalContext, 'fail'>): number {
  const [axis] = integersOf(node.input(1));
  return resolveAxis(axis!, node.input(0).shape.length, context);
}

function prepareArg(node: KernelNode, context: PrepareContext): PreparedArg {
  requireCounts(node, context, [2]);
  const [input, axisTensor, output] = [node.input(0), node.input(1), node.output(0)];
  if (context.runtime === 'tflm') {
    const isSupported =
      axisTensor.type === 'INT32' &&
      output.type === 'INT32' &&
      (input.type === 'FLOAT32' || input.type === 'INT8');
    const types = `input ${input.type}, axis ${axisTensor.type}, output ${output.type}`;
    return {
      axis: null,
      refusal: isSupported ? null : `${types} is not supported (FLOAT32 or INT8, INT32, INT32)`,
    };
  }
  if (elementCount(axisTensor.shape) !== 1) {
    context.fail(`'${axisTensor.name}' must hold one axis, holds ${elementCount(axisTensor.shape)}`);
  }
  requireType(axisTensor, context, ['INT32', 'INT64']);
  const options =
    node.options?.kind === 'ArgMaxOptions' || node.options?.kind === 'ArgMinOptions' ? node.options : null;
  if (options !== null) context.setType(output, options.outputType);
  requireType(output, context, ['INT32', 'INT64']);
  requireType(input, context, ['FLOAT32', 'UINT8', 'INT8', 'INT32', 'BOOL']);
  requireRank(input, context, 1, Infinity);
  if (!axisTensor.isConstant) {
    context.setDynamic(output);
    return { axis: null, refusal: null };
  }
  const axis = readAxis(node, context);
  requireElements(node, axis, context);
  shapeOutput(output, context, input.shape.toSpliced(axis, 1));
  return { axis, refusal: null };
}

function requireElements(
  node: KernelNode,
  axis: number,
  context: Pick<PrepareContext | EvalContext, 'fail'>,
): void {
  if (node.input(0).shape[axis] === 0) context.fail(`dimension ${axis} of '${node.input(0).name}' is empty`);
}

type IsBetter = (candidate: number, current: number) => boolean;

function evalArg(node: KernelNode, prepared: PreparedArg, context: EvalContext, compare: IsBetter): void {
  if (prepared.refusal !== null) return context.fail(prepared.refusal);
  const input = node.input(0);
  const output = node.output(0);
  const axis = prepared.axis ?? readAxis(node, context);
  requireElements(node, axis, context);
  if (output.isDynamic) context.resize(output, input.shape.toSpliced(axis, 1));
  // Full TensorFlow Lite prefers any number to NaN; TensorFlow Lite Micro compares as C++ does.
  const isBetter: IsBetter =
    input.type === 'FLOAT32' && context.runtime === 'tflite'
      ? (x, current) => !Number.isNaN(x) && (Number.isNaN(current) || compare(x, current))
      : compare;
  const size = input.shape[axis]!;
  const inner = elementCount(input.shape.slice(axis + 1));
  const values = input.data as NumberArray;
  const result = output.data;
  for (let o = 0; o < result.length; o++) {
    let i = Math.floor(o / inner) * size * inner + (o % inner);
    let best = values[i]!;
    let bestIndex = 0;
    for (let k = 1; k < size; k++) {
      i += inner;
      const value = values[i]!;
      if (isBetter(value, best)) {
        best = value;
        bestIndex = k;
      }
    }
    if (result instanceof BigInt64Array) result[o] = BigInt(bestIndex);
    else result[o] = bestIndex;
  }
}

export function argKernel(op: string, compare: IsBetter): Kernel {
  return defineKernel<PreparedArg>({
    op,
    prepare: prepareArg,
    eval: (node, prepared, context) => evalArg(node, prepared, context, compare),
  });
}

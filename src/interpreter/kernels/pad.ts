import { elementCount, stridesOf } from '../arithmetic';
import { defineKernel, type EvalContext, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import type { SimdKernels } from '../simd';
import { copyRows } from './copy-rows';
import {
  indicesOf,
  requireConstantOnMicro,
  requireCounts,
  requireRank,
  requireSameQuantization,
  requireSameType,
  requireType,
  zeroPointOf,
} from './movement-checks';

const TFLITE_TYPES = [
  'FLOAT32',
  'FLOAT16',
  'BFLOAT16',
  'UINT8',
  'INT8',
  'INT16',
  'INT32',
  'INT64',
  'BOOL',
] as const;
const TFLM_TYPES = ['FLOAT32', 'INT8', 'INT16', 'INT32'] as const;
const PADDING_TYPES = ['INT32', 'INT64', 'INT8', 'INT16', 'BOOL'] as const;
const MAX_RANK = 5;

interface Amount {
  readonly before: number;
  readonly after: number;
}

function amountsOf(node: KernelNode, context: PrepareContext | EvalContext): Amount[] {
  const values = indicesOf(node.input(1), context.runtime);
  return node.input(0).shape.map((_, axis) => {
    const [before, after] = [values[2 * axis]!, values[2 * axis + 1]!];
    if (before < 0 || after < 0)
      context.fail(`Pad value has to be greater than equal to 0: [${before},${after}]`);
    return { before, after };
  });
}

const paddedShape = (node: KernelNode, amounts: readonly Amount[]): number[] =>
  node.input(0).shape.map((dimension, axis) => amounts[axis]!.before + dimension + amounts[axis]!.after);

const isQuantizedInteger = (tensor: RuntimeTensor): boolean =>
  tensor.type === 'UINT8' ||
  ((tensor.type === 'INT8' || tensor.type === 'INT16') && tensor.quantization !== null);

/** What the border is filled with: the third input, else real 0. */
function padValue(node: KernelNode, context: EvalContext): number | bigint {
  const [input, output] = [node.input(0), node.output(0)];
  const constant = node.inputCount === 3 ? node.optionalInput(2) : null;
  if (constant !== null) return constant.data[0]!;
  if (input.type === 'INT64') return 0n;
  // TensorFlow Lite Micro pads int16 with 0 whatever the zero point.
  if (context.runtime === 'tflm') return input.type === 'INT8' ? zeroPointOf(output) : 0;
  return isQuantizedInteger(input) ? zeroPointOf(output) : 0;
}

function checkConstant(node: KernelNode, context: PrepareContext): void {
  const [input, output] = [node.input(0), node.output(0)];
  const constant = node.inputCount === 3 ? node.optionalInput(2) : null;
  if (constant !== null) {
    requireSameType(input, constant, context);
    if (elementCount(constant.shape) !== 1) context.fail(`'${constant.name}' must hold one value`);
    const compared = context.runtime === 'tflm' ? input.type === 'INT8' : isQuantizedInteger(input);
    if (compared) requireSameQuantization(output, constant, context);
  } else if (input.type === 'INT8' && Math.abs(zeroPointOf(output) + 0.5) > 128) {
    context.fail(`zero point ${zeroPointOf(output)} of the output is not an int8`);
  }
}

/** PAD and PADV2 are one kernel in both runtimes. */
function padKernel(op: 'PAD' | 'PADV2'): Kernel {
  return defineKernel({
    op,
    prepare(node, context) {
      requireCounts(node, context, [2, 3]);
      const [input, paddings, output] = [node.input(0), node.input(1), node.output(0)];
      const micro = context.runtime === 'tflm';
      requireSameType(input, output, context);
      requireType(input, context, micro ? TFLM_TYPES : TFLITE_TYPES);
      requireRank(input, context, 0, MAX_RANK);
      requireConstantOnMicro(paddings, 'paddings', context);
      if (!micro) {
        requireType(paddings, context, PADDING_TYPES);
        requireRank(paddings, context, 2);
      }
      if (elementCount(paddings.shape) !== 2 * input.shape.length) {
        context.fail(`paddings [${paddings.shape.join(',')}] must be [${input.shape.length},2]`);
      }
      checkConstant(node, context);
      if (!paddings.isConstant) {
        context.setDynamic(output);
        return { simd: context.simd };
      }
      const shape = paddedShape(node, amountsOf(node, context));
      if (micro && shape.join() !== output.shape.join()) {
        context.fail(
          `the stored output shape [${output.shape.join(',')}] is not the padded one [${shape.join(',')}]`,
        );
      }
      context.resize(output, shape);
      return { simd: context.simd };
    },
    eval(node, { simd }, context) {
      const [input, output] = [node.input(0), node.output(0)];
      const amounts = amountsOf(node, context);
      if (output.isDynamic) context.resize(output, paddedShape(node, amounts));
      const to = output.data;
      (to as { fill(value: number | bigint): void }).fill(padValue(node, context));
      copyInside(input, output, amounts, simd);
    },
  });
}

interface Axis extends Amount {
  readonly size: number;
}

/** Axes that are not padded are one with the axis before them. */
function mergedAxes(shape: readonly number[], amounts: readonly Amount[]): Axis[] {
  const axes: Axis[] = [];
  shape.forEach((size, i) => {
    const { before, after } = amounts[i]!;
    const previous = axes.at(-1);
    if (previous === undefined || before + after > 0) axes.push({ size, before, after });
    else {
      axes[axes.length - 1] = {
        size: previous.size * size,
        before: previous.before * size,
        after: previous.after * size,
      };
    }
  });
  return axes;
}

/** Copies the input behind its padding: rows of the last axis, all of the last but one at a time. */
function copyInside(
  input: RuntimeTensor,
  output: RuntimeTensor,
  amounts: readonly Amount[],
  simd: SimdKernels | null,
): void {
  if (elementCount(input.shape) === 0) return;
  const axes = mergedAxes(input.shape, amounts);
  const strides = stridesOf(axes.map(({ before, size, after }) => before + size + after));
  let target = axes.reduce((sum, { before }, axis) => sum + before * strides[axis]!, 0);
  const run = axes.at(-1)?.size ?? 1;
  const rows = axes.at(-2)?.size ?? 1;
  const outer = axes.slice(0, -2);
  const index = outer.map(() => 0);
  const blocks = elementCount(outer.map(({ size }) => size));
  for (let block = 0; block < blocks; block++) {
    const from = { tensor: input, start: block * rows * run, stride: run };
    const to = { tensor: output, start: target, stride: strides.at(-2) ?? run };
    copyRows(simd, from, to, run, rows);
    for (let axis = outer.length - 1; axis >= 0; axis--) {
      index[axis]!++;
      target += strides[axis]!;
      if (index[axis]! < outer[axis]!.size) break;
      target -= strides[axis]! * outer[axis]!.size;
      index[axis] = 0;
    }
  }
}

export const pad = padKernel('PAD');
export const padV2 = padKernel('PADV2');

import { defineKernel, type EvalContext, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { copyElements, countElements, stridesOf } from './elements';
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
    if (countElements(constant.shape) !== 1) context.fail(`'${constant.name}' must hold one value`);
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
      if (countElements(paddings.shape) !== 2 * input.shape.length) {
        context.fail(`paddings [${paddings.shape.join(',')}] must be [${input.shape.length},2]`);
      }
      checkConstant(node, context);
      if (!paddings.isConstant) {
        context.setDynamic(output);
        return;
      }
      const shape = paddedShape(node, amountsOf(node, context));
      if (micro && shape.join() !== output.shape.join()) {
        context.fail(
          `the stored output shape [${output.shape.join(',')}] is not the padded one [${shape.join(',')}]`,
        );
      }
      context.resize(output, shape);
    },
    eval(node, _prepared, context) {
      const [input, output] = [node.input(0), node.output(0)];
      const amounts = amountsOf(node, context);
      if (output.isDynamic) context.resize(output, paddedShape(node, amounts));
      const to = output.data;
      (to as { fill(value: number | bigint): void }).fill(padValue(node, context));
      copyInside(input, output, amounts);
    },
  });
}

function copyInside(input: RuntimeTensor, output: RuntimeTensor, amounts: readonly Amount[]): void {
  const { shape } = input;
  if (countElements(shape) === 0) return;
  const strides = stridesOf(output.shape);
  const last = shape.length - 1;
  const run = last >= 0 ? shape[last]! : 1;
  const rows = countElements(shape) / run;
  const index = new Array<number>(Math.max(last, 0)).fill(0);
  let target = 0;
  amounts.forEach((amount, axis) => (target += amount.before * strides[axis]!));
  for (let row = 0; row < rows; row++) {
    copyElements(input.data, row * run, output.data, target, run);
    for (let axis = last - 1; axis >= 0; axis--) {
      index[axis]!++;
      target += strides[axis]!;
      if (index[axis]! < shape[axis]!) break;
      target -= strides[axis]! * shape[axis]!;
      index[axis] = 0;
    }
  }
}

export const pad = padKernel('PAD');
export const padV2 = padKernel('PADV2');

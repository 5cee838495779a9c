import { bfloat16ToFloat32, float16ToFloat32, float32ToBfloat16, float32ToFloat16 } from '../arithmetic';
import { defineKernel, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { type Refusal, refuseType } from './binary';
import { applyByteTable, applyInt16Table, int16Table, realByteTable } from './lookup-table';
import { requireType } from './movement-checks';
import { isQuantized, requireZeroPoint, type TensorQuantization } from './quantization';
import { elementwise, evalUnary, float32Elementwise, type PreparedUnary, prepareUnary } from './unary';

/**
 * Elementwise functions of one tensor. Sources: tflite/kernels/elementwise.cc, exp.cc, neg.cc, floor.cc, ceil.cc,
 * round.cc, sign.cc; tensorflow/lite/micro/kernels/elementwise.cc, exp.cc, neg.cc, floor.cc, ceil.cc, round.cc.
 */

type Prepare = (node: KernelNode, context: PrepareContext) => PreparedUnary | Refusal;

const OVERWRITING = ['NEG', 'EXP', 'FLOOR', 'CEIL', 'ROUND'];

/** A kernel of one input and one output of its shape. */
export function elementwiseKernel(op: string, prepare: Prepare): Kernel {
  return defineKernel<PreparedUnary | Refusal>({
    op,
    prepare(node, context) {
      prepareUnary(node, context, OVERWRITING.includes(op));
      return prepare(node, context);
    },
    eval: evalUnary,
  });
}

/** The quantization that elementwise.cc insists on, with the zero points of INT16 fixed to 0. */
export function requireAffine(
  node: KernelNode,
  context: PrepareContext,
): readonly [TensorQuantization, TensorQuantization] {
  const both = [node.input(0), node.output(0)] as const;
  for (const tensor of both) {
    if (!isQuantized(tensor)) context.fail(`'${tensor.name}' must have quantization parameters`);
    if (tensor.type === 'INT16') requireZeroPoint(tensor, context, 0);
  }
  const firstChannel = (tensor: RuntimeTensor): TensorQuantization => ({
    scale: tensor.quantization!.scale[0]!,
    zeroPoint: tensor.quantization!.zeroPoint[0] ?? 0,
  });
  return [firstChannel(both[0]), firstChannel(both[1])];
}

/** A function over float32, and in full TensorFlow Lite over float16 where `halves` says so. */
export function floatFunction(op: string, compute: (x: number) => number, halves = false): Kernel {
  return elementwiseKernel(op, (node, context) => {
    const isHalf = node.input(0).type === 'FLOAT16' && halves && context.runtime === 'tflite';
    if (isHalf) return elementwise((x) => float32ToFloat16(compute(float16ToFloat32(x))));
    requireType(node.input(0), context, ['FLOAT32']);
    return float32Elementwise(compute, context.runtime);
  });
}

/** Functions that round: bfloat16 and float16 results are exact. */
export function roundingFunction(op: string, compute: (x: number) => number, halves: boolean): Kernel {
  return elementwiseKernel(op, (node, context) => {
    const { type } = node.input(0);
    if (halves && context.runtime === 'tflite') {
      if (type === 'FLOAT16') return elementwise((x) => float32ToFloat16(compute(float16ToFloat32(x))));
      if (type === 'BFLOAT16') return elementwise((x) => float32ToBfloat16(compute(bfloat16ToFloat32(x))));
    }
    requireType(node.input(0), context, ['FLOAT32']);
    return float32Elementwise(compute, context.runtime);
  });
}

/** Full TensorFlow Lite refuses the type when it prepares, TensorFlow Lite Micro when it runs. */
export function refuseElementType(input: RuntimeTensor, context: PrepareContext): Refusal {
  const refused = refuseType(input);
  return context.runtime === 'tflite' ? context.fail(refused.refusal) : refused;
}

/** A function of quantized values from a table of the real one. */
export function tabulatedReal(
  input: RuntimeTensor,
  from: TensorQuantization,
  to: TensorQuantization,
  compute: (x: number) => number,
): PreparedUnary {
  if (input.type === 'INT16') {
    const table = int16Table(from, to, compute);
    return { run: (x, y) => applyInt16Table(table, x, y) };
  }
  const table = realByteTable(from, to, input.type === 'INT8', compute);
  return { run: (x, y) => applyByteTable(table, x, y) };
}

import {
  bfloat16ToFloat32,
  fixedPointLogistic,
  float16ToFloat32,
  libraryExp,
  float32ToBfloat16,
  float32ToFloat16,
} from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import { type Refusal, refuseType } from './binary';
import { fixedPointActivationTable } from './fixed-point-activation';
import { applyByteTable, realByteTable } from './lookup-table';
import { quantizationOf, requireScale, requireZeroPoint } from './quantization';
import { int16TableScaling, scaleToTable, SIGMOID_TABLE } from './sigmoid-table';
import { elementwise, evalUnary, float32Elementwise, prepareUnary, type PreparedUnary } from './unary';

/** Sources: tflite/kernels/activations.cc, tensorflow/lite/micro/kernels/logistic.cc and logistic_common.cc. */
export const logistic = defineKernel<PreparedUnary | Refusal>({
  op: 'LOGISTIC',
  prepare(node, context) {
    prepareUnary(node, context);
    const { type } = node.input(0);
    switch (type) {
      case 'FLOAT32':
        return float32Elementwise(sigmoid, context.runtime);
      case 'INT16':
        return int16Logistic(node, context);
      case 'INT8':
        return context.runtime === 'tflite' ? tabulatedLogistic(node, context) : microLogistic(node, context);
      default:
        return context.runtime === 'tflite' ? tfliteOnly(node, context) : refuseType(node.input(0));
    }
  },
  eval: evalUnary,
});

function tfliteOnly(node: KernelNode, context: PrepareContext): PreparedUnary | Refusal {
  switch (node.input(0).type) {
    case 'UINT8':
      return tabulatedLogistic(node, context);
    case 'FLOAT16':
      return elementwise((x) => float32ToFloat16(sigmoid(float16ToFloat32(x))));
    case 'BFLOAT16':
      return elementwise((x) => float32ToBfloat16(sigmoid(bfloat16ToFloat32(x))));
    default:
      return refuseType(node.input(0));
  }
}

/** The cut-offs keep the float32 exponential from overflowing and the result from flushing to 0 early. */
function sigmoid(x: number): number {
  if (x > 16.619047164916992) return 1;
  if (x < -9) return libraryExp(x);
  return plainSigmoid(x);
}

function plainSigmoid(x: number): number {
  return Math.fround(1 / Math.fround(1 + libraryExp(-x)));
}

function tabulatedLogistic(node: KernelNode, context: PrepareContext): PreparedUnary {
  const [input, output] = [node.input(0), node.output(0)];
  requireScale(output, context, 1 / 256);
  const [from, to] = [quantizationOf(input, context), quantizationOf(output, context)];
  const table = realByteTable(from, to, input.type === 'INT8', plainSigmoid);
  return { run: (x, y) => applyByteTable(table, x, y) };
}

function microLogistic(node: KernelNode, context: PrepareContext): PreparedUnary {
  requireZeroPoint(node.output(0), context, -128);
  const input = quantizationOf(node.input(0), context);
  const table = fixedPointActivationTable(input, fixedPointLogistic, 8, -128);
  return { run: (x, y) => applyByteTable(table, x, y) };
}

function int16Logistic(node: KernelNode, context: PrepareContext): PreparedUnary {
  if (context.runtime === 'tflite') requireScale(node.output(0), context, 1 / 32768);
  const scaling = int16TableScaling(node, context, [0]);
  return elementwise((x) => {
    const scaled = scaleToTable(x, scaling);
    const magnitude = Math.abs(scaled);
    const index = magnitude >> 9;
    let result = 0x7fff << 10;
    if (index < 255) {
      const low = SIGMOID_TABLE[index]!;
      result = (low << 9) + (magnitude & 511) * (SIGMOID_TABLE[index + 1]! - low);
    }
    return (scaled >= 0 ? result + 512 : 33554432 - result + 511) >> 10;
  });
}

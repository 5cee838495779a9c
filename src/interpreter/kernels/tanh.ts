import {
  bfloat16ToFloat32,
  fixedPointTanh,
  libraryTanh,
  float16ToFloat32,
  float32ToBfloat16,
  float32ToFloat16,
} from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import { type Refusal, refuseType } from './binary';
import { fixedPointActivationTable } from './fixed-point-activation';
import { applyByteTable, realByteTable } from './lookup-table';
import { quantizationOf } from './quantization';
import { int16TableScaling, scaleToTable, SIGMOID_TABLE } from './sigmoid-table';
import { elementwise, evalUnary, float32Elementwise, prepareUnary, type PreparedUnary } from './unary';

/** Sources: tflite/kernels/activations.cc, tensorflow/lite/micro/kernels/tanh.cc. */
export const tanh = defineKernel<PreparedUnary | Refusal>({
  op: 'TANH',
  prepare(node, context) {
    prepareUnary(node, context);
    switch (node.input(0).type) {
      case 'FLOAT32':
        return float32Elementwise(libraryTanh, context.runtime);
      case 'INT16':
        return int16Tanh(node, context);
      case 'INT8':
        return int8Tanh(node, context);
      default:
        return context.runtime === 'tflite' ? tfliteOnly(node, context) : refuseType(node.input(0));
    }
  },
  eval: evalUnary,
});

function tfliteOnly(node: KernelNode, context: PrepareContext): PreparedUnary | Refusal {
  switch (node.input(0).type) {
    case 'UINT8':
      return int8Tanh(node, context);
    case 'FLOAT16':
      return elementwise((x) => float32ToFloat16(libraryTanh(float16ToFloat32(x))));
    case 'BFLOAT16':
      return elementwise((x) => float32ToBfloat16(libraryTanh(bfloat16ToFloat32(x))));
    default:
      return refuseType(node.input(0));
  }
}

function int8Tanh(node: KernelNode, context: PrepareContext): PreparedUnary {
  const input = quantizationOf(node.input(0), context);
  const table =
    context.runtime === 'tflite'
      ? realByteTable(
          input,
          quantizationOf(node.output(0), context),
          node.input(0).type === 'INT8',
          libraryTanh,
        )
      : fixedPointActivationTable(input, fixedPointTanh, 7, 0);
  return { run: (x, y) => applyByteTable(table, x, y) };
}

function int16Tanh(node: KernelNode, context: PrepareContext): PreparedUnary {
  const scaling = int16TableScaling(node, context, [0, 1]);
  return elementwise((x) => {
    const scaled = scaleToTable(x, scaling);
    const magnitude = Math.abs(scaled);
    const index = magnitude >> 8;
    let result = 0xffff << 8;
    if (index < 255) {
      const low = SIGMOID_TABLE[index]!;
      result = (low << 8) + (magnitude & 255) * (SIGMOID_TABLE[index + 1]! - low);
    }
    return (scaled >= 0 ? result - 8388608 + 128 : 8388608 - result + 127) >> 8;
  });
}

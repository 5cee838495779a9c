import { flushBound, libraryExpm1 } from '../arithmetic';
import { defineKernel } from '../kernel';
import { type Refusal, refuseType } from './binary';
import { applyByteTable, realByteTable } from './lookup-table';
import { quantizationOf } from './quantization';
import { elementwise, evalUnary, prepareUnary, type PreparedUnary } from './unary';

/** `exp(x) - 1` as TensorFlow Lite Micro's table has it: two float32 steps. */
const microExpm1 = (x: number) => Math.fround(Math.exp(x)) - 1;

/** Sources: tflite/kernels/activations.cc, internal/reference/elu.h, tensorflow/lite/micro/kernels/elu.cc. */
export const elu = defineKernel<PreparedUnary | Refusal>({
  op: 'ELU',
  prepare(node, context) {
    prepareUnary(node, context);
    const [input, output] = [node.input(0), node.output(0)];
    // A suppressed denormal is not negative, and so is passed on as it is.
    const bound = -flushBound(context.runtime);
    if (input.type === 'FLOAT32') return elementwise((x) => (x < 0 && x <= bound ? libraryExpm1(x) : x));
    if (input.type !== 'INT8') return refuseType(input);
    const expm1 = context.runtime === 'tflite' ? libraryExpm1 : microExpm1;
    const table = realByteTable(quantizationOf(input, context), quantizationOf(output, context), true, (x) =>
      x < 0 ? expm1(x) : x,
    );
    return { run: (x, y) => applyByteTable(table, x, y) };
  },
  eval: evalUnary,
});

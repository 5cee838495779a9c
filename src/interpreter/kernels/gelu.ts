import {
  complementaryErrorFunction,
  fastErfc,
  fastTanh,
  float16ToFloat32,
  libraryTanh,
  float32ToFloat16,
} from '../arithmetic';
import { defineKernel } from '../kernel';
import { type Refusal, refuseType } from './binary';
import { applyByteTable, applyInt16Table, int16Table, realByteTable } from './lookup-table';
import { quantizationOf } from './quantization';
import {
  elementwise,
  evalUnary,
  float32Elementwise,
  prepareUnary,
  type PreparedUnary,
  requireFullRuntime,
} from './unary';

const round = Math.fround;
const SQRT_2_OVER_PI = round(Math.sqrt(2 / Math.PI));
const CUBIC = round(0.044715);
const MINUS_SQRT_HALF = round(-Math.SQRT1_2);

type RealFunction = (x: number) => number;

/** `erfc` and `tanh` come from the C library where tables are made, from Eigen where tensors are computed. */
function geluWith(isApproximate: boolean, erfc: RealFunction, tanh: RealFunction): RealFunction {
  if (!isApproximate) return (x) => round(round(0.5 * x) * round(erfc(round(x * MINUS_SQRT_HALF))));
  return (x) => {
    const cubic = round(CUBIC * round(round(x * x) * x));
    const inner = round(SQRT_2_OVER_PI * round(x + cubic));
    return round(round(0.5 * x) * round(1 + round(tanh(inner))));
  };
}

/** Sources: tflite/kernels/activations.cc, internal/reference/gelu.h. */
export const gelu = defineKernel<PreparedUnary | Refusal>({
  op: 'GELU',
  prepare(node, context) {
    requireFullRuntime(node, context);
    prepareUnary(node, context);
    const [input, output] = [node.input(0), node.output(0)];
    const isApproximate = node.options?.kind === 'GeluOptions' && node.options.approximate;
    const tabulated = geluWith(isApproximate, complementaryErrorFunction, libraryTanh);
    const compute = geluWith(isApproximate, fastErfc, fastTanh);
    switch (input.type) {
      case 'FLOAT32':
        return float32Elementwise(compute, context.runtime);
      case 'FLOAT16':
        return elementwise((x) => float32ToFloat16(compute(float16ToFloat32(x))));
      case 'INT8':
      case 'UINT8': {
        const [from, to] = [quantizationOf(input, context), quantizationOf(output, context)];
        const table = realByteTable(from, to, input.type === 'INT8', tabulated);
        return { run: (x, y) => applyByteTable(table, x, y) };
      }
      case 'INT16': {
        const table = int16Table(quantizationOf(input, context), quantizationOf(output, context), tabulated);
        return { run: (x, y) => applyInt16Table(table, x, y) };
      }
      default:
        return refuseType(input);
    }
  },
  eval: evalUnary,
});

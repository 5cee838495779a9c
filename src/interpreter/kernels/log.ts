import { integerRange, SMALLEST_NORMAL_FLOAT32 } from '../arithmetic';
import { refuseType } from './binary';
import { elementwiseKernel, refuseElementType, requireAffine, tabulatedReal } from './elementwise';
import { isQuantized } from './quantization';
import { elementwise } from './unary';

/** With denormals suppressed, the C library's logarithm takes each of them for 2^-150. */
function logOfFlushed(x: number): number {
  return x > 0 && x < SMALLEST_NORMAL_FLOAT32 ? Math.log(2 ** -150) : Math.log(x);
}

export const log = elementwiseKernel('LOG', (node, context) => {
  const input = node.input(0);
  if (input.type === 'FLOAT32') return elementwise(context.runtime === 'tflite' ? logOfFlushed : Math.log);
  if (context.runtime === 'tflm' || (input.type !== 'INT8' && input.type !== 'INT16')) {
    return refuseElementType(input, context);
  }
  if (input.type === 'INT16' && !isQuantized(input)) return refuseType(input);
  const [from, to] = requireAffine(node, context);
  const lowest = Math.fround((integerRange(input.type)![0] - to.zeroPoint) * to.scale);
  return tabulatedReal(input, from, to, (x) => (x <= 0 ? lowest : Math.log(x)));
});

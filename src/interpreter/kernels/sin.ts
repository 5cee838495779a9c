import { float16ToFloat32, float32ToFloat16 } from '../arithmetic';
import { elementwiseKernel } from './elementwise';
import { requireType } from './movement-checks';
import { elementwise } from './unary';

/** The C library's sine of a denormal is the denormal itself, suppressed or not. */
export const sin = elementwiseKernel('SIN', (node, context) => {
  const input = node.input(0);
  if (input.type === 'FLOAT16' && context.runtime === 'tflite') {
    return elementwise((x) => float32ToFloat16(Math.sin(float16ToFloat32(x))));
  }
  requireType(input, context, ['FLOAT32']);
  return elementwise(Math.sin);
});

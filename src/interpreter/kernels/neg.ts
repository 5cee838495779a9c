import { refuseType } from './binary';
import { elementwiseKernel } from './elementwise';
import { bigintElementwise, elementwise } from './unary';

/** The micro kernel only knows float32. BFLOAT16 is negated by its sign bit, as FLOAT16 is. */
export const neg = elementwiseKernel('NEG', (node, context) => {
  const input = node.input(0);
  if (input.type === 'FLOAT32') return elementwise((x) => -x);
  if (context.runtime === 'tflm') return refuseType(input);
  switch (input.type) {
    case 'INT64':
      return bigintElementwise((x) => -x);
    case 'INT32':
    case 'INT16':
    case 'INT8':
      return elementwise((x) => -x);
    case 'FLOAT16':
    case 'BFLOAT16':
      return elementwise((x) => x ^ 0x8000);
    default:
      return refuseType(input);
  }
});

import { libraryExp } from '../arithmetic';
import { refuseType } from './binary';
import { elementwiseKernel, tabulatedReal } from './elementwise';
import { requireType } from './movement-checks';
import { quantizationOf, requireZeroPoint } from './quantization';
import { float32Elementwise } from './unary';

export const exp = elementwiseKernel('EXP', (node, context) => {
  const [input, output] = [node.input(0), node.output(0)];
  if (context.runtime === 'tflm') requireType(input, context, ['FLOAT32']);
  if (input.type === 'FLOAT32') return float32Elementwise(libraryExp, context.runtime);
  if (input.type !== 'INT8' && input.type !== 'INT16') return refuseType(input);
  if (input.type === 'INT16') {
    requireZeroPoint(input, context, 0);
    requireZeroPoint(output, context, 0);
  }
  return tabulatedReal(input, quantizationOf(input, context), quantizationOf(output, context), libraryExp);
});

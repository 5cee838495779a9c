import { integerRange, multiplyByQuantizedMultiplier, quantizeMultiplier } from '../arithmetic';
import { elementwiseKernel, refuseElementType, requireAffine } from './elementwise';
import { isQuantized } from './quantization';
import { elementwise, tabulated } from './unary';

export const abs = elementwiseKernel('ABS', (node, context) => {
  const input = node.input(0);
  const types = context.runtime === 'tflite' ? ['INT8', 'INT16', 'INT32'] : ['INT8', 'INT16'];
  if (input.type === 'FLOAT32') return elementwise(Math.abs);
  if (!types.includes(input.type)) return refuseElementType(input, context);
  if (input.type === 'INT32' || (input.type === 'INT16' && !isQuantized(input))) return elementwise(Math.abs);
  const [from, to] = requireAffine(node, context);
  const { multiplier, shift } = quantizeMultiplier(Math.fround(from.scale / to.scale));
  const rescales = from.scale !== to.scale;
  const [min, max] = integerRange(input.type)!;
  return tabulated(input.type, (q) => {
    const magnitude = Math.abs(q - from.zeroPoint);
    const scaled = rescales ? multiplyByQuantizedMultiplier(magnitude, multiplier, shift) : magnitude;
    return Math.max(min, Math.min(max, scaled + to.zeroPoint));
  });
});

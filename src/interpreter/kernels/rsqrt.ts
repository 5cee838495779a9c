import {
  integerRange,
  inverseSquareRootMultiplier,
  multiplyByQuantizedMultiplier,
  quantizeMultiplier,
} from '../arithmetic';
import type { NumberArray } from './binary';
import { elementwiseKernel, refuseElementType, requireAffine } from './elementwise';
import { applyInt16Table, int16Table } from './lookup-table';
import { isQuantized, type TensorQuantization } from './quantization';
import { float32Elementwise, type PreparedUnary, tabulated } from './unary';

export const rsqrt = elementwiseKernel('RSQRT', (node, context) => {
  const input = node.input(0);
  if (input.type === 'FLOAT32')
    return float32Elementwise((x) => 1 / Math.fround(Math.sqrt(x)), context.runtime);
  if (input.type !== 'INT8' && input.type !== 'INT16') return refuseElementType(input, context);
  if (input.type === 'INT16' && !isQuantized(input)) return refuseElementType(input, context);
  const [from, to] = requireAffine(node, context);
  const compute =
    input.type === 'INT16' && context.runtime === 'tflite'
      ? tabulatedRsqrt(from, to)
      : tabulated(input.type, quantizedRsqrt(from, to, integerRange(input.type)!));
  return {
    run(source, target, evalContext) {
      const values = source as NumberArray;
      for (let i = 0; i < values.length; i++) {
        if (values[i]! >= from.zeroPoint) continue;
        evalContext.fail(
          `RSQRT is only defined for positive values, '${input.name}' has ${values[i]!} with zero point ${from.zeroPoint}`,
        );
      }
      compute.run(source, target, evalContext);
    },
  };
});

function tabulatedRsqrt(from: TensorQuantization, to: TensorQuantization): PreparedUnary {
  const table = int16Table(from, to, (x) => (x <= 0 ? 32767 * to.scale : 1 / Math.fround(Math.sqrt(x))));
  return { run: (x, y) => applyInt16Table(table, x, y) };
}

function quantizedRsqrt(
  from: TensorQuantization,
  to: TensorQuantization,
  [min, max]: readonly [number, number],
): (q: number) => number {
  const headroom = 20;
  const output = quantizeMultiplier(1 / Math.fround(Math.fround(Math.sqrt(from.scale)) * to.scale));
  return (q) => {
    const x = q - from.zeroPoint;
    if (x <= 0) return max;
    const inverse = inverseSquareRootMultiplier(x);
    const scaled = multiplyByQuantizedMultiplier(1, inverse.multiplier, inverse.shift + headroom);
    const value =
      multiplyByQuantizedMultiplier(scaled, output.multiplier, output.shift - headroom) + to.zeroPoint;
    return Math.max(min, Math.min(max, value));
  };
}

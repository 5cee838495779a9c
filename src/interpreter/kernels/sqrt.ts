import { integerRange } from '../arithmetic';
import type { NumberArray } from './binary';
import { elementwiseKernel, refuseElementType, requireAffine } from './elementwise';
import { toInt32 } from './lookup-table';
import { float32Elementwise } from './unary';

export const sqrt = elementwiseKernel('SQRT', (node, context) => {
  const input = node.input(0);
  if (input.type === 'FLOAT32') return float32Elementwise(Math.sqrt, context.runtime);
  if (context.runtime === 'tflm' || (input.type !== 'INT8' && input.type !== 'INT16')) {
    return refuseElementType(input, context);
  }
  const [from, to] = requireAffine(node, context);
  const [min, max] = integerRange(input.type)!;
  return {
    run(source, target, evalContext) {
      const values = source as NumberArray;
      const result = target as NumberArray;
      for (let i = 0; i < result.length; i++) {
        const x = Math.fround(from.scale * (values[i]! - from.zeroPoint));
        if (!(x >= 0))
          evalContext.fail(`SQRT is only defined for non-negative values, '${input.name}' has ${x}`);
        const root = Math.fround(Math.fround(Math.sqrt(x)) / to.scale);
        result[i] = Math.max(min, Math.min(max, toInt32(root) + to.zeroPoint));
      }
    },
  };
});

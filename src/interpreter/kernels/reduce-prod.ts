import {
  elementCount,
  flushDenormal,
  integerRange,
  multiplyByQuantizedMultiplier64,
  quantizeMultiplier,
} from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode } from '../kernel';
import type { NumberArray } from './binary';
import { isQuantized, quantizationOf, requireZeroPoint } from './quantization';
import { evalReduce, prepareReduce, type PreparedReduce, type Reducer } from './reduce';
import { openReduction, type Reduction } from './reduction';

const floatProduct: Reducer = {
  combine: (product, x) => flushDenormal(Math.fround(product * flushDenormal(x))),
  combineBigints: (product, x) => product * x,
  initial: () => 1,
  initialBigint: 1n,
};
const integerProduct: Reducer = { ...floatProduct, combine: Math.imul };

/** Sources: tflite/kernels/reduce.cc, `QuantizedReduceProd` in internal/reference/reduce.h. */
export const reduceProd = defineKernel<PreparedReduce>({
  op: 'REDUCE_PROD',
  prepare(node, context) {
    const input = node.input(0);
    const prepared = prepareReduce(node, context, null);
    if (input.type === 'INT16') {
      requireZeroPoint(input, context, 0);
      requireZeroPoint(node.output(0), context, 0);
    }
    if (isQuantized(input) && input.type !== 'INT8' && input.type !== 'INT16') {
      context.fail(`quantized ${input.type} is not supported (INT8, INT16)`);
    }
    return prepared;
  },
  eval(node, prepared, context) {
    const input = node.input(0);
    if (isQuantized(input)) return quantizedProduct(node, prepared, context);
    evalReduce(node, prepared, context, input.type === 'FLOAT32' ? floatProduct : integerProduct);
  },
});

function quantizedProduct(node: KernelNode, prepared: PreparedReduce, context: EvalContext): void {
  const [input, output] = [node.input(0), node.output(0)];
  const reduction = openReduction(node, prepared.reduction, context);
  const result = output.data as NumberArray;
  if (elementCount(input.shape) === 0) return void result.fill(0);
  const from = quantizationOf(input, context);
  const to = quantizationOf(output, context);
  const factor = quantizeMultiplier(from.scale / to.scale ** (1 / reduction.reducedCount));
  const products = productsOf(input.data as NumberArray, from.zeroPoint, reduction, factor);
  const [min, max] = integerRange(input.type)!;
  for (let i = 0; i < result.length; i++) {
    const value =
      multiplyByQuantizedMultiplier64(products[i]!, factor.multiplier, factor.shift) + to.zeroPoint;
    result[i] = value < min ? min : value > max ? max : value;
  }
}

function productsOf(
  input: NumberArray,
  zeroPoint: number,
  { plan, outputCount }: Reduction,
  { multiplier, shift }: { readonly multiplier: number; readonly shift: number },
): Int32Array {
  const products = new Int32Array(outputCount);
  const isStarted = new Uint8Array(outputCount);
  let i = 0;
  for (let row = 0; row < plan.rowCount; row++) {
    let o = plan.starts[0]![row]!;
    for (const end = i + plan.rowLength; i < end; i++, o += plan.steps[0]!) {
      const factor = input[i]! - zeroPoint;
      products[o] = isStarted[o]
        ? multiplyByQuantizedMultiplier64(products[o]! * factor, multiplier, shift)
        : factor;
      isStarted[o] = 1;
    }
  }
  return products;
}

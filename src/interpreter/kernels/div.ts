import {
  fixedPointReciprocal,
  float32Rounding,
  flushDenormal,
  multiplyByQuantizedMultiplierSmallerThanOne,
  quantizeMultiplier,
  saturatingRoundingDoublingHighMul,
} from '../arithmetic';
import { defineKernel, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { requireNoQuantization } from './add';
import {
  type BinaryRow,
  evalBinary,
  numberRow,
  type NumberArray,
  planBinary,
  type PreparedBinary,
  type Refusal,
  refuseType,
} from './binary';
import { requireSameType } from './movement-checks';
import { activationOf, quantizationOf, quantizedRangeOf } from './quantization';
import { float32Row, integerRow } from './real-arithmetic';

/** Sources: tflite/kernels/div.cc, tensorflow/lite/micro/kernels/div.cc. */
export const div = defineKernel<PreparedBinary | Refusal>({
  op: 'DIV',
  prepare(node, context) {
    const plan = planBinary(node, context);
    const { type } = node.output(0);
    if (context.runtime === 'tflm') requireSameType(node.input(0), node.output(0), context);
    switch (type) {
      case 'FLOAT32': {
        const isTflite = context.runtime === 'tflite';
        const quotient = isTflite
          ? (x: number, y: number) => flushDenormal(x) / flushDenormal(y)
          : (x: number, y: number) => x / y;
        return { plan, row: float32Row(quotient, activationOf(node), float32Rounding(context.runtime)) };
      }
      case 'INT32':
        if (context.runtime === 'tflm') requireNoQuantization(node, context);
        return { plan, check: requireNonZero, row: integerRow((x, y) => x / y, activationOf(node), 'INT32') };
      case 'INT8':
        return { plan, check: requireNonZero, row: quantizedQuotient(node, context) };
      case 'UINT8':
      case 'INT16':
        if (context.runtime === 'tflm') return refuseType(node.output(0));
        return { plan, check: requireNonZero, row: quantizedQuotient(node, context) };
      default:
        return refuseType(node.output(0));
    }
  },
  eval: evalBinary,
});

/** Full TensorFlow Lite fails on a zero divisor; TensorFlow Lite Micro divides by it (and traps). */
function requireNonZero(node: KernelNode, context: EvalContext): void {
  const divisor = node.input(1);
  const { zeroPoint } = quantizationOf(divisor, context);
  if ((divisor.data as NumberArray).includes(zeroPoint)) {
    context.fail(`'${divisor.name}' holds ${zeroPoint}, which stands for a division by zero`);
  }
}

function quantizedQuotient(node: KernelNode, context: PrepareContext): BinaryRow {
  const [a, b, result] = [node.input(0), node.input(1), node.output(0)].map((t) =>
    quantizationOf(t, context),
  );
  const factor = Math.fround(a!.scale / Math.fround(b!.scale * result!.scale));
  const { multiplier, shift } = quantizeMultiplier(factor);
  const { min, max } = quantizedRangeOf(node, node.output(0), context);
  return numberRow((x, y) => {
    const divisor = y - b!.zeroPoint;
    const dividend = divisor < 0 ? a!.zeroPoint - x : x - a!.zeroPoint;
    const { reciprocal, bitsOverUnit } = fixedPointReciprocal(Math.abs(divisor), 31);
    const headroom = dividend === 0 ? 31 : Math.clz32(dividend < 0 ? ~dividend : dividend) - 1;
    const quotient = saturatingRoundingDoublingHighMul(dividend << headroom, reciprocal);
    const exponent = bitsOverUnit + headroom - shift;
    if (exponent > 31 && context.runtime === 'tflm') {
      context.fail(
        `the quotient of ${dividend} and ${divisor} needs a shift by ${exponent} bits, more than 31`,
      );
    }
    const value =
      result!.zeroPoint + multiplyByQuantizedMultiplierSmallerThanOne(quotient, multiplier, -exponent);
    return value < min ? min : value > max ? max : value;
  });
}

import {
  bfloat16ToFloat32,
  float16ToFloat32,
  flushDenormal,
  multiplyByQuantizedMultiplier,
  quantizeMultiplier,
} from '../arithmetic';
import { defineKernel, type EvalContext, type Kernel, type KernelNode, type PrepareContext } from '../kernel';
import {
  bigintRow,
  type BinaryRow,
  evalBinary,
  isRefusal,
  numberRow,
  planBinary,
  type PreparedBinary,
  type Refusal,
  refuseType,
} from './binary';
import type { BroadcastPlan } from './broadcast-plan';
import { isQuantized, multiplierBelowOne, quantizationOf } from './quantization';
import { readStrings } from './strings';

/** Sources: tflite/kernels/comparisons.cc, internal/reference/comparisons.h, micro/kernels/comparisons.cc. */

interface Comparison {
  readonly op: string;
  numbers(x: number, y: number): boolean;
  bigints(x: bigint, y: bigint): boolean;
  /** EQUAL and NOT_EQUAL: also for booleans and strings. */
  readonly isEquality: boolean;
}

interface StringComparison {
  readonly plan: BroadcastPlan;
  readonly strings: true;
}

const MICRO_EQUALITY = ['BOOL', 'FLOAT32', 'INT32', 'INT64', 'INT8'];
const MICRO_ORDER = ['FLOAT32', 'INT32', 'INT64', 'INT8'];

function rowOf(node: KernelNode, context: PrepareContext, comparison: Comparison): BinaryRow | null {
  const input = node.input(0);
  const numbers = (x: number, y: number) => (comparison.numbers(x, y) ? 1 : 0);
  if (context.runtime === 'tflm') {
    // GREATER alone accepts INT16, comparing with whatever scaling its memory holds: 0 on a fresh arena.
    const types = comparison.isEquality ? MICRO_EQUALITY : MICRO_ORDER;
    if (comparison.op === 'GREATER' && input.type === 'INT16') return numberRow(() => numbers(0, 0));
    if (!types.includes(input.type)) return null;
  }
  switch (input.type) {
    case 'BOOL':
      return comparison.isEquality ? numberRow((x, y) => numbers(x ? 1 : 0, y ? 1 : 0)) : null;
    case 'FLOAT32':
      if (context.runtime === 'tflm') return numberRow(numbers);
      return numberRow((x, y) => numbers(flushDenormal(x), flushDenormal(y)));
    case 'INT32':
      return numberRow(numbers);
    case 'FLOAT16':
      return numberRow((x, y) => numbers(float16ToFloat32(x), float16ToFloat32(y)));
    case 'BFLOAT16':
      if (comparison.op !== 'LESS' && comparison.op !== 'GREATER') return null;
      return numberRow((x, y) => numbers(bfloat16ToFloat32(x), bfloat16ToFloat32(y)));
    case 'INT64':
      return bigintRow((x, y) => (comparison.bigints(x, y) ? 1 : 0));
    case 'INT16':
      return isQuantized(input) && comparison.isEquality
        ? scaledRow(node, context, numbers)
        : numberRow(numbers);
    case 'INT8':
    case 'UINT8':
      return scaledRow(node, context, numbers);
    default:
      return null;
  }
}

/** Quantized operands are compared as fixed-point real numbers. */
function scaledRow(
  node: KernelNode,
  context: PrepareContext,
  compare: (x: number, y: number) => number,
): BinaryRow {
  const [a, b] = [quantizationOf(node.input(0), context), quantizationOf(node.input(1), context)];
  const scaler = ({ scale, zeroPoint }: { scale: number; zeroPoint: number }, name: string) => {
    const mayExceedOne = context.runtime === 'tflite' && scale > 1;
    const { multiplier, shift } = mayExceedOne
      ? quantizeMultiplier(scale)
      : multiplierBelowOne(scale, context, `scale of '${name}'`);
    return (q: number) => multiplyByQuantizedMultiplier((q - zeroPoint) << 8, multiplier, shift);
  };
  const first = scaler(a, node.input(0).name);
  const second = scaler(b, node.input(1).name);
  return numberRow((x, y) => compare(first(x), second(y)));
}

export function comparisonKernel(comparison: Comparison): Kernel {
  return defineKernel<PreparedBinary | StringComparison | Refusal>({
    op: comparison.op,
    prepare(node, context) {
      const input = node.input(0);
      const plan = planBinary(node, context, 'BOOL');
      if (input.type === 'STRING' && context.runtime === 'tflite') {
        return comparison.isEquality
          ? { plan, strings: true }
          : context.fail('strings can only be compared for equality');
      }
      // The runtime accepts NOT_EQUAL of plain INT16 and writes nothing.
      const isSkipped = comparison.op === 'NOT_EQUAL' && input.type === 'INT16' && !isQuantized(input);
      if (isSkipped && context.runtime === 'tflite')
        return { plan: { ...plan, rowCount: 0 }, row: numberRow(() => 0) };
      const row = rowOf(node, context, comparison);
      return row === null ? refuseType(input) : { plan, row };
    },
    eval(node, prepared, context) {
      if (!isRefusal(prepared) && 'strings' in prepared)
        return compareStrings(node, prepared.plan, comparison);
      evalBinary(node, prepared, context satisfies EvalContext);
    },
  });
}

function compareStrings(node: KernelNode, plan: BroadcastPlan, comparison: Comparison): void {
  const a = readStrings(node.input(0)).map(String);
  const b = readStrings(node.input(1)).map(String);
  const out = node.output(0).data as Uint8Array;
  let o = 0;
  for (let row = 0; row < plan.rowCount; row++) {
    for (let i = 0; i < plan.rowLength; i++, o++) {
      const x = a[plan.starts[0]![row]! + i * plan.steps[0]!]!;
      const y = b[plan.starts[1]![row]! + i * plan.steps[1]!]!;
      out[o] = comparison.numbers(x === y ? 0 : 1, 0) ? 1 : 0;
    }
  }
}

import type { TensorType } from '../../model';
import { broadcastShape, formatShape, sameShape } from '../arithmetic';
import type { EvalContext, KernelNode, PrepareContext } from '../kernel';
import type { RuntimeTensor, TypedArray } from '../runtime-tensor';
import type { BinaryTensors, FastRun } from '../simd';
import { type BroadcastPlan, planBroadcast } from './broadcast-plan';
import { requireCounts, requireSameType } from './movement-checks';
import { shapeOutput } from './quantization';

/** Operators of two operands that broadcast. */

export type NumberArray = Exclude<TypedArray, BigInt64Array | BigUint64Array>;

/** Computes `length` elements of the output from `o` on; each operand is read from its start on with its step. */
export type BinaryRow<T extends TypedArray = TypedArray, Out extends TypedArray = T> = (
  out: Out,
  o: number,
  a: T,
  aStart: number,
  aStep: number,
  b: T,
  bStart: number,
  bStep: number,
  length: number,
) => void;

export interface PreparedBinary {
  readonly plan: BroadcastPlan;
  /** Checks of values, before anything is computed. */
  readonly check?: (node: KernelNode, context: EvalContext) => void;
  readonly row: BinaryRow;
  /** Set where the SIMD kernels can run it. */
  readonly fast?: FastRun | null;
}

/** Where the runtime accepts the operator when it prepares and refuses it when it runs it. */
export interface Refusal {
  readonly refusal: string;
}

export function isRefusal(prepared: object): prepared is Refusal {
  return 'refusal' in prepared;
}

export function refuseType(tensor: RuntimeTensor): Refusal {
  return { refusal: `type ${tensor.type} of '${tensor.name}' is not supported` };
}

/**
 * Checks counts and types and gives the output its broadcast shape, and its type: full TensorFlow Lite overwrites what
 * the file says with the operands' type (comparisons with BOOL).
 */
export function planBinary(
  node: KernelNode,
  context: PrepareContext,
  outputType?: TensorType,
): BroadcastPlan {
  requireCounts(node, context, [2]);
  const a = node.input(0);
  const b = node.input(1);
  requireSameType(a, b, context);
  context.setType(node.output(0), outputType ?? b.type);
  return planOperands(node, context, a, b);
}

export function planOperands(
  node: KernelNode,
  context: PrepareContext,
  a: RuntimeTensor,
  b: RuntimeTensor,
): BroadcastPlan {
  const output = node.output(0);
  if (context.runtime === 'tflite') {
    const shape = sameShape(a.shape, b.shape) ? a.shape : broadcastShape(a.shape, b.shape);
    if (shape === null) {
      context.fail(`shapes ${formatShape(a.shape)} and ${formatShape(b.shape)} cannot be broadcast together`);
    }
    if (shape.length > 8 && !sameShape(a.shape, b.shape)) {
      context.fail(`broadcasting supports at most 8 dimensions, the output has ${shape.length}`);
    }
    shapeOutput(output, context, shape);
  }
  return planBroadcast(output.shape, [a.shape, b.shape]);
}

/** The tensors of an operator of two operands. */
export function operandsOf(node: KernelNode): BinaryTensors {
  return { a: node.input(0), b: node.input(1), output: node.output(0) };
}

export function evalBinary(node: KernelNode, prepared: PreparedBinary | Refusal, context: EvalContext): void {
  if (isRefusal(prepared)) return context.fail(prepared.refusal);
  const { plan, row } = prepared;
  prepared.check?.(node, context);
  if (plan.rowCount === 0) return;
  if (prepared.fast) return prepared.fast();
  const out = node.output(0).data;
  const a = node.input(0).data;
  const b = node.input(1).data;
  const { rowLength, rowCount, steps } = plan;
  const [aStarts, bStarts] = plan.starts as [Int32Array, Int32Array];
  for (let r = 0; r < rowCount; r++) {
    row(out, r * rowLength, a, aStarts[r]!, steps[0]!, b, bStarts[r]!, steps[1]!, rowLength);
  }
}

/** A row of an operator that has no loop of its own. */
export function numberRow(compute: (x: number, y: number) => number): BinaryRow {
  const row: BinaryRow<NumberArray> = (out, o, a, i, aStep, b, j, bStep, length) => {
    for (let end = o + length; o < end; o++, i += aStep, j += bStep) out[o] = compute(a[i]!, b[j]!);
  };
  return row as BinaryRow;
}

/** The same over 64-bit integers; the output may be an array of another type, such as booleans. */
export function bigintRow(compute: (x: bigint, y: bigint) => bigint | number): BinaryRow {
  const row: BinaryRow<BigInt64Array, TypedArray> = (out, o, a, i, aStep, b, j, bStep, length) => {
    for (let end = o + length; o < end; o++, i += aStep, j += bStep) out[o] = compute(a[i]!, b[j]!);
  };
  return row as BinaryRow;
}

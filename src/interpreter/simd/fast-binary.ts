import type { QuantizedMultiplier, Range } from '../arithmetic';
import { elementCount } from '../arithmetic';
import type { PrepareContext, Workspace } from '../kernel';
import type { BroadcastPlan } from '../kernels/broadcast-plan';
import type { RuntimeTensor } from '../runtime-tensor';
import type { FastRun } from './fast-convolution';
import { isByteValue, uniformFactors } from './packing';

export interface BinaryTensors {
  readonly a: RuntimeTensor;
  readonly b: RuntimeTensor;
  readonly output: RuntimeTensor;
}

/** The places where the rows of both operands start, in the WebAssembly memory. */
interface Rows {
  readonly a: Workspace;
  readonly b: Workspace;
}

/** Null where a row would be read or written outside its tensor, as shapes that do not fit make the plan do. */
function placeRows(
  context: PrepareContext,
  plan: BroadcastPlan,
  { a, b, output }: BinaryTensors,
): Rows | null {
  const { rowLength, rowCount, steps, starts } = plan;
  if (rowCount === 0 || rowCount * rowLength > elementCount(output.shape)) return null;
  const fits = [a, b].every(({ shape }, k) => {
    const reach = steps[k]! * (rowLength - 1);
    return starts[k]!.every((start) => start + reach < elementCount(shape));
  });
  if (!fits) return null;
  const [first, second] = starts.map((values) => {
    const block = context.persistent('INT32', rowCount);
    (block.data as Int32Array).set(values);
    return block;
  });
  return { a: first!, b: second! };
}

/** ADD, SUB, MUL and PRELU in float32, or null where only the reference path can run it. */
export function fastFloatBinary(
  context: PrepareContext,
  kernel: 'addFloat' | 'subFloat' | 'mulFloat' | 'preluFloat',
  plan: BroadcastPlan,
  tensors: BinaryTensors,
  { min, max }: Range,
  tiny: number,
): FastRun | null {
  const { simd } = context;
  const { a, b, output } = tensors;
  if (!simd || [a, b, output].some(({ type }) => type !== 'FLOAT32')) return null;
  const rows = placeRows(context, plan, tensors);
  if (rows === null) return null;
  const { rowLength, rowCount, steps } = plan;
  const [aStep, bStep] = [steps[0]!, steps[1]!];
  const run = simd[kernel];
  return () =>
    run(
      output.address,
      a.address,
      rows.a.address,
      aStep,
      b.address,
      rows.b.address,
      bStep,
      rowLength,
      rowCount,
      min,
      max,
      tiny,
    );
}

export interface ByteOutput extends QuantizedMultiplier {
  readonly zeroPoint: number;
  readonly range: Range;
}

/** True where all three are int8 or all three uint8. */
function areBytes({ a, b, output }: BinaryTensors): boolean {
  return a.type === b.type && a.type === output.type && (a.type === 'INT8' || a.type === 'UINT8');
}

/**
 * ADD and SUB of int8 or uint8 by the rescaled value of each byte of the operands (256 each, by their bits), or null where
 * only the reference path can run it.
 */
export function fastByteSum(
  context: PrepareContext,
  plan: BroadcastPlan,
  tensors: BinaryTensors,
  rescaled: readonly [Int32Array, Int32Array],
  result: ByteOutput,
): FastRun | null {
  const { simd } = context;
  if (!simd || !areBytes(tensors) || !isByteValue(result.zeroPoint)) return null;
  const factors = uniformFactors(context, result);
  const rows = factors && placeRows(context, plan, tensors);
  if (!factors || !rows) return null;
  const tables = context.persistent('INT32', 512);
  (tables.data as Int32Array).set(rescaled[0]);
  (tables.data as Int32Array).set(rescaled[1], 256);
  const { a, b, output } = tensors;
  const { rowLength, rowCount, steps } = plan;
  const isUnsigned = output.type === 'UINT8' ? 1 : 0;
  return () =>
    simd.addBytes(
      output.address,
      a.address,
      rows.a.address,
      steps[0]!,
      b.address,
      rows.b.address,
      steps[1]!,
      rowLength,
      rowCount,
      tables.address,
      factors.block.address,
      result.zeroPoint,
      result.range.min,
      result.range.max,
      isUnsigned,
    );
}

/** MUL of int8 or uint8, or null where only the reference path can run it. */
export function fastByteProduct(
  context: PrepareContext,
  plan: BroadcastPlan,
  tensors: BinaryTensors,
  zeroPoints: readonly [number, number],
  result: ByteOutput,
): FastRun | null {
  const { simd } = context;
  if (!simd || !areBytes(tensors) || ![...zeroPoints, result.zeroPoint].every(isByteValue)) return null;
  const factors = uniformFactors(context, result);
  const rows = factors && placeRows(context, plan, tensors);
  if (!factors || !rows) return null;
  const { a, b, output } = tensors;
  const { rowLength, rowCount, steps } = plan;
  const isUnsigned = output.type === 'UINT8' ? 1 : 0;
  return () =>
    simd.mulBytes(
      output.address,
      a.address,
      rows.a.address,
      steps[0]!,
      b.address,
      rows.b.address,
      steps[1]!,
      rowLength,
      rowCount,
      zeroPoints[0],
      zeroPoints[1],
      factors.block.address,
      result.zeroPoint,
      result.range.min,
      result.range.max,
      isUnsigned,
    );
}

import { flushDenormal } from '../arithmetic';
import type { EvalContext, KernelNode, PrepareContext, RuntimeName } from '../kernel';
import type { TypedArray } from '../runtime-tensor';
import type { FastRun } from '../simd';
import { isRefusal, type NumberArray, type Refusal } from './binary';
import { applyByteTable, byteTable } from './lookup-table';
import { requireCounts, requireSameType } from './movement-checks';
import { shapeOutput } from './quantization';

/** Operators that compute each element of their one output from the same element of their one input. */

export interface PreparedUnary {
  run(input: TypedArray, output: TypedArray, context: EvalContext): void;
  /** Set where the SIMD kernels can run it. */
  readonly fast?: FastRun | null;
}

/**
 * Checks counts and types and gives the output the input's shape. `overwritesType` is for the kernels of full TensorFlow
 * Lite that give the output the input's type, whatever the file says.
 */
export function prepareUnary(node: KernelNode, context: PrepareContext, overwritesType = false): void {
  requireCounts(node, context, [1]);
  if (overwritesType) context.setType(node.output(0), node.input(0).type);
  requireSameType(node.input(0), node.output(0), context);
  shapeOutput(node.output(0), context, node.input(0).shape);
}

export function evalUnary(node: KernelNode, prepared: PreparedUnary | Refusal, context: EvalContext): void {
  if (isRefusal(prepared)) return context.fail(prepared.refusal);
  if (prepared.fast) return prepared.fast();
  prepared.run(node.input(0).data, node.output(0).data, context);
}

export function elementwise(compute: (x: number) => number): PreparedUnary {
  return {
    run(input, output) {
      const from = input as NumberArray;
      const to = output as NumberArray;
      for (let i = 0; i < to.length; i++) to[i] = compute(from[i]!);
    },
  };
}

/** A float32 function, with denormals as the runtime treats them. */
export function float32Elementwise(compute: (x: number) => number, runtime: RuntimeName): PreparedUnary {
  if (runtime === 'tflm') return elementwise(compute);
  return elementwise((x) => flushDenormal(Math.fround(compute(flushDenormal(x)))));
}

/** A function of 8-bit values as a table, of others computed each time. */
export function tabulated(type: string, compute: (x: number) => number): PreparedUnary {
  if (type !== 'INT8' && type !== 'UINT8') return elementwise(compute);
  const table = byteTable(type === 'INT8', compute);
  return { run: (input, output) => applyByteTable(table, input, output) };
}

export function bigintElementwise(compute: (x: bigint) => bigint): PreparedUnary {
  return {
    run(input, output) {
      const from = input as BigInt64Array;
      const to = output as BigInt64Array;
      for (let i = 0; i < to.length; i++) to[i] = compute(from[i]!);
    },
  };
}

/** For operators that TensorFlow Lite Micro does not have. */
export function requireFullRuntime(node: KernelNode, context: PrepareContext): void {
  if (context.runtime === 'tflm') context.fail(`${node.name} is not in TensorFlow Lite Micro`);
}

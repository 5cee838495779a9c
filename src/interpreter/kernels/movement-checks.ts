import type { TensorType } from '../../model';
import type { EvalContext, KernelNode, PrepareContext, RuntimeName } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';

/** Constraints that operators which only move data share; the numbers are those of the runtimes' kernels. */

type Failing = Pick<PrepareContext | EvalContext, 'fail'>;

export function requireCounts(
  node: KernelNode,
  context: Failing,
  inputs: readonly number[],
  outputs = 1,
): void {
  if (!inputs.includes(node.inputCount)) {
    context.fail(`wants ${inputs.join(' or ')} inputs, has ${node.inputCount}`);
  }
  if (node.outputCount !== outputs) context.fail(`wants ${outputs} outputs, has ${node.outputCount}`);
}

export function requireType(tensor: RuntimeTensor, context: Failing, allowed: readonly TensorType[]): void {
  if (!allowed.includes(tensor.type)) {
    context.fail(`type ${tensor.type} of '${tensor.name}' is not supported (${allowed.join(', ')})`);
  }
}

export function requireSameType(a: RuntimeTensor, b: RuntimeTensor, context: Failing): void {
  if (a.type !== b.type) {
    context.fail(`'${a.name}' and '${b.name}' must have one type: ${a.type} != ${b.type}`);
  }
}

export function requireRank(tensor: RuntimeTensor, context: Failing, min: number, max = min): void {
  const rank = tensor.shape.length;
  if (rank < min || rank > max) {
    const wanted = min === max ? `${min}` : `${min} to ${max}`;
    context.fail(`rank of '${tensor.name}' must be ${wanted}, is ${rank}`);
  }
}

/** TensorFlow Lite Micro reads shape-giving inputs from the file; full TensorFlow Lite waits for their values. */
export function requireConstantOnMicro(tensor: RuntimeTensor, role: string, context: PrepareContext): void {
  if (context.runtime === 'tflm' && !tensor.isConstant) {
    context.fail(`Non-constant >${role}< tensor is not supported ('${tensor.name}')`);
  }
}

export const scaleOf = (tensor: RuntimeTensor): number => tensor.quantization?.scale[0] ?? 0;
export const zeroPointOf = (tensor: RuntimeTensor): number => tensor.quantization?.zeroPoint[0] ?? 0;

export function requireSameQuantization(a: RuntimeTensor, b: RuntimeTensor, context: Failing): void {
  if (scaleOf(a) !== scaleOf(b) || zeroPointOf(a) !== zeroPointOf(b)) {
    context.fail(
      `'${a.name}' and '${b.name}' must have one scale and zero point: ` +
        `${scaleOf(a)}, ${zeroPointOf(a)} != ${scaleOf(b)}, ${zeroPointOf(b)}`,
    );
  }
}

/** The values of an integer tensor (BOOL counts as 0 and 1). */
export function integersOf(tensor: RuntimeTensor): number[] {
  return Array.from(tensor.data as ArrayLike<number | bigint>, Number);
}

/**
 * The values of an index tensor as the runtime reads them: TensorFlow Lite Micro takes the bytes for int32 without
 * looking at the type, so that int64 indices give it every second value 0.
 */
export function indicesOf(tensor: RuntimeTensor, runtime: RuntimeName): number[] {
  if (runtime === 'tflite') return integersOf(tensor);
  const { data } = tensor;
  return Array.from(new Int32Array(data.buffer, data.byteOffset, data.byteLength >> 2));
}

/** An axis counted from the end when negative; fails outside `[-rank, rank)`. */
export function resolveAxis(axis: number, rank: number, context: Failing): number {
  const resolved = axis < 0 ? axis + rank : axis;
  if (resolved < 0 || resolved >= rank) {
    context.fail(`axis ${axis} is outside the ${rank} dimensions of the input`);
  }
  return resolved;
}

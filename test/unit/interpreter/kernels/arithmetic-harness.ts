import { KERNELS } from '../../../../src/interpreter/kernels';
import type {
  EvalContext,
  KernelNode,
  PrepareContext,
  RuntimeName,
} from '../../../../src/interpreter/kernel';
import type { RuntimeTensor, TypedArray } from '../../../../src/interpreter/runtime-tensor';
import type { BuiltinOptions, TensorType } from '../../../../src/model';

/** Runs one kernel on tensors made in the test, without a model. */

export interface TensorSpec {
  readonly type: TensorType;
  readonly shape: readonly number[];
  readonly values?: readonly number[];
  /** For INT64. */
  readonly bigints?: readonly bigint[];
  readonly scale?: number;
  readonly zeroPoint?: number;
  readonly scales?: readonly number[];
  readonly dimension?: number;
  readonly isConstant?: boolean;
}

const ARRAYS: Readonly<Record<string, new (length: number) => TypedArray>> = {
  FLOAT32: Float32Array,
  FLOAT64: Float64Array,
  FLOAT16: Uint16Array,
  INT8: Int8Array,
  UINT8: Uint8Array,
  BOOL: Uint8Array,
  INT16: Int16Array,
  INT32: Int32Array,
  UINT32: Uint32Array,
  INT64: BigInt64Array,
};

interface MutableTensor extends RuntimeTensor {
  shape: readonly number[];
  data: TypedArray;
}

function makeTensor(spec: TensorSpec, index: number, role: string): MutableTensor {
  const count = spec.shape.reduce((product, dimension) => product * dimension, 1);
  const data = new ARRAYS[spec.type]!(count);
  spec.values?.forEach((value, i) => {
    if (data instanceof BigInt64Array || data instanceof BigUint64Array) data[i] = BigInt(value);
    else data[i] = value;
  });
  if (spec.bigints !== undefined) (data as BigInt64Array).set(spec.bigints);
  const scales = spec.scales ?? (spec.scale === undefined ? [] : [spec.scale]);
  return {
    index,
    name: `${role}${index}`,
    type: spec.type,
    shape: spec.shape,
    quantization: {
      min: new Float32Array(),
      max: new Float32Array(),
      scale: Float32Array.from(scales),
      zeroPoint: scales.map(() => spec.zeroPoint ?? 0),
      details: null,
      quantizedDimension: spec.dimension ?? 0,
    },
    sparsity: null,
    isConstant: spec.isConstant ?? false,
    isVariable: false,
    isPersistent: false,
    isDynamic: false,
    address: 16,
    data,
  };
}

function fail(message: string): never {
  throw new RangeError(message);
}

export interface Run {
  readonly values: number[];
  readonly shape: readonly number[];
}

/** Prepares and evaluates; throws a `RangeError` with the kernel's message where it refuses. */
export function runKernel(
  op: string,
  inputs: readonly TensorSpec[],
  output: TensorSpec,
  options: BuiltinOptions | null = null,
  runtime: RuntimeName = 'tflite',
): Run {
  const kernel = KERNELS.find((candidate) => candidate.op === op)!;
  const tensors = inputs.map((spec, i) => makeTensor(spec, i, 'input'));
  const result = makeTensor(output, inputs.length, 'output');
  const resize = (tensor: RuntimeTensor, shape: readonly number[]) => {
    const { type } = tensor;
    Object.assign(tensor, { shape, data: makeTensor({ type, shape }, 0, '').data });
  };
  const node = {
    operator: null,
    name: op,
    version: 1,
    options,
    inputCount: inputs.length,
    outputCount: 1,
    input: (i: number) => tensors[i] ?? fail(`no input ${i}`),
    optionalInput: (i: number) => tensors[i] ?? null,
    output: () => result,
  };
  const context = { runtime, fail, resize, setDynamic: () => undefined, setType: () => undefined };
  const kernelNode = node as object as KernelNode;
  const prepared = kernel.prepare(kernelNode, context as object as PrepareContext);
  kernel.eval(kernelNode, prepared, context as object as EvalContext);
  return { values: Array.from(result.data as ArrayLike<number | bigint>, Number), shape: result.shape };
}

/** Deterministic values from `low` to `high`. */
export function sequence(count: number, low: number, high: number, seed = 1): number[] {
  let state = seed * 2654435761;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return low + ((state >>> 8) % (high - low + 1));
  });
}

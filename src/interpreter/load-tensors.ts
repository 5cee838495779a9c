import type { Subgraph, Tensor, TensorType } from '../model';
import { elementCount, formatShape } from './arithmetic';
import { byteLengthOf } from './element-types';
import { InterpreterError } from './errors';
import { GraphTensor } from './graph-tensor';
import type { RuntimeName } from './kernel';
import type { WasmMemory } from './wasm-memory';
import type { Weights } from './weights';

/** Types without a size in `TfLiteTypeSizeOf`, tensorflow/lite/micro/memory_helpers.cc. */
const UNSIZED_ON_MICRO: readonly TensorType[] = [
  'STRING',
  'VARIANT',
  'INT2',
  'UINT4',
  'FLOAT8_E4M3FN',
  'FLOAT8_E5M2',
];

/**
 * The tensors of a subgraph, with the data of constants in the WebAssembly memory. Throws an `InterpreterError` of
 * stage 'load' where the runtime would not load the tensor.
 */
export function loadTensors(
  subgraph: Subgraph,
  subgraphIndex: number,
  weights: Weights,
  memory: WasmMemory,
  runtime: RuntimeName,
): GraphTensor[] {
  return subgraph.tensors.map((tensor, index) => {
    const refuse = (reason: string): never => {
      throw new InterpreterError(`tensor ${index} "${tensor.name}" ${reason}`, {
        stage: 'load',
        subgraph: subgraphIndex,
        tensors: [tensor.name],
      });
    };
    if (tensor.shape.some((dimension) => dimension < 0)) {
      refuse(`has the shape ${formatShape(tensor.shape)}; a dimension must not be negative`);
    }
    const expected = byteLengthOf(tensor.type, elementCount(tensor.shape)) ?? 0;
    const constant = weights.place(tensor, expected);
    const problem =
      runtime === 'tflm' ? microProblem(tensor) : fullProblem(tensor, constant?.bytes ?? null, expected);
    if (problem !== null) refuse(problem);
    return new GraphTensor(index, tensor, memory, constant);
  });
}

/** Source: `SetTensorParametersReadOnly`, tflite/core/subgraph.cc, and `ParseTensors`, interpreter_builder.cc. */
function fullProblem(tensor: Tensor, bytes: number | null, expected: number): string | null {
  return quantizationProblem(tensor) ?? (bytes === null ? null : dataProblem(tensor, bytes, expected));
}

/** Source: `ParseQuantization`, tflite/core/interpreter_builder.cc. */
function quantizationProblem({ quantization, shape }: Tensor): string | null {
  if (quantization === null || quantization.scale.length === 0) return null;
  const { details, scale, zeroPoint, quantizedDimension } = quantization;
  if (details?.kind === 'BlockwiseQuantization' || details?.kind === 'MultiAxisQuantization') return null;
  if (zeroPoint.length !== scale.length) {
    return `has ${scale.length} scales but ${zeroPoint.length} zero points; there must be as many`;
  }
  if (quantizedDimension < 0 || (shape.length > 0 && quantizedDimension >= shape.length)) {
    return `has the quantized dimension ${quantizedDimension}, which its shape ${formatShape(shape)} does not have`;
  }
  const size = shape[quantizedDimension];
  if (scale.length !== 1 && size !== undefined && scale.length !== size) {
    return `has ${scale.length} scales; its shape ${formatShape(shape)} allows 1 or ${size}`;
  }
  return null;
}

function dataProblem(tensor: Tensor, bytes: number, expected: number): string | null {
  if (tensor.isVariable) return 'is a variable and has data in the file, which TensorFlow Lite refuses';
  const hasFixedSize = tensor.sparsity === null && !['STRING', 'RESOURCE', 'VARIANT'].includes(tensor.type);
  if (!hasFixedSize || bytes >= expected) return null;
  return (
    `has ${bytes} bytes in the file, but ${tensor.type}${formatShape(tensor.shape)} takes ${expected}; ` +
    'the file is cut short or inconsistent'
  );
}

function microProblem(tensor: Tensor): string | null {
  if (!UNSIZED_ON_MICRO.includes(tensor.type)) return null;
  return `is ${tensor.type}, which TensorFlow Lite Micro has no size for`;
}

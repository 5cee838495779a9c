import type { GraphView, SubgraphView } from '../graph/graph-view';
import type { NodeView } from '../graph/node-view';
import type { TensorView } from '../graph/tensor-view';
import { bitsOf } from '../graph/constants';
import { calledSubgraphs } from '../graph/reach';
import type { Failure } from './failure';

const UNSIZED_IN_TFLM = ['STRING', 'VARIANT', 'INT2', 'UINT4', 'FLOAT8_E4M3FN', 'FLOAT8_E5M2'];
const WITHOUT_FIXED_SIZE = ['STRING', 'RESOURCE', 'VARIANT'];

type Found = Pick<Failure, 'kind' | 'expected' | 'found' | 'at' | 'says'> &
  Partial<Pick<Failure, 'stage' | 'fail' | 'afterPrepare'>>;

/** What each runtime demands of every tensor, whether an operator uses it or not. */
export function tensorFailures(graph: GraphView): readonly Failure[] {
  return graph.subgraphs.flatMap((subgraph) =>
    subgraph.tensors.flatMap((tensor) => {
      const found = graph.micro ? inTflm(graph, tensor) : inTflite(graph, tensor);
      return found.map((each) => failure(graph, subgraph, tensor, each));
    }),
  );
}

function failure(graph: GraphView, subgraph: SubgraphView, tensor: TensorView, found: Found): Failure {
  // An operator that looks at a tensor without a size fails in its own Prepare, before memory is planned.
  const user = found.kind === 'unsizedType' ? firstUser(graph, subgraph, tensor) : null;
  const { afterPrepare = false, ...rest } = found;
  return {
    node: user,
    subgraph: subgraph.index,
    stage: 'load',
    fail: 'error',
    tensors: [tensor],
    ...rest,
    afterPrepare: afterPrepare && user === null,
  };
}

function firstUser(graph: GraphView, subgraph: SubgraphView, tensor: TensorView): NodeView | null {
  // Control flow only passes tensors on.
  const uses = (node: NodeView): boolean =>
    calledSubgraphs(node).length === 0 && (node.inputs.includes(tensor) || node.outputs.includes(tensor));
  return graph.nodes[subgraph.index]?.find(uses) ?? null;
}

function inTflm(graph: GraphView, view: TensorView): readonly Found[] {
  const { tensor } = view;
  const found: Found[] = [];
  if (UNSIZED_IN_TFLM.includes(tensor.type)) {
    found.push({
      kind: 'unsizedType',
      stage: 'prepare',
      afterPrepare: true,
      expected: `tensors of a type that has a size`,
      found: `'${view.name}' is ${tensor.type}`,
      at: 'tensorflow/lite/micro/memory_helpers.cc:101',
      says: null,
    });
  }
  if (!graph.model.buffers[tensor.buffer]) {
    found.push({
      kind: 'bufferIndex',
      fail: 'debugAbort',
      expected: `buffer numbers below ${graph.model.buffers.length}`,
      found: `'${view.name}' names buffer ${tensor.buffer}`,
      at: 'tensorflow/lite/micro/micro_allocator.cc:206',
      says: null,
    });
  }
  if (tensor.sparsity) {
    found.push({
      kind: 'sparsityIgnored',
      stage: 'invoke',
      fail: 'silent',
      expected: 'dense constants',
      found: `'${view.name}' is stored sparse and its compressed values are read as if they were dense`,
      at: null,
      says: null,
    });
  }
  if (graph.model.buffers[tensor.buffer]?.location === 'appended') {
    found.push({
      kind: 'appendedBufferIgnored',
      stage: 'invoke',
      fail: 'silent',
      expected: 'constants inside the FlatBuffer',
      found: `the data of '${view.name}' lies behind it and is not read`,
      at: null,
      says: null,
    });
  }
  return found;
}

function inTflite(graph: GraphView, view: TensorView): readonly Found[] {
  const { tensor } = view;
  const found: Found[] = [];
  const fixedSize = !WITHOUT_FIXED_SIZE.includes(tensor.type);
  if (fixedSize && tensor.shape.some((size) => size < 0)) {
    found.push({
      kind: 'negativeDimension',
      expected: 'dimensions of 0 or more (an unknown one is stored as 1, and as -1 in shape_signature)',
      found: `'${view.name}' is [${tensor.shape.join(', ')}]`,
      at: 'tflite/util.cc:249',
      says: null,
    });
  }
  if (tensor.buffer !== 0 && !graph.model.buffers[tensor.buffer]) {
    found.push({
      kind: 'bufferIndex',
      expected: `buffer numbers below ${graph.model.buffers.length}`,
      found: `'${view.name}' names buffer ${tensor.buffer}`,
      at: 'tflite/core/interpreter_builder.cc:750',
      says: 'Tensor %d specifies out of range buffer %d (only %d buffers).',
    });
  }
  if (view.isConstant && view.isVariable) {
    found.push({
      kind: 'variableWithData',
      expected: 'variable tensors without data',
      found: `'${view.name}' has both`,
      at: 'tflite/core/interpreter_builder.cc:800',
      says: 'Tensor %d is a variable tensor with buffer or external buffer.',
    });
  }
  if (view.isConstant && fixedSize && !tensor.sparsity && tensor.externalBuffer === 0) {
    const required = Math.ceil((view.elements * bitsOf(tensor.type)) / 8);
    if (required > view.data.length) {
      found.push({
        kind: 'constantSize',
        expected: `${required} bytes of data for '${view.name}' (${tensor.type} [${tensor.shape.join(', ')}])`,
        found: `it has ${view.data.length}`,
        at: 'tflite/core/subgraph.cc:1965',
        says: 'required_bytes <= bytes was not true.',
      });
    }
  }
  return [...found, ...quantizationInTflite(view)];
}

/** `InterpreterBuilder::ParseQuantization`. */
function quantizationInTflite(view: TensorView): readonly Found[] {
  const { quantization, shape } = view.tensor;
  if (
    !quantization ||
    quantization.scale.length === 0 ||
    quantization.details?.kind === 'BlockwiseQuantization'
  ) {
    return [];
  }
  const scales = quantization.scale.length;
  const zeroPoints = quantization.zeroPoint.length;
  const axis = quantization.quantizedDimension;
  if (zeroPoints === 0) {
    return [
      {
        kind: 'scaleWithoutZeroPoint',
        expected: 'a zero point with each scale',
        found: `'${view.name}' has ${scales === 1 ? 'a scale' : `${scales} scales`} and no zero point`,
        at: 'tflite/core/interpreter_builder.cc:525',
        says: 'Quantization parameters has non-null scale but null zero_point.',
      },
    ];
  }
  if (scales !== zeroPoints) {
    return [
      {
        kind: 'zeroPointCount',
        expected: 'as many zero points as scales',
        found: `'${view.name}' has ${zeroPoints} zero points and ${scales} scales`,
        at: 'tflite/core/interpreter_builder.cc:534',
        says: `QuantizationParam has ${zeroPoints} zero_point values and ${scales} scale values. Must have same number.`,
      },
    ];
  }
  if (axis < 0 || (shape.length > 0 && axis >= shape.length)) {
    return [
      {
        kind: 'quantizedDimension',
        expected: `a quantized dimension within 0..${shape.length - 1}`,
        found: `'${view.name}' names ${axis}`,
        at: 'tflite/core/interpreter_builder.cc:565',
        says: `quantized_dimension must be in range [0, ${shape.length}). Was ${axis}.`,
      },
    ];
  }
  if (scales !== 1 && shape.length > 0 && scales !== shape[axis]) {
    return [
      {
        kind: 'perChannelScaleCount',
        expected: `one scale, or ${shape[axis] ?? 0} for dimension ${axis} of '${view.name}'`,
        found: `it has ${scales}`,
        at: 'tflite/core/interpreter_builder.cc:577',
        says: `num_scales must be 1 for per-layer quantization, or ${shape[axis] ?? 0} for per-axis quantization, but got ${scales}.`,
      },
    ];
  }
  return [];
}

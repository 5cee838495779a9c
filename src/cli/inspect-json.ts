import { estimateArena, isStored, operatorCost, operatorLabel, summarize, typeName } from '../analysis';
import type { Model, Operator, Subgraph, Tensor } from '../model';
import { snakeCase, tensorByteSize } from '../model';

/** What `inspect --format json` prints. */
export function inspectJson(model: Model, path: string, bytes: number): object {
  const summary = summarize(model);
  return {
    path,
    bytes,
    schemaVersion: model.version,
    description: model.description,
    precision: summary.precision,
    parameters: summary.parameters,
    macs: summary.macs,
    operatorsWithoutMacs: summary.operatorsWithoutMacs,
    constantBytes: summary.constantBytes,
    minRuntimeVersion: summary.minRuntimeVersion,
    arena: arenaJson(model),
    operatorCounts: summary.operatorCounts,
    operatorCodes: model.operatorCodes.map(({ builtin, customCode, version }) => ({
      builtin,
      customCode,
      version,
    })),
    signatures: model.signatures.map(({ key, subgraphIndex, inputs, outputs }) => ({
      key,
      subgraph: subgraphIndex,
      inputs: inputs.map(({ name, tensorIndex }) => ({ name, tensor: tensorIndex })),
      outputs: outputs.map(({ name, tensorIndex }) => ({ name, tensor: tensorIndex })),
    })),
    metadata: model.metadata.map(({ name, buffer }) => ({
      name,
      bytes: model.buffers[buffer]?.data.length ?? 0,
    })),
    subgraphs: model.subgraphs.map((subgraph, index) => subgraphJson(model, subgraph, index)),
  };
}

/** What TensorFlow Lite Micro needs on a 32-bit target with its reference kernels. */
function arenaJson(model: Model): object {
  const { bytes, planned, persistent, peak, unknownOperators } = estimateArena(model);
  return { bytes, planned, persistent, lowerBound: peak.liveBytes, unknownOperators };
}

function subgraphJson(model: Model, subgraph: Subgraph, index: number): object {
  return {
    index,
    name: subgraph.name,
    inputs: subgraph.inputs,
    outputs: subgraph.outputs,
    tensors: subgraph.tensors.map((tensor, position) => tensorJson(model, tensor, position)),
    operators: subgraph.operators.map((operator, position) =>
      operatorJson(model, subgraph, operator, position),
    ),
  };
}

function tensorJson(model: Model, tensor: Tensor, index: number): object {
  const { quantization } = tensor;
  const quantized = quantization !== null && quantization.scale.length > 0;
  return {
    index,
    name: tensor.name,
    dtype: typeName(tensor.type),
    shape: tensor.shape,
    shapeSignature: tensor.shapeSignature,
    bytes: tensorByteSize(tensor),
    constant: isStored(model, tensor),
    variable: tensor.isVariable,
    quantization: quantized
      ? {
          scale: Array.from(quantization.scale),
          zeroPoint: quantization.zeroPoint,
          axis: quantization.scale.length > 1 ? quantization.quantizedDimension : null,
        }
      : null,
  };
}

function operatorJson(model: Model, subgraph: Subgraph, operator: Operator, index: number): object {
  const cost = operatorCost(model, subgraph, operator);
  return {
    index,
    name: operatorLabel(model, operator),
    version: model.operatorCodes[operator.opcodeIndex]?.version ?? null,
    inputs: operator.inputs,
    outputs: operator.outputs,
    intermediates: operator.intermediates,
    options: operator.options === null ? null : optionsJson(operator.options),
    customOptionsBytes: operator.customOptions?.length ?? 0,
    macs: cost.macs,
    parameters: cost.parameters,
    activationBytes: cost.activationBytes,
  };
}

/** Every option by the schema's name; 64-bit integers, which JSON's numbers cannot hold, as strings. */
function optionsJson(options: object): object {
  const entries = Object.entries(options).filter(([name]) => name !== 'kind');
  return Object.fromEntries(entries.map(([name, value]) => [snakeCase(name), plain(value)]));
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
  return Array.isArray(value) ? value.map(plain) : value;
}

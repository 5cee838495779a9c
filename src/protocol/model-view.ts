/** Makes the page's data of a model. Pure, and cheap next to reading the file: no weight is looked at. */
import {
  isConstant,
  snakeCase,
  tensorByteSize,
  tensorData,
  type BuiltinOptions,
  type Model,
  type Operator,
  type Quantization,
  type Subgraph,
  type Tensor,
} from '../model';
import type { FindingView } from './fix-view';
import type {
  AssociatedFileView,
  MetadataSection,
  ModelSummary,
  ModelView,
  NamedValue,
  OperatorView,
  QuantizationView,
  RuntimeVerdict,
  SubgraphCall,
  SubgraphView,
  TensorKind,
  TensorView,
} from './view';

export interface ModelViewParts {
  readonly summary: ModelSummary;
  readonly findings: readonly FindingView[];
  readonly verdicts: readonly RuntimeVerdict[];
  /** Of one operator, by subgraph and operator index; absent numbers show as unknown. */
  readonly costs?: (subgraph: number, operator: number) => OperatorCost | null;
  /** The model's metadata in words. Where absent, the names and sizes of its metadata buffers. */
  readonly metadata?: readonly MetadataSection[];
  readonly associatedFiles?: readonly AssociatedFileView[];
}

export interface OperatorCost {
  readonly macs: number | null;
  readonly parameters: number | null;
}

/** Longer strings of the file are cut: a name is shown on one line, and a hostile one must not fill the page's memory. */
const MAX_TEXT = 2_000;
/** Of a list-valued option. */
const MAX_LIST = 64;

export function modelView(model: Model, parts: ModelViewParts): ModelView {
  return {
    summary: { ...parts.summary, description: parts.summary.description ?? model.description },
    verdicts: parts.verdicts,
    subgraphs: model.subgraphs.map((subgraph, index) => subgraphView(model, subgraph, index, parts)),
    signatures: model.signatures.map((signature) => ({
      key: clip(signature.key),
      subgraph: signature.subgraphIndex,
      inputs: signature.inputs.map(({ name, tensorIndex }) => ({ name: clip(name), tensor: tensorIndex })),
      outputs: signature.outputs.map(({ name, tensorIndex }) => ({ name: clip(name), tensor: tensorIndex })),
    })),
    metadata: parts.metadata ?? metadataBuffers(model),
    associatedFiles: parts.associatedFiles ?? [],
    findings: parts.findings,
  };
}

function subgraphView(model: Model, subgraph: Subgraph, index: number, parts: ModelViewParts): SubgraphView {
  const inputs = new Set(subgraph.inputs);
  const outputs = new Set(subgraph.outputs);
  return {
    name: clipped(subgraph.name),
    inputs: subgraph.inputs,
    outputs: subgraph.outputs,
    operators: subgraph.operators.map((operator, i) =>
      operatorView(model, operator, i, parts.costs?.(index, i) ?? null),
    ),
    tensors: subgraph.tensors.map((tensor, i) => tensorView(model, tensor, i, inputs, outputs)),
  };
}

function operatorView(
  model: Model,
  operator: Operator,
  index: number,
  cost: OperatorCost | null,
): OperatorView {
  const code = model.operatorCodes[operator.opcodeIndex];
  const { options } = operator;
  return {
    index,
    name: code?.builtin ?? `UNKNOWN(opcode ${operator.opcodeIndex})`,
    customCode: clipped(code?.customCode ?? null),
    version: code?.version ?? 0,
    inputs: operator.inputs,
    outputs: operator.outputs,
    intermediates: operator.intermediates,
    options: [...optionValues(options), ...customOptions(operator)],
    fusedActivation: fusedActivation(options),
    calls: subgraphCalls(options),
    macs: cost?.macs ?? null,
    parameters: cost?.parameters ?? null,
  };
}

function optionValues(options: BuiltinOptions | null): NamedValue[] {
  if (options === null) return [];
  return Object.entries(options)
    .filter(([name]) => name !== 'kind')
    .map(([name, value]) => [snakeCase(name), valueText(value)] as const);
}

function customOptions(operator: Operator): NamedValue[] {
  const size = operator.customOptions?.length ?? 0;
  return size === 0 ? [] : [['custom_options', `${size} bytes, ${operator.customOptionsFormat}`]];
}

function valueText(value: unknown): string {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = Array.from(value as Iterable<unknown>);
    const shown = items.slice(0, MAX_LIST).map(valueText).join(', ');
    return items.length > MAX_LIST ? `[${shown}, … ${items.length} values]` : `[${shown}]`;
  }
  if (value !== null && typeof value === 'object') {
    return clip(
      JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part)),
    );
  }
  return clip(String(value));
}

function fusedActivation(options: BuiltinOptions | null): string | null {
  if (options === null || !('fusedActivationFunction' in options)) return null;
  return options.fusedActivationFunction === 'NONE' ? null : options.fusedActivationFunction;
}

/** Every option named `…SubgraphIndex` is a subgraph that the operator runs; -1 means none. */
function subgraphCalls(options: BuiltinOptions | null): SubgraphCall[] {
  const calls: SubgraphCall[] = [];
  for (const [name, value] of Object.entries(options ?? {})) {
    const role = /^(.*)SubgraphInd(?:ex|ices)$/.exec(name)?.[1];
    if (role === undefined) continue;
    for (const subgraph of [value].flat()) {
      if (typeof subgraph === 'number' && subgraph >= 0) calls.push({ role: snakeCase(role), subgraph });
    }
  }
  return calls;
}

function tensorView(
  model: Model,
  tensor: Tensor,
  index: number,
  inputs: ReadonlySet<number>,
  outputs: ReadonlySet<number>,
): TensorView {
  const constant = isConstant(model, tensor) || tensor.externalBuffer !== 0;
  const dataBytes = constant ? tensorData(model, tensor).length : 0;
  const kind = tensorKind(tensor, constant, inputs.has(index), outputs.has(index));
  return {
    index,
    name: clip(tensor.name),
    type: tensor.type,
    shape: tensor.hasShape ? tensor.shape : null,
    shapeSignature: tensor.shapeSignature,
    kind,
    bytes: dataBytes > 0 ? dataBytes : memoryBytes(tensor),
    quantization: tensor.quantization === null ? null : quantizationView(tensor.quantization),
    buffer: tensor.buffer,
  };
}

function tensorKind(tensor: Tensor, constant: boolean, isInput: boolean, isOutput: boolean): TensorKind {
  if (isInput) return 'input';
  if (tensor.isVariable) return 'variable';
  if (constant) return 'constant';
  return isOutput ? 'output' : 'intermediate';
}

function quantizationView(quantization: Quantization): QuantizationView | null {
  const { scale, zeroPoint, quantizedDimension, details } = quantization;
  if (scale.length === 0 && details === null) return null;
  return {
    scale: Array.from(scale),
    zeroPoint: zeroPoint.map(Number),
    axis: quantizedDimension,
    note: detailsNote(details),
  };
}

function detailsNote(details: Quantization['details']): string | null {
  switch (details?.kind) {
    case undefined:
      return null;
    case 'BlockwiseQuantization':
      return `blockwise, ${details.blockSize} a block, scales in tensor ${details.scales}`;
    case 'MultiAxisQuantization':
      return `multi-axis [${details.quantizedDimensions.join(', ')}], ${details.blockSize} a block, scales in tensor ${details.scales}`;
    case 'CustomQuantization':
      return `custom, ${details.custom.length} bytes`;
    case 'UNKNOWN':
      return `unknown kind ${details.number}`;
  }
}

function metadataBuffers(model: Model): MetadataSection[] {
  if (model.metadata.length === 0) return [];
  const entries = model.metadata.map(({ name, buffer }): NamedValue => {
    return [clip(name), `${model.buffers[buffer]?.data.length ?? 0} bytes`];
  });
  return [{ title: 'Metadata buffers', entries, text: null }];
}

function clip(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

function clipped(text: string | null): string | null {
  return text === null ? null : clip(text);
}

/** Null where the size is only known when the model runs. */
function memoryBytes(tensor: Tensor): number | null {
  const dynamic = tensor.shapeSignature?.some((dimension) => dimension < 0) ?? false;
  const bytes = dynamic ? null : tensorByteSize(tensor);
  return bytes !== null && bytes < 0 ? null : bytes;
}

import type {
  BuiltinOperator,
  Model,
  ModelBuffer,
  Operator,
  OperatorCode,
  Quantization,
  Signature,
  Subgraph,
  Tensor,
} from '../../model';

/** A subgraph whose lists may be changed; the objects in them are replaced, never written to. */
export interface EditableGraph {
  tensors: Tensor[];
  operators: Operator[];
  inputs: number[];
  outputs: number[];
}

export interface FinishedModel {
  readonly model: Model;
  /** By subgraph: the index that each tensor of the editor has in the model; -1 where it was unused and left out. */
  readonly tensorIndices: readonly (readonly number[])[];
}

/** Builds a changed model: adds tensors, buffers and operator codes, and leaves out at the end what nobody uses. */
export class ModelEditor {
  readonly graphs: EditableGraph[];
  private readonly buffers: ModelBuffer[];
  private readonly codes: OperatorCode[];
  private readonly codeIndices = new Map<string, number>();
  private readonly bufferIndices = new Map<string, number[]>();
  private signatures: readonly Signature[];

  constructor(private readonly source: Model) {
    this.graphs = source.subgraphs.map((subgraph) => ({
      tensors: [...subgraph.tensors],
      operators: [...subgraph.operators],
      inputs: [...subgraph.inputs],
      outputs: [...subgraph.outputs],
    }));
    this.buffers = [...source.buffers];
    this.codes = [...source.operatorCodes];
    this.codes.forEach((code, index) => this.codeIndices.set(codeKey(code), index));
    this.signatures = source.signatures;
  }

  /** Equal data is stored once. */
  addBuffer(data: Uint8Array): number {
    const key = `${data.length}:${hash(data)}`;
    const candidates = this.bufferIndices.get(key) ?? [];
    const known = candidates.find((index) => sameBytes(this.buffers[index]!.data, data));
    if (known !== undefined) return known;
    this.buffers.push({ data, location: 'inline' });
    this.bufferIndices.set(key, [...candidates, this.buffers.length - 1]);
    return this.buffers.length - 1;
  }

  addTensor(subgraph: number, tensor: Tensor): number {
    return this.graphs[subgraph]!.tensors.push(tensor) - 1;
  }

  /** Index of the operator code, which is added where the model has none like it. */
  operatorCode(code: OperatorCode): number {
    const key = codeKey(code);
    const known = this.codeIndices.get(key);
    if (known !== undefined) return known;
    this.codes.push(code);
    this.codeIndices.set(key, this.codes.length - 1);
    return this.codes.length - 1;
  }

  builtinCode(builtin: BuiltinOperator, version: number): number {
    return this.operatorCode({ builtin, customCode: null, version, hasBuiltinCode: true });
  }

  /** The code of an operator in another version. */
  versioned(operator: Operator, version: number): number {
    const code = this.codes[operator.opcodeIndex]!;
    return code.version === version ? operator.opcodeIndex : this.operatorCode({ ...code, version });
  }

  codeOf(operator: Operator): OperatorCode {
    return this.codes[operator.opcodeIndex]!;
  }

  /** A graph's inputs or outputs moved to other tensors: so do its signatures'. */
  moveSignatureTensors(
    subgraph: number,
    moved: ReadonlyMap<number, number>,
    side: 'inputs' | 'outputs',
  ): void {
    this.signatures = this.signatures.map((signature) =>
      signature.subgraphIndex !== subgraph
        ? signature
        : {
            ...signature,
            [side]: signature[side].map((entry) => ({
              ...entry,
              tensorIndex: moved.get(entry.tensorIndex) ?? entry.tensorIndex,
            })),
          },
    );
  }

  finish(): FinishedModel {
    const tensorIndices = this.graphs.map((graph, index) =>
      keepUsed(graph.tensors, this.usedTensors(graph, index)),
    );
    const usedCodes = new Set(
      this.graphs.flatMap((graph) => graph.operators.map((operator) => operator.opcodeIndex)),
    );
    const codeIndices = keepUsed(this.codes, usedCodes);
    const subgraphs = this.graphs.map((graph, index) =>
      renumber(this.source.subgraphs[index]!, graph, tensorIndices[index]!, codeIndices),
    );
    const usedBuffers = new Set([
      0,
      ...subgraphs.flatMap((subgraph) => subgraph.tensors.map((tensor) => tensor.buffer)),
      ...this.source.metadata.map((entry) => entry.buffer),
      ...this.source.metadataBuffer,
    ]);
    const bufferIndices = keepUsed(this.buffers, usedBuffers);
    const model: Model = {
      ...this.source,
      operatorCodes: this.codes.filter((_, index) => codeIndices[index]! >= 0),
      subgraphs: subgraphs.map((subgraph) => ({
        ...subgraph,
        tensors: subgraph.tensors.map((tensor) => ({ ...tensor, buffer: bufferIndices[tensor.buffer] ?? 0 })),
      })),
      buffers: this.buffers.filter((_, index) => bufferIndices[index]! >= 0),
      metadata: this.source.metadata.map((entry) => ({ ...entry, buffer: bufferIndices[entry.buffer] ?? 0 })),
      metadataBuffer: this.source.metadataBuffer.map((buffer) => bufferIndices[buffer] ?? 0),
      signatures: this.signatures.map((signature) => ({
        ...signature,
        inputs: renumberMaps(signature.inputs, tensorIndices[signature.subgraphIndex]),
        outputs: renumberMaps(signature.outputs, tensorIndices[signature.subgraphIndex]),
      })),
    };
    return { model, tensorIndices };
  }

  private usedTensors(graph: EditableGraph, subgraph: number): Set<number> {
    const used = new Set([...graph.inputs, ...graph.outputs]);
    for (const operator of graph.operators) {
      for (const tensor of [...operator.inputs, ...operator.outputs, ...operator.intermediates])
        used.add(tensor);
    }
    for (const signature of this.signatures) {
      if (signature.subgraphIndex !== subgraph) continue;
      for (const entry of [...signature.inputs, ...signature.outputs]) used.add(entry.tensorIndex);
    }
    for (const index of [...used]) {
      for (const parameter of parameterTensors(graph.tensors[index]?.quantization ?? null))
        used.add(parameter);
    }
    return used;
  }
}

/** Tensors that hold the scales and zero points of blockwise quantization. */
function parameterTensors(quantization: Quantization | null): number[] {
  const details = quantization?.details;
  return details !== undefined && details !== null && 'scales' in details
    ? [details.scales, details.zeroPoints]
    : [];
}

/** New indices of the used items; -1 for the others. */
function keepUsed(items: readonly unknown[], used: ReadonlySet<number>): number[] {
  let next = 0;
  return items.map((_, index) => (used.has(index) ? next++ : -1));
}

function renumber(
  source: Subgraph,
  graph: EditableGraph,
  tensors: readonly number[],
  codes: readonly number[],
): Subgraph {
  const all = (indices: readonly number[]): number[] => indices.map((index) => tensors[index] ?? -1);
  return {
    ...source,
    inputs: all(graph.inputs),
    outputs: all(graph.outputs),
    tensors: graph.tensors
      .filter((_, index) => tensors[index]! >= 0)
      .map((tensor) => ({ ...tensor, quantization: renumberQuantization(tensor.quantization, tensors) })),
    operators: graph.operators.map((operator) => ({
      ...operator,
      opcodeIndex: codes[operator.opcodeIndex]!,
      inputs: all(operator.inputs),
      outputs: all(operator.outputs),
      intermediates: all(operator.intermediates),
    })),
  };
}

function renumberQuantization(
  quantization: Quantization | null,
  tensors: readonly number[],
): Quantization | null {
  const details = quantization?.details;
  if (quantization === null || details === undefined || details === null || !('scales' in details)) {
    return quantization;
  }
  const scales = tensors[details.scales] ?? -1;
  const zeroPoints = tensors[details.zeroPoints] ?? -1;
  return { ...quantization, details: { ...details, scales, zeroPoints } };
}

function renumberMaps<Entry extends { readonly tensorIndex: number }>(
  entries: readonly Entry[],
  tensors: readonly number[] | undefined,
): Entry[] {
  return entries.map((entry) => ({
    ...entry,
    tensorIndex: tensors?.[entry.tensorIndex] ?? entry.tensorIndex,
  }));
}

function codeKey(code: OperatorCode): string {
  return `${code.builtin}\0${code.customCode ?? ''}\0${code.version}`;
}

/** FNV-1a. */
function hash(data: Uint8Array): number {
  let value = 0x811c9dc5;
  for (const byte of data) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

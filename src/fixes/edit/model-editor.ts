import type {
  BuiltinOperator,
  BuiltinOptions,
  Model,
  ModelBuffer,
  Operator,
  OperatorCode,
  Quantization,
  Signature,
  Subgraph,
  Tensor,
  TensorType,
} from '../../model';

/** A tensor to add; what is left out is as in a plain activation. */
export interface NewTensor {
  readonly name: string;
  readonly type: TensorType;
  readonly shape: readonly number[];
  readonly quantization?: Quantization | null;
}

/** An operator to put into a subgraph. */
export interface NewOperator {
  readonly builtin: BuiltinOperator;
  /** 1 where left out. */
  readonly version?: number;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly options: BuiltinOptions | null;
}

/**
 * A model being rewritten. The source is never changed: `build` gives a new model that shares all that stayed as it was.
 */
export class ModelEditor {
  readonly subgraphs: SubgraphEditor[];
  readonly buffers: ModelBuffer[];
  readonly operatorCodes: OperatorCode[];
  signatures: Signature[];

  constructor(readonly source: Model) {
    this.buffers = [...source.buffers];
    this.operatorCodes = [...source.operatorCodes];
    this.signatures = [...source.signatures];
    this.subgraphs = source.subgraphs.map((subgraph) => new SubgraphEditor(this, subgraph));
  }

  /** Index of the code of this builtin at this version, added where the model has none. */
  operatorCode(builtin: BuiltinOperator, version: number): number {
    const found = this.operatorCodes.findIndex(
      (code) => code.builtin === builtin && code.version === version,
    );
    if (found >= 0) return found;
    return this.operatorCodes.push({ builtin, customCode: null, version, hasBuiltinCode: true }) - 1;
  }

  addBuffer(data: Uint8Array): number {
    // Buffer 0 is empty by convention.
    if (this.buffers.length === 0) this.buffers.push({ data: new Uint8Array(0), location: 'none' });
    return this.buffers.push({ data, location: 'inline' }) - 1;
  }

  build(): Model {
    return {
      ...this.source,
      subgraphs: this.subgraphs.map((subgraph) => subgraph.build()),
      buffers: this.buffers,
      operatorCodes: this.operatorCodes,
      signatures: this.signatures,
    };
  }
}

export class SubgraphEditor {
  readonly tensors: Tensor[];
  operators: Operator[];
  inputs: number[];
  outputs: number[];

  constructor(
    private readonly model: ModelEditor,
    private readonly source: Subgraph,
  ) {
    this.tensors = [...source.tensors];
    this.operators = [...source.operators];
    this.inputs = [...source.inputs];
    this.outputs = [...source.outputs];
  }

  addTensor(tensor: NewTensor): number {
    return (
      this.tensors.push({
        name: this.freeName(tensor.name),
        shape: tensor.shape,
        hasShape: true,
        shapeSignature: null,
        hasRank: false,
        type: tensor.type,
        buffer: 0,
        quantization: tensor.quantization ?? null,
        isVariable: false,
        sparsity: null,
        variantTensors: [],
        externalBuffer: 0,
      }) - 1
    );
  }

  /** `data` in little-endian bytes, as the file stores it. */
  addConstant(tensor: NewTensor, data: Uint8Array): number {
    const index = this.addTensor(tensor);
    this.setData(index, data);
    return index;
  }

  /** Makes a tensor a constant with this data. */
  setData(index: number, data: Uint8Array): void {
    this.change(index, { buffer: this.model.addBuffer(data), sparsity: null, externalBuffer: 0 });
  }

  change(index: number, fields: Partial<Tensor>): void {
    const tensor = this.tensors[index];
    if (tensor === undefined) throw new RangeError(`The subgraph has no tensor ${index}.`);
    this.tensors[index] = { ...tensor, ...fields };
  }

  operator(operator: NewOperator): Operator {
    return {
      opcodeIndex: this.model.operatorCode(operator.builtin, operator.version ?? 1),
      inputs: operator.inputs,
      outputs: operator.outputs,
      intermediates: [],
      options: operator.options,
      customOptions: null,
      customOptionsLocation: 'none',
      customOptionsFormat: 'FLEXBUFFERS',
      mutatingVariableInputs: [],
      debugMetadataIndex: -1,
    };
  }

  /** Puts operators in the place of others; the indices are those of the source. */
  replace(replacements: ReadonlyMap<number, readonly Operator[]>): void {
    this.operators = this.operators.flatMap((operator, index) => replacements.get(index) ?? [operator]);
  }

  build(): Subgraph {
    return {
      ...this.source,
      tensors: this.tensors,
      operators: this.operators,
      inputs: this.inputs,
      outputs: this.outputs,
    };
  }

  private freeName(wanted: string): string {
    const taken = new Set(this.tensors.map(({ name }) => name));
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
    return name;
  }
}

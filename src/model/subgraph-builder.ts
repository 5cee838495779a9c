import type { ModelBuffer, Operator, Quantization, Subgraph, Tensor } from './model';
import { completeOptions, type PartialOptions } from './options';
import type { TensorType } from './schema/generated/types';

/** What a subgraph needs of the model that it is built for. */
export interface CodeRegistry {
  code(name: string, version: number, isCustom: boolean): number;
  buffer(data: Uint8Array, location?: ModelBuffer['location']): number;
}

/** Per-tensor or per-slice quantization; what is not said is empty or 0. */
export interface QuantizationSettings {
  readonly scale?: number | readonly number[] | Float32Array;
  readonly zeroPoint?: number | readonly number[];
  readonly min?: readonly number[] | Float32Array;
  readonly max?: readonly number[] | Float32Array;
  readonly quantizedDimension?: number;
  readonly details?: Quantization['details'];
}

/** Fields of a tensor beside its name, type and shape. */
export type TensorSettings = Partial<Omit<Tensor, 'name' | 'type' | 'shape' | 'quantization'>> & {
  readonly quantization?: QuantizationSettings | null;
};

export interface OperatorSettings {
  /** Version of the operator; 1 unless told. */
  readonly version?: number;
  /** Makes it a custom operator, of which `name` is the custom code. */
  readonly custom?: boolean;
  readonly customOptions?: Uint8Array | null;
  readonly intermediates?: readonly number[];
  readonly mutatingVariableInputs?: readonly boolean[];
}

export type ConstantData =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

export class SubgraphBuilder {
  readonly #model: CodeRegistry;
  readonly #tensors: Tensor[] = [];
  readonly #operators: Operator[] = [];
  readonly #inputs: number[] = [];
  readonly #outputs: number[] = [];

  constructor(
    model: CodeRegistry,
    readonly index: number,
    readonly name: string | null,
  ) {
    this.#model = model;
  }

  /** Adds a tensor and gives its index. */
  tensor(name: string, type: TensorType, shape: readonly number[], settings: TensorSettings = {}): number {
    const { quantization = null, ...fields } = settings;
    this.#tensors.push({
      name,
      type,
      shape,
      hasShape: true,
      shapeSignature: null,
      hasRank: false,
      buffer: 0,
      isVariable: false,
      sparsity: null,
      variantTensors: [],
      externalBuffer: 0,
      ...fields,
      quantization: quantization && completeQuantization(quantization),
    });
    return this.#tensors.length - 1;
  }

  /** Adds a tensor that is an input of the subgraph. */
  input(name: string, type: TensorType, shape: readonly number[], settings?: TensorSettings): number {
    const tensor = this.tensor(name, type, shape, settings);
    this.#inputs.push(tensor);
    return tensor;
  }

  /** Makes tensors outputs of the subgraph. */
  output(...tensors: number[]): void {
    this.#outputs.push(...tensors);
  }

  /**
   * Adds a tensor with data. Its type is that of the array (Float32Array is FLOAT32, …) unless told, as for BOOL, FLOAT16
   * or the packed INT4; `shape` is that of a vector unless told.
   */
  constant(
    name: string,
    data: ConstantData,
    shape: readonly number[] = [data.length],
    settings: TensorSettings & { readonly type?: TensorType } = {},
  ): number {
    const { type = typeOf(data), ...fields } = settings;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return this.tensor(name, type, shape, { buffer: this.#model.buffer(bytes), ...fields });
  }

  /**
   * Adds an operator and gives its index. `null` is an optional input that is absent; options may be given in part.
   *
   * Throws a `RangeError` for a name that is no builtin operator, where `custom` is not set.
   */
  operator(
    name: string,
    inputs: readonly (number | null)[],
    outputs: readonly number[],
    options: PartialOptions | null = null,
    settings: OperatorSettings = {},
  ): number {
    const { version = 1, custom = false, customOptions = null } = settings;
    this.#operators.push({
      opcodeIndex: this.#model.code(name, version, custom),
      inputs: inputs.map((tensor) => tensor ?? -1),
      outputs: [...outputs],
      intermediates: settings.intermediates ?? [],
      options: options && completeOptions(options),
      customOptions,
      customOptionsLocation: customOptions === null ? 'none' : 'inline',
      customOptionsFormat: 'FLEXBUFFERS',
      mutatingVariableInputs: settings.mutatingVariableInputs ?? [],
      debugMetadataIndex: -1,
    });
    return this.#operators.length - 1;
  }

  build(): Subgraph {
    return {
      name: this.name,
      tensors: [...this.#tensors],
      inputs: [...this.#inputs],
      outputs: [...this.#outputs],
      operators: [...this.#operators],
      debugMetadataIndex: -1,
    };
  }
}

function completeQuantization(settings: QuantizationSettings): Quantization {
  const { scale = [], zeroPoint = [], min = [], max = [], quantizedDimension = 0, details = null } = settings;
  return {
    min: Float32Array.from(min),
    max: Float32Array.from(max),
    scale: Float32Array.from(typeof scale === 'number' ? [scale] : scale),
    zeroPoint: typeof zeroPoint === 'number' ? [zeroPoint] : zeroPoint,
    details,
    quantizedDimension,
  };
}

function typeOf(data: ConstantData): TensorType {
  if (data instanceof Float32Array) return 'FLOAT32';
  if (data instanceof Float64Array) return 'FLOAT64';
  if (data instanceof Int8Array) return 'INT8';
  if (data instanceof Uint8Array) return 'UINT8';
  if (data instanceof Int16Array) return 'INT16';
  if (data instanceof Uint16Array) return 'UINT16';
  if (data instanceof Int32Array) return 'INT32';
  if (data instanceof Uint32Array) return 'UINT32';
  return data instanceof BigInt64Array ? 'INT64' : 'UINT64';
}

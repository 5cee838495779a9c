import type {
  BuiltinOptions,
  Model,
  Operator,
  Quantization,
  Subgraph,
  Tensor,
  TensorType,
} from '../../../src/model';

export interface PlainTensor {
  readonly name: string;
  readonly type?: TensorType;
  readonly shape?: readonly number[];
  readonly signature?: readonly number[];
  readonly scale?: readonly number[];
  readonly zeroPoint?: readonly number[];
  readonly axis?: number;
  readonly data?: Uint8Array;
  readonly variable?: boolean;
}

export interface PlainOperator {
  readonly op: string;
  readonly custom?: string;
  readonly version?: number;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly options?: BuiltinOptions;
}

/** A model of one subgraph as `readModel` would give it, without a file. */
export function plainModel(parts: {
  readonly tensors: readonly PlainTensor[];
  readonly operators: readonly PlainOperator[];
  readonly inputs?: readonly number[];
  readonly outputs?: readonly number[];
  readonly name?: string;
}): Model {
  const buffers: Model['buffers'][number][] = [{ data: new Uint8Array(0), location: 'none' }];
  const operatorCodes: Model['operatorCodes'][number][] = [];
  const tensors = parts.tensors.map((tensor): Tensor => {
    const { shape = [] } = tensor;
    if (tensor.data !== undefined) buffers.push({ data: tensor.data, location: 'inline' });
    return {
      name: tensor.name,
      shape,
      hasShape: true,
      shapeSignature: tensor.signature ?? null,
      hasRank: false,
      type: tensor.type ?? 'FLOAT32',
      buffer: tensor.data === undefined ? 0 : buffers.length - 1,
      quantization: quantizationOf(tensor),
      isVariable: tensor.variable ?? false,
      sparsity: null,
      variantTensors: [],
      externalBuffer: 0,
    };
  });
  const operators = parts.operators.map((operator): Operator => {
    const builtin = operator.op as Model['operatorCodes'][number]['builtin'];
    const [customCode, version] = [operator.custom ?? null, operator.version ?? 1];
    let opcodeIndex = operatorCodes.findIndex((code) => {
      return code.builtin === builtin && code.customCode === customCode && code.version === version;
    });
    if (opcodeIndex === -1) {
      opcodeIndex = operatorCodes.push({ builtin, customCode, version, hasBuiltinCode: true }) - 1;
    }
    return {
      opcodeIndex,
      inputs: operator.inputs,
      outputs: operator.outputs,
      intermediates: [],
      options: operator.options ?? null,
      customOptions: null,
      customOptionsFormat: 'FLEXBUFFERS',
      customOptionsLocation: 'none',
      mutatingVariableInputs: [],
      debugMetadataIndex: -1,
    };
  });
  const subgraph: Subgraph = {
    name: parts.name ?? 'main',
    tensors,
    inputs: parts.inputs ?? [0],
    outputs: parts.outputs ?? [tensors.length - 1],
    operators,
    debugMetadataIndex: -1,
  };
  return {
    version: 3,
    description: null,
    operatorCodes,
    subgraphs: [subgraph],
    buffers,
    metadata: [],
    metadataBuffer: [],
    signatures: [],
    externalBufferGroups: [],
    externalBuffers: [],
  };
}

function quantizationOf(tensor: PlainTensor): Quantization | null {
  if (tensor.scale === undefined) return null;
  return {
    min: new Float32Array(0),
    max: new Float32Array(0),
    scale: Float32Array.from(tensor.scale),
    zeroPoint: tensor.zeroPoint ?? tensor.scale.map(() => 0),
    details: null,
    quantizedDimension: tensor.axis ?? 0,
  };
}

/** Little-endian float32 bytes. */
export function floats(...values: number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer);
}

export function int32s(...values: number[]): Uint8Array {
  return new Uint8Array(Int32Array.from(values).buffer);
}

export const convOptions = {
  kind: 'Conv2DOptions',
  padding: 'SAME',
  strideW: 1,
  strideH: 2,
  fusedActivationFunction: 'RELU6',
  dilationWFactor: 1,
  dilationHFactor: 1,
  quantizedBiasType: 'FLOAT32',
} as const;

/** A convolution and a custom operator, int8. */
export function smallModel(): Model {
  return plainModel({
    tensors: [
      {
        name: 'image',
        type: 'INT8',
        shape: [1, 4, 4, 1],
        signature: [-1, 4, 4, 1],
        scale: [0.5],
        zeroPoint: [-1],
      },
      {
        name: 'filter',
        type: 'INT8',
        shape: [2, 3, 3, 1],
        scale: [0.1, 0.2],
        data: new Uint8Array(18).fill(3),
      },
      { name: 'bias', type: 'INT32', shape: [2], scale: [0.05, 0.1], data: int32s(7, -8) },
      { name: 'conv', type: 'INT8', shape: [1, 2, 4, 2], scale: [0.25], zeroPoint: [3] },
      { name: 'scores', type: 'INT8', shape: [1, 16], scale: [0.25], zeroPoint: [3] },
    ],
    operators: [
      { op: 'CONV_2D', version: 3, inputs: [0, 1, 2], outputs: [3], options: convOptions },
      { op: 'CUSTOM', custom: 'My Op', inputs: [3, -1], outputs: [4] },
    ],
  });
}

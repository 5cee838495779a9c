import { ByteBuffer } from 'flatbuffers';
import { builtinOperatorName, enumName, tensorTypeName } from './enums';
import { checkFileKind } from './file-kind';
import { ModelFormatError } from './format-error';
import type {
  ExternalBuffer,
  MetadataEntry,
  Model,
  ModelBuffer,
  Operator,
  OperatorCode,
  Quantization,
  QuantizationDetails,
  Signature,
  SparseDimension,
  SparseIndexVector,
  Sparsity,
  Subgraph,
  Tensor,
  TensorMap,
  VariantSubType,
} from './model';
import { readOptions } from './read-options';
import { TABLES } from './schema/generated/tables';
import * as fb from './schema/generated/flatbuffers';
import type { BuiltinOptions } from './schema/generated/types';
import { Memo, SharedValues } from './shared-values';
import { verifyFlatBuffer } from './verify';

const NO_BYTES = new Uint8Array(0);
const NO_FLOATS = new Float32Array(0);
/** `Buffer.offset` and `Buffer.size` of 0 and 1 mean that there is no appended data (TensorFlow Lite, `model.cc`). */
const SMALLEST_APPENDED_OFFSET = 2;

type TableName = keyof typeof TABLES;

/**
 * Reads a .tflite file. The bytes may start at any address and must not change while the model is in use: data of buffers
 * and custom options are views of them.
 *
 * Throws a `ModelFormatError` that says what is wrong and where.
 */
export function readModel(bytes: Uint8Array): Model {
  checkFileKind(bytes);
  verifyFlatBuffer(bytes);
  return new Reader(bytes).model();
}

class Reader {
  readonly #bb: ByteBuffer;
  readonly #values: SharedValues;
  readonly #operators = new Memo<Operator>();
  readonly #tensors = new Memo<Tensor>();
  readonly #quantizations = new Memo<Quantization>();

  constructor(readonly bytes: Uint8Array) {
    this.#bb = new ByteBuffer(bytes);
    this.#values = new SharedValues(this.#bb);
  }

  model(): Model {
    const table = fb.Model.getRootAsModel(this.#bb);
    return {
      version: table.version(),
      description: this.#text(table, 'Model', 'description'),
      operatorCodes: list(table.operatorCodesLength(), (i) => this.#operatorCode(table.operatorCodes(i)!)),
      subgraphs: list(table.subgraphsLength(), (i) => this.#subgraph(table.subgraphs(i)!)),
      buffers: list(table.buffersLength(), (i) => this.#buffer(table.buffers(i)!, i)),
      metadata: list(table.metadataLength(), (i) => this.#metadata(table.metadata(i)!)),
      metadataBuffer: this.#ints(table, 'Model', 'metadataBuffer') ?? [],
      signatures: list(table.signatureDefsLength(), (i) => this.#signature(table.signatureDefs(i)!)),
      externalBufferGroups: list(table.externalBufferGroupsLength(), (i) => ({
        name: this.#text(table.externalBufferGroups(i)!, 'ExternalBufferGroup', 'name') ?? '',
      })),
      externalBuffers: list(table.externalBuffersLength(), (i) =>
        this.#externalBuffer(table.externalBuffers(i)!),
      ),
    };
  }

  #operatorCode(table: fb.OperatorCode): OperatorCode {
    const builtinCode = table.builtinCode();
    const code = Math.max(builtinCode, table.deprecatedBuiltinCode());
    return {
      builtin: builtinOperatorName(code),
      customCode: this.#text(table, 'OperatorCode', 'customCode'),
      version: table.version(),
      hasBuiltinCode: builtinCode === code,
    };
  }

  #subgraph(table: fb.SubGraph): Subgraph {
    return {
      name: this.#text(table, 'SubGraph', 'name'),
      tensors: list(table.tensorsLength(), (i) => this.#tensor(table.tensors(i)!)),
      inputs: this.#ints(table, 'SubGraph', 'inputs') ?? [],
      outputs: this.#ints(table, 'SubGraph', 'outputs') ?? [],
      operators: list(table.operatorsLength(), (i) => this.#operator(table.operators(i)!)),
      debugMetadataIndex: table.debugMetadataIndex(),
    };
  }

  #operator(table: fb.Operator): Operator {
    return this.#operators.get(table.bb_pos, () => ({
      opcodeIndex: table.opcodeIndex(),
      inputs: this.#ints(table, 'Operator', 'inputs') ?? [],
      outputs: this.#ints(table, 'Operator', 'outputs') ?? [],
      intermediates: this.#ints(table, 'Operator', 'intermediates') ?? [],
      options: this.#options(table),
      customOptions: this.#bytes(table, 'Operator', 'customOptions'),
      customOptionsFormat: enumName('CustomOptionsFormat', table.customOptionsFormat()),
      mutatingVariableInputs: this.#booleans(table, 'Operator', 'mutatingVariableInputs') ?? [],
      largeCustomOptionsOffset: Number(table.largeCustomOptionsOffset()),
      largeCustomOptionsSize: Number(table.largeCustomOptionsSize()),
      debugMetadataIndex: table.debugMetadataIndex(),
    }));
  }

  #options(table: fb.Operator): BuiltinOptions | null {
    const first = this.#field(table, 'Operator', 'builtinOptions');
    const second = this.#field(table, 'Operator', 'builtinOptions2');
    const number2 = table.builtinOptions2Type();
    if (second !== null && number2 !== 0) {
      return readOptions(this.#bb, this.#values, 'BuiltinOptions2', number2, this.#bb.__indirect(second));
    }
    const number = table.builtinOptionsType();
    if (first === null || number === 0) return null;
    return readOptions(this.#bb, this.#values, 'BuiltinOptions', number, this.#bb.__indirect(first));
  }

  #tensor(table: fb.Tensor): Tensor {
    return this.#tensors.get(table.bb_pos, () => {
      const shape = this.#ints(table, 'Tensor', 'shape');
      const sparsity = table.sparsity();
      const quantization = table.quantization();
      return {
        name: this.#text(table, 'Tensor', 'name') ?? '',
        shape: shape ?? [],
        hasShape: shape !== null,
        shapeSignature: this.#ints(table, 'Tensor', 'shapeSignature'),
        hasRank: table.hasRank(),
        type: tensorTypeName(table.type()),
        buffer: table.buffer(),
        quantization: quantization === null ? null : this.#quantization(quantization),
        isVariable: table.isVariable(),
        sparsity: sparsity === null ? null : this.#sparsity(sparsity),
        variantTensors: list(table.variantTensorsLength(), (i) => this.#variant(table.variantTensors(i)!)),
        externalBuffer: table.externalBuffer(),
      };
    });
  }

  #variant(table: fb.VariantSubType): VariantSubType {
    return {
      shape: this.#ints(table, 'VariantSubType', 'shape') ?? [],
      type: tensorTypeName(table.type()),
      hasRank: table.hasRank(),
    };
  }

  #quantization(table: fb.QuantizationParameters): Quantization {
    return this.#quantizations.get(table.bb_pos, () => ({
      min: this.#floats(table, 'min'),
      max: this.#floats(table, 'max'),
      scale: this.#floats(table, 'scale'),
      zeroPoint: this.#longs(table, 'zeroPoint'),
      details: this.#quantizationDetails(table),
      quantizedDimension: table.quantizedDimension(),
    }));
  }

  #quantizationDetails(table: fb.QuantizationParameters): QuantizationDetails | null {
    const number = table.detailsType();
    switch (number) {
      case fb.QuantizationDetails.NONE:
        return null;
      case fb.QuantizationDetails.CustomQuantization: {
        const custom = table.details(new fb.CustomQuantization());
        if (custom === null) return null;
        return {
          kind: 'CustomQuantization',
          custom: this.#bytes(custom, 'CustomQuantization', 'custom') ?? NO_BYTES,
        };
      }
      case fb.QuantizationDetails.BlockwiseQuantization: {
        const details: fb.BlockwiseQuantization | null = table.details(new fb.BlockwiseQuantization());
        if (details === null) return null;
        return {
          kind: 'BlockwiseQuantization',
          scales: details.scales(),
          zeroPoints: details.zeroPoints(),
          blockSize: details.blockSize(),
        };
      }
      case fb.QuantizationDetails.MultiAxisQuantization: {
        const details: fb.MultiAxisQuantization | null = table.details(new fb.MultiAxisQuantization());
        if (details === null) return null;
        return {
          kind: 'MultiAxisQuantization',
          scales: details.scales(),
          zeroPoints: details.zeroPoints(),
          blockSize: details.blockSize(),
          quantizedDimensions: this.#ints(details, 'MultiAxisQuantization', 'quantizedDimensions') ?? [],
        };
      }
      default:
        return { kind: 'UNKNOWN', number };
    }
  }

  #sparsity(table: fb.SparsityParameters): Sparsity {
    return {
      traversalOrder: this.#ints(table, 'SparsityParameters', 'traversalOrder') ?? [],
      blockMap: this.#ints(table, 'SparsityParameters', 'blockMap') ?? [],
      dimensions: list(table.dimMetadataLength(), (i) => this.#sparseDimension(table.dimMetadata(i)!)),
    };
  }

  #sparseDimension(table: fb.DimensionMetadata): SparseDimension {
    return {
      format: enumName('DimensionType', table.format()),
      denseSize: table.denseSize(),
      arraySegments: this.#sparseIndices(table, 'arraySegments', table.arraySegmentsType()),
      arrayIndices: this.#sparseIndices(table, 'arrayIndices', table.arrayIndicesType()),
    };
  }

  #sparseIndices(table: fb.DimensionMetadata, name: string, type: number): SparseIndexVector | null {
    const field = this.#field(table, 'DimensionMetadata', name);
    if (field === null) return null;
    const vector = this.#bb.__indirect(field);
    const at = this.#bb.__offset(vector, 4);
    const bytesOf = (size: number): Uint8Array => {
      if (at === 0) return NO_BYTES;
      const start = this.#bb.__vector(vector + at);
      return this.bytes.slice(start, start + size * this.#bb.__vector_len(vector + at));
    };
    switch (type) {
      case fb.SparseIndexVector.Int32Vector:
        return { kind: 'Int32Vector', values: new Int32Array(bytesOf(4).buffer) };
      case fb.SparseIndexVector.Uint16Vector:
        return { kind: 'Uint16Vector', values: new Uint16Array(bytesOf(2).buffer) };
      case fb.SparseIndexVector.Uint8Vector:
        return { kind: 'Uint8Vector', values: bytesOf(1) };
      default:
        return null;
    }
  }

  #buffer(table: fb.Buffer, index: number): ModelBuffer {
    const offset = table.offset();
    const size = table.size();
    if (offset >= SMALLEST_APPENDED_OFFSET && size > 0n) {
      const end = offset + size;
      if (end > BigInt(this.bytes.length)) {
        const reason = `The file is cut off: the data ends at byte ${end}, and the file has ${this.bytes.length}.`;
        throw new ModelFormatError(reason, table.bb_pos, `buffers[${index}]`);
      }
      return { data: this.bytes.subarray(Number(offset), Number(end)), location: 'appended' };
    }
    const data = this.#bytes(table, 'Buffer', 'data');
    return { data: data ?? NO_BYTES, location: data === null ? 'none' : 'inline' };
  }

  #metadata(table: fb.Metadata): MetadataEntry {
    return { name: this.#text(table, 'Metadata', 'name') ?? '', buffer: table.buffer() };
  }

  #signature(table: fb.SignatureDef): Signature {
    return {
      key: this.#text(table, 'SignatureDef', 'signatureKey') ?? '',
      inputs: list(table.inputsLength(), (i) => this.#tensorMap(table.inputs(i)!)),
      outputs: list(table.outputsLength(), (i) => this.#tensorMap(table.outputs(i)!)),
      subgraphIndex: table.subgraphIndex(),
    };
  }

  #tensorMap(table: fb.TensorMap): TensorMap {
    return { name: this.#text(table, 'TensorMap', 'name') ?? '', tensorIndex: table.tensorIndex() };
  }

  #externalBuffer(table: fb.ExternalBuffer): ExternalBuffer {
    return {
      id: table.id(),
      group: table.group(),
      offset: table.offset(),
      length: table.length(),
      packing: this.#text(table, 'ExternalBuffer', 'packing') ?? '',
    };
  }

  #text(table: { bb_pos: number }, type: TableName, name: string): string | null {
    const at = this.#field(table, type, name);
    return at === null ? null : this.#values.string(at);
  }

  #bytes(table: { bb_pos: number }, type: TableName, name: string): Uint8Array | null {
    const at = this.#field(table, type, name);
    return at === null ? null : this.#values.bytes(at);
  }

  #ints(table: { bb_pos: number }, type: TableName, name: string): readonly number[] | null {
    const at = this.#field(table, type, name);
    return at === null ? null : this.#values.ints(at);
  }

  #booleans(table: { bb_pos: number }, type: TableName, name: string): readonly boolean[] | null {
    const at = this.#field(table, type, name);
    return at === null ? null : this.#values.booleans(at);
  }

  #floats(table: { bb_pos: number }, name: string): Float32Array {
    const at = this.#field(table, 'QuantizationParameters', name);
    return at === null ? NO_FLOATS : this.#values.floats(at);
  }

  #longs(table: { bb_pos: number }, name: string): readonly number[] {
    const at = this.#field(table, 'QuantizationParameters', name);
    return at === null ? [] : this.#values.longs(at);
  }

  /** Position of a field's inline value; null where the table has none. */
  #field(table: { bb_pos: number }, type: TableName, name: string): number | null {
    const offset = this.#bb.__offset(table.bb_pos, entryOf(type, name));
    return offset === 0 ? null : table.bb_pos + offset;
  }
}

const ENTRIES = new Map(
  Object.entries(TABLES).map(([type, fields]) => [
    type,
    new Map(fields.map((field): [string, number] => [field.name, 4 + 2 * field.slot])),
  ]),
);

/** Where a field's offset stands in its table's vtable. */
function entryOf(type: TableName, name: string): number {
  const entry = ENTRIES.get(type)?.get(name);
  if (entry === undefined) throw new Error(`The schema has no field ${type}.${name}.`);
  return entry;
}

function list<T>(length: number, make: (index: number) => T): T[] {
  const items: T[] = [];
  for (let i = 0; i < length; i++) items.push(make(i));
  return items;
}

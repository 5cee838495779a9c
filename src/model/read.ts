import { ByteBuffer } from 'flatbuffers';
import { AppendedData, isAppended } from './appended-data';
import { brokenIndices } from './broken-indices';
import { builtinOperatorName, enumName, tensorTypeName } from './enums';
import { checkFileKind } from './file-kind';
import { ModelFormatError } from './format-error';
import { FormatFields, SharedList } from './format-fields';
import { Memo } from './memo';
import type {
  ExternalBuffer,
  ExternalBufferGroup,
  MetadataEntry,
  Model,
  ModelBuffer,
  Operator,
  OperatorCode,
  Quantization,
  Signature,
  Sparsity,
  Subgraph,
  Tensor,
  TensorMap,
  VariantSubType,
} from './model';
import { readQuantization, readSparsity } from './read-quantization';
import * as fb from './schema/generated/flatbuffers';
import { SCHEMA, UNIONS } from './schema/generated/tables';
import type { BuiltinOptions } from './schema/generated/types';
import { positionOf } from './path-position';
import { verifyFlatBuffer } from './verify';

const NO_BYTES = new Uint8Array(0);

export interface ReadOptions {
  /**
   * Whether every tensor, buffer, operator code and subgraph that the file refers to by number must exist; true unless
   * told. Without, a model may hold indices that lead nowhere: only for looking at broken files.
   */
  readonly checkIndices?: boolean;
}

/**
 * Reads a .tflite file. The bytes may start at any address and must not change while the model is in use: data of buffers
 * and custom options are views of them.
 *
 * Throws a `ModelFormatError` that says what is wrong and where.
 */
export function readModel(file: Uint8Array, options: ReadOptions = {}): Model {
  // Node's Buffer is a Uint8Array whose `slice` makes no copy; views of a plain array behave everywhere alike.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  checkFileKind(bytes);
  verifyFlatBuffer(bytes, SCHEMA);
  const model = new Reader(bytes).model();
  if (options.checkIndices !== false) {
    const [broken] = brokenIndices(model);
    if (broken !== undefined) {
      throw new ModelFormatError(broken.message, positionOf(bytes, SCHEMA, broken.path), broken.path);
    }
  }
  return model;
}

class Reader {
  readonly #bb: ByteBuffer;
  readonly #fields: FormatFields;
  readonly #appended: AppendedData;
  readonly #codes = new SharedList('Model', 'operatorCodes', (at) => this.#operatorCode(at));
  readonly #subgraphs = new SharedList('Model', 'subgraphs', (at) => this.#subgraph(at));
  readonly #buffers = new SharedList('Model', 'buffers', (at) => this.#buffer(at));
  readonly #metadata = new SharedList('Model', 'metadata', (at) => this.#metadataEntry(at));
  readonly #signatures = new SharedList('Model', 'signatureDefs', (at) => this.#signature(at));
  readonly #groups = new SharedList('Model', 'externalBufferGroups', (at) => this.#group(at));
  readonly #externals = new SharedList('Model', 'externalBuffers', (at) => this.#externalBuffer(at));
  readonly #tensors = new SharedList('SubGraph', 'tensors', (at) => this.#tensor(at));
  readonly #operators = new SharedList('SubGraph', 'operators', (at) => this.#operator(at));
  readonly #variants = new SharedList('Tensor', 'variantTensors', (at) => this.#variant(at));
  readonly #signatureInputs = new SharedList('SignatureDef', 'inputs', (at) => this.#tensorMap(at));
  readonly #signatureOutputs = new SharedList('SignatureDef', 'outputs', (at) => this.#tensorMap(at));
  readonly #quantizations = new Memo<Quantization>();
  readonly #sparsities = new Memo<Sparsity>();

  constructor(bytes: Uint8Array) {
    this.#bb = new ByteBuffer(bytes);
    this.#fields = new FormatFields(this.#bb);
    this.#appended = new AppendedData(bytes);
  }

  model(): Model {
    const table = fb.Model.getRootAsModel(this.#bb);
    const fields = this.#fields;
    return {
      version: table.version(),
      description: fields.text(table, 'Model', 'description'),
      operatorCodes: this.#codes.of(fields, table),
      subgraphs: this.#subgraphs.of(fields, table),
      buffers: this.#buffers.of(fields, table),
      metadata: this.#metadata.of(fields, table),
      metadataBuffer: fields.ints(table, 'Model', 'metadataBuffer') ?? [],
      signatures: this.#signatures.of(fields, table),
      externalBufferGroups: this.#groups.of(fields, table),
      externalBuffers: this.#externals.of(fields, table),
      ...fields.unknown(table, 'Model'),
    };
  }

  #operatorCode(position: number): OperatorCode {
    const table = new fb.OperatorCode().__init(position, this.#bb);
    const builtinCode = table.builtinCode();
    const code = Math.max(builtinCode, table.deprecatedBuiltinCode());
    return {
      builtin: builtinOperatorName(code),
      customCode: this.#fields.text(table, 'OperatorCode', 'customCode'),
      version: table.version(),
      // A negative code is no operator in either field; it is kept in both.
      hasBuiltinCode: builtinCode === code || code < 0,
      ...this.#fields.unknown(table, 'OperatorCode'),
    };
  }

  #subgraph(position: number): Subgraph {
    const table = new fb.SubGraph().__init(position, this.#bb);
    return {
      name: this.#fields.text(table, 'SubGraph', 'name'),
      tensors: this.#tensors.of(this.#fields, table),
      inputs: this.#fields.ints(table, 'SubGraph', 'inputs') ?? [],
      outputs: this.#fields.ints(table, 'SubGraph', 'outputs') ?? [],
      operators: this.#operators.of(this.#fields, table),
      debugMetadataIndex: table.debugMetadataIndex(),
      ...this.#fields.unknown(table, 'SubGraph'),
    };
  }

  #operator(position: number): Operator {
    const table = new fb.Operator().__init(position, this.#bb);
    const fields = this.#fields;
    const second = this.#options(table, 'builtinOptions2', table.builtinOptions2Type());
    const first = this.#options(table, 'builtinOptions', table.builtinOptionsType());
    return {
      opcodeIndex: table.opcodeIndex(),
      inputs: fields.ints(table, 'Operator', 'inputs') ?? [],
      outputs: fields.ints(table, 'Operator', 'outputs') ?? [],
      intermediates: fields.ints(table, 'Operator', 'intermediates') ?? [],
      options: second ?? first,
      ...(first !== null && second !== null ? { otherOptions: first } : {}),
      ...this.#customOptions(table),
      customOptionsFormat: enumName('CustomOptionsFormat', table.customOptionsFormat()),
      mutatingVariableInputs: fields.booleans(table, 'Operator', 'mutatingVariableInputs') ?? [],
      debugMetadataIndex: table.debugMetadataIndex(),
      ...fields.unknown(table, 'Operator'),
    };
  }

  #options(
    table: fb.Operator,
    field: 'builtinOptions' | 'builtinOptions2',
    number: number,
  ): BuiltinOptions | null {
    const at = this.#fields.position(table, 'Operator', field);
    if (at === null || number === 0) return null;
    const position = this.#bb.__indirect(at);
    const union = field === 'builtinOptions' ? 'BuiltinOptions' : 'BuiltinOptions2';
    const kind = UNIONS[union][number];
    if (kind !== undefined) return asOptions(this.#fields.records.record(position, kind, true));
    return {
      kind: 'UNKNOWN',
      union: union === 'BuiltinOptions' ? 1 : 2,
      number,
      ...this.#fields.unknown({ bb_pos: position }, null),
    };
  }

  /** As in the runtimes, data in the FlatBuffer wins over data behind it. */
  #customOptions(table: fb.Operator): Pick<Operator, 'customOptions' | 'customOptionsLocation'> {
    const inline = this.#fields.bytes(table, 'Operator', 'customOptions');
    if (inline !== null) return { customOptions: inline, customOptionsLocation: 'inline' };
    const offset = table.largeCustomOptionsOffset();
    if (!isAppended(offset)) return { customOptions: null, customOptionsLocation: 'none' };
    const customOptions = this.#appended.view(offset, table.largeCustomOptionsSize(), table.bb_pos);
    return { customOptions, customOptionsLocation: 'appended' };
  }

  #tensor(position: number): Tensor {
    const table = new fb.Tensor().__init(position, this.#bb);
    const fields = this.#fields;
    const shape = fields.ints(table, 'Tensor', 'shape');
    const sparsity = table.sparsity();
    const quantization = table.quantization();
    return {
      name: fields.text(table, 'Tensor', 'name') ?? '',
      shape: shape ?? [],
      hasShape: shape !== null,
      shapeSignature: fields.ints(table, 'Tensor', 'shapeSignature'),
      hasRank: table.hasRank(),
      type: tensorTypeName(table.type()),
      buffer: table.buffer(),
      quantization:
        quantization &&
        this.#quantizations.get(quantization.bb_pos, () => readQuantization(fields, quantization)),
      isVariable: table.isVariable(),
      sparsity: sparsity && this.#sparsities.get(sparsity.bb_pos, () => readSparsity(fields, sparsity)),
      variantTensors: this.#variants.of(fields, table),
      externalBuffer: table.externalBuffer(),
      ...fields.unknown(table, 'Tensor'),
    };
  }

  #variant(position: number): VariantSubType {
    const table = new fb.VariantSubType().__init(position, this.#bb);
    return {
      shape: this.#fields.ints(table, 'VariantSubType', 'shape') ?? [],
      type: tensorTypeName(table.type()),
      hasRank: table.hasRank(),
      ...this.#fields.unknown(table, 'VariantSubType'),
    };
  }

  /** As in the runtimes, data in the FlatBuffer wins over data behind it. */
  #buffer(position: number): ModelBuffer {
    const table = new fb.Buffer().__init(position, this.#bb);
    const unknown = this.#fields.unknown(table, 'Buffer');
    const inline = this.#fields.bytes(table, 'Buffer', 'data');
    if (inline !== null) return { data: inline, location: 'inline', ...unknown };
    const offset = table.offset();
    if (!isAppended(offset)) return { data: NO_BYTES, location: 'none', ...unknown };
    const data = this.#appended.view(offset, table.size(), table.bb_pos);
    return { data, location: 'appended', ...unknown };
  }

  #metadataEntry(position: number): MetadataEntry {
    const table = new fb.Metadata().__init(position, this.#bb);
    return {
      name: this.#fields.text(table, 'Metadata', 'name') ?? '',
      buffer: table.buffer(),
      ...this.#fields.unknown(table, 'Metadata'),
    };
  }

  #signature(position: number): Signature {
    const table = new fb.SignatureDef().__init(position, this.#bb);
    return {
      key: this.#fields.text(table, 'SignatureDef', 'signatureKey') ?? '',
      inputs: this.#signatureInputs.of(this.#fields, table),
      outputs: this.#signatureOutputs.of(this.#fields, table),
      subgraphIndex: table.subgraphIndex(),
      ...this.#fields.unknown(table, 'SignatureDef'),
    };
  }

  #tensorMap(position: number): TensorMap {
    const table = new fb.TensorMap().__init(position, this.#bb);
    return {
      name: this.#fields.text(table, 'TensorMap', 'name') ?? '',
      tensorIndex: table.tensorIndex(),
      ...this.#fields.unknown(table, 'TensorMap'),
    };
  }

  #group(position: number): ExternalBufferGroup {
    const table = new fb.ExternalBufferGroup().__init(position, this.#bb);
    const name = this.#fields.text(table, 'ExternalBufferGroup', 'name') ?? '';
    return { name, ...this.#fields.unknown(table, 'ExternalBufferGroup') };
  }

  #externalBuffer(position: number): ExternalBuffer {
    const table = new fb.ExternalBuffer().__init(position, this.#bb);
    return {
      id: table.id(),
      group: table.group(),
      offset: table.offset(),
      length: table.length(),
      packing: this.#fields.text(table, 'ExternalBuffer', 'packing') ?? '',
      ...this.#fields.unknown(table, 'ExternalBuffer'),
    };
  }
}

/** The tables that fill the record and the interfaces of the options are generated from one schema. */
function asOptions(record: object): BuiltinOptions {
  return record as BuiltinOptions;
}

import type { Offset } from 'flatbuffers';
import { enumNumber } from './enums';
import { FILE_IDENTIFIER } from './file-kind';
import { appendAssociatedFiles, type AssociatedFileContent } from './metadata/associated-files';
import type {
  ExternalBuffer,
  Model,
  ModelBuffer,
  Operator,
  OperatorCode,
  Signature,
  Subgraph,
  Tensor,
  TensorMap,
  VariantSubType,
} from './model';
import * as fb from './schema/generated/flatbuffers';
import { TableWriter } from './table-writer';
import { layOut, type PlacedData } from './weights-layout';
import { writeOptions } from './write-options';
import { writeQuantization, writeSparsity } from './write-quantization';

/** `deprecated_builtin_code` holds codes up to this one, which stands for all greater ones. */
const PLACEHOLDER_FOR_GREATER_CODES = 127;
/** References in a FlatBuffer reach 2 GB; tables come first and need the rest. */
const LARGEST_WEIGHTS = 2 ** 31 - 2 ** 26;
/** Until its place is known, a reference has a value that is not the default, so that it gets room. */
const UNPLACED = 4;

export interface WriteOptions {
  /** Files to append as a zip, as TFLite Model Metadata has them: `readAssociatedFiles` of the original keeps them. */
  readonly associatedFiles?: readonly AssociatedFileContent[];
  /**
   * Bytes of weights up to which they are part of the FlatBuffer; if there are more, all are appended behind it. Nearly
   * 2 GB unless told.
   */
  readonly largestInlineWeights?: number;
}

/**
 * The bytes of a .tflite file: the tables, then the weights, each aligned to 16 bytes; bytes that several buffers share are
 * written once. `deprecated_builtin_code` is set beside `builtin_code`. Reading the result gives the same model.
 *
 * Throws a `RangeError` where the model holds a value that the format cannot express.
 */
export function writeModel(model: Model, options: WriteOptions = {}): Uint8Array<ArrayBuffer> {
  const inlineBytes = model.buffers.reduce(
    (sum, buffer) => sum + (isInline(buffer) ? buffer.data.length : 0),
    0,
  );
  const appendAll = inlineBytes > (options.largestInlineWeights ?? LARGEST_WEIGHTS);
  const writer = new ModelWriter(appendAll);
  const header = writer.write(model);
  const file = layOut(header, writer.placed);
  const { associatedFiles = [] } = options;
  return associatedFiles.length === 0 ? file : appendAssociatedFiles(file, associatedFiles);
}

function isInline(buffer: ModelBuffer): boolean {
  return buffer.location === 'inline' || (buffer.location === 'none' && buffer.data.length > 0);
}

class ModelWriter {
  readonly placed: PlacedData[] = [];
  readonly #tables = new TableWriter();
  readonly #builder = this.#tables.builder;

  constructor(readonly appendAll: boolean) {}

  write(model: Model): Uint8Array {
    const tables = this.#tables;
    const builder = this.#builder;
    const description = tables.text(model.description);
    const buffers = tables.tables('buffer', model.buffers, (buffer) => this.#buffer(buffer));
    const subgraphs = tables.tables('subgraph', model.subgraphs, (subgraph) => this.#subgraph(subgraph));
    const codes = tables.tables('operator code', model.operatorCodes, (code) => this.#operatorCode(code));
    const metadataBuffer = model.metadataBuffer.length === 0 ? 0 : tables.ints(model.metadataBuffer);
    const metadata = tables.someTables('metadata', model.metadata, (entry) => {
      const name = tables.text(entry.name);
      tables.start('Metadata', entry);
      fb.Metadata.addName(builder, name);
      fb.Metadata.addBuffer(builder, entry.buffer);
      return tables.end();
    });
    const signatures = tables.someTables('signature', model.signatures, (signature) =>
      this.#signature(signature),
    );
    const groups = tables.someTables('external buffer group', model.externalBufferGroups, (group) => {
      const name = tables.text(group.name);
      tables.start('ExternalBufferGroup', group);
      fb.ExternalBufferGroup.addName(builder, name);
      return tables.end();
    });
    const externals = tables.someTables('external buffer', model.externalBuffers, (buffer) =>
      this.#externalBuffer(buffer),
    );
    tables.start('Model', model);
    fb.Model.addVersion(builder, model.version);
    fb.Model.addOperatorCodes(builder, codes);
    fb.Model.addSubgraphs(builder, subgraphs);
    fb.Model.addDescription(builder, description);
    fb.Model.addBuffers(builder, buffers);
    fb.Model.addMetadataBuffer(builder, metadataBuffer);
    fb.Model.addMetadata(builder, metadata);
    fb.Model.addSignatureDefs(builder, signatures);
    fb.Model.addExternalBufferGroups(builder, groups);
    fb.Model.addExternalBuffers(builder, externals);
    builder.finish(tables.end(), FILE_IDENTIFIER);
    return builder.asUint8Array();
  }

  #operatorCode(code: OperatorCode): Offset {
    const builder = this.#builder;
    const number = enumNumber('BuiltinOperator', code.builtin);
    const customCode = this.#tables.text(code.customCode);
    this.#tables.start('OperatorCode', code);
    fb.OperatorCode.addCustomCode(builder, customCode);
    fb.OperatorCode.addVersion(builder, code.version);
    if (code.hasBuiltinCode || number > PLACEHOLDER_FOR_GREATER_CODES) {
      fb.OperatorCode.addBuiltinCode(builder, number);
    }
    const deprecated = Math.min(number, PLACEHOLDER_FOR_GREATER_CODES);
    fb.OperatorCode.addDeprecatedBuiltinCode(builder, Math.max(deprecated, -128));
    return this.#tables.end();
  }

  #subgraph(subgraph: Subgraph): Offset {
    const tables = this.#tables;
    const builder = this.#builder;
    const name = tables.text(subgraph.name);
    const operators = tables.tables('operator', subgraph.operators, (operator) => this.#operator(operator));
    const outputs = tables.ints(subgraph.outputs);
    const inputs = tables.ints(subgraph.inputs);
    const tensors = tables.tables('tensor', subgraph.tensors, (tensor) => this.#tensor(tensor));
    tables.start('SubGraph', subgraph);
    fb.SubGraph.addTensors(builder, tensors);
    fb.SubGraph.addInputs(builder, inputs);
    fb.SubGraph.addOutputs(builder, outputs);
    fb.SubGraph.addOperators(builder, operators);
    fb.SubGraph.addName(builder, name);
    fb.SubGraph.addDebugMetadataIndex(builder, subgraph.debugMetadataIndex);
    return tables.end();
  }

  #operator(operator: Operator): Offset {
    const tables = this.#tables;
    const builder = this.#builder;
    const inputs = tables.ints(operator.inputs);
    const outputs = tables.ints(operator.outputs);
    const intermediates = operator.intermediates.length === 0 ? 0 : tables.ints(operator.intermediates);
    const mutating =
      operator.mutatingVariableInputs.length === 0 ? 0 : tables.booleans(operator.mutatingVariableInputs);
    const isAppended = operator.customOptionsLocation === 'appended';
    const customOptions = isAppended ? 0 : tables.bytes(operator.customOptions);
    const options = [operator.options, operator.otherOptions ?? null]
      .filter((table) => table !== null)
      .map((table) => writeOptions(tables, table));
    tables.start('Operator', operator);
    fb.Operator.addOpcodeIndex(builder, operator.opcodeIndex);
    fb.Operator.addInputs(builder, inputs);
    fb.Operator.addOutputs(builder, outputs);
    fb.Operator.addCustomOptions(builder, customOptions);
    fb.Operator.addMutatingVariableInputs(builder, mutating);
    fb.Operator.addIntermediates(builder, intermediates);
    fb.Operator.addDebugMetadataIndex(builder, operator.debugMetadataIndex);
    for (const { union, number, offset } of options) {
      if (union === 1) {
        fb.Operator.addBuiltinOptions(builder, offset);
        fb.Operator.addBuiltinOptionsType(builder, number);
      } else {
        fb.Operator.addBuiltinOptions2(builder, offset);
        fb.Operator.addBuiltinOptions2Type(builder, number);
      }
    }
    if (isAppended && operator.customOptions !== null) {
      fb.Operator.addLargeCustomOptionsOffset(builder, BigInt(UNPLACED));
      fb.Operator.addLargeCustomOptionsSize(builder, BigInt(operator.customOptions.length));
    }
    fb.Operator.addCustomOptionsFormat(
      builder,
      enumNumber('CustomOptionsFormat', operator.customOptionsFormat),
    );
    const table = tables.end();
    if (isAppended && operator.customOptions !== null) {
      this.placed.push({ table, data: operator.customOptions, kind: 'appended custom options' });
    }
    return table;
  }

  #tensor(tensor: Tensor): Offset {
    const tables = this.#tables;
    const builder = this.#builder;
    const { quantization, sparsity, shapeSignature } = tensor;
    const name = tensor.name === '' ? 0 : tables.text(tensor.name);
    const shape = tensor.hasShape || tensor.shape.length > 0 ? tables.ints(tensor.shape) : 0;
    const signature = shapeSignature === null ? 0 : tables.ints(shapeSignature);
    const quantizationOffset =
      quantization &&
      tables.once('quantization', quantization, () => writeQuantization(tables, quantization));
    const sparsityOffset =
      sparsity && tables.once('sparsity', sparsity, () => writeSparsity(tables, sparsity));
    const variants = tables.someTables('variant', tensor.variantTensors, (variant) => this.#variant(variant));
    tables.start('Tensor', tensor);
    fb.Tensor.addShape(builder, shape);
    fb.Tensor.addBuffer(builder, tensor.buffer);
    fb.Tensor.addName(builder, name);
    fb.Tensor.addQuantization(builder, quantizationOffset ?? 0);
    fb.Tensor.addSparsity(builder, sparsityOffset ?? 0);
    fb.Tensor.addShapeSignature(builder, signature);
    fb.Tensor.addVariantTensors(builder, variants);
    fb.Tensor.addExternalBuffer(builder, tensor.externalBuffer);
    fb.Tensor.addType(builder, enumNumber('TensorType', tensor.type));
    fb.Tensor.addIsVariable(builder, tensor.isVariable);
    fb.Tensor.addHasRank(builder, tensor.hasRank);
    return tables.end();
  }

  #variant(variant: VariantSubType): Offset {
    const shape = variant.shape.length === 0 ? 0 : this.#tables.ints(variant.shape);
    this.#tables.start('VariantSubType', variant);
    fb.VariantSubType.addShape(this.#builder, shape);
    fb.VariantSubType.addType(this.#builder, enumNumber('TensorType', variant.type));
    fb.VariantSubType.addHasRank(this.#builder, variant.hasRank);
    return this.#tables.end();
  }

  #buffer(buffer: ModelBuffer): Offset {
    const builder = this.#builder;
    const { data } = buffer;
    const kind =
      isInline(buffer) && !(this.appendAll && data.length > 0) ? 'inline buffer' : 'appended buffer';
    this.#tables.start('Buffer', buffer);
    if (buffer.location === 'none' && data.length === 0) return this.#tables.end();
    if (kind === 'inline buffer') {
      // The data is no part of the header, so that it is copied once: `layOut` makes this a reference to it.
      builder.addFieldInt32(0, UNPLACED, 0);
    } else {
      fb.Buffer.addOffset(builder, BigInt(UNPLACED));
      fb.Buffer.addSize(builder, BigInt(data.length));
    }
    const table = this.#tables.end();
    this.placed.push({ table, data, kind });
    return table;
  }

  #signature(signature: Signature): Offset {
    const tables = this.#tables;
    const builder = this.#builder;
    const map = (entry: TensorMap): Offset => {
      const name = tables.text(entry.name);
      tables.start('TensorMap', entry);
      fb.TensorMap.addName(builder, name);
      fb.TensorMap.addTensorIndex(builder, entry.tensorIndex);
      return tables.end();
    };
    const key = tables.text(signature.key);
    const inputs = tables.tables('tensor map', signature.inputs, map);
    const outputs = tables.tables('tensor map', signature.outputs, map);
    tables.start('SignatureDef', signature);
    fb.SignatureDef.addInputs(builder, inputs);
    fb.SignatureDef.addOutputs(builder, outputs);
    fb.SignatureDef.addSignatureKey(builder, key);
    fb.SignatureDef.addSubgraphIndex(builder, signature.subgraphIndex);
    return tables.end();
  }

  #externalBuffer(buffer: ExternalBuffer): Offset {
    const packing = this.#tables.text(buffer.packing === '' ? null : buffer.packing);
    this.#tables.start('ExternalBuffer', buffer);
    fb.ExternalBuffer.addOffset(this.#builder, buffer.offset);
    fb.ExternalBuffer.addLength(this.#builder, buffer.length);
    fb.ExternalBuffer.addId(this.#builder, buffer.id);
    fb.ExternalBuffer.addGroup(this.#builder, buffer.group);
    fb.ExternalBuffer.addPacking(this.#builder, packing);
    return this.#tables.end();
  }
}

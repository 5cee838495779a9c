import { enumName } from './enums';
import type { FormatFields } from './format-fields';
import type {
  Quantization,
  QuantizationDetails,
  SparseDimension,
  SparseIndexVector,
  Sparsity,
} from './model';
import * as fb from './schema/generated/flatbuffers';

const NO_BYTES = new Uint8Array(0);

export function readQuantization(fields: FormatFields, table: fb.QuantizationParameters): Quantization {
  return {
    min: fields.floats(table, 'QuantizationParameters', 'min'),
    max: fields.floats(table, 'QuantizationParameters', 'max'),
    scale: fields.floats(table, 'QuantizationParameters', 'scale'),
    zeroPoint: fields.longs(table, 'QuantizationParameters', 'zeroPoint') ?? [],
    details: readDetails(fields, table),
    quantizedDimension: table.quantizedDimension(),
    ...fields.unknown(table, 'QuantizationParameters'),
  };
}

function readDetails(fields: FormatFields, table: fb.QuantizationParameters): QuantizationDetails | null {
  const field = fields.position(table, 'QuantizationParameters', 'details');
  const number = table.detailsType();
  if (field === null || number === fb.QuantizationDetails.NONE) return null;
  const position = fields.bb.__indirect(field);
  switch (number) {
    case fb.QuantizationDetails.CustomQuantization: {
      const details = new fb.CustomQuantization().__init(position, fields.bb);
      const custom = fields.bytes(details, 'CustomQuantization', 'custom') ?? NO_BYTES;
      return { kind: 'CustomQuantization', custom, ...fields.unknown(details, 'CustomQuantization') };
    }
    case fb.QuantizationDetails.BlockwiseQuantization: {
      const details = new fb.BlockwiseQuantization().__init(position, fields.bb);
      return {
        kind: 'BlockwiseQuantization',
        scales: details.scales(),
        zeroPoints: details.zeroPoints(),
        blockSize: details.blockSize(),
        ...fields.unknown(details, 'BlockwiseQuantization'),
      };
    }
    case fb.QuantizationDetails.MultiAxisQuantization: {
      const details = new fb.MultiAxisQuantization().__init(position, fields.bb);
      return {
        kind: 'MultiAxisQuantization',
        scales: details.scales(),
        zeroPoints: details.zeroPoints(),
        blockSize: details.blockSize(),
        quantizedDimensions: fields.ints(details, 'MultiAxisQuantization', 'quantizedDimensions') ?? [],
        ...fields.unknown(details, 'MultiAxisQuantization'),
      };
    }
    default:
      return { kind: 'UNKNOWN', number, ...fields.unknown({ bb_pos: position }, null) };
  }
}

export function readSparsity(fields: FormatFields, table: fb.SparsityParameters): Sparsity {
  const dimensions: SparseDimension[] = [];
  for (let i = 0; i < table.dimMetadataLength(); i++) {
    dimensions.push(readSparseDimension(fields, table.dimMetadata(i)!));
  }
  return {
    traversalOrder: fields.ints(table, 'SparsityParameters', 'traversalOrder') ?? [],
    blockMap: fields.ints(table, 'SparsityParameters', 'blockMap') ?? [],
    dimensions,
    ...fields.unknown(table, 'SparsityParameters'),
  };
}

function readSparseDimension(fields: FormatFields, table: fb.DimensionMetadata): SparseDimension {
  return {
    format: enumName('DimensionType', table.format()),
    denseSize: table.denseSize(),
    arraySegments: readSparseIndices(fields, table, 'arraySegments', table.arraySegmentsType()),
    arrayIndices: readSparseIndices(fields, table, 'arrayIndices', table.arrayIndicesType()),
    ...fields.unknown(table, 'DimensionMetadata'),
  };
}

function readSparseIndices(
  fields: FormatFields,
  table: fb.DimensionMetadata,
  name: string,
  type: fb.SparseIndexVector,
): SparseIndexVector | null {
  const { bb } = fields;
  const field = fields.position(table, 'DimensionMetadata', name);
  if (field === null) return null;
  const vector = bb.__indirect(field);
  // The three tables have one field each, `values`.
  const at = bb.__offset(vector, 4);
  const values = (size: number): ArrayBuffer => {
    if (at === 0) return new ArrayBuffer(0);
    const start = bb.__vector(vector + at);
    return new Uint8Array(bb.bytes().subarray(start, start + size * bb.__vector_len(vector + at))).buffer;
  };
  switch (type) {
    case fb.SparseIndexVector.Int32Vector:
      return { kind: 'Int32Vector', values: new Int32Array(values(4)) };
    case fb.SparseIndexVector.Uint16Vector:
      return { kind: 'Uint16Vector', values: new Uint16Array(values(2)) };
    case fb.SparseIndexVector.Uint8Vector:
      return { kind: 'Uint8Vector', values: new Uint8Array(values(1)) };
    default:
      return null;
  }
}

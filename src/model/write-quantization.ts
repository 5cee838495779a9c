import type { Offset } from 'flatbuffers';
import { enumNumber } from './enums';
import type {
  Quantization,
  QuantizationDetails,
  SparseDimension,
  SparseIndexVector,
  Sparsity,
} from './model';
import * as fb from './schema/generated/flatbuffers';
import type { TableWriter } from './table-writer';

/** `force_align` of `CustomQuantization.custom` and of the sparse indices. */
const CUSTOM_ALIGN = 16;
const INDICES_ALIGN = 4;

export function writeQuantization(writer: TableWriter, quantization: Quantization): Offset {
  const { builder } = writer;
  const floats = (values: Float32Array): Offset => (values.length === 0 ? 0 : writer.floats(values));
  const min = floats(quantization.min);
  const max = floats(quantization.max);
  const scale = floats(quantization.scale);
  const zeroPoint = quantization.zeroPoint.length === 0 ? 0 : writer.longs(quantization.zeroPoint);
  const { details } = quantization;
  const detailsOffset =
    details === null ? 0 : writer.once('quantization details', details, () => writeDetails(writer, details));
  writer.start('QuantizationParameters', quantization);
  fb.QuantizationParameters.addMin(builder, min);
  fb.QuantizationParameters.addMax(builder, max);
  fb.QuantizationParameters.addScale(builder, scale);
  fb.QuantizationParameters.addZeroPoint(builder, zeroPoint);
  fb.QuantizationParameters.addDetails(builder, detailsOffset);
  fb.QuantizationParameters.addQuantizedDimension(builder, quantization.quantizedDimension);
  if (details !== null) fb.QuantizationParameters.addDetailsType(builder, detailsNumber(details));
  return writer.end();
}

function detailsNumber(details: QuantizationDetails): number {
  return details.kind === 'UNKNOWN' ? details.number : fb.QuantizationDetails[details.kind];
}

function writeDetails(writer: TableWriter, details: QuantizationDetails): Offset {
  const { builder } = writer;
  switch (details.kind) {
    case 'CustomQuantization': {
      const custom = details.custom.length === 0 ? 0 : writer.alignedBytes(details.custom, CUSTOM_ALIGN);
      writer.start('CustomQuantization', details);
      fb.CustomQuantization.addCustom(builder, custom);
      break;
    }
    case 'BlockwiseQuantization':
      writer.start('BlockwiseQuantization', details);
      fb.BlockwiseQuantization.addScales(builder, details.scales);
      fb.BlockwiseQuantization.addZeroPoints(builder, details.zeroPoints);
      fb.BlockwiseQuantization.addBlockSize(builder, details.blockSize);
      break;
    case 'MultiAxisQuantization': {
      const dimensions = writer.ints(details.quantizedDimensions);
      writer.start('MultiAxisQuantization', details);
      fb.MultiAxisQuantization.addScales(builder, details.scales);
      fb.MultiAxisQuantization.addZeroPoints(builder, details.zeroPoints);
      fb.MultiAxisQuantization.addBlockSize(builder, details.blockSize);
      fb.MultiAxisQuantization.addQuantizedDimensions(builder, dimensions);
      break;
    }
    case 'UNKNOWN':
      writer.start(null, details);
  }
  return writer.end();
}

export function writeSparsity(writer: TableWriter, sparsity: Sparsity): Offset {
  const { builder } = writer;
  const traversalOrder = writer.ints(sparsity.traversalOrder);
  const blockMap = sparsity.blockMap.length === 0 ? 0 : writer.ints(sparsity.blockMap);
  const dimensions = writer.tables('sparse dimension', sparsity.dimensions, (dimension) =>
    writeSparseDimension(writer, dimension),
  );
  writer.start('SparsityParameters', sparsity);
  fb.SparsityParameters.addTraversalOrder(builder, traversalOrder);
  fb.SparsityParameters.addBlockMap(builder, blockMap);
  fb.SparsityParameters.addDimMetadata(builder, dimensions);
  return writer.end();
}

function writeSparseDimension(writer: TableWriter, dimension: SparseDimension): Offset {
  const { builder } = writer;
  const { arraySegments, arrayIndices } = dimension;
  const segments = arraySegments === null ? 0 : writeIndices(writer, arraySegments);
  const indices = arrayIndices === null ? 0 : writeIndices(writer, arrayIndices);
  writer.start('DimensionMetadata', dimension);
  fb.DimensionMetadata.addDenseSize(builder, dimension.denseSize);
  fb.DimensionMetadata.addArraySegments(builder, segments);
  fb.DimensionMetadata.addArrayIndices(builder, indices);
  fb.DimensionMetadata.addFormat(builder, enumNumber('DimensionType', dimension.format));
  if (arraySegments !== null) {
    fb.DimensionMetadata.addArraySegmentsType(builder, fb.SparseIndexVector[arraySegments.kind]);
  }
  if (arrayIndices !== null) {
    fb.DimensionMetadata.addArrayIndicesType(builder, fb.SparseIndexVector[arrayIndices.kind]);
  }
  return writer.end();
}

function writeIndices(writer: TableWriter, indices: SparseIndexVector): Offset {
  const { builder } = writer;
  const { values } = indices;
  const size = values.BYTES_PER_ELEMENT;
  const add = (value: number): void => {
    if (size === 4) builder.addInt32(value);
    else if (size === 2) builder.addInt16(value);
    else builder.addInt8(value);
  };
  return writer.once('sparse indices', values, () => {
    builder.startVector(size, values.length, INDICES_ALIGN);
    for (let i = values.length - 1; i >= 0; i--) add(values[i]!);
    const vector = builder.endVector();
    // The three tables have one field each, `values`.
    writer.start(indices.kind, {});
    builder.addFieldOffset(0, vector, 0);
    return writer.end();
  });
}

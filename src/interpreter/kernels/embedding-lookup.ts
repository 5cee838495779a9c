import { elementCount, float32ToFloat16, unpackInt2, unpackInt4 } from '../arithmetic';
import { defineKernel, type KernelNode, type PrepareContext } from '../kernel';
import type { RuntimeTensor, TypedArray } from '../runtime-tensor';
import { bytesOf } from './elements';
import { integersOf, requireCounts, requireRank, requireType, zeroPointOf } from './movement-checks';

interface Prepared {
  /** The scales of the rows, or one for all; null where rows are copied as they are. */
  readonly scales: readonly number[] | null;
}

const INTEGERS = ['UINT8', 'INT8', 'INT4', 'INT2'];

/** Rows of a table, by index. Sources: tflite/kernels/embedding_lookup.cc, micro/kernels/embedding_lookup.cc. */
export const embeddingLookup = defineKernel<Prepared>({
  op: 'EMBEDDING_LOOKUP',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [lookup, table, output] = [node.input(0), node.input(1), node.output(0)];
    requireRank(lookup, context, 1);
    requireType(lookup, context, ['INT32']);
    requireRank(table, context, 2, 8);
    if (context.runtime === 'tflm') {
      requireType(table, context, ['FLOAT32', 'INT8']);
      requireType(output, context, table.type === 'FLOAT32' ? ['FLOAT32'] : ['FLOAT32', 'INT8']);
    }
    const scales = scalesOf(table, output, context);
    context.resize(output, [lookup.shape[0]!, ...table.shape.slice(1)]);
    return { scales };
  },
  eval(node, { scales }, context) {
    const [table, output] = [node.input(1), node.output(0)];
    const rows = table.shape[0]!;
    if (rows === 0) return;
    const indices = integersOf(node.input(0));
    const wrong = indices.find((index) => index < 0 || index >= rows);
    if (wrong !== undefined) context.fail(`index ${wrong} is outside the ${rows} rows of '${table.name}'`);
    if (scales === null) {
      const size = bytesOf(table).length / rows;
      indices.forEach((index, i) =>
        bytesOf(output).set(bytesOf(table).subarray(index * size, (index + 1) * size), i * size),
      );
      return;
    }
    dequantizeRows(node, indices, scales);
  },
});

function scalesOf(table: RuntimeTensor, output: RuntimeTensor, context: PrepareContext): number[] | null {
  const isReal = output.type === 'FLOAT32' || (output.type === 'FLOAT16' && context.runtime === 'tflite');
  if (table.type === output.type || !isReal) return null;
  if (!INTEGERS.includes(table.type))
    context.fail(`a table of ${table.type} cannot be looked up as ${output.type} (${INTEGERS.join(', ')})`);
  if (zeroPointOf(table) !== 0) context.fail(`'${table.name}' must have the zero point 0`);
  const scales = [...(table.quantization?.scale ?? [0])];
  if (scales.length <= 1 || context.runtime === 'tflm') return [scales[0] ?? 0];
  if (table.quantization!.quantizedDimension !== 0 || scales.length !== table.shape[0]) {
    context.fail(
      `'${table.name}' must have a scale a row (${table.shape[0]}), ` +
        `has ${scales.length} along axis ${table.quantization!.quantizedDimension}`,
    );
  }
  return scales;
}

function dequantizeRows(node: KernelNode, indices: readonly number[], scales: readonly number[]): void {
  const [table, output] = [node.input(1), node.output(0)];
  const size = elementCount(table.shape.slice(1));
  const values = valuesOf(table, size);
  const to = output.data;
  const store = output.type === 'FLOAT16' ? float32ToFloat16 : (x: number) => x;
  indices.forEach((index, i) => {
    const scale = scales[scales.length > 1 ? index : 0]!;
    for (let j = 0; j < size; j++) to[i * size + j] = store(Math.fround(Number(values(index, j)) * scale));
  });
}

/** Packed rows begin at whole bytes only where a row fills them: the kernel rounds the start of a row down. */
function valuesOf(table: RuntimeTensor, size: number): (row: number, column: number) => number | bigint {
  const bytes = bytesOf(table);
  if (table.type === 'INT4' || table.type === 'INT2') {
    const perByte = table.type === 'INT4' ? 2 : 4;
    const all: TypedArray =
      table.type === 'INT4' ? unpackInt4(bytes, bytes.length * 2) : unpackInt2(bytes, bytes.length * 4);
    return (row, column) => all[Math.floor((row * size) / perByte) * perByte + column] ?? 0;
  }
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (row, column) => signed[row * size + column]!;
}

import {
  broadcastOffsets,
  broadcastShape,
  elementCount,
  extendShape,
  formatShape,
  quantizeMultipliers,
} from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import type { KernelNode, PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { sumRuns } from './convolution/float-convolution';
import { dotProducts } from './convolution/dot-products';
import { quantizeAsymmetrically, quantizeSymmetrically } from './convolution/hybrid-quantization';
import { perTensorMultiplier } from './convolution/requantization';
import { elementsOf, integersOf } from './convolution/typed-data';
import { denseIntegers } from './dense/integer-dense';
import type { IntegerDense } from './dense/integer-dense';
import { transposeInto } from './dense/matrix';
import { requireCounts, requireRank } from './movement-checks';
import { quantizationOf } from './quantization';

/** Shapes of `output[b] = left[b] x right[b]`, each matrix being [rows, depth] and [depth, columns]. */
interface Product {
  readonly rows: number;
  readonly depth: number;
  readonly columns: number;
  readonly isLeftTransposed: boolean;
  /** The kernel multiplies rows with rows, so the right-hand side is turned unless the file has it so. */
  readonly isRightTransposed: boolean;
  /** For each matrix of the output, the offset in elements of the matrices it comes from. */
  readonly leftStarts: readonly number[];
  readonly rightStarts: readonly number[];
}

type Prepared = { readonly product: Product } & (
  | { readonly form: 'float' }
  | { readonly form: 'hybrid'; readonly isAsymmetric: boolean; readonly scales: Float32Array }
  | { readonly form: 'integer'; readonly dense: IntegerDense; readonly rightZeroPoint: number }
  | { readonly form: 'sums' }
);

/** Source: tflite/kernels/batch_matmul.cc and internal/reference/batch_matmul.h; micro/kernels/batch_matmul.cc. */
export const batchMatmul = defineKernel<Prepared>({
  op: 'BATCH_MATMUL',

  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [left, right, output] = [node.input(0), node.input(1), node.output(0)];
    const options = optionsOf(node, 'BatchMatMulOptions') ?? context.fail('BatchMatMulOptions are missing');
    checkTypes(left, right, output, context);
    requireRank(left, context, 2, 5);
    requireRank(right, context, 2, 5);
    const { product, shape } = planProduct(left.shape, right.shape, options.adjX, options.adjY, context);
    context.resize(output, shape);
    if (left.type === 'FLOAT32' && right.type === 'FLOAT32') return { form: 'float', product };
    if (left.type === 'FLOAT32') {
      const scales = right.quantization?.scale ?? new Float32Array(1);
      if (scales.length > 1 && scales.length !== product.columns) {
        context.fail(`the right-hand side has ${scales.length} scales for ${product.columns} columns`);
      }
      return { form: 'hybrid', product, isAsymmetric: options.asymmetricQuantizeInputs, scales };
    }
    if (output.type === 'INT32') return { form: 'sums', product };
    const multiplier = perTensorMultiplier({ input: left, filter: right, bias: null, output }, context);
    const { multipliers, shifts } = quantizeMultipliers(new Float64Array(product.columns).fill(multiplier));
    const isWide = left.type === 'INT16';
    const [zeroLeft, zeroRight, zeroOutput] = [left, right, output].map(
      (tensor) => quantizationOf(tensor, context).zeroPoint,
    ) as [number, number, number];
    if (isWide && (zeroLeft !== 0 || zeroRight !== 0 || zeroOutput !== 0)) {
      context.fail(`INT16 zero points must be 0, not ${zeroLeft}, ${zeroRight} and ${zeroOutput}`);
    }
    return {
      form: 'integer',
      product,
      rightZeroPoint: zeroRight,
      dense: {
        batches: product.rows,
        depth: product.depth,
        units: product.columns,
        inputZeroPoint: zeroLeft,
        outputZeroPoint: zeroOutput,
        min: isWide ? -32768 : -128,
        max: isWide ? 32767 : 127,
        scaling: { kind: 'fixed', multipliers, shifts },
        row: new Int16Array(product.depth),
        sums: isWide ? new Float64Array(product.columns) : new Int32Array(product.columns),
      },
    };
  },

  eval(node, prepared) {
    switch (prepared.form) {
      case 'float':
        multiplyFloats(node, prepared.product);
        return;
      case 'hybrid':
        multiplyHybrid(node, prepared.product, prepared.isAsymmetric, prepared.scales);
        return;
      case 'integer':
        multiplyIntegers(node, prepared.product, prepared.dense, prepared.rightZeroPoint);
        return;
      case 'sums':
        sumIntegers(node, prepared.product);
    }
  },
});

function checkTypes(
  left: RuntimeTensor,
  right: RuntimeTensor,
  output: RuntimeTensor,
  context: PrepareContext,
): void {
  const types = `${left.type},${right.type},${output.type}`;
  const both = ['FLOAT32,FLOAT32,FLOAT32', 'INT8,INT8,INT8', 'INT16,INT16,INT16'];
  const full = ['FLOAT32,INT8,FLOAT32', 'INT8,INT8,INT32', 'INT16,INT8,INT16'];
  if (both.includes(types) || (context.runtime === 'tflite' && full.includes(types))) return;
  context.fail(`${left.type} times ${right.type} giving ${output.type} is not supported`);
}

function planProduct(
  left: readonly number[],
  right: readonly number[],
  adjX: boolean,
  adjY: boolean,
  context: PrepareContext,
): { readonly product: Product; readonly shape: number[] } {
  const rank = Math.max(left.length, right.length);
  const [l, r] = [extendShape(left, rank), extendShape(right, rank)];
  const [lastRows, lastColumns] = [l.at(-2)!, l.at(-1)!];
  const [rightRows, rightColumns] = [r.at(-2)!, r.at(-1)!];
  const [rows, depth] = adjX ? [lastColumns, lastRows] : [lastRows, lastColumns];
  const [rightDepth, columns] = adjY ? [rightColumns, rightRows] : [rightRows, rightColumns];
  const batch = broadcastShape(l.slice(0, -2), r.slice(0, -2));
  if (batch === null || depth !== rightDepth) {
    context.fail(
      `${formatShape(left)} and ${formatShape(right)} cannot be multiplied (adj_x ${adjX}, adj_y ${adjY})`,
    );
  }
  const starts = (shape: readonly number[], size: number) => {
    const offsets = broadcastOffsets(shape.slice(0, -2), batch) ?? [
      ...new Array<number>(elementCount(batch)).keys(),
    ];
    return Array.from(offsets, (offset) => offset * size);
  };
  return {
    product: {
      rows,
      depth,
      columns,
      isLeftTransposed: adjX,
      isRightTransposed: !adjY,
      leftStarts: starts(l, rows * depth),
      rightStarts: starts(r, depth * columns),
    },
    shape: [...batch, rows, columns],
  };
}

/** Calls `multiply(left, right, start of the output)` with each pair of matrices as [rows][depth] and [columns][depth]. */
function forEachPair<
  T extends Float32Array | Int8Array | Int16Array,
  U extends Float32Array | Int8Array | Int16Array,
>(
  { rows, depth, columns, isLeftTransposed, isRightTransposed, leftStarts, rightStarts }: Product,
  left: T,
  right: U,
  multiply: (left: T, right: U, target: number) => void,
): void {
  const leftCopy = left.slice(0, rows * depth) as T;
  const rightCopy = right.slice(0, depth * columns) as U;
  leftStarts.forEach((leftStart, index) => {
    const rightStart = rightStarts[index]!;
    if (isLeftTransposed) transposeInto(left, leftStart, depth, rows, leftCopy);
    else leftCopy.set(left.subarray(leftStart, leftStart + rows * depth));
    if (isRightTransposed) transposeInto(right, rightStart, depth, columns, rightCopy);
    else rightCopy.set(right.subarray(rightStart, rightStart + depth * columns));
    multiply(leftCopy, rightCopy, index * rows * columns);
  });
}

function multiplyFloats(node: KernelNode, product: Product): void {
  const { rows, depth, columns } = product;
  const output = elementsOf(node.output(0).data, Float32Array);
  const run = Int32Array.of(0, 0, depth);
  const [left, right] = [node.input(0), node.input(1)].map(({ data }) => elementsOf(data, Float32Array));
  forEachPair(product, left!, right!, (a, b, target) => {
    for (let row = 0; row < rows; row++) {
      run[0] = row * depth;
      sumRuns(a, 0, b, 0, depth, columns, run, 3, output, target + row * columns);
    }
  });
}

function multiplyIntegers(
  node: KernelNode,
  product: Product,
  dense: IntegerDense,
  rightZeroPoint: number,
): void {
  const output = integersOf(node.output(0).data);
  const left = node.input(0).data as Int8Array | Int16Array;
  const right = node.input(1).data as Int8Array | Int16Array;
  const size = product.rows * product.columns;
  forEachPair(product, left, right, (a, b, target) => {
    const weights = rightZeroPoint === 0 ? b : Int16Array.from(b, (value) => value - rightZeroPoint);
    denseIntegers(dense, a, weights, null, output.subarray(target, target + size));
  });
}

/** INT8 to INT32: bare sums of products, zero points left out. */
function sumIntegers(node: KernelNode, product: Product): void {
  const { rows, depth, columns } = product;
  const output = elementsOf(node.output(0).data, Int32Array);
  const [left, right] = [node.input(0), node.input(1)].map(({ data }) => elementsOf(data, Int8Array));
  forEachPair(product, left!, right!, (a, b, target) => {
    const vector = Int16Array.from(a);
    for (let row = 0; row < rows; row++) {
      const start = target + row * columns;
      dotProducts(vector, row * depth, depth, b, 0, columns, output.subarray(start, start + columns));
    }
  });
}

/** Each row of the float left-hand side is quantized while running. */
function multiplyHybrid(
  node: KernelNode,
  product: Product,
  isAsymmetric: boolean,
  scales: Float32Array,
): void {
  const { rows, depth, columns } = product;
  const output = elementsOf(node.output(0).data, Float32Array);
  const left = elementsOf(node.input(0).data, Float32Array);
  const right = elementsOf(node.input(1).data, Int8Array);
  const quantize = isAsymmetric ? quantizeAsymmetrically : quantizeSymmetrically;
  const quantized = new Int8Array(rows * depth);
  const sums = new Int32Array(columns);
  const ones = new Int16Array(depth).fill(1);
  const rowSums = new Int32Array(columns);
  forEachPair(product, left, right, (a, b, target) => {
    dotProducts(ones, 0, depth, b, 0, columns, rowSums);
    for (let row = 0; row < rows; row++) {
      const { scale, zeroPoint } = quantize(a, row * depth, depth, quantized);
      const vector = Int16Array.from(quantized.subarray(row * depth, (row + 1) * depth));
      dotProducts(vector, 0, depth, b, 0, columns, sums);
      for (let column = 0; column < columns; column++) {
        // The C++ takes the zero points off in float32.
        const shifted = Math.fround(Math.fround(sums[column]!) - Math.fround(rowSums[column]! * zeroPoint));
        const factor = Math.fround(scale * scales[scales.length > 1 ? column : 0]!);
        output[target + row * columns + column] = Math.fround(factor * Math.trunc(shifted));
      }
    }
  });
}

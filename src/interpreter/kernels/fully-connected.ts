import type { TensorType } from '../../model';
import { elementCount, floatActivationRange, formatShape, quantizeMultipliers } from '../arithmetic';
import type { Range } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import type { KernelNode, PrepareContext } from '../kernel';
import type { RuntimeTensor, TypedArray } from '../runtime-tensor';
import { checkBias } from './convolution/checks';
import type { ConvolutionTensors } from './convolution/checks';
import { FilterCache } from './convolution/filter-values';
import type { FilterReading } from './convolution/filter-values';
import { finish, sumRuns } from './convolution/float-convolution';
import type { IntegerArray } from './convolution/patch';
import { hasWideAccumulator } from './conv-2d';
import { activationRangeOf, perTensorMultiplier } from './convolution/requantization';
import { elementsOf, integersOf } from './convolution/typed-data';
import { checkDenseTypes, checkDenseWeights } from './dense/checks';
import { denseHybrid } from './dense/hybrid-dense';
import type { HybridDense } from './dense/hybrid-dense';
import { denseIntegers } from './dense/integer-dense';
import type { DenseScaling, IntegerDense } from './dense/integer-dense';
import { storedOffsets } from './dense/sparse-weights';
import { fastFloatDense, fastIntegerDense, fastVectorProduct } from '../simd';
import type { FastRun } from '../simd';
import { requireCounts, requireRank } from './movement-checks';
import { quantizationOf } from './quantization';

interface Sizes {
  readonly batches: number;
  readonly depth: number;
  readonly units: number;
}

type Prepared =
  | { readonly form: 'zeros' }
  | ({
      readonly form: 'float';
      readonly range: Range;
      readonly sparse: Int32Array | null;
      readonly fast: FastRun | null;
    } & Sizes)
  | ({ readonly form: 'hybrid'; readonly weights: FilterCache } & HybridDense)
  | ({
      readonly form: 'integer';
      readonly weights: FilterCache;
      readonly fast: FastRun | null;
    } & IntegerDense);

/** Source: tflite/kernels/fully_connected.cc; tensorflow/lite/micro/kernels/fully_connected.cc and _common.cc. */
export const fullyConnected = defineKernel<Prepared>({
  op: 'FULLY_CONNECTED',

  prepare(node, context) {
    requireCounts(node, context, [2, 3]);
    const options =
      optionsOf(node, 'FullyConnectedOptions') ?? context.fail('FullyConnectedOptions are missing');
    const tensors = {
      input: node.input(0),
      filter: node.input(1),
      bias: node.optionalInput(2),
      output: node.output(0),
    };
    const { input, filter, bias, output } = tensors;
    if (options.weightsFormat !== 'DEFAULT') {
      context.fail(
        `weights in the format ${options.weightsFormat} are not computed by this interpreter; use DEFAULT`,
      );
    }
    checkDenseTypes(tensors, context);
    requireRank(filter, context, 2);
    const [units = 0, depth = 0] = filter.shape;
    const batches = depth === 0 ? 0 : Math.trunc(elementCount(input.shape) / depth);
    context.resize(output, outputShape(input, batches, units, depth, options.keepNumDims, context));
    if (depth === 0) return { form: 'zeros' };
    if (bias !== null) checkBias(bias, biasTypes(input.type), units, context);
    const sizes = { batches, depth, units };
    const activation = options.fusedActivationFunction;
    if (input.type === 'FLOAT32' && filter.type !== 'FLOAT32') {
      const weights = new FilterCache(filter, 0, 'INT8');
      return { form: 'hybrid', weights, ...prepareHybrid(weights) };
    }
    if (!['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6'].includes(activation) && context.runtime === 'tflite') {
      context.fail(
        `the fused activation ${activation} is not supported; use NONE, RELU, RELU_N1_TO_1 or RELU6`,
      );
    }
    if (input.type === 'FLOAT32') {
      const range = floatActivationRange(activation);
      const sparse = sparseOffsets(filter, context);
      return { form: 'float', ...sizes, range, sparse, fast: fastFloatDense(context, sizes, range, tensors) };
    }
    checkDenseWeights(tensors, context);
    const isWide =
      input.type === 'INT16' &&
      (filter.type === 'INT16' || hasWideAccumulator(bias?.type, options.quantizedBiasType, context));
    const inputZeroPoint = quantizationOf(input, context).zeroPoint;
    const isPerChannel = filter.quantization!.scale.length > 1;
    const filterZeroPoint = isPerChannel ? 0 : quantizationOf(filter, context).zeroPoint;
    const weights = new FilterCache(filter, filterZeroPoint, readingOf(tensors));
    const dense: IntegerDense = {
      ...sizes,
      ...activationRangeOf(output, activation, context),
      inputZeroPoint,
      outputZeroPoint: quantizationOf(output, context).zeroPoint,
      scaling: denseScaling(tensors, units, context),
      row: input.type === 'INT16' && inputZeroPoint !== 0 ? new Int32Array(depth) : new Int16Array(depth),
      sums: isWide ? new Float64Array(units) : new Int32Array(units),
    };
    const fast = isWide ? null : fastIntegerDense(context, dense, tensors, weights);
    return { form: 'integer', ...dense, weights, fast };

    function prepareHybrid(weights: FilterCache): HybridDense {
      const scales = filter.quantization?.scale ?? new Float32Array(0);
      if (scales.length > 1 && scales.length !== filter.shape[filter.quantization!.quantizedDimension]) {
        context.fail(`the weights "${filter.name}" have ${scales.length} scales for ${units} units`);
      }
      return {
        ...sizes,
        isAsymmetric: options!.asymmetricQuantizeInputs,
        scales: scales.length > 0 ? scales : new Float32Array(1),
        activation,
        quantizedInput: new Int8Array(batches * depth),
        row: new Int16Array(depth),
        sums: new Int32Array(units),
        fast: fastVectorProduct(context, tensors, weights, units, depth),
      };
    }
  },

  eval(node, prepared) {
    const output = node.output(0).data;
    if (output.length === 0) return;
    const bias = node.optionalInput(2)?.data ?? null;
    switch (prepared.form) {
      case 'zeros':
        new Uint8Array(output.buffer, output.byteOffset, output.byteLength).fill(0);
        return;
      case 'float':
        if (prepared.fast !== null) prepared.fast();
        else
          denseFloat(
            node,
            prepared,
            bias && elementsOf(bias, Float32Array),
            elementsOf(output, Float32Array),
          );
        return;
      case 'hybrid':
        denseHybrid(
          prepared,
          elementsOf(node.input(0).data, Float32Array),
          prepared.weights.values,
          bias && elementsOf(bias, Float32Array),
          elementsOf(output, Float32Array),
        );
        return;
      case 'integer':
        if (prepared.fast !== null) prepared.fast();
        else
          denseIntegers(
            prepared,
            inputAs(node.input(0).data, output),
            prepared.weights.values,
            bias && Float64Array.from(bias as ArrayLike<number | bigint>, Number),
            integersOf(output),
          );
    }
  },
});

/** The weights of each unit times the input, summed in order of depth in float32, as the reference kernel does. */
function denseFloat(
  node: KernelNode,
  { batches, depth, units, range, sparse }: Extract<Prepared, { form: 'float' }>,
  bias: Float32Array | null,
  output: Float32Array,
): void {
  const input = elementsOf(node.input(0).data, Float32Array);
  const stored = elementsOf(node.input(1).data, Float32Array);
  const weights = sparse === null ? stored : expand(stored, sparse, units * depth);
  const run = new Int32Array(3);
  run[2] = depth;
  for (let batch = 0; batch < batches; batch++) {
    run[0] = batch * depth;
    sumRuns(input, 0, weights, 0, depth, units, run, 3, output, batch * units);
    finish(output, batch * units, units, bias, 0, range);
  }
}

function expand(stored: Float32Array, offsets: Int32Array, count: number): Float32Array {
  const dense = new Float32Array(count);
  for (let i = 0; i < offsets.length; i++) dense[offsets[i]!] = stored[i]!;
  return dense;
}

function sparseOffsets(filter: RuntimeTensor, context: PrepareContext): Int32Array | null {
  if (filter.sparsity === null) return null;
  if (context.runtime === 'tflm') {
    context.fail(
      `TensorFlow Lite Micro reads the sparse weights "${filter.name}" as if they were dense; store them dense`,
    );
  }
  const offsets = storedOffsets(filter.sparsity, filter.shape, filter.data.length);
  return offsets ?? context.fail(`the sparse format of the weights "${filter.name}" is inconsistent`);
}

function outputShape(
  input: RuntimeTensor,
  batches: number,
  units: number,
  depth: number,
  keepsDimensions: boolean,
  context: PrepareContext,
): number[] {
  const leading = input.shape.slice(0, -1);
  if (keepsDimensions) {
    if (depth !== 0 && input.shape.at(-1) !== depth && context.runtime === 'tflite') {
      context.fail(`the last dimension of the input ${formatShape(input.shape)} must be ${depth}`);
    }
    return [...leading, units];
  }
  return [depth === 0 ? elementCount(leading) : batches, units];
}

function biasTypes(input: TensorType): readonly TensorType[] {
  return input === 'FLOAT32' ? ['FLOAT32'] : ['INT32', 'INT64'];
}

/** Weights are read as the input is; see `inputAs`. */
function readingOf({ input, filter, output }: ConvolutionTensors): FilterReading | undefined {
  if (filter.type !== 'INT8' && filter.type !== 'UINT8') return undefined;
  if (output.type === 'INT8' || (output.type === 'INT16' && input.type === 'INT16')) return 'INT8';
  return 'UINT8';
}

/** The input as the kernel for the output's type reads it: TensorFlow Lite looks at the type of the output alone. */
function inputAs(input: TypedArray, output: TypedArray): IntegerArray {
  const { buffer, byteOffset, byteLength } = input;
  if (output instanceof Int8Array) return new Int8Array(buffer, byteOffset, byteLength);
  if (output instanceof Int16Array && input instanceof Int16Array) return input;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function denseScaling(tensors: ConvolutionTensors, units: number, context: PrepareContext): DenseScaling {
  const { input, filter, output } = tensors;
  const scales = filter.quantization!.scale;
  const inputScale = quantizationOf(input, context).scale;
  const outputScale = quantizationOf(output, context).scale;
  const factors = new Float64Array(units);
  for (let i = 0; i < units; i++)
    factors[i] = (inputScale * scales[scales.length > 1 ? i : 0]!) / outputScale;
  const common = scales.length > 1 ? null : perTensorMultiplier(tensors, context);
  const isReal = context.runtime === 'tflite' && filter.type !== 'INT16';
  if (isReal) return { kind: 'real', factors };
  if (common !== null) factors.fill(common);
  return { kind: 'fixed', ...quantizeMultipliers(factors) };
}

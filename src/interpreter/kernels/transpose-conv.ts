import type { TensorType } from '../../model';
import { elementCount, floatActivationRange, formatShape } from '../arithmetic';
import type { Range } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import type { EvalContext, KernelNode, PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { hasWideAccumulator, scalesOf } from './conv-2d';
import {
  checkBias,
  checkFilterScales,
  checkPositive,
  checkSymmetric,
  checkTypePair,
} from './convolution/checks';
import { FilterCache } from './convolution/filter-values';
import type { ConvolutionGeometry } from './convolution/geometry';
import { convolutionRequantization } from './convolution/requantization';
import type { Requantization } from './convolution/requantization';
import { transposedFloat, transposedHybrid, transposedIntegers } from './convolution/transposed';
import { elementsOf, integersOf } from './convolution/typed-data';
import { slideWindow } from './convolution/window';
import { requireCounts, requireRank } from './movement-checks';

const TFLITE_TYPES: Readonly<Partial<Record<TensorType, readonly TensorType[]>>> = {
  FLOAT32: ['FLOAT32', 'INT8'],
  UINT8: ['UINT8'],
  INT8: ['INT8'],
  INT16: ['INT8'],
};
const TFLM_TYPES: typeof TFLITE_TYPES = { FLOAT32: ['FLOAT32'], INT8: ['INT8'], INT16: ['INT8'] };

type Prepared = { readonly filter: FilterCache } & (
  | { readonly form: 'float'; readonly range: Range }
  | { readonly form: 'hybrid'; readonly range: Range; readonly scales: Float32Array }
  | { readonly form: 'integer'; readonly requantization: Requantization; readonly isWide: boolean }
);

/** Source: tflite/kernels/transpose_conv.cc; tensorflow/lite/micro/kernels/transpose_conv.cc. */
export const transposeConv = defineKernel<Prepared>({
  op: 'TRANSPOSE_CONV',

  prepare(node, context) {
    requireCounts(node, context, [3, 4]);
    const outputShape = node.input(0);
    const tensors = {
      input: node.input(2),
      filter: node.input(1),
      bias: node.optionalInput(3),
      output: node.output(0),
    };
    const { input, filter, bias, output } = tensors;
    requireRank(input, context, 4);
    requireRank(filter, context, 4);
    const options =
      optionsOf(node, 'TransposeConvOptions') ?? context.fail('TransposeConvOptions are missing');
    const isMicro = context.runtime === 'tflm';
    checkTypePair(tensors, isMicro ? TFLM_TYPES : TFLITE_TYPES, context);
    checkPositive(input, [1, 2, 3], context);
    checkPositive(filter, [0, 1, 2], context);
    if (options.strideH <= 0 || options.strideW <= 0) {
      context.fail(`strides must be positive, not ${options.strideH} and ${options.strideW}`);
    }
    if (input.shape[3] !== filter.shape[3]) {
      context.fail(
        `the input has ${input.shape[3]} channels, the filter ${filter.shape[3]}; they must be the same`,
      );
    }
    const channels = filter.shape[0]!;
    if (bias !== null) checkBias(bias, biasTypes(input.type, isMicro), channels, context);
    if (!isMicro) shapeFullOutput(outputShape, output, context);
    const values = (zeroPoint: number) => new FilterCache(filter, zeroPoint);
    const activation = options.fusedActivationFunction;
    if (input.type === 'FLOAT32') {
      const range = floatActivationRange(activation);
      if (filter.type === 'FLOAT32') return { form: 'float', range, filter: values(0) };
      return { form: 'hybrid', range, scales: scalesOf(filter, channels, context), filter: values(0) };
    }
    checkFilterScales(filter, channels, context);
    if (input.type === 'INT16' && !isMicro) checkSymmetric([input, output], context);
    const isWide =
      input.type === 'INT16' &&
      (isMicro || hasWideAccumulator(bias?.type, options.quantizedBiasType, context));
    const requantization = convolutionRequantization(tensors, channels, activation, context);
    return {
      form: 'integer',
      requantization,
      isWide,
      filter: values(input.type === 'UINT8' ? requantization.filterZeroPoint : 0),
    };
  },

  eval(node, prepared, context) {
    if (node.output(0).isDynamic) context.resize(node.output(0), [...shapeValues(node.input(0))]);
    const geometry = transposedGeometry(node, context);
    const input = node.input(2).data;
    const bias = node.optionalInput(3)?.data ?? null;
    const output = node.output(0).data;
    switch (prepared.form) {
      case 'float':
        transposedFloat(
          geometry,
          prepared.range,
          elementsOf(input, Float32Array),
          elementsOf(node.input(1).data, Float32Array),
          bias && elementsOf(bias, Float32Array),
          elementsOf(output, Float32Array),
        );
        return;
      case 'hybrid':
        transposedHybrid(
          geometry,
          prepared.range,
          prepared.scales,
          elementsOf(input, Float32Array),
          new Int8Array(input.length),
          prepared.filter.values,
          bias && elementsOf(bias, Float32Array),
          elementsOf(output, Float32Array),
        );
        return;
      case 'integer': {
        const sums = prepared.isWide ? new Float64Array(output.length) : new Int32Array(output.length);
        transposedIntegers(
          geometry,
          prepared.requantization,
          integersOf(input),
          prepared.filter.values,
          bias as ArrayLike<number | bigint> | null,
          integersOf(output),
          sums,
        );
      }
    }
  },
});

function biasTypes(input: TensorType, isMicro: boolean): readonly TensorType[] {
  if (input === 'FLOAT32') return ['FLOAT32'];
  if (input !== 'INT16') return ['INT32'];
  return isMicro ? ['INT16', 'INT64'] : ['INT32', 'INT64'];
}

function shapeFullOutput(outputShape: RuntimeTensor, output: RuntimeTensor, context: PrepareContext): void {
  requireRank(outputShape, context, 1);
  if (outputShape.type !== 'INT32') context.fail(`the output shape must be INT32, not ${outputShape.type}`);
  if (outputShape.isConstant) context.resize(output, [...shapeValues(outputShape)]);
  else context.setDynamic(output);
}

function shapeValues(tensor: RuntimeTensor): Int32Array {
  return elementsOf(tensor.data, Int32Array);
}

/** Fails where the output's shape does not lead back to the input's. */
function transposedGeometry(node: KernelNode, context: EvalContext): ConvolutionGeometry {
  const [input, filter, output] = [node.input(2), node.input(1), node.output(0)];
  const options = optionsOf(node, 'TransposeConvOptions')!;
  const [batches = 0, outputHeight = 0, outputWidth = 0, outputDepth = 0] = output.shape;
  const [inputBatches, inputHeight = 0, inputWidth = 0, inputDepth = 0] = input.shape;
  const [channels, filterHeight = 0, filterWidth = 0] = filter.shape;
  if (
    output.shape.length !== 4 ||
    elementCount(output.shape) === 0 ||
    batches !== inputBatches ||
    outputDepth !== channels
  ) {
    context.fail(
      `the output shape ${formatShape(output.shape)} must be [${inputBatches}, height, width, ${channels}] for an input of ` +
        formatShape(input.shape),
    );
  }
  const vertical = slideWindow(options.padding, outputHeight, filterHeight, options.strideH, 1);
  const horizontal = slideWindow(options.padding, outputWidth, filterWidth, options.strideW, 1);
  const isConsistent = vertical?.output === inputHeight && horizontal?.output === inputWidth;
  if (vertical === null || horizontal === null || (!isConsistent && context.runtime === 'tflite')) {
    context.fail(
      `an output of ${outputHeight} x ${outputWidth} comes from an input of ` +
        `${vertical?.output ?? 'no'} x ${horizontal?.output ?? 'no'}, not of ${inputHeight} x ${inputWidth}`,
    );
  }
  return {
    batches,
    inputHeight,
    inputWidth,
    inputDepth,
    filterHeight,
    filterWidth,
    filterDepth: inputDepth,
    outputHeight,
    outputWidth,
    outputDepth,
    strideHeight: options.strideH,
    strideWidth: options.strideW,
    dilationHeight: 1,
    dilationWidth: 1,
    paddingTop: vertical.paddingBefore,
    paddingLeft: horizontal.paddingBefore,
  };
}

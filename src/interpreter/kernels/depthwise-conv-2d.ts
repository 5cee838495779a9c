import type { TensorType } from '../../model';
import { elementCount, floatActivationRange, formatShape } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import type { PrepareContext } from '../kernel';
import {
  checkBias,
  checkFilterScales,
  checkPositive,
  checkSymmetric,
  checkTypePair,
} from './convolution/checks';
import type { ConvolutionTensors } from './convolution/checks';
import {
  depthwiseConvolve,
  depthwiseConvolveFloat,
  depthwiseConvolveHybrid,
  depthwiseConvolveWide,
} from './convolution/depthwise';
import { FilterCache } from './convolution/filter-values';
import { convolutionGeometry, outputShapeOf } from './convolution/geometry';
import { integerWorkspace } from './convolution/integer-convolution';
import type { PreparedConvolution } from './convolution/prepared';
import { convolutionRequantization } from './convolution/requantization';
import { elementsOf, integersOf } from './convolution/typed-data';
import { fastFloatDepthwise, fastIntegerDepthwise } from '../simd';
import { requireCounts, requireRank } from './movement-checks';

const TFLITE_TYPES: Readonly<Partial<Record<TensorType, readonly TensorType[]>>> = {
  FLOAT32: ['FLOAT32', 'INT8'],
  UINT8: ['UINT8'],
  INT8: ['INT8', 'INT4'],
  INT16: ['INT8'],
};
const TFLM_TYPES: typeof TFLITE_TYPES = { FLOAT32: ['FLOAT32'], INT8: ['INT8', 'INT4'], INT16: ['INT8'] };
const BIAS_TYPES: Readonly<Partial<Record<TensorType, TensorType>>> = {
  FLOAT32: 'FLOAT32',
  UINT8: 'INT32',
  INT8: 'INT32',
  INT16: 'INT64',
};

/** Source: tflite/kernels/depthwise_conv.cc; tensorflow/lite/micro/kernels/depthwise_conv.cc and _common.cc. */
export const depthwiseConv2d = defineKernel<PreparedConvolution>({
  op: 'DEPTHWISE_CONV_2D',

  prepare(node, context) {
    requireCounts(node, context, [2, 3]);
    const tensors = {
      input: node.input(0),
      filter: node.input(1),
      bias: node.optionalInput(2),
      output: node.output(0),
    };
    const { input, filter, bias, output } = tensors;
    requireRank(input, context, 4);
    requireRank(filter, context, 4);
    const options =
      optionsOf(node, 'DepthwiseConv2DOptions') ?? context.fail('DepthwiseConv2DOptions are missing');
    const isMicro = context.runtime === 'tflm';
    checkTypePair(tensors, isMicro ? TFLM_TYPES : TFLITE_TYPES, context);
    checkChannels(tensors, options.depthMultiplier, context);
    if (bias === null && isMicro)
      context.fail('TensorFlow Lite Micro aborts without a bias; add one of zeros');
    if (bias !== null) checkBias(bias, [BIAS_TYPES[input.type] ?? 'INT32'], filter.shape[3]!, context);

    const [, height = 0, width = 0, outputDepth = 0] = filter.shape;
    const window = { height, width, depth: 1 };
    const geometry = convolutionGeometry(input.shape, window, outputDepth, options, context);
    const activation = options.fusedActivationFunction;
    context.resize(output, outputShapeOf(geometry));
    if (input.type === 'FLOAT32') {
      const range = floatActivationRange(activation);
      if (filter.type === 'FLOAT32') {
        const fast = fastFloatDepthwise(context, geometry, range, tensors);
        return { form: 'float', geometry, range, runs: new Int32Array(0), fast };
      }
      return {
        form: 'hybrid',
        geometry,
        range,
        scheme: { isPerChannel: true, filterScales: hybridScales(tensors, context) },
        filter: new FilterCache(filter, 0),
        workspace: integerWorkspace(geometry, false),
        quantizedInput: new Int8Array(elementCount(input.shape)),
      };
    }
    checkFilterScales(filter, outputDepth, context);
    const isWide = input.type === 'INT16';
    if (isWide && !isMicro) checkSymmetric([input, output], context);
    const requantization = convolutionRequantization(tensors, outputDepth, activation, context);
    const values = new FilterCache(filter, input.type === 'UINT8' ? requantization.filterZeroPoint : 0);
    return {
      form: isWide ? 'wide' : 'integer',
      geometry,
      requantization,
      filter: values,
      fast: isWide ? null : fastIntegerDepthwise(context, geometry, requantization, tensors, values),
      workspace: integerWorkspace(geometry, isWide),
    };
  },

  eval(node, prepared) {
    if (prepared.form !== 'hybrid' && prepared.fast !== null) {
      prepared.fast();
      return;
    }
    const input = node.input(0).data;
    const bias = node.optionalInput(2)?.data ?? null;
    const output = node.output(0).data;
    if (output.length === 0) return;
    const { geometry } = prepared;
    switch (prepared.form) {
      case 'float':
        depthwiseConvolveFloat(
          geometry,
          prepared.range,
          elementsOf(input, Float32Array),
          elementsOf(node.input(1).data, Float32Array),
          bias && elementsOf(bias, Float32Array),
          elementsOf(output, Float32Array),
        );
        return;
      case 'hybrid':
        depthwiseConvolveHybrid(
          geometry,
          prepared,
          elementsOf(input, Float32Array),
          prepared.filter.values,
          bias && elementsOf(bias, Float32Array),
          elementsOf(output, Float32Array),
        );
        return;
      case 'wide':
        depthwiseConvolveWide(
          geometry,
          prepared.requantization,
          elementsOf(input, Int16Array),
          prepared.filter.values,
          bias && elementsOf(bias, BigInt64Array),
          elementsOf(output, Int16Array),
          prepared.workspace.wideSums,
        );
        return;
      case 'integer':
        depthwiseConvolve(
          geometry,
          prepared.requantization,
          integersOf(input),
          prepared.filter.values,
          bias && elementsOf(bias, Int32Array),
          integersOf(output),
          prepared.workspace.sums,
        );
    }
  },
});

/** The filter is [1, height, width, output channels], with a whole number of output channels for each input channel. */
function checkChannels(
  { input, filter }: ConvolutionTensors,
  depthMultiplier: number,
  context: PrepareContext,
): void {
  checkPositive(input, [1, 2, 3], context);
  checkPositive(filter, [1, 2, 3], context);
  if (filter.shape[0] !== 1)
    context.fail(`the filter ${formatShape(filter.shape)} must have 1 as first dimension`);
  const [inputs, outputs] = [input.shape[3]!, filter.shape[3]!];
  if (outputs % inputs !== 0)
    context.fail(`${outputs} output channels are no multiple of ${inputs} input channels`);
  // Full TensorFlow Lite takes the multiplier from the shapes, except for int16 and hybrid, which read the option.
  const isHybrid = input.type === 'FLOAT32' && filter.type === 'INT8';
  const readsOption = context.runtime === 'tflm' || input.type === 'INT16' || isHybrid;
  if (readsOption && inputs * depthMultiplier !== outputs) {
    context.fail(`depth_multiplier is ${depthMultiplier}, but the shapes say ${outputs / inputs}`);
  }
}

function hybridScales({ filter }: ConvolutionTensors, context: PrepareContext): Float32Array {
  const { quantization } = filter;
  const count = quantization?.scale.length ?? 0;
  const wanted = filter.shape[quantization?.quantizedDimension ?? 0];
  if (quantization === null || count !== wanted || count !== filter.shape[3]) {
    context.fail(
      `the weights "${filter.name}" have ${count} scales; each of ${filter.shape[3]} channels needs one`,
    );
  }
  return quantization.scale;
}

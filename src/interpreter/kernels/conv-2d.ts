import type { TensorType } from '../../model';
import { elementCount, floatActivationRange } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import type { PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import {
  checkBias,
  checkFilterScales,
  checkFilterZeroPoints,
  checkPositive,
  checkSymmetric,
  checkTypePair,
  hasDifferentScales,
} from './convolution/checks';
import type { ConvolutionTensors } from './convolution/checks';
import { FilterCache } from './convolution/filter-values';
import { convolveFloat, floatRuns } from './convolution/float-convolution';
import { convolutionGeometry, outputShapeOf } from './convolution/geometry';
import { convolveHybrid } from './convolution/hybrid-convolution';
import { convolve, convolveWide, integerWorkspace } from './convolution/integer-convolution';
import type { PreparedConvolution } from './convolution/prepared';
import { convolutionRequantization } from './convolution/requantization';
import { elementsOf, integersOf } from './convolution/typed-data';
import { fastFloatConvolution, fastIntegerConvolution } from '../simd';
import { requireCounts, requireRank } from './movement-checks';

const TFLITE_TYPES: Readonly<Partial<Record<TensorType, readonly TensorType[]>>> = {
  FLOAT32: ['FLOAT32', 'UINT8', 'INT8', 'INT4'],
  UINT8: ['UINT8'],
  INT8: ['INT8', 'INT4'],
  INT16: ['INT8', 'INT4'],
};
const TFLM_TYPES: typeof TFLITE_TYPES = { FLOAT32: ['FLOAT32'], INT8: ['INT8', 'INT4'], INT16: ['INT8'] };

/** Source: tflite/kernels/conv.cc; tensorflow/lite/micro/kernels/conv.cc and conv_common.cc. */
export const conv2d = defineKernel<PreparedConvolution>({
  op: 'CONV_2D',

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
    const options = optionsOf(node, 'Conv2DOptions') ?? context.fail('Conv2DOptions are missing');
    const isMicro = context.runtime === 'tflm';
    checkTypePair(tensors, isMicro ? TFLM_TYPES : TFLITE_TYPES, context);
    checkChannels(tensors, context);
    if (!isMicro && bias === null) context.fail('a bias is required; add one of zeros');
    if (bias !== null) checkBias(bias, biasTypes(input.type), filter.shape[0]!, context);

    const [outputDepth = 0, height = 0, width = 0, depth = 0] = filter.shape;
    const geometry = convolutionGeometry(
      input.shape,
      { height, width, depth },
      outputDepth,
      options,
      context,
    );
    const activation = options.fusedActivationFunction;
    context.resize(output, outputShapeOf(geometry));
    if (input.type === 'FLOAT32') {
      const range = floatActivationRange(activation);
      if (filter.type === 'FLOAT32') {
        const fast = fastFloatConvolution(context, geometry, range, tensors);
        return { form: 'float', geometry, range, runs: floatRuns(geometry), fast };
      }
      return {
        form: 'hybrid',
        geometry,
        range,
        scheme: {
          isPerChannel: hasDifferentScales(filter) || depth !== input.shape[3],
          filterScales: scalesOf(filter, outputDepth, context),
        },
        filter: new FilterCache(filter, 0, 'INT8'),
        workspace: integerWorkspace(geometry, false),
        quantizedInput: new Int8Array(elementCount(input.shape)),
      };
    }
    checkFilterScales(filter, outputDepth, context);
    if (!isMicro && input.type !== 'UINT8') checkFilterZeroPoints(filter, context);
    if (!isMicro && input.type === 'INT16') checkSymmetric([input, output], context);
    const isWide =
      input.type === 'INT16' && hasWideAccumulator(bias?.type, options.quantizedBiasType, context);
    const requantization = convolutionRequantization(tensors, outputDepth, activation, context);
    const values = new FilterCache(filter, input.type === 'UINT8' ? requantization.filterZeroPoint : 0);
    return {
      form: isWide ? 'wide' : 'integer',
      geometry,
      requantization,
      filter: values,
      fast: isWide ? null : fastIntegerConvolution(context, geometry, requantization, tensors, values),
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
        convolveFloat(
          geometry,
          prepared.range,
          elementsOf(input, Float32Array),
          elementsOf(node.input(1).data, Float32Array),
          bias && elementsOf(bias, Float32Array),
          elementsOf(output, Float32Array),
          prepared.runs,
        );
        return;
      case 'hybrid':
        convolveHybrid(
          geometry,
          prepared,
          elementsOf(input, Float32Array),
          prepared.filter.values,
          bias && elementsOf(bias, Float32Array),
          elementsOf(output, Float32Array),
        );
        return;
      case 'wide':
        convolveWide(
          geometry,
          prepared.requantization,
          elementsOf(input, Int16Array),
          prepared.filter.values,
          bias && elementsOf(bias, BigInt64Array),
          elementsOf(output, Int16Array),
          prepared.workspace,
        );
        return;
      case 'integer':
        convolve(
          geometry,
          prepared.requantization,
          integersOf(input),
          prepared.filter.values,
          bias && elementsOf(bias, Int32Array),
          integersOf(output),
          prepared.workspace,
        );
    }
  },
});

function biasTypes(input: TensorType): readonly TensorType[] {
  if (input === 'FLOAT32') return ['FLOAT32'];
  return input === 'INT16' ? ['INT32', 'INT64'] : ['INT32'];
}

/** The input's channels must be a multiple of the filter's (groups), and the output's of the number of groups. */
function checkChannels({ input, filter }: ConvolutionTensors, context: PrepareContext): void {
  checkPositive(input, [1, 2, 3], context);
  checkPositive(filter, [0, 1, 2, 3], context);
  const [channels, depth] = [input.shape[3]!, filter.shape[3]!];
  if (channels % depth !== 0) {
    context.fail(`the input's ${channels} channels are no multiple of the filter's ${depth}`);
  }
  const groups = channels / depth;
  if (filter.shape[0]! % groups !== 0) {
    context.fail(`${filter.shape[0]} output channels cannot be split into ${groups} groups`);
  }
}

/** One scale an output channel; a single scale is repeated. */
export function scalesOf(filter: RuntimeTensor, channels: number, context: PrepareContext): Float32Array {
  const scale = filter.quantization?.scale ?? new Float32Array(0);
  if (scale.length === channels) return scale;
  if (scale.length > 1)
    context.fail(`the weights "${filter.name}" have ${scale.length} scales for ${channels} channels`);
  return new Float32Array(channels).fill(scale[0] ?? 0);
}

/**
 * True where int16 sums are int64. TensorFlow Lite goes by the option alone, TensorFlow Lite Micro by the bias.
 * Fails where TensorFlow Lite would read an int32 bias as int64.
 */
export function hasWideAccumulator(
  bias: TensorType | undefined,
  quantizedBiasType: TensorType,
  context: PrepareContext,
): boolean {
  if (context.runtime === 'tflm')
    return bias === undefined ? quantizedBiasType !== 'INT32' : bias !== 'INT32';
  if (quantizedBiasType !== 'FLOAT32' && bias !== undefined && bias !== quantizedBiasType) {
    context.fail(`the option quantized_bias_type is ${quantizedBiasType}, but the bias is ${bias}`);
  }
  if (quantizedBiasType !== 'FLOAT32' && quantizedBiasType !== 'INT32' && quantizedBiasType !== 'INT64') {
    context.fail(`the option quantized_bias_type must be INT32 or INT64, not ${quantizedBiasType}`);
  }
  if (quantizedBiasType !== 'INT32' && bias === 'INT32') {
    context.fail(
      'an INT32 bias needs the option quantized_bias_type INT32; the runtime reads it as INT64 otherwise',
    );
  }
  return quantizedBiasType !== 'INT32';
}

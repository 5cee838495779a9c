import { elementCount, floatActivationRange } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import { elementsOf } from './convolution/typed-data';
import { requireCounts, requireRank, requireType } from './movement-checks';

type Triple = readonly [number, number, number];

interface Prepared {
  readonly strides: Triple;
  readonly dilations: Triple;
  readonly pads: Triple;
  readonly min: number;
  readonly max: number;
}

/** Input [batch, depth, height, width, channels], filter [depth, height, width, in, out]. Source: tflite/kernels/conv3d.cc. */
export const conv3d = defineKernel<Prepared>({
  op: 'CONV_3D',

  prepare(node, context) {
    requireCounts(node, context, [2, 3]);
    const [input, filter, output] = [node.input(0), node.input(1), node.output(0)];
    const bias = node.inputCount === 3 ? node.optionalInput(2) : null;
    const options = optionsOf(node, 'Conv3DOptions') ?? context.fail('Conv3DOptions are missing');
    requireRank(input, context, 5);
    requireRank(filter, context, 5);
    for (const tensor of [input, filter, output, ...(bias === null ? [] : [bias])])
      requireType(tensor, context, ['FLOAT32']);
    if (input.shape[4] !== filter.shape[3])
      context.fail(`the filter wants ${filter.shape[3]} channels, the input has ${input.shape[4]}`);
    if ([...input.shape.slice(1), ...filter.shape].some((size) => size < 1))
      context.fail('input and filter must not be empty');
    if (bias !== null && elementCount(bias.shape) !== filter.shape[4])
      context.fail(`the bias must have ${filter.shape[4]} entries, has shape [${bias.shape.join()}]`);
    const strides: Triple = [options.strideD, options.strideH, options.strideW];
    const dilations: Triple = [options.dilationDFactor, options.dilationHFactor, options.dilationWFactor];
    if ([...strides, ...dilations].some((step) => step < 1))
      context.fail(`strides [${strides.join()}] and dilations [${dilations.join()}] must be above 0`);
    const isSame = options.padding === 'SAME';
    const sizes: number[] = [];
    const pads: number[] = [];
    strides.forEach((stride, d) => {
      const [size, reach] = [input.shape[d + 1]!, (filter.shape[d]! - 1) * dilations[d]! + 1];
      const count = isSame ? Math.ceil(size / stride) : Math.ceil((size - reach + 1) / stride);
      if (count < 1) context.fail(`a filter that reaches over ${reach} does not fit ${size}`);
      sizes.push(count);
      pads.push(Math.max(0, (count - 1) * stride + reach - size) >> 1);
    });
    context.resize(output, [input.shape[0]!, ...sizes, filter.shape[4]!]);
    const range = floatActivationRange(options.fusedActivationFunction);
    return { strides, dilations, pads: [pads[0]!, pads[1]!, pads[2]!], ...range };
  },

  eval(node, { strides, dilations, pads, min, max }) {
    const [input, filter, output] = [node.input(0), node.input(1), node.output(0)];
    const bias = node.inputCount === 3 ? node.optionalInput(2) : null;
    const from = elementsOf(input.data, Float32Array);
    const weights = elementsOf(filter.data, Float32Array);
    const biases = bias === null ? null : elementsOf(bias.data, Float32Array);
    const to = elementsOf(output.data, Float32Array);
    const [, depth = 0, height = 0, width = 0, channels = 0] = input.shape;
    const [fd = 0, fh = 0, fw = 0, , outs = 0] = filter.shape;
    const [, od = 0, oh = 0, ow = 0] = output.shape;
    const sums = new Float32Array(outs);
    for (let point = 0; point * outs < to.length; point++) {
      const x0 = (point % ow) * strides[2] - pads[2];
      const y0 = (Math.floor(point / ow) % oh) * strides[1] - pads[1];
      const z0 = (Math.floor(point / (ow * oh)) % od) * strides[0] - pads[0];
      const batch = Math.floor(point / (ow * oh * od));
      sums.fill(0);
      for (let tap = 0; tap < fd * fh * fw; tap++) {
        const z = z0 + Math.floor(tap / (fh * fw)) * dilations[0];
        const y = y0 + (Math.floor(tap / fw) % fh) * dilations[1];
        const x = x0 + (tap % fw) * dilations[2];
        if (z < 0 || z >= depth || y < 0 || y >= height || x < 0 || x >= width) continue;
        const start = (((batch * depth + z) * height + y) * width + x) * channels;
        for (let c = 0; c < channels; c++) {
          const value = from[start + c]!;
          const row = (tap * channels + c) * outs;
          for (let o = 0; o < outs; o++) sums[o] = sums[o]! + Math.fround(value * weights[row + o]!);
        }
      }
      for (let o = 0; o < outs; o++) {
        const total = Math.fround(sums[o]! + (biases?.[o] ?? 0));
        to[point * outs + o] = total < min ? min : total > max ? max : total;
      }
    }
  },
});

import { elementCount } from '../../arithmetic';
import { defineKernel } from '../../kernel';
import { elementsOf } from '../convolution/typed-data';
import { requireRank, requireType } from '../movement-checks';
import { optionsOfSignal, requireSignature } from './checks';

/** A delay line for each row. Source: signal/micro/kernels/delay.cc. */
export const signalDelay = defineKernel({
  op: 'SignalDelay',
  prepare(node, context) {
    requireSignature(node, context, ['INT16'], ['INT16']);
    const delay = optionsOfSignal(node, context).integer('delay_length');
    if (delay < 0) context.fail(`delay_length must not be negative, is ${delay}`);
    const { shape } = node.input(0);
    const size = shape[shape.length - 1] ?? 1;
    const rows = elementCount(shape) / size;
    return { size, lines: Array.from({ length: rows }, () => new Int16Array(delay + size)) };
  },
  eval(node, { size, lines }) {
    const from = elementsOf(node.input(0).data, Int16Array);
    const to = elementsOf(node.output(0).data, Int16Array);
    lines.forEach((line, row) => {
      line.set(from.subarray(row * size, (row + 1) * size), line.length - size);
      to.set(line.subarray(0, size), row * size);
      line.copyWithin(0, size);
    });
  },
});

/** Overlapping frames of a stream, and whether there were enough samples. Source: signal/micro/kernels/framer.cc. */
export const signalFramer = defineKernel({
  op: 'SignalFramer',
  prepare(node, context) {
    requireSignature(node, context, ['INT16'], ['INT16', 'BOOL']);
    const { shape } = node.input(0);
    requireRank(node.output(0), context, shape.length + 1);
    requireRank(node.output(1), context, 0);
    const options = optionsOfSignal(node, context);
    const [size, step] = [options.integer('frame_size'), options.integer('frame_step')];
    const samples = shape[shape.length - 1] ?? 1;
    if (!(step > 0 && samples >= step && samples % step === 0))
      context.fail(`${samples} samples cannot be split into steps of ${step}`);
    const rows = elementCount(shape) / samples;
    if (size < step) context.fail(`frames of ${size} are shorter than the step ${step}`);
    if (elementCount(node.output(0).shape) < (rows * samples * size) / step)
      context.fail(`the output is too small for frames of ${size} every ${step} samples`);
    const prefilled = options.boolean('prefill') ? size - step : 0;
    return {
      size,
      step,
      frames: samples / step,
      streams: Array.from({ length: rows }, () => new Array<number>(prefilled).fill(0)),
    };
  },
  eval(node, { size, step, frames, streams }) {
    const from = elementsOf(node.input(0).data, Int16Array);
    const to = elementsOf(node.output(0).data, Int16Array);
    let isValid = true;
    streams.forEach((stream, row) => {
      for (let frame = row * frames; frame < (row + 1) * frames; frame++) {
        stream.push(...from.subarray(frame * step, (frame + 1) * step));
        if (stream.length < size) {
          isValid = false;
          continue;
        }
        to.set(stream.slice(0, size), frame * size);
        stream.splice(0, step);
      }
    });
    node.output(1).data[0] = isValid ? 1 : 0;
  },
});

/** Frames side by side, with context. Source: signal/micro/kernels/stacker.cc. */
export const signalStacker = defineKernel({
  op: 'SignalStacker',
  prepare(node, context) {
    requireSignature(node, context, ['INT16'], ['INT16', 'BOOL']);
    requireRank(node.input(0), context, 1);
    requireRank(node.output(0), context, 1);
    requireRank(node.output(1), context, 0);
    const options = optionsOfSignal(node, context);
    const channels = options.integer('num_channels');
    const left = options.integer('stacker_left_context');
    const size = channels * (left + options.integer('stacker_right_context') + 1);
    if (node.input(0).shape[0]! < channels || node.output(0).shape[0]! < size)
      context.fail(`${channels} channels need an input of as many and an output of ${size} entries`);
    return {
      channels,
      left,
      size,
      step: channels * options.integer('stacker_step'),
      stream: new Array<number>(),
      started: { value: false },
    };
  },
  eval(node, { channels, left, size, step, stream: values, started }) {
    const frame = elementsOf(node.input(0).data, Int16Array).subarray(0, channels);
    values.push(...frame);
    if (!started.value) {
      for (let i = 0; i < left; i++) values.push(...frame);
      started.value = true;
    }
    const isValid = values.length >= size;
    if (isValid) {
      elementsOf(node.output(0).data, Int16Array).set(values.slice(0, size));
      values.splice(0, step);
    }
    node.output(1).data[0] = isValid ? 1 : 0;
  },
});

/** Adds overlapping frames up to a stream. Source: signal/micro/kernels/overlap_add.cc, signal/src/overlap_add.cc. */
export const signalOverlapAdd = defineKernel({
  op: 'SignalOverlapAdd',
  prepare(node, context) {
    const [input, output] = [node.input(0), node.output(0)];
    requireType(input, context, ['FLOAT32', 'INT16']);
    requireSignature(node, context, [input.type], [input.type]);
    requireRank(input, context, 2, 8);
    requireRank(output, context, input.shape.length - 1);
    const [frames, size] = input.shape.slice(-2) as [number, number];
    const step = optionsOfSignal(node, context).integer('frame_step');
    const rows = elementCount(input.shape.slice(0, -2));
    if (!(step > 0 && step <= size) || elementCount(output.shape) < rows * frames * step)
      context.fail(`frames of ${size} every ${step} samples do not fit the output [${output.shape.join()}]`);
    const create = () => (input.type === 'FLOAT32' ? new Float32Array(size) : new Int16Array(size));
    return { frames, size, step, sums: Array.from({ length: rows }, create) };
  },
  eval(node, { frames, size, step, sums }) {
    const [from, to] = [node.input(0).data, node.output(0).data];
    sums.forEach((sum, row) => {
      for (let frame = row * frames; frame < (row + 1) * frames; frame++) {
        for (let i = 0; i < size; i++) {
          const value = Number(from[frame * size + i]) + sum[i]!;
          sum[i] = sum instanceof Int16Array ? Math.max(-32768, Math.min(value, 32767)) : value;
        }
        for (let i = 0; i < step; i++) to[frame * step + i] = sum[i]!;
        sum.copyWithin(0, step);
        sum.fill(0, size - step);
      }
    });
  },
});

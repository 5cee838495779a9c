import { elementCount } from '../../arithmetic';
import { defineKernel } from '../../kernel';
import { elementsOf } from '../convolution/typed-data';
import { requireRank } from '../movement-checks';
import { optionsOfSignal, requireSignature, requireVectors } from './checks';
import { mostSignificantBit } from './integer-functions';

/** Samples times a window. Source: signal/micro/kernels/window.cc, signal/src/window.cc. */
export const signalWindow = defineKernel({
  op: 'SignalWindow',
  prepare(node, context) {
    requireSignature(node, context, ['INT16', 'INT16'], ['INT16']);
    const { shape } = node.input(0);
    requireRank(node.input(1), context, 1);
    requireRank(node.output(0), context, shape.length);
    if (elementCount(shape) % node.input(1).shape[0]! !== 0)
      context.fail(`a window of ${node.input(1).shape[0]} does not divide the input [${shape.join()}]`);
    return { shift: optionsOfSignal(node, context).integer('shift') };
  },
  eval(node, { shift }) {
    const from = elementsOf(node.input(0).data, Int16Array);
    const weights = elementsOf(node.input(1).data, Int16Array);
    const to = elementsOf(node.output(0).data, Int16Array);
    for (let i = 0; i < from.length; i++) {
      const value = (from[i]! * weights[i % weights.length]!) >> shift;
      to[i] = Math.max(-32768, Math.min(value, 32767));
    }
  },
});

/** Squares of complex numbers. Source: signal/micro/kernels/energy.cc, signal/src/energy.cc. */
export const signalEnergy = defineKernel({
  op: 'SignalEnergy',
  prepare(node, context) {
    requireSignature(node, context, ['INT16'], ['UINT32']);
    requireVectors(node, context);
    const options = optionsOfSignal(node, context);
    const [start, end] = [options.integer('start_index'), options.integer('end_index')];
    if (start < 0 || 2 * end > node.input(0).shape[0]! || end > node.output(0).shape[0]!)
      context.fail(`the indices ${start} to ${end} are outside the input or the output`);
    return { start, end };
  },
  eval(node, { start, end }) {
    const from = elementsOf(node.input(0).data, Int16Array);
    const to = elementsOf(node.output(0).data, Uint32Array);
    for (let i = start; i < end; i++) to[i] = from[2 * i]! ** 2 + from[2 * i + 1]! ** 2;
  },
});

/** Shifts samples up as far as they go. Source: signal/src/fft_auto_scale.cc. */
export const signalFftAutoScale = defineKernel({
  op: 'SignalFftAutoScale',
  prepare(node, context) {
    requireSignature(node, context, ['INT16'], ['INT16', 'INT32']);
    requireRank(node.input(0), context, 1);
    requireRank(node.output(0), context, 1);
    requireRank(node.output(1), context, 0);
    if (node.output(0).shape[0]! > node.input(0).shape[0]!)
      context.fail('the output is longer than the input');
  },
  eval(node) {
    const from = elementsOf(node.input(0).data, Int16Array);
    const to = elementsOf(node.output(0).data, Int16Array);
    let largest = 0;
    for (let i = 0; i < to.length; i++) largest = Math.max(largest, Math.abs(from[i]!));
    // 32768 does not fit the int16 that the maximum is kept in, and 0 has its highest bit nowhere.
    const bit = largest === 0 || largest > 32767 ? 32 : mostSignificantBit(largest);
    const shift = Math.max(0, 15 - bit);
    for (let i = 0; i < to.length; i++) to[i] = from[i]! << shift;
    node.output(1).data[0] = shift;
  },
});

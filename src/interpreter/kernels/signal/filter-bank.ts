import { defineKernel } from '../../kernel';
import { elementsOf } from '../convolution/typed-data';
import { integersOf } from '../movement-checks';
import { optionsOfSignal, requireSignature, requireVectors } from './checks';
import { logarithm32, mostSignificantBit, squareRoot64 } from './integer-functions';

/** Triangular bands over a spectrum. Source: signal/micro/kernels/filter_bank.cc, signal/src/filter_bank.cc. */
export const signalFilterBank = defineKernel({
  op: 'SignalFilterBank',
  prepare(node, context) {
    requireSignature(node, context, ['UINT32', 'INT16', 'INT16', 'INT16', 'INT16', 'INT16'], ['UINT64']);
    requireVectors(node, context);
    const channels = optionsOfSignal(node, context).integer('num_channels');
    for (const i of [3, 4, 5]) {
      if (node.input(i).shape[0]! < channels + 1)
        context.fail(`'${node.input(i).name}' must have ${channels + 1} entries for ${channels} channels`);
    }
    if (node.output(0).shape[0]! > channels)
      context.fail(`the output must have at most ${channels} entries, has ${node.output(0).shape[0]}`);
    return { channels };
  },
  eval(node, { channels }, context) {
    const [spectrum, weights, unweights, frequencyStarts, weightStarts, widths] = [0, 1, 2, 3, 4, 5].map(
      (i) => integersOf(node.input(i)),
    ) as [number[], number[], number[], number[], number[], number[]];
    const to = elementsOf(node.output(0).data, BigUint64Array);
    let [weighted, unweighted] = [0n, 0n];
    for (let i = 0; i <= channels; i++) {
      for (let j = 0; j < widths[i]!; j++) {
        const value = spectrum[frequencyStarts[i]! + j];
        const weight = weights[weightStarts[i]! + j];
        const unweight = unweights[weightStarts[i]! + j];
        if (value === undefined || weight === undefined || unweight === undefined)
          return context.fail(`channel ${i} reads past the end of the spectrum or of its weights`);
        weighted += BigInt(weight) * BigInt(value);
        unweighted += BigInt(unweight) * BigInt(value);
      }
      // What comes before the first channel is left out.
      if (i > 0 && i <= to.length) to[i - 1] = weighted;
      [weighted, unweighted] = [unweighted, 0n];
    }
  },
});

/** Source: signal/micro/kernels/filter_bank_square_root.cc. */
export const signalFilterBankSquareRoot = defineKernel({
  op: 'SignalFilterBankSquareRoot',
  prepare(node, context) {
    requireSignature(node, context, ['UINT64', 'INT32'], ['UINT32']);
    requireVectors(node, context);
  },
  eval(node) {
    const from = elementsOf(node.input(0).data, BigUint64Array);
    const shift = Number(node.input(1).data[0]);
    const to = elementsOf(node.output(0).data, Uint32Array);
    for (let i = 0; i < from.length; i++) to[i] = squareRoot64(from[i]!) >>> shift;
  },
});

/** Source: signal/micro/kernels/filter_bank_log.cc. */
export const signalFilterBankLog = defineKernel({
  op: 'SignalFilterBankLog',
  prepare(node, context) {
    requireSignature(node, context, ['UINT32'], ['INT16']);
    requireVectors(node, context);
    const options = optionsOfSignal(node, context);
    return { shift: options.integer('input_correction_bits'), scale: options.integer('output_scale') };
  },
  eval(node, { shift, scale }) {
    const from = elementsOf(node.input(0).data, Uint32Array);
    const to = elementsOf(node.output(0).data, Int16Array);
    for (let i = 0; i < from.length; i++) {
      const value = (from[i]! << shift) >>> 0;
      to[i] = value > 1 ? Math.min(logarithm32(value, scale), 32767) : 0;
    }
  },
});

/** Takes an estimate of the noise off each channel. Source: signal/src/filter_bank_spectral_subtraction.cc. */
export const signalFilterBankSpectralSubtraction = defineKernel({
  op: 'SignalFilterBankSpectralSubtraction',
  prepare(node, context) {
    requireSignature(node, context, ['UINT32'], ['UINT32', 'UINT32']);
    requireVectors(node, context);
    const options = optionsOfSignal(node, context);
    const channels = options.integer('num_channels');
    for (const tensor of [node.input(0), node.output(0), node.output(1)]) {
      if (tensor.shape[0]! < channels)
        context.fail(`'${tensor.name}' must have ${channels} channels, has ${tensor.shape[0]}`);
    }
    return {
      noise: new Uint32Array(node.output(1).shape[0]!),
      channels,
      isClamping: options.boolean('clamping'),
      smoothing: [options.integer('smoothing'), options.integer('alternate_smoothing')],
      rest: [options.integer('one_minus_smoothing'), options.integer('alternate_one_minus_smoothing')],
      floor: options.integer('min_signal_remaining'),
      smoothingBits: options.integer('smoothing_bits'),
      bits: BigInt(options.integer('spectral_subtraction_bits')),
    };
  },
  eval(node, p) {
    const from = elementsOf(node.input(0).data, Uint32Array);
    const to = elementsOf(node.output(0).data, Uint32Array);
    const { noise, bits } = p;
    for (let i = 0; i < p.channels; i++) {
      const signal = (from[i]! << p.smoothingBits) >>> 0;
      const smoothed = BigInt(signal) * BigInt(p.smoothing[i & 1]!);
      noise[i] = Number(BigInt.asUintN(32, (smoothed + BigInt(noise[i]!) * BigInt(p.rest[i & 1]!)) >> bits));
      let estimate = noise[i]!;
      if (estimate > signal) {
        estimate = signal;
        if (p.isClamping) noise[i] = estimate;
      }
      const floor = Number(BigInt.asUintN(32, (BigInt(from[i]!) * BigInt(p.floor)) >> bits));
      to[i] = Math.max((signal - estimate) >>> p.smoothingBits, floor);
    }
    elementsOf(node.output(1).data, Uint32Array).set(noise);
  },
});

const [SNR_BITS, OUTPUT_BITS] = [12, 6] as const;

/** Gain control per channel. Source: signal/micro/kernels/pcan.cc, signal/src/pcan_argc_fixed.cc. */
export const signalPcan = defineKernel({
  op: 'SignalPCAN',
  prepare(node, context) {
    requireSignature(node, context, ['UINT32', 'UINT32', 'INT16'], ['UINT32']);
    requireVectors(node, context);
    if (node.input(1).shape[0]! < node.input(0).shape[0]!)
      context.fail('the noise estimate must have as many channels as the input');
    return { shift: BigInt(optionsOfSignal(node, context).integer('snr_shift')) };
  },
  eval(node, { shift }, context) {
    const from = elementsOf(node.input(0).data, Uint32Array);
    const noise = elementsOf(node.input(1).data, Uint32Array);
    const table = elementsOf(node.input(2).data, Int16Array);
    const to = elementsOf(node.output(0).data, Uint32Array);
    for (let i = 0; i < from.length; i++) {
      const gain =
        gainOf(noise[i]!, table) ?? context.fail(`noise ${noise[i]} is past the end of the gain table`);
      // The product wraps to 64 bits: a negative gain is taken for a large one.
      const product = BigInt.asUintN(64, BigInt(from[i]!) * BigInt(gain >>> 0));
      to[i] = shrink(Number(BigInt.asUintN(32, product >> shift)));
    }
  },
});

/** Interpolates by a polynomial of second degree; null past the end of the table. */
function gainOf(x: number, table: Int16Array): number | null {
  if (x <= 2) return table[x] ?? null;
  const interval = mostSignificantBit(x);
  const at = 4 * interval - 6;
  if (at + 2 >= table.length) return null;
  const fraction = (interval < 11 ? x << (11 - interval) : x >>> (interval - 11)) & 0x3ff;
  let result = Math.imul(table[at + 2]!, fraction) >> 5;
  result = (result + (table[at + 1]! << 5)) | 0;
  result = Math.imul(result, fraction);
  result = ((result + 16384) | 0) >> 15;
  return ((result + table[at]!) << 16) >> 16;
}

function shrink(x: number): number {
  if (x < 2 << SNR_BITS) return Math.imul(x, x) >>> (2 + 2 * SNR_BITS - OUTPUT_BITS);
  return (x >>> (SNR_BITS - OUTPUT_BITS)) - (1 << OUTPUT_BITS);
}

import { defineKernel, type KernelNode, type PrepareContext } from '../../kernel';
import { requireType } from '../movement-checks';
import { optionsOfSignal } from './checks';
import { complexesOf, type FftType, RealFft } from './fft';

interface Prepared {
  readonly fft: RealFft;
  readonly length: number;
  readonly type: FftType;
}

function prepareFft(node: KernelNode, context: PrepareContext, isInverse: boolean): Prepared {
  if (node.inputCount !== 1 || node.outputCount !== 1) context.fail('wants 1 input and 1 output');
  const [input, output] = [node.input(0), node.output(0)];
  if (input.shape.length !== output.shape.length) context.fail('input and output must have one rank');
  const { type } = input;
  if (type !== 'FLOAT32' && type !== 'INT16' && type !== 'INT32')
    context.fail(`type ${type} is not supported (FLOAT32, INT16, INT32)`);
  requireType(output, context, [type]);
  const length = optionsOfSignal(node, context).integer('fft_length');
  if (!(length >= 4 && (length & (length - 1)) === 0))
    context.fail(`fft_length must be a power of two from 4 on, is ${length}`);
  const [times, frequencies] = isInverse ? [output, input] : [input, output];
  const [timeSize, frequencySize] = [times, frequencies].map(({ shape }) => shape[shape.length - 1] ?? 1) as [
    number,
    number,
  ];
  if (timeSize > length || (isInverse && timeSize !== length) || frequencySize !== length + 2) {
    context.fail(
      `a transform of length ${length} cannot have ${timeSize} samples and ${frequencySize} real and imaginary parts`,
    );
  }
  return { fft: new RealFft(type, length, isInverse), length, type };
}

/** Real samples, filled up with zeros, to `fft_length / 2 + 1` complex numbers. Source: signal/micro/kernels/rfft.cc. */
export const signalRfft = defineKernel<Prepared>({
  op: 'SignalRfft',
  prepare: (node, context) => prepareFft(node, context, false),
  eval(node, { fft, length, type }) {
    const [input, output] = [node.input(0), node.output(0)];
    const [from, to] = [complexesOf(input.data, type), complexesOf(output.data, type)];
    const size = input.shape[input.shape.length - 1]!;
    const samples = to.slice(0, length);
    for (let row = 0; row * size < from.length; row++) {
      samples.fill(0);
      samples.set(from.subarray(row * size, (row + 1) * size));
      fft.forward(samples, to.subarray(row * (length + 2), (row + 1) * (length + 2)));
    }
  },
});

/** Source: signal/micro/kernels/irfft.cc. */
export const signalIrfft = defineKernel<Prepared>({
  op: 'SignalIrfft',
  prepare: (node, context) => prepareFft(node, context, true),
  eval(node, { fft, length, type }) {
    const from = complexesOf(node.input(0).data, type);
    const to = complexesOf(node.output(0).data, type);
    for (let row = 0; row * length < to.length; row++) {
      const samples = to.subarray(row * length, (row + 1) * length);
      fft.inverse(from.subarray(row * (length + 2), (row + 1) * (length + 2)), samples);
      if (samples instanceof Float32Array) samples.forEach((sample, i) => (samples[i] = sample / length));
    }
  },
});

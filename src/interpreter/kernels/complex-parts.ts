import { defineKernel, type Kernel } from '../kernel';
import { elementsOf } from './convolution/typed-data';
import { requireCounts, requireType } from './movement-checks';

/** Source: tflite/kernels/complex_support.cc. */
function complexPart(op: string, part: (real: number, imaginary: number) => number): Kernel {
  return defineKernel({
    op,
    prepare(node, context) {
      requireCounts(node, context, [1]);
      requireType(node.input(0), context, ['COMPLEX64']);
      requireType(node.output(0), context, ['FLOAT32']);
      context.resize(node.output(0), node.input(0).shape);
    },
    eval(node) {
      const from = elementsOf(node.input(0).data, Float32Array);
      const to = elementsOf(node.output(0).data, Float32Array);
      for (let i = 0; i < to.length; i++) to[i] = part(from[2 * i]!, from[2 * i + 1]!);
    },
  });
}

export const real = complexPart('REAL', (x) => x);
export const imag = complexPart('IMAG', (_, y) => y);
export const complexAbs = complexPart('COMPLEX_ABS', Math.hypot);

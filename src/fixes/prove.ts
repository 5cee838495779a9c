import { createInterpreter, type Interpreter, type RuntimeTensor } from '../interpreter';
import type { Model, Quantization } from '../model';

/** What running a model before and after a rewrite showed. */
export type Proof =
  | {
      readonly ran: true;
      readonly samples: number;
      /** True where all outputs have the same bytes. */
      readonly isIdentical: boolean;
      /** Largest difference of two output values, in real numbers where they are quantized. */
      readonly maxDifference: number;
      /** Largest magnitude of an output before, to compare the difference with. */
      readonly maxMagnitude: number;
    }
  | { readonly ran: false; readonly reason: string };

const SAMPLES = 3;

/**
 * Runs both models, as full TensorFlow Lite, on the same made-up inputs (floats in [-1, 1), small integers) and compares
 * their outputs. Inputs and outputs that became quantized are compared as real numbers.
 */
export function proveRewrite(before: Model, after: Model): Proof {
  try {
    return compare(before, after);
  } catch (error) {
    return { ran: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function compare(before: Model, after: Model): Proof {
  const [first, second] = [createInterpreter(before), createInterpreter(after)];
  first.allocate();
  second.allocate();
  let isIdentical = true;
  let maxDifference = 0;
  let maxMagnitude = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const random = generator(sample + 1);
    first.inputs.forEach((input, index) => {
      const values = realInputs(input, random);
      feed(first, index, values);
      feed(second, index, values);
    });
    first.invoke();
    second.invoke();
    first.outputs.forEach((output, index) => {
      const other = second.output(index);
      isIdentical &&= sameBytes(output, other);
      const [a, b] = [realValues(output), realValues(other)];
      for (let i = 0; i < a.length; i++) {
        maxMagnitude = Math.max(maxMagnitude, Math.abs(a[i]!) || 0);
        if (!Object.is(a[i], b[i])) maxDifference = Math.max(maxDifference, Math.abs(a[i]! - b[i]!));
      }
    });
  }
  return { ran: true, samples: SAMPLES, isIdentical, maxDifference, maxMagnitude };
}

/** Numbers in [0, 1), the same for the same seed (a linear congruential generator). */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const isReal = ({ type }: RuntimeTensor): boolean => type === 'FLOAT32' || type === 'FLOAT64';

function realInputs(input: RuntimeTensor, random: () => number): Float64Array {
  const scaled = scaleOf(input.quantization);
  return Float64Array.from({ length: input.data.length }, () => {
    if (isReal(input)) return Math.fround(2 * random() - 1);
    if (scaled === null) return input.type === 'BOOL' ? Math.round(random()) : Math.floor(4 * random());
    // A value that the input can hold, so that both models see the same number.
    return Math.fround(scaled.scale * (Math.floor(255 * random()) - 128 - scaled.zeroPoint));
  });
}

function feed(interpreter: Interpreter, index: number, values: Float64Array): void {
  const { data } = interpreter.inputs[index]!;
  const scaled = isReal(interpreter.inputs[index]!) ? null : scaleOf(interpreter.inputs[index]!.quantization);
  const stored =
    scaled === null ? values : values.map((value) => Math.round(value / scaled.scale) + scaled.zeroPoint);
  const next = data.slice();
  stored.forEach((value, i) => {
    next[i] =
      next instanceof BigInt64Array || next instanceof BigUint64Array ? BigInt(Math.round(value)) : value;
  });
  interpreter.setInput(index, next);
}

function realValues(output: RuntimeTensor): number[] {
  const scaled = isReal(output) ? null : scaleOf(output.quantization);
  const values = Array.from(output.data as ArrayLike<number | bigint>, Number);
  return scaled === null ? values : values.map((value) => scaled.scale * (value - scaled.zeroPoint));
}

function scaleOf(quantization: Quantization | null): { scale: number; zeroPoint: number } | null {
  const scale = quantization?.scale[0];
  return scale === undefined ? null : { scale, zeroPoint: quantization!.zeroPoint[0] ?? 0 };
}

function sameBytes(a: RuntimeTensor, b: RuntimeTensor): boolean {
  const bytes = ({ data }: RuntimeTensor) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const [x, y] = [bytes(a), bytes(b)];
  return a.type === b.type && x.length === y.length && x.every((byte, i) => byte === y[i]);
}

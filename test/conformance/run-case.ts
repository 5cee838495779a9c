import { createInterpreter, InterpreterError, supportedOperators } from '../../src/interpreter';
import type { Interpreter, RuntimeName } from '../../src/interpreter';
import { ModelFormatError, readModel } from '../../src/model';
import { compareBytes, compareFloats } from './compare';
import type { Difference, FloatTolerance } from './compare';
import { caseModel, decode, expectationOf, rawBytes } from './suite';
import type { CaseTensor, ConformanceCase, Expectation } from './suite';

/** `SIMD=0` runs every operator by its reference kernel. */
const USES_SIMD = process.env['SIMD'] !== '0';

/**
 * `unsupported`: the interpreter has no kernel for an operator of the case. `inapplicable`: the runtime itself was not
 * run, or leaves the outputs open.
 */
export interface Outcome {
  readonly verdict: 'passed' | 'failed' | 'unsupported' | 'inapplicable';
  readonly message: string;
  /** The largest distance of a float output from the golden that was let pass, in ulp. */
  readonly ulp: number;
}

/** Runs a case as one runtime and compares the result with what the runtime did. */
export function runCase(testCase: ConformanceCase, runtime: RuntimeName): Outcome {
  const expected = expectationOf(testCase, runtime);
  if (expected === null || expected.status === 'not-applicable')
    return outcome('inapplicable', 'the runtime was not run');
  const supported = new Set([...supportedOperators('tflite'), ...supportedOperators('tflm')]);
  const missing = testCase.ops.filter((op) => !supported.has(op));
  if (missing.length > 0) return outcome('unsupported', missing.join(', '));
  try {
    return compareOutputs(testCase, expected, runtime);
  } catch (error) {
    if (!(error instanceof InterpreterError || error instanceof ModelFormatError)) throw error;
    if (expected.status === 'ok') return outcome('failed', `refused: ${error.message}`);
    return outcome('passed', error.message);
  }
}

function compareOutputs(testCase: ConformanceCase, expected: Expectation, runtime: RuntimeName): Outcome {
  const interpreter = createInterpreter(readModel(caseModel(testCase)), { runtime, simd: USES_SIMD });
  const invocations = [testCase.inputs, ...(testCase.more_inputs ?? [])];
  const goldens = [expected.outputs ?? [], ...(expected.more_outputs ?? [])];
  testCase.inputs.forEach((input, i) => {
    if (input.resize) interpreter.resizeInput(i, input.shape!);
  });
  interpreter.allocate();
  let ulp = 0;
  for (const [i, inputs] of invocations.entries()) {
    inputs.forEach((input, index) => {
      if (input.base64 !== null) interpreter.setInput(index, decode(input.base64));
    });
    interpreter.invoke();
    if (expected.status !== 'ok') continue;
    for (const [index, golden] of goldens[i]!.entries()) {
      const difference = compareOutput(interpreter, index, golden, toleranceOf(testCase));
      if (difference.kind === 'different') {
        return outcome(
          'failed',
          `output ${index}${i > 0 ? ` of invocation ${i}` : ''}: ${difference.message}`,
        );
      }
      if (difference.kind === 'close') ulp = Math.max(ulp, difference.ulp);
    }
  }
  if (expected.status === 'ok') return { verdict: 'passed', message: '', ulp };
  return outcome(
    'failed',
    `ran, but the runtime does not (${expected.status}: ${(expected.error ?? []).join('; ')})`,
  );
}

function compareOutput(
  interpreter: Interpreter,
  index: number,
  golden: CaseTensor,
  tolerance: FloatTolerance,
): Difference {
  const output = interpreter.output(index);
  if (golden.shape !== undefined && golden.shape.join() !== output.shape.join()) {
    return {
      kind: 'different',
      message: `shape [${output.shape.join()}] instead of [${golden.shape.join()}]`,
    };
  }
  if (golden.base64 === null) return { kind: 'equal' };
  const bytes = rawBytes(output.data);
  const isFloat = output.type === 'FLOAT32' || output.type === 'COMPLEX64';
  return isFloat
    ? compareFloats(bytes, decode(golden.base64), tolerance)
    : compareBytes(bytes, decode(golden.base64));
}

/**
 * How far the C++ reference is from the C++ optimized kernels, and at least 2 ulp: JavaScript's exp, tanh, log… and the
 * C library's may each be off by one in the last place.
 */
function toleranceOf({ tolerance, ops }: ConformanceCase): FloatTolerance {
  const abs = ops.some((op) => op.endsWith('LSTM')) ? LSTM_TOLERANCE : 0;
  return { ulp: Math.max(2, tolerance.refOptMaxUlp ?? 0), abs: Math.max(abs, tolerance.refOptMaxAbs ?? 0) };
}

/**
 * Float LSTM cells use the vector library's exp and matrix products, whose sums it splits among lanes: a few units in the
 * last place of the gates, which are at most 1, at each step.
 */
const LSTM_TOLERANCE = 2 ** -21;

function outcome(verdict: Outcome['verdict'], message: string): Outcome {
  return { verdict, message, ulp: 0 };
}

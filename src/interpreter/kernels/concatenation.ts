import { elementCount } from '../arithmetic';
import { defineKernel, optionsOf, type KernelNode, type PrepareContext } from '../kernel';
import type { RuntimeTensor } from '../runtime-tensor';
import { copyRows } from './copy-rows';
import { copyElements, loadElements, openElements, storeElements } from './elements';
import {
  requireRank,
  requireSameQuantization,
  requireSameType,
  requireType,
  resolveAxis,
  scaleOf,
  zeroPointOf,
} from './movement-checks';

const TFLITE_TYPES = [
  'FLOAT32', 'FLOAT16', 'BFLOAT16', 'UINT8', 'INT8', 'INT16', 'INT32', 'INT64', 'BOOL', 'UINT32', 'INT4',
] as const; // prettier-ignore
const TFLM_TYPES = ['FLOAT32', 'INT8', 'INT16', 'INT32', 'INT64', 'BOOL'] as const;
/** TensorFlow Lite Micro keeps its inputs in an array of this length. */
const TFLM_MAX_INPUTS = 10;

function inputsOf(node: KernelNode): RuntimeTensor[] {
  return Array.from({ length: node.inputCount }, (_, index) => node.input(index));
}

function outputShape(inputs: readonly RuntimeTensor[], axis: number, context: PrepareContext): number[] {
  const [first] = inputs;
  // Constant scalars are stacked into a vector.
  if (first!.shape.length === 0) return [inputs.length];
  let sum = 0;
  for (const input of inputs) {
    if (input.shape.length !== first!.shape.length) {
      context.fail(`inputs have ${first!.shape.length} and ${input.shape.length} dimensions`);
    }
    input.shape.forEach((dimension, d) => {
      if (d !== axis && dimension !== first!.shape[d]) {
        context.fail(`dimension ${d} of '${input.name}' must be ${first!.shape[d]}, is ${dimension}`);
      }
    });
    sum += input.shape[axis]!;
  }
  return first!.shape.map((dimension, d) => (d === axis ? sum : dimension));
}

/** uint8 inputs may have scales of their own: `q' = clamp(round(q * s + b) + zeroPoint)` in float32. */
function requantize(from: Uint8Array, input: RuntimeTensor, output: RuntimeTensor): Uint8Array {
  const inverse = Math.fround(1 / scaleOf(output));
  const scale = Math.fround(scaleOf(input) * inverse);
  const bias = Math.fround(-zeroPointOf(input) * scale);
  const zeroPoint = zeroPointOf(output);
  return Uint8Array.from(from, (value) => {
    const scaled = Math.fround(Math.fround(value * scale) + bias);
    const rounded = Math.sign(scaled) * Math.floor(Math.abs(scaled) + 0.5);
    return Math.min(255, Math.max(0, rounded + zeroPoint));
  });
}

function isRescaled(input: RuntimeTensor, output: RuntimeTensor): boolean {
  return (
    output.type === 'UINT8' &&
    (scaleOf(input) !== scaleOf(output) || zeroPointOf(input) !== zeroPointOf(output))
  );
}

function elementsFor(input: RuntimeTensor, output: RuntimeTensor) {
  const elements = loadElements(input);
  return elements instanceof Uint8Array && isRescaled(input, output)
    ? requantize(elements, input, output)
    : elements;
}

export const concatenation = defineKernel({
  op: 'CONCATENATION',
  prepare(node, context) {
    const options = optionsOf(node, 'ConcatenationOptions');
    const activation = options?.fusedActivationFunction ?? 'NONE';
    if (activation !== 'NONE') context.fail(`fused activation ${activation} is not supported`);
    const inputs = inputsOf(node);
    const [output, first] = [node.output(0), inputs[0]!];
    if (context.runtime === 'tflm' && inputs.length > TFLM_MAX_INPUTS) {
      context.fail(`at most ${TFLM_MAX_INPUTS} inputs are supported, has ${inputs.length}`);
    }
    requireType(first, context, context.runtime === 'tflm' ? TFLM_TYPES : TFLITE_TYPES);
    for (const input of inputs) {
      requireSameType(input, first, context);
      if (context.runtime === 'tflm') requireRank(input, context, 0, 6);
      if (input.type === 'INT8') requireSameQuantization(input, output, context);
      if (input.type === 'INT16' && zeroPointOf(input) !== 0) {
        context.fail(`zero point of '${input.name}' must be 0, is ${zeroPointOf(input)}`);
      }
    }
    requireSameType(first, output, context);
    if (first.type === 'INT16' && zeroPointOf(output) !== 0)
      context.fail('zero point of the output must be 0');
    if (first.shape.length === 0 && !inputs.every((input) => input.isConstant)) {
      context.fail('scalars can be concatenated only where all of them are constants');
    }
    const axis = resolveAxis(options?.axis ?? 0, Math.max(first.shape.length, 1), context);
    context.resize(output, outputShape(inputs, axis, context));
    return { axis, simd: context.simd };
  },
  eval(node, { axis, simd }) {
    const output = node.output(0);
    const inputs = inputsOf(node);
    const outer = elementCount(output.shape.slice(0, axis));
    if (outer === 0) return;
    const stride = elementCount(output.shape) / outer;
    // What is packed or rescaled first goes through arrays of elements.
    const isMoved = output.type !== 'INT4' && !inputs.some((input) => isRescaled(input, output));
    const to = openElements(output);
    let column = 0;
    for (const input of inputs) {
      const row = elementCount(input.shape) / outer;
      if (row > 0 && isMoved) {
        const from = { tensor: input, start: 0, stride: row };
        copyRows(simd, from, { tensor: output, start: column, stride }, row, outer);
      } else if (row > 0) {
        const from = elementsFor(input, output);
        for (let i = 0; i < outer; i++) copyElements(from, i * row, to, i * stride + column, row);
      }
      column += row;
    }
    storeElements(output, to);
  },
});

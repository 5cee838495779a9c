import type { Failure } from '../facts/failure';
import type { Rule } from './rule';

function float16Tensor({ node }: Failure): string | null {
  return node?.inputs.find((tensor) => tensor?.type === 'FLOAT16')?.name ?? null;
}

export const float16Weights: Rule = {
  meta: {
    id: 'float16-weights',
    title: 'Weights are stored as float16',
    description:
      'Float16 quantization stores weights in half precision and puts a DEQUANTIZE in front of each use. TensorFlow Lite Micro can neither dequantize float16 nor compute with it.',
    defaultSeverity: 'error',
  },
  facts: {
    claims: (failure) =>
      (failure.kind === 'signature' || failure.kind === 'typeMisread' || failure.kind === 'type') &&
      failure.node?.graph.micro === true &&
      failure.node.inputs.some((tensor) => tensor?.type === 'FLOAT16'),
    statement: (failure) =>
      `${failure.node?.title ?? ''} reads '${float16Tensor(failure) ?? ''}', which is FLOAT16${failure.node?.name === 'DEQUANTIZE' ? ' (weights of a float16-quantized model)' : ''}.`,
    hint: () =>
      'Convert without float16 quantization, or quantize to int8: it is smaller still and runs on integer hardware.',
  },
};

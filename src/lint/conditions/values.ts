import type { Family } from './evaluator';
import { violation } from './evaluator';

type Kinds = 'noZeroDivisor' | 'rsqrtInputPositive' | 'decodeAncillaryVersion1' | 'decodeTypeLutPruneHuffman';

/** Values of constants. The same conditions on computed tensors are up to the input. */
export const values: Family<Kinds> = {
  noZeroDivisor: (node) => {
    const divisor = node.input(1);
    const zero = divisor.firstZeroPoint;
    return divisor.constantValues.includes(zero)
      ? violation('a divisor without zeros', `constant '${divisor.name}' holds one`, divisor)
      : null;
  },
  rsqrtInputPositive: (node) => {
    const input = node.input(0);
    return input.constantValues.some((value) => value <= input.firstZeroPoint)
      ? violation('positive inputs', `constant '${input.name}' holds others`, input)
      : null;
  },
  decodeAncillaryVersion1: (node) => decodeHeader(node.inputs, 1, (version) => version === 1, 'version 1'),
  decodeTypeLutPruneHuffman: (node) =>
    decodeHeader(
      node.inputs,
      0,
      (type) => type <= 2 || type >= 128,
      'a lookup table, pruning or Huffman code',
    ),
};

/** Looks at a byte of the header that begins each second input of TFLM_DECODE. */
function decodeHeader(
  inputs: Parameters<typeof values.noZeroDivisor>[0]['inputs'],
  byte: number,
  holds: (value: number) => boolean,
  wanted: string,
): ReturnType<typeof values.noZeroDivisor> {
  for (let index = 1; index < inputs.length; index += 2) {
    const value = inputs[index]?.data[byte];
    if (value !== undefined && !holds(value)) {
      return violation(
        `data compressed as ${wanted}`,
        `byte ${byte} of its header is ${value}`,
        inputs[index] ?? null,
      );
    }
  }
  return null;
}

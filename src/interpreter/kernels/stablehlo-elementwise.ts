import { defineKernel, type Kernel } from '../kernel';
import { requireCounts, requireSameType } from './movement-checks';
import { requireSameShape } from './quantization';

type Value = number | bigint;

interface Elementwise {
  readonly number: (x: number, y: number) => number;
  readonly bigint: (x: bigint, y: bigint) => bigint;
  /** The product of int32 values, which a double does not hold. */
  readonly int32?: (x: number, y: number) => number;
  readonly types: readonly string[];
}

/** Sources: tflite/kernels/stablehlo_elementwise.h, stablehlo_add.cc, stablehlo_and.cc and others. */
function elementwise(op: string, compute: Elementwise): Kernel {
  return defineKernel({
    op,
    prepare(node, context) {
      requireCounts(node, context, [2]);
      const [a, b, output] = [node.input(0), node.input(1), node.output(0)];
      requireSameType(a, b, context);
      requireSameType(a, output, context);
      requireSameShape(a, b, context);
      if (!compute.types.includes(a.type))
        context.fail(`type ${a.type} is not supported (${compute.types.join(', ')})`);
      context.resize(output, a.shape);
    },
    eval(node) {
      const [a, b, to] = [node.input(0).data, node.input(1).data, node.output(0).data];
      const { type } = node.input(0);
      const ofNumbers = (type === 'INT32' ? compute.int32 : undefined) ?? compute.number;
      for (let i = 0; i < to.length; i++) {
        const [x, y] = [a[i]!, b[i]!] as [Value, Value];
        to[i] = (typeof x === 'bigint' ? compute.bigint(x, y as bigint) : ofNumbers(x, y as number)) as never;
      }
    },
  });
}

const ARITHMETIC = [
  'FLOAT32',
  'FLOAT64',
  'INT8',
  'INT16',
  'INT32',
  'INT64',
  'UINT8',
  'UINT16',
  'UINT32',
  'UINT64',
];
const BITS = ['INT8', 'INT16', 'INT32', 'INT64', 'UINT8', 'UINT16', 'UINT32', 'UINT64', 'BOOL'];

export const stablehloAdd = elementwise('STABLEHLO_ADD', {
  number: (x, y) => x + y,
  bigint: (x, y) => x + y,
  types: ARITHMETIC,
});
export const stablehloMultiply = elementwise('STABLEHLO_MULTIPLY', {
  number: (x, y) => x * y,
  int32: Math.imul,
  bigint: (x, y) => x * y,
  types: ARITHMETIC,
});
export const stablehloMaximum = elementwise('STABLEHLO_MAXIMUM', {
  number: (x, y) => (x < y ? y : x),
  bigint: (x, y) => (x < y ? y : x),
  types: ARITHMETIC,
});
export const stablehloMinimum = elementwise('STABLEHLO_MINIMUM', {
  number: (x, y) => (y < x ? y : x),
  bigint: (x, y) => (y < x ? y : x),
  types: ARITHMETIC,
});
export const stablehloAnd = elementwise('STABLEHLO_AND', {
  number: (x, y) => x & y,
  bigint: (x, y) => x & y,
  types: BITS,
});
export const stablehloShiftLeft = elementwise('STABLEHLO_SHIFT_LEFT', {
  number: (x, y) => x << y,
  bigint: (x, y) => x << y,
  types: ['INT8', 'INT16', 'INT32'],
});

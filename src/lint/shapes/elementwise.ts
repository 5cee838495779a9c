import { Undecided } from '../graph/undecided';
import type { ShapeRule } from './rule';
import { forAll } from './rule';

/** Output i has the shape of input i. */
const SAME_AS_INPUT = [
  ...[
    'ABS',
    'CAST',
    'CEIL',
    'COMPLEX_ABS',
    'COS',
    'CUMSUM',
    'DEQUANTIZE',
    'ELU',
    'EXP',
    'FAKE_QUANT',
    'FLOOR',
    'GELU',
  ],
  ...[
    'HARD_SWISH',
    'IMAG',
    'L2_NORMALIZATION',
    'LEAKY_RELU',
    'LOCAL_RESPONSE_NORMALIZATION',
    'LOG',
    'LOGICAL_NOT',
  ],
  ...['LOGISTIC', 'LOG_SOFTMAX', 'NEG', 'QUANTIZE', 'REAL', 'RELU', 'RELU6', 'RELU_0_TO_1', 'RELU_N1_TO_1'],
  ...[
    'REVERSE_SEQUENCE',
    'REVERSE_V2',
    'ROUND',
    'RSQRT',
    'SIGN',
    'SIN',
    'SOFTMAX',
    'SQRT',
    'SQUARE',
    'TANH',
    'ZEROS_LIKE',
  ],
  ...['ADD_N', 'BUCKETIZE', 'DYNAMIC_UPDATE_SLICE', 'MATRIX_SET_DIAG', 'DENSIFY', 'STABLEHLO_SCATTER'],
];

const BROADCASTING = [
  ...[
    'ADD',
    'ATAN2',
    'BITWISE_XOR',
    'DIV',
    'EQUAL',
    'FLOOR_DIV',
    'FLOOR_MOD',
    'GREATER',
    'GREATER_EQUAL',
    'LESS',
  ],
  ...[
    'LESS_EQUAL',
    'LOGICAL_AND',
    'LOGICAL_OR',
    'MAXIMUM',
    'MINIMUM',
    'MUL',
    'NOT_EQUAL',
    'POW',
    'PRELU',
    'RIGHT_SHIFT',
  ],
  ...['SQUARED_DIFFERENCE', 'SUB'],
];

/** @throws {Undecided} where the shapes do not broadcast. */
export function broadcast(shapes: readonly (readonly number[])[]): readonly number[] {
  const rank = Math.max(...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    const sizes = shapes.map((shape) => shape[axis - (rank - shape.length)] ?? 1);
    const size = sizes.find((each) => each !== 1) ?? 1;
    if (sizes.some((each) => each !== 1 && each !== size)) throw new Undecided();
    return size;
  });
}

export const elementwise: readonly (readonly [string, ShapeRule])[] = [
  ...forAll(SAME_AS_INPUT, (node) => [node.input(0).shape]),
  ...forAll(BROADCASTING, (node) => [broadcast([node.input(0).shape, node.input(1).shape])]),
  ['SELECT', (node) => [node.input(1).shape]],
  ['SELECT_V2', (node) => [broadcast([0, 1, 2].map((position) => node.input(position).shape))]],
  ['BROADCAST_TO', (node) => [node.input(1).constantValues]],
  ['BROADCAST_ARGS', (node) => [[Math.max(node.input(0).dim(0), node.input(1).dim(0))]]],
];

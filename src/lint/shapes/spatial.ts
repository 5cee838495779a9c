import type { NodeView } from '../graph/node-view';
import type { ShapeRule } from './rule';
import { forAll } from './rule';

/** How many windows fit: `ComputeOutSize` of TensorFlow Lite (`kernels/padding.h`). */
function windows(node: NodeView, size: number, kernel: number, stride: number, dilation = 1): number {
  const effective = (kernel - 1) * dilation + 1;
  if (stride <= 0) return 0;
  const padded = node.text('padding', 'SAME') === 'SAME' ? size + stride - 1 : size + stride - effective;
  return Math.floor(padded / stride);
}

const conv2d: ShapeRule = (node) => {
  const [input, filter] = [node.input(0), node.input(1)];
  return [
    [
      input.dim(0),
      windows(
        node,
        input.dim(1),
        filter.dim(1),
        node.number('strideH', 1),
        node.number('dilationHFactor', 1),
      ),
      windows(
        node,
        input.dim(2),
        filter.dim(2),
        node.number('strideW', 1),
        node.number('dilationWFactor', 1),
      ),
      filter.dim(node.name === 'DEPTHWISE_CONV_2D' ? 3 : 0),
    ],
  ];
};

const pool: ShapeRule = (node) => {
  const input = node.input(0);
  return [
    [
      input.dim(0),
      windows(node, input.dim(1), node.number('filterHeight', 1), node.number('strideH', 1)),
      windows(node, input.dim(2), node.number('filterWidth', 1), node.number('strideW', 1)),
      input.dim(3),
    ],
  ];
};

const resize: ShapeRule = (node) => {
  const input = node.input(0);
  const [height, width] = node.input(1).constantValues;
  return [[input.dim(0), height ?? 0, width ?? 0, input.dim(3)]];
};

export const spatial: readonly (readonly [string, ShapeRule])[] = [
  ...forAll(['CONV_2D', 'DEPTHWISE_CONV_2D'], conv2d),
  ...forAll(['AVERAGE_POOL_2D', 'MAX_POOL_2D', 'L2_POOL_2D'], pool),
  ...forAll(['RESIZE_BILINEAR', 'RESIZE_NEAREST_NEIGHBOR'], resize),
  ...forAll(['TRANSPOSE_CONV', 'CONV_3D_TRANSPOSE'], (node) => [node.input(0).constantValues]),
  [
    'CONV_3D',
    (node) => {
      const [input, filter] = [node.input(0), node.input(1)];
      const size = (axis: number, name: string): number =>
        windows(
          node,
          input.dim(axis),
          filter.dim(axis - 1),
          node.number(`stride${name}`, 1),
          node.number(`dilation${name}Factor`, 1),
        );
      return [[input.dim(0), size(1, 'D'), size(2, 'H'), size(3, 'W'), filter.dim(4)]];
    },
  ],
  [
    'DEPTH_TO_SPACE',
    (node) => {
      const input = node.input(0);
      const block = node.number('blockSize', 1);
      return [[input.dim(0), input.dim(1) * block, input.dim(2) * block, input.dim(3) / (block * block)]];
    },
  ],
  [
    'SPACE_TO_DEPTH',
    (node) => {
      const input = node.input(0);
      const block = node.number('blockSize', 1);
      return [[input.dim(0), input.dim(1) / block, input.dim(2) / block, input.dim(3) * block * block]];
    },
  ],
  [
    'SPACE_TO_BATCH_ND',
    (node) => {
      const { shape } = node.input(0);
      const [blocks, paddings] = [node.input(1).constantValues, node.input(2).constantValues];
      const batch = blocks.reduce((total, block) => total * block, shape[0] ?? 1);
      const sizes = blocks.map(
        (block, axis) =>
          ((shape[axis + 1] ?? 0) + (paddings[2 * axis] ?? 0) + (paddings[2 * axis + 1] ?? 0)) / block,
      );
      return [[batch, ...sizes, ...shape.slice(blocks.length + 1)]];
    },
  ],
  [
    'BATCH_TO_SPACE_ND',
    (node) => {
      const { shape } = node.input(0);
      const [blocks, crops] = [node.input(1).constantValues, node.input(2).constantValues];
      const batch = blocks.reduce((total, block) => total / block, shape[0] ?? 1);
      const sizes = blocks.map(
        (block, axis) => (shape[axis + 1] ?? 0) * block - (crops[2 * axis] ?? 0) - (crops[2 * axis + 1] ?? 0),
      );
      return [[batch, ...sizes, ...shape.slice(blocks.length + 1)]];
    },
  ],
  ...forAll(['PAD', 'PADV2', 'MIRROR_PAD'], (node) => {
    const paddings = node.input(1).constantValues;
    return [
      node
        .input(0)
        .shape.map((size, axis) => size + (paddings[2 * axis] ?? 0) + (paddings[2 * axis + 1] ?? 0)),
    ];
  }),
];

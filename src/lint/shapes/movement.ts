import type { NodeView } from '../graph/node-view';
import { Undecided } from '../graph/undecided';
import type { ShapeRule } from './rule';
import { product, wrapAxis } from './rule';
import { maskedSliceShape } from './strided-slice';

const reshape: ShapeRule = (node) => {
  const input = node.input(0);
  const tensor = node.inputs[1];
  const isVector = tensor?.type === 'INT32' && tensor.rank === 1;
  if (tensor && !tensor.isConstant) throw new Undecided();
  const given = isVector ? tensor.constantValues : node.numbers('newShape');
  // Old converters store an option of [0] for a scalar.
  const wanted = given.length === 1 && given[0] === 0 && !isVector ? [] : given;
  if (!wanted.includes(-1)) return [wanted];
  const known = product(wanted.filter((size) => size !== -1));
  return [wanted.map((size) => (size === -1 ? input.elements / known : size))];
};

const squeeze: ShapeRule = (node) => {
  const { shape } = node.input(0);
  const removed = new Set(node.numbers('squeezeDims').map((axis) => wrapAxis(axis, shape.length)));
  return [shape.filter((size, axis) => (removed.size > 0 ? !removed.has(axis) : size !== 1))];
};

const concatenation: ShapeRule = (node) => {
  const shapes = node.inputs.map((_, position) => node.input(position).shape);
  const first = shapes[0] ?? [];
  const axis = wrapAxis(node.number('axis', 0), first.length);
  const along = shapes.reduce((total, shape) => total + (shape[axis] ?? 0), 0);
  return [first.map((size, position) => (position === axis ? along : size))];
};

const gather: ShapeRule = (node) => {
  const [input, indices] = [node.input(0).shape, node.input(1).shape];
  const axis = wrapAxis(node.number('axis', 0), input.length);
  const batch = wrapAxis(node.number('batchDims', 0), indices.length);
  return [[...input.slice(0, axis), ...indices.slice(batch), ...input.slice(axis + 1)]];
};

const slice: ShapeRule = (node) => {
  const [begin, size] = [node.input(1).constantValues, node.input(2).constantValues];
  return [
    node
      .input(0)
      .shape.map((each, axis) => (size[axis] === -1 ? each - (begin[axis] ?? 0) : (size[axis] ?? each))),
  ];
};

const stridedSlice: ShapeRule = (node) => {
  const [begin, end, strides] = [1, 2, 3].map((position) => node.input(position).constantValues);
  const shape = maskedSliceShape({
    input: node.input(0).shape,
    begin: begin ?? [],
    end: node.flag('offset') ? (end ?? []).map((value, index) => value + (begin?.[index] ?? 0)) : (end ?? []),
    strides: strides ?? [],
    beginMask: node.number('beginMask', 0),
    endMask: node.number('endMask', 0),
    shrinkAxisMask: node.number('shrinkAxisMask', 0),
    ellipsisMask: node.number('ellipsisMask', 0),
    newAxisMask: node.number('newAxisMask', 0),
  });
  if (!shape) throw new Undecided();
  return [shape];
};

function along(
  node: NodeView,
  position: number,
  axis: number,
  sizes: readonly number[],
): readonly (readonly number[])[] {
  const { shape } = node.input(position);
  return sizes.map((size) =>
    shape.map((each, index) => (index === wrapAxis(axis, shape.length) ? size : each)),
  );
}

const split: ShapeRule = (node) => {
  const [axis = 0] = node.input(0).constantValues;
  const size = node.input(1).shape[wrapAxis(axis, node.input(1).rank)] ?? 0;
  const count = node.outputs.length;
  return along(
    node,
    1,
    axis,
    Array.from({ length: count }, () => size / count),
  );
};

const splitV: ShapeRule = (node) => {
  const [axis = 0] = node.input(2).constantValues;
  const sizes = node.input(1).constantValues;
  const whole = node.input(0).shape[wrapAxis(axis, node.input(0).rank)] ?? 0;
  const rest = whole - sizes.filter((size) => size !== -1).reduce((total, size) => total + size, 0);
  return along(
    node,
    0,
    axis,
    sizes.map((size) => (size === -1 ? rest : size)),
  );
};

const oneHot: ShapeRule = (node) => {
  const { shape } = node.input(0);
  const axis = node.number('axis', -1);
  const at = axis === -1 ? shape.length : axis;
  return [[...shape.slice(0, at), node.input(1).constantValues[0] ?? 0, ...shape.slice(at)]];
};

export const movement: readonly (readonly [string, ShapeRule])[] = [
  ['RESHAPE', reshape],
  ['SQUEEZE', squeeze],
  ['CONCATENATION', concatenation],
  ['GATHER', gather],
  ['SLICE', slice],
  ['STRIDED_SLICE', stridedSlice],
  ['SPLIT', split],
  ['SPLIT_V', splitV],
  ['ONE_HOT', oneHot],
  [
    'EXPAND_DIMS',
    (node) => {
      const { shape } = node.input(0);
      const axis = wrapAxis(node.input(1).constantValues[0] ?? 0, shape.length + 1);
      return [[...shape.slice(0, axis), 1, ...shape.slice(axis)]];
    },
  ],
  ['TRANSPOSE', (node) => [node.input(1).constantValues.map((axis) => node.input(0).dim(axis))]],
  [
    'PACK',
    (node) => {
      const { shape } = node.input(0);
      const axis = wrapAxis(node.number('axis', 0), shape.length + 1);
      return [[...shape.slice(0, axis), node.inputs.length, ...shape.slice(axis)]];
    },
  ],
  [
    'UNPACK',
    (node) => {
      const { shape } = node.input(0);
      const axis = wrapAxis(node.number('axis', 0), shape.length);
      return node.outputs.map(() => shape.filter((_, index) => index !== axis));
    },
  ],
  [
    'GATHER_ND',
    (node) => {
      const [params, indices] = [node.input(0).shape, node.input(1).shape];
      return [[...indices.slice(0, -1), ...params.slice(indices.at(-1) ?? 0)]];
    },
  ],
  [
    'TILE',
    (node) => {
      const multiples = node.input(1).constantValues;
      return [node.input(0).shape.map((size, axis) => size * (multiples[axis] ?? 1))];
    },
  ],
];

import { elementCount } from '../arithmetic';
import { defineKernel, type KernelNode } from '../kernel';
import { copyElements, loadElements, openElements, storeElements } from './elements';
import { integersOf, requireCounts, requireSameType, requireType } from './movement-checks';
import { gatherStrings } from './strings';
import type { TypedArray } from '../runtime-tensor';

const shapeOf = (node: KernelNode): number[] => {
  const multiples = integersOf(node.input(1));
  return node.input(0).shape.map((dimension, axis) => dimension * multiples[axis]!);
};

/** Writes `from` repeated along each axis: innermost axis first, each repeated block is then copied as a whole. */
function repeat(
  from: TypedArray,
  shape: readonly number[],
  multiples: readonly number[],
  to: TypedArray,
): void {
  const write = (axis: number, source: number, target: number): number => {
    if (axis === shape.length) {
      copyElements(from, source, to, target, 1);
      return 1;
    }
    const inner = elementCount(shape.slice(axis + 1));
    let written = 0;
    for (let i = 0; i < shape[axis]!; i++) written += write(axis + 1, source + i * inner, target + written);
    const once = written;
    for (let n = 1; n < multiples[axis]! && once > 0; n++) {
      copyElements(to, target, to, target + written, once);
      written += once;
    }
    return written;
  };
  if (elementCount(shape) > 0 && multiples.every((count) => count > 0)) write(0, 0, 0);
}

export const tile = defineKernel({
  op: 'TILE',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [input, multiples, output] = [node.input(0), node.input(1), node.output(0)];
    requireSameType(input, output, context);
    requireType(multiples, context, ['INT32', 'INT64']);
    if (elementCount(multiples.shape) !== input.shape.length) {
      context.fail(
        `multiples has ${elementCount(multiples.shape)} entries for ${input.shape.length} dimensions`,
      );
    }
    if (multiples.isConstant) context.resize(output, shapeOf(node));
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const shape = shapeOf(node);
    const multiples = integersOf(node.input(1));
    if (input.type === 'STRING') {
      const all = Int32Array.from({ length: elementCount(input.shape) }, (_, i) => i);
      const indices = new Int32Array(elementCount(shape));
      repeat(all, input.shape, multiples, indices);
      gatherStrings(input, output, indices, shape, context);
      return;
    }
    if (output.isDynamic) context.resize(output, shape);
    const to = openElements(output);
    repeat(loadElements(input), input.shape, multiples, to);
    storeElements(output, to);
  },
});

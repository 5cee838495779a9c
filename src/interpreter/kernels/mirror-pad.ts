import { elementCount, stridesOf } from '../arithmetic';
import { defineKernel, optionsOf, type EvalContext, type KernelNode, type PrepareContext } from '../kernel';
import { loadElements, openElements } from './elements';
import {
  integersOf,
  requireRank,
  requireSameQuantization,
  requireSameType,
  requireType,
  zeroPointOf,
} from './movement-checks';

interface Mirror {
  readonly shape: readonly number[];
  /** For each axis, the input index of each output index. */
  readonly indices: readonly (readonly number[])[];
}

/** The input index behind an output index: REFLECT leaves the edge element out, SYMMETRIC repeats it. */
function sourceIndex(index: number, before: number, size: number, offset: number): number {
  if (index < before) return before + offset - 1 - index;
  const inside = index - before;
  return inside < size ? inside : 2 * size - 1 - offset - inside;
}

function mirrorOf(node: KernelNode, context: PrepareContext | EvalContext): Mirror {
  const options = optionsOf(node, 'MirrorPadOptions');
  const offset = options?.mode === 'SYMMETRIC' ? 0 : 1;
  const paddings = integersOf(node.input(1));
  const indices = node.input(0).shape.map((size, axis) => {
    const [before, after] = [paddings[2 * axis]!, paddings[2 * axis + 1]!];
    const most = size - offset;
    if (before < 0 || after < 0 || before > most || after > most) {
      context.fail(
        `paddings [${before},${after}] of dimension ${axis} (${size}) must lie between 0 and ${most}`,
      );
    }
    return Array.from({ length: before + size + after }, (_, i) => sourceIndex(i, before, size, offset));
  });
  return { shape: indices.map((axis) => axis.length), indices };
}

export const mirrorPad = defineKernel({
  op: 'MIRROR_PAD',
  prepare(node, context) {
    const [input, paddings, output] = [node.input(0), node.input(1), node.output(0)];
    requireType(paddings, context, ['INT32', 'INT64']);
    requireRank(paddings, context, 2);
    if (paddings.shape[0] !== input.shape.length || paddings.shape[1] !== 2) {
      context.fail(`paddings [${paddings.shape.join(',')}] must be [${input.shape.length},2]`);
    }
    if (context.runtime === 'tflm') {
      requireType(input, context, ['FLOAT32', 'INT8']);
    } else {
      requireSameType(input, output, context);
      if (['UINT8', 'INT8', 'INT16'].includes(input.type)) requireSameQuantization(input, output, context);
      if (input.type === 'INT16' && zeroPointOf(input) !== 0) context.fail('an INT16 zero point must be 0');
    }
    if (paddings.isConstant) context.resize(output, mirrorOf(node, context).shape);
    else context.setDynamic(output);
  },
  eval(node, _prepared, context) {
    const [input, output] = [node.input(0), node.output(0)];
    const { shape, indices } = mirrorOf(node, context);
    if (output.isDynamic) context.resize(output, shape);
    const from = loadElements(input);
    const to = openElements(output);
    const inputStrides = stridesOf(input.shape);
    const outputStrides = stridesOf(shape);
    const total = elementCount(shape);
    for (let i = 0; i < total; i++) {
      let rest = i;
      let source = 0;
      for (let axis = 0; axis < shape.length; axis++) {
        const position = Math.trunc(rest / outputStrides[axis]!);
        rest -= position * outputStrides[axis]!;
        source += indices[axis]![position]! * inputStrides[axis]!;
      }
      to[i] = from[source]!;
    }
  },
});

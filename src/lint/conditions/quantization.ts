import type { NodeView } from '../graph/node-view';
import type { TensorView } from '../graph/tensor-view';
import type { Family } from './evaluator';
import { firstFailing, named, violation } from './evaluator';

type Kinds =
  | 'zeroPoint'
  | 'scale'
  | 'sameScale'
  | 'sameZeroPoint'
  | 'sameQuantization'
  | 'affineQuantization'
  | 'noQuantization'
  | 'perTensor'
  | 'scaleCountOneOrDimension'
  | 'scaleCountQuantizedDimension'
  | 'biasScale'
  | 'perChannelQuantizedDimZero'
  | 'filterScalePerChannel'
  | 'outputSingleScale'
  | 'padOutputZeroPointInt8Range'
  | 'hardSwishOutputMultiplierExponent'
  | 'cellStateScalePowerOfTwo'
  | 'int16PotShifts'
  | 'svdfBiasScale';

/** Constants whose zero point is read from the list of zero points, whatever the number of scales. */
const READ_FROM_LIST = ['filter', 'weights', 'bias'];

function pairs(node: NodeView, a: string, b: string): readonly (readonly [TensorView, TensorView])[] {
  return node.all(a).flatMap((left) => node.all(b).map((right) => [left, right] as const));
}

/** Numbers as people write them: at most eight significant digits. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(8)));
}

function log2Exact(value: number): number | null {
  const log = Math.log2(value);
  return Math.abs(log - Math.round(log)) > 1e-3 ? null : Math.round(log);
}

/** Scales and zero points. */
export const quantization: Family<Kinds> = {
  zeroPoint: (node, { tensor, eq }) => {
    const read = (each: TensorView): number =>
      READ_FROM_LIST.includes(tensor) ? each.firstZeroPoint : each.zeroPoint;
    const failing = firstFailing(node.all(tensor), (each) => read(each) === eq);
    return (
      failing && violation(`zero point ${eq} of ${named(tensor, failing)}`, `it is ${read(failing)}`, failing)
    );
  },
  scale: (node, { tensor, eq, relativeTolerance }) => {
    const failing = firstFailing(
      node.all(tensor),
      (each) => Math.abs(each.scale - eq) <= relativeTolerance * Math.abs(eq),
    );
    return (
      failing &&
      violation(
        `scale ${numberText(eq)} of ${named(tensor, failing)}`,
        `it is ${numberText(failing.scale)}`,
        failing,
      )
    );
  },
  sameScale: (node, { a, b, tolerance }) => {
    const bad = pairs(node, a, b).find(([left, right]) => Math.abs(left.scale - right.scale) > tolerance);
    return bad
      ? violation(
          `equal scales of ${a} and ${b}`,
          `'${bad[0].name}' has ${numberText(bad[0].scale)} and '${bad[1].name}' has ${numberText(bad[1].scale)}`,
          ...bad,
        )
      : null;
  },
  sameZeroPoint: (node, { a, b }) => {
    const bad = pairs(node, a, b).find(([left, right]) => left.firstZeroPoint !== right.firstZeroPoint);
    return bad
      ? violation(
          `equal zero points of ${a} and ${b}`,
          `'${bad[0].name}' has ${bad[0].firstZeroPoint} and '${bad[1].name}' has ${bad[1].firstZeroPoint}`,
          ...bad,
        )
      : null;
  },
  sameQuantization: (node, { a, b }) => {
    const bad = pairs(node, a, b).find(
      ([left, right]) =>
        left.isQuantized &&
        right.isQuantized &&
        (left.scale !== right.scale || left.zeroPoint !== right.zeroPoint),
    );
    const text = (tensor: TensorView): string =>
      `'${tensor.name}' has scale ${numberText(tensor.scale)}, zero point ${tensor.zeroPoint}`;
    return bad
      ? violation(`the same quantization of ${a} and ${b}`, `${text(bad[0])} and ${text(bad[1])}`, ...bad)
      : null;
  },
  affineQuantization: (node, { tensor, fail }) => {
    const failing = firstFailing(node.all(tensor), (each) => {
      if (node.graph.micro) return each.isQuantized;
      return fail === 'abort' ? each.scaleCount === 1 : each.scaleCount > 0;
    });
    return (
      failing &&
      violation(
        `scale and zero point of ${named(tensor, failing)}`,
        failing.scaleCount > 1 ? `it has ${failing.scaleCount} scales` : 'it has none',
        failing,
      )
    );
  },
  noQuantization: (node, { tensor }) => {
    const failing = firstFailing(node.all(tensor), (each) => !each.isQuantized);
    return (
      failing && violation(`no scale and zero point on ${named(tensor, failing)}`, 'it has them', failing)
    );
  },
  perTensor: (node, { tensor }) => {
    const failing = firstFailing(node.all(tensor), (each) => each.scaleCount <= 1);
    return (
      failing &&
      violation(
        `one scale for the whole of ${named(tensor, failing)}`,
        `it has ${failing.scaleCount}`,
        failing,
      )
    );
  },
  scaleCountOneOrDimension: (node, { tensor, axis }) => {
    const failing = firstFailing(
      node.all(tensor),
      (each) => each.scaleCount <= 1 || each.scaleCount === each.shape[axis],
    );
    return (
      failing &&
      violation(
        `one scale, or one for each of dimension ${axis}, on ${named(tensor, failing)}`,
        `it has ${failing.scaleCount} scales for ${failing.shape[axis] ?? 'no'} channels`,
        failing,
      )
    );
  },
  scaleCountQuantizedDimension: (node, { tensor }) => {
    const failing = firstFailing(
      node.all(tensor),
      (each) =>
        each.scaleCount <= 1 || each.scaleCount === each.shape[each.quantization?.quantizedDimension ?? 0],
    );
    return (
      failing &&
      violation(
        `as many scales on ${named(tensor, failing)} as its quantized dimension is long`,
        `it has ${failing.scaleCount} scales for dimension ${failing.quantization?.quantizedDimension ?? 0} of [${failing.shape.join(', ')}]`,
        failing,
      )
    );
  },
  biasScale: (node, fact) => {
    const bias = node.optional(fact.bias);
    if (!bias) return null;
    const input = node.one(fact.input);
    const filter = node.one(fact.filter);
    const output = node.one(fact.output);
    const product = Math.fround(input.scale * filter.scale);
    const difference = output.scale === 0 ? Infinity : Math.abs(product - bias.scale) / output.scale;
    if (difference <= fact.maxDifference) return null;
    return violation(
      `a bias scale of input scale × filter scale (${numberText(product)}), to within ${fact.maxDifference} of the output scale`,
      output.scale === 0 ? 'the output has no scale' : `it is ${numberText(bias.scale)}`,
      bias,
      input,
      filter,
    );
  },
  filterScalePerChannel: (node) => {
    const filter = node.one('filter');
    const axis = filter.quantization?.quantizedDimension ?? 0;
    return filter.scaleCount === filter.shape[axis]
      ? null
      : violation(
          `one scale for each of the ${filter.shape[axis] ?? 0} channels of the filter`,
          `it has ${filter.scaleCount}`,
          filter,
        );
  },
  perChannelQuantizedDimZero: (node) => {
    const filter = node.one('filter');
    const axis = filter.quantization?.quantizedDimension ?? 0;
    return filter.scaleCount > 1 && axis !== 0
      ? violation('scales along dimension 0 of the filter', `they run along dimension ${axis}`, filter)
      : null;
  },
  outputSingleScale: (node) => {
    const output = node.one('output');
    return output.scaleCount > 1
      ? violation('one scale on the output', `it has ${output.scaleCount}`, output)
      : null;
  },
  padOutputZeroPointInt8Range: (node) => {
    const output = node.one('output');
    const zeroPoint = output.firstZeroPoint;
    return output.isQuantized && (zeroPoint < -128 || zeroPoint > 127)
      ? violation('an output zero point within -128..127', `it is ${zeroPoint}`, output)
      : null;
  },
  hardSwishOutputMultiplierExponent: (node) => {
    const input = node.one('input');
    const output = node.one('output');
    if (!input.isQuantized || !output.isQuantized || output.scale === 0) return null;
    const ratio = input.scale / 128 / output.scale;
    return ratio >= 1
      ? violation(
          'input scale / 128 below the output scale',
          `the ratio is ${numberText(ratio)}`,
          input,
          output,
        )
      : null;
  },
  cellStateScalePowerOfTwo: (node) => {
    const state = node.optional('cell_state') ?? node.optional('cellState');
    return state?.isQuantized && log2Exact(state.scale) === null
      ? violation('a cell state scale that is a power of two', `it is ${numberText(state.scale)}`, state)
      : null;
  },
  int16PotShifts: (node) => {
    const [left, right, output] = ['input1', 'input2', 'output'].map((role) => node.one(role));
    if (!left || !right || !output) return null;
    const logs = [left, right, output].map((each) => (each.scale > 0 ? log2Exact(each.scale) : null));
    const [a, b, c] = logs;
    if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number') return null;
    const holds = a <= c && b <= c && (a === c || b === c);
    return holds
      ? null
      : violation(
          'with power-of-two scales, the larger input scale to equal the output scale (or option pot_scale_int16 = false)',
          `the scales are 2^${a}, 2^${b} and 2^${c}`,
          left,
          right,
          output,
        );
  },
  svdfBiasScale: (node, { maxAbs }) => {
    const bias = node.optional('bias');
    const wanted = node.one('state').scale * node.one('weights_time').scale;
    return !bias || Math.abs(bias.scale - wanted) < maxAbs
      ? null
      : violation(
          `a bias scale of state scale × time weight scale (${numberText(wanted)})`,
          `it is ${numberText(bias.scale)}`,
          bias,
        );
  },
};

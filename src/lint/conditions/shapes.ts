import type { Evaluator, Family } from './evaluator';
import { alignRight, firstFailing, named, sameShape, shapeText, violation } from './evaluator';

type Kinds =
  | 'rank'
  | 'elements'
  | 'sameShape'
  | 'sameRank'
  | 'dimension'
  | 'elementsEqualRankOf'
  | 'outputRankAtLeast'
  | 'broadcastable'
  | 'broadcastToOutput'
  | 'fillOutput'
  | 'expandDimsOutput'
  | 'reshapeElements'
  | 'reshapeSingleStretchDim'
  | 'squeezeDims'
  | 'squeezeOutput'
  | 'selectBroadcast'
  | 'selectV1Condition'
  | 'bitcastShapes'
  | 'tileMultiplesLength'
  | 'inputNotEmpty';

const rank: Evaluator<'rank'> = (node, { tensor, eq, min, max }) => {
  const failing = firstFailing(node.all(tensor), ({ shape }) => {
    const found = shape.length;
    return (eq === undefined || found === eq) && found >= (min ?? 0) && found <= (max ?? Infinity);
  });
  if (!failing) return null;
  const wanted =
    eq !== undefined
      ? `${eq}`
      : [min && `at least ${min}`, max && `at most ${max}`].filter(Boolean).join(' and ');
  return violation(
    `${wanted} dimensions in ${named(tensor, failing)}`,
    `it has ${failing.rank}: ${shapeText(failing.shape)}`,
    failing,
  );
};

/** Shapes of tensors and how they go together. */
export const shapes: Family<Kinds> = {
  rank,
  elements: (node, { tensor, eq }) => {
    const failing = firstFailing(node.all(tensor), (each) => each.elements === eq);
    return (
      failing &&
      violation(
        `${eq} element${eq === 1 ? '' : 's'} in ${named(tensor, failing)}`,
        `it has ${failing.elements}: ${shapeText(failing.shape)}`,
        failing,
      )
    );
  },
  sameShape: (node, { a, b }) => {
    const tensors = [...node.all(a), ...node.all(b)];
    const first = tensors[0];
    const other = first && tensors.find((each) => !sameShape(each.shape, first.shape));
    return first && other
      ? violation(
          a === b ? `all ${a} of one shape` : `${a} and ${b} of one shape`,
          `'${first.name}' is ${shapeText(first.shape)} and '${other.name}' is ${shapeText(other.shape)}`,
          first,
          other,
        )
      : null;
  },
  sameRank: (node, { a, b, plus = 0 }) => {
    const left = node.optional(a);
    const right = node.optional(b);
    return !left || !right || right.rank === left.rank + plus
      ? null
      : violation(
          `${left.rank + plus} dimensions in ${named(b, right)}`,
          `it has ${right.rank}: ${shapeText(right.shape)}`,
          right,
          left,
        );
  },
  dimension: (node, { tensor, axis, eq, equals }) => {
    const subject = node.optional(tensor);
    if (!subject) return null;
    const other = equals ? node.one(equals.tensor) : null;
    const wanted = equals ? other?.shape[equals.axis] : eq;
    return subject.shape[axis] !== undefined && subject.shape[axis] === wanted
      ? null
      : violation(
          `dimension ${axis} of ${named(tensor, subject)} to be ${wanted ?? 'there'}`,
          `its shape is ${shapeText(subject.shape)}`,
          subject,
          other,
        );
  },
  elementsEqualRankOf: (node, { a, b }) => {
    const left = node.one(a);
    const right = node.one(b);
    return left.elements === right.rank
      ? null
      : violation(
          `as many elements in ${named(a, left)} as ${named(b, right)} has dimensions`,
          `it has ${left.elements} for ${right.rank}`,
          left,
          right,
        );
  },
  outputRankAtLeast: (node, { a, b }) => {
    const left = node.one(a);
    const right = node.one(b);
    return left.rank >= right.rank
      ? null
      : violation(
          `at least as many dimensions in ${a} as in ${b}`,
          `it has ${left.rank} for ${right.rank}`,
          left,
          right,
        );
  },
  broadcastable: (node) => {
    const [left, right] = [node.input(0), node.input(1)];
    return alignRight(left.shape, right.shape).every(([a, b]) => a === b || a === 1 || b === 1)
      ? null
      : violation(
          'inputs that broadcast to one shape',
          `'${left.name}' is ${shapeText(left.shape)} and '${right.name}' is ${shapeText(right.shape)}`,
          left,
          right,
        );
  },
  broadcastToOutput: (node) => {
    const wanted = node.one('shape').constantValues;
    const input = node.one('input');
    const output = node.one('output');
    if (node.graph.micro && !(sameShape(wanted, output.shape) && wanted.length <= 5)) {
      return violation(
        `an output of the shape that it is told (${shapeText(wanted)}, at most 5 dimensions)`,
        `it is ${shapeText(output.shape)}`,
        output,
      );
    }
    const fits =
      wanted.length >= input.rank &&
      input.shape.every((size, axis) => size === 1 || size === wanted[axis + wanted.length - input.rank]);
    return fits
      ? null
      : violation(
          `an input that broadcasts to ${shapeText(wanted)}`,
          `it is ${shapeText(input.shape)}`,
          input,
        );
  },
  fillOutput: (node) => {
    const dims = node.one('dims').constantValues;
    const output = node.one('output');
    return sameShape(dims, output.shape)
      ? null
      : violation(
          `an output of the shape that dims give (${shapeText(dims)})`,
          `it is ${shapeText(output.shape)}`,
          output,
        );
  },
  expandDimsOutput: (node) => {
    const input = node.one('input');
    const output = node.one('output');
    const [given] = node.one('axis').constantValues;
    if (given === undefined) return null;
    const axis = given < 0 ? given + input.rank + 1 : given;
    const wanted = [...input.shape.slice(0, axis), 1, ...input.shape.slice(axis)];
    return axis <= input.rank && sameShape(wanted, output.shape)
      ? null
      : violation(
          `an output of shape ${shapeText(wanted)}`,
          `it is ${shapeText(output.shape)}`,
          output,
          input,
        );
  },
  reshapeElements: (node) => {
    const input = node.one('input');
    const output = node.one('output');
    const bad = violation(
      'as many elements in the output as in the input',
      `'${input.name}' is ${shapeText(input.shape)} and '${output.name}' is ${shapeText(output.shape)}`,
      input,
      output,
    );
    if (!node.graph.micro) return output.elements === input.elements ? null : bad;
    if (node.inputs.length === 1 && sameShape(output.shape, [0])) return input.elements === 1 ? null : bad;
    const known = output.shape.filter((size) => size !== -1).reduce((product, size) => product * size, 1);
    if (output.shape.includes(-1)) return known !== 0 && input.elements % known === 0 ? null : bad;
    return known === input.elements ? null : bad;
  },
  reshapeSingleStretchDim: (node) => {
    const output = node.one('output');
    return output.shape.filter((size) => size === -1).length > 1
      ? violation('at most one dimension of -1', `the output is ${shapeText(output.shape)}`, output)
      : null;
  },
  squeezeDims: (node) => {
    const input = node.one('input');
    const bad = node
      .numbers('squeezeDims')
      .find((axis) => input.shape.at(axis) !== 1 || axis >= input.rank || axis < -input.rank);
    return bad === undefined
      ? null
      : violation(`dimension ${bad} of the input to be 1`, `the input is ${shapeText(input.shape)}`, input);
  },
  squeezeOutput: (node) => {
    const input = node.one('input');
    const output = node.one('output');
    const given = node.numbers('squeezeDims');
    if (given.some((axis) => axis < -input.rank || axis >= input.rank)) return null;
    const removed = new Set(given.map((axis) => (axis + input.rank) % input.rank));
    const remaining = input.shape.filter((size, axis) =>
      given.length > 0 ? !removed.has(axis) : size !== 1,
    );
    return output.shape.some((size, axis) => size < (remaining[axis] ?? -Infinity))
      ? violation(
          `an output of shape ${shapeText(remaining)}`,
          `it is ${shapeText(output.shape)}`,
          output,
          input,
        )
      : null;
  },
  selectBroadcast: (node) => {
    const tensors = ['condition', 'x', 'y'].map((role) => node.one(role));
    const output = node.one('output');
    const [condition, x, y] = tensors;
    if (!condition || !x || !y) return null;
    if (sameShape(condition.shape, x.shape) && sameShape(x.shape, y.shape)) return null;
    if (node.graph.micro && tensors.every((each) => each.elements === 1) && output.elements === 1)
      return null;
    const size = Math.max(...tensors.map((each) => each.rank));
    const columns = Array.from({ length: size }, (_, axis) =>
      tensors.map((each) => each.shape[axis - (size - each.rank)] ?? 1),
    );
    const result = columns.map((sizes) => Math.max(...sizes));
    const fits = columns.every((sizes, axis) => sizes.every((each) => each === 1 || each === result[axis]));
    if (fits && !(node.graph.micro && !sameShape(result, output.shape))) return null;
    return violation(
      'condition, x and y that broadcast to the output',
      `they are ${tensors.map((each) => shapeText(each.shape)).join(', ')} for ${shapeText(output.shape)}`,
      ...tensors,
    );
  },
  selectV1Condition: (node) => {
    const condition = node.one('condition');
    const x = node.one('x');
    const fits =
      sameShape(condition.shape, x.shape) ||
      condition.rank === 0 ||
      (condition.rank === 1 && x.rank > 0 && (condition.dim(0) === x.dim(0) || condition.dim(0) === 1));
    return fits
      ? null
      : violation(
          'a condition of the shape of x, or one value for each row of x',
          `they are ${shapeText(condition.shape)} and ${shapeText(x.shape)}`,
          condition,
          x,
        );
  },
  bitcastShapes: (node) => {
    const input = node.input(0);
    const output = node.output(0);
    const [from, to] = [input.bytes / input.elements, output.bytes / output.elements];
    if (!(input.elements > 0 && from > 0 && to > 0)) return null;
    const fits = from >= to || input.shape.at(-1) === to / from;
    return fits
      ? null
      : violation(
          `a last dimension of ${to / from} to make each ${output.type} from`,
          `the input is ${shapeText(input.shape)}`,
          input,
        );
  },
  inputNotEmpty: (node) => {
    const input = node.input(0);
    return input.elements > 0
      ? null
      : violation('an input with elements', `'${input.name}' is ${shapeText(input.shape)}`, input);
  },
  tileMultiplesLength: (node) => {
    const input = node.one('input');
    const multiples = node.one('multiples');
    return multiples.elements === input.rank
      ? null
      : violation(
          `${input.rank} multiples, one for each dimension of the input`,
          `there are ${multiples.elements}`,
          multiples,
          input,
        );
  },
};

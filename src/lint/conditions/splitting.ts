import type { Family } from './evaluator';
import { shapeText, violation } from './evaluator';

type Kinds =
  | 'concatDims'
  | 'packAxis'
  | 'packCount'
  | 'packElements'
  | 'packValuesCount'
  | 'splitCount'
  | 'splitEven'
  | 'unpackCount'
  | 'unpackElements'
  | 'unpackNum';

function wrap(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}

/** CONCATENATION, PACK, SPLIT and UNPACK. */
export const splitting: Family<Kinds> = {
  concatDims: (node) => {
    const inputs = node.inputs.filter((tensor) => tensor !== null);
    const output = node.one('output');
    const first = inputs[0];
    if (!first) return null;
    const axis = wrap(node.number('axis', 0), first.rank);
    const { micro } = node.graph;
    const fits =
      axis >= 0 &&
      axis < first.rank &&
      inputs.every(
        ({ shape }) =>
          shape.length === first.rank &&
          shape.every((size, position) => position === axis || size === first.shape[position]),
      ) &&
      (!micro ||
        (output.rank === first.rank &&
          inputs.reduce((sum, { shape }) => sum + (shape[axis] ?? 0), 0) === output.shape[axis]));
    return fits
      ? null
      : violation(
          `inputs that differ only in dimension ${axis}${micro ? ' and add up to the output there' : ''}`,
          `they are ${inputs
            .slice(0, 4)
            .map(({ shape }) => shapeText(shape))
            .join(', ')} for ${shapeText(output.knownShape ?? [])}`,
          ...inputs.slice(0, 4),
        );
  },
  packAxis: (node) => {
    const values = node.one('values');
    const axis = node.number('axis', 0);
    return axis >= -(values.rank + 1) && axis <= values.rank
      ? null
      : violation(`an axis within -${values.rank + 1}..${values.rank}`, `it is ${axis}`, values);
  },
  packCount: (node) =>
    node.inputs.length === node.number('valuesCount', 0)
      ? null
      : violation(
          'as many inputs as option values_count says',
          `${node.inputs.length} for ${node.number('valuesCount', 0)}`,
        ),
  packElements: (node) => {
    const [values, output] = [node.one('values'), node.one('output')];
    const axis = node.number('axis', 0);
    const along = output.rank > 0 ? (output.shape.at(wrap(axis, output.rank) % output.rank) ?? 1) : 1;
    return values.elements * along === output.elements
      ? null
      : violation(
          'an output made of all inputs',
          `inputs are ${shapeText(values.shape)}, the output ${shapeText(output.shape)}`,
          values,
          output,
        );
  },
  packValuesCount: (node) =>
    node.number('valuesCount', 0) <= node.inputs.length
      ? null
      : violation(
          `${node.number('valuesCount', 0)} inputs, as option values_count says`,
          `it has ${node.inputs.length}`,
        ),
  splitCount: (node) =>
    node.outputs.length === node.number('numSplits', 0)
      ? null
      : violation(
          'as many outputs as option num_splits says',
          `${node.outputs.length} for ${node.number('numSplits', 0)}`,
        ),
  splitEven: (node) => {
    const input = node.one('input');
    const [axis] = node.one('axis').constantValues;
    if (axis === undefined || node.outputs.length === 0) return null;
    const size = input.shape[wrap(axis, input.rank)];
    return size === undefined || size % node.outputs.length === 0
      ? null
      : violation(
          `dimension ${axis} of the input to divide by the ${node.outputs.length} outputs`,
          `it is ${size}`,
          input,
        );
  },
  unpackCount: (node) => {
    const input = node.one('input');
    const axis = wrap(node.number('axis', 0), input.rank);
    const count = node.number('num', 0);
    return axis >= 0 && axis < input.rank && input.shape[axis] === count && node.outputs.length === count
      ? null
      : violation(
          `option num and the outputs to be as many as dimension ${axis} of the input`,
          `num is ${count}, the outputs ${node.outputs.length}, the input ${shapeText(input.shape)}`,
          input,
        );
  },
  unpackElements: (node) => {
    const [input, output] = [node.one('input'), node.output(0)];
    const axis = wrap(node.number('axis', 0), input.rank);
    return axis >= 0 && axis < input.rank && output.elements * (input.shape[axis] ?? 0) === input.elements
      ? null
      : violation(
          'outputs that are slices of the input',
          `the input is ${shapeText(input.shape)}, the first output ${shapeText(output.shape)}`,
          input,
          output,
        );
  },
  unpackNum: (node) =>
    node.number('num', 0) <= node.outputs.length
      ? null
      : violation(`${node.number('num', 0)} outputs, as option num says`, `it has ${node.outputs.length}`),
};

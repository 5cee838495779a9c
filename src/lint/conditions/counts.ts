import type { Evaluator, Family } from './evaluator';
import { firstFailing, listText, named, violation } from './evaluator';

type Kinds =
  | 'inputCount'
  | 'outputCount'
  | 'present'
  | 'const'
  | 'isVariable'
  | 'inputIsSparse'
  | 'emptyInputSlot'
  | 'inputCountEqualsOutputCount'
  | 'inputsTwiceOutputs';

function count(what: 'input' | 'output'): Evaluator<'inputCount' | 'outputCount'> {
  return (node, { oneOf, min, max }) => {
    const found = (what === 'input' ? node.inputs : node.outputs).length;
    const holds = oneOf ? oneOf.includes(found) : found >= (min ?? 0) && found <= (max ?? Infinity);
    if (holds) return null;
    const wanted = oneOf
      ? listText(oneOf)
      : [min && `at least ${min}`, max && `at most ${max}`].filter(Boolean).join(', ');
    return violation(`${wanted} ${what}s`, `it has ${found}`);
  };
}

/** How many inputs and outputs there are, and which must be constants. */
export const counts: Family<Kinds> = {
  inputCount: count('input'),
  outputCount: count('output'),
  present: (node, { tensor }) =>
    node.optional(tensor) ? null : violation(`the optional input ${tensor}`, 'it is left out'),
  const: (node, { tensor }) => {
    const failing = firstFailing(node.all(tensor), (each) => each.isConstant);
    return (
      failing &&
      violation(`${named(tensor, failing)} to be a constant`, 'it is computed at run time', failing)
    );
  },
  isVariable: (node, { tensor }) => {
    const failing = firstFailing(node.all(tensor), (each) => each.isVariable);
    return (
      failing &&
      violation(`${named(tensor, failing)} to be a variable tensor`, 'is_variable is false', failing)
    );
  },
  inputIsSparse: (node) => {
    const input = node.one('input');
    return input.tensor.sparsity
      ? null
      : violation(`sparsity parameters on ${named('input', input)}`, 'it has none', input);
  },
  emptyInputSlot: (node, { index }) =>
    node.inputs.length > index && node.inputs[index] === null
      ? violation(`input ${index} to be a tensor or to be left off the end of the list`, 'it is given as -1')
      : null,
  inputCountEqualsOutputCount: (node) =>
    node.inputs.length === node.outputs.length
      ? null
      : violation(
          'as many outputs as inputs',
          `it has ${node.inputs.length} inputs and ${node.outputs.length} outputs`,
        ),
  inputsTwiceOutputs: (node) =>
    node.inputs.length === 2 * node.outputs.length
      ? null
      : violation(
          'two inputs for each output',
          `it has ${node.inputs.length} inputs and ${node.outputs.length} outputs`,
        ),
};

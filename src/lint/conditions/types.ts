import type { NodeView } from '../graph/node-view';
import type { Evaluator, Family } from './evaluator';
import { firstFailing, listText, named, violation } from './evaluator';

type Combination =
  | 'convFilterTypeCombination'
  | 'depthwiseFilterTypeCombination'
  | 'transposeConvFilterTypeCombination'
  | 'fcFilterTypeCombination';
type Kinds =
  | Combination
  | 'type'
  | 'sameType'
  | 'sameByteSize'
  | 'bidirectionalLstmFloatInput'
  | 'uniqueIndexType'
  | 'quantizedBiasTypeMatchesBias'
  | 'hashtableKeyValueTypes';

function combination(
  filterRole: string,
  holds: (input: string, filter: string) => boolean,
): Evaluator<Combination> {
  return (node) => {
    const input = node.one('input');
    const filter = node.optional('filter') ?? node.one(filterRole);
    if (holds(input.type, filter.type)) return null;
    return violation(
      'a filter type that goes with the input type',
      `${named('input', input)} is ${input.type} and ${named('filter', filter)} is ${filter.type}`,
      input,
      filter,
    );
  };
}

function option(node: NodeView, name: string, otherwise: string): string {
  return node.text(name, otherwise);
}

/** Types of tensors. */
export const types: Family<Kinds> = {
  type: (node, { tensor, oneOf }) => {
    const failing = firstFailing(node.all(tensor), (each) => oneOf.includes(each.type));
    return (
      failing &&
      violation(`${named(tensor, failing)} of type ${listText(oneOf)}`, `it is ${failing.type}`, failing)
    );
  },
  sameType: (node, { a, b }) => {
    const tensors = [...node.all(a), ...node.all(b)];
    const first = tensors[0];
    const other = first && tensors.find((each) => each.type !== first.type);
    return first && other
      ? violation(
          a === b ? `all ${a} of one type` : `${a} and ${b} of one type`,
          `'${first.name}' is ${first.type} and '${other.name}' is ${other.type}`,
          first,
          other,
        )
      : null;
  },
  convFilterTypeCombination: combination('filter', (input, filter) =>
    ['FLOAT32/FLOAT32', 'INT16/INT8', 'INT8/INT8', 'INT8/INT4'].includes(`${input}/${filter}`),
  ),
  depthwiseFilterTypeCombination: combination(
    'filter',
    (input, filter) => input === filter || ['INT8/INT4', 'INT16/INT8'].includes(`${input}/${filter}`),
  ),
  transposeConvFilterTypeCombination: combination(
    'weights',
    (input, filter) => input === filter || `${input}/${filter}` === 'INT16/INT8',
  ),
  fcFilterTypeCombination: combination('filter', (input, filter) => {
    if (input === 'FLOAT32') return filter === 'FLOAT32';
    if (input === 'INT8') return filter === 'INT8' || filter === 'INT4';
    return input !== 'INT16' || filter === 'INT8';
  }),
  bidirectionalLstmFloatInput: (node) => {
    const input = node.input(0);
    return input.type === 'FLOAT32'
      ? null
      : violation('a FLOAT32 input', `'${input.name}' is ${input.type}`, input);
  },
  uniqueIndexType: (node) => {
    const indices = node.one('indices');
    const wanted = option(node, 'idxOutType', 'INT32') === 'INT64' ? 'INT64' : 'INT32';
    return indices.type === wanted
      ? null
      : violation(
          `indices of the type that option idx_out_type names (${wanted})`,
          `they are ${indices.type}`,
          indices,
        );
  },
  quantizedBiasTypeMatchesBias: (node) => {
    const bias = node.optional('bias');
    const declared = option(node, 'quantizedBiasType', 'FLOAT32');
    return !bias || declared === 'FLOAT32' || declared === bias.type
      ? null
      : violation(
          `a bias of the type that option quantized_bias_type names (${declared})`,
          `it is ${bias.type}`,
          bias,
        );
  },
  hashtableKeyValueTypes: (node) => {
    const pair = `${option(node, 'keyDtype', '')}/${option(node, 'valueDtype', '')}`;
    return ['STRING/INT64', 'INT64/STRING'].includes(pair)
      ? null
      : violation('keys and values of types INT64/STRING or STRING/INT64', `they are ${pair}`);
  },
  sameByteSize: (node) => {
    const input = node.one('input');
    const output = node.one('output');
    return input.bytes === output.bytes
      ? null
      : violation(
          'as many bytes in the output as in the input',
          `${input.bytes} and ${output.bytes}`,
          input,
          output,
        );
  },
};

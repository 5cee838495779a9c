import type { NodeView } from '../graph/node-view';
import type { TensorView } from '../graph/tensor-view';
import type { Evaluator, Family } from './evaluator';
import { sameShape, shapeText, violation } from './evaluator';

type AbsentKinds = 'lstmNoPeephole' | 'lstmNoProjection' | 'lstmNoLayerNorm';
type Kinds =
  | AbsentKinds
  | 'lstmAllGateBiasesPresentSameType'
  | 'lstmAllGateWeightsPresentSameType'
  | 'lstmFullKernelInputs20or24orBasic5'
  | 'lstmIntermediates5'
  | 'lstmShapes'
  | 'rnnShapes'
  | 'svdfShapes';

/** Inputs of the LSTM operators, by position in the operator's list. */
const GATE_WEIGHTS = [1, 9] as const;
const INPUT_WEIGHTS = [1, 5] as const;
const RECURRENT_WEIGHTS = [5, 9] as const;
const PEEPHOLES = [9, 12] as const;
const BIASES = [12, 16] as const;
const PROJECTION = [16, 18] as const;
const OUTPUT_STATE = 18;
const CELL_STATE = 19;
const LAYER_NORM = [20, 24] as const;

function slots(node: NodeView, [from, to]: readonly [number, number]): readonly (TensorView | null)[] {
  return Array.from({ length: to - from }, (_, index) => node.inputs[from + index] ?? null);
}

function absent(range: readonly [number, number], what: string): Evaluator<AbsentKinds> {
  return (node) => {
    const given = slots(node, range).filter((tensor) => tensor !== null);
    return given.length > 0 ? violation(`no ${what}`, `input '${given[0]!.name}' is one`, ...given) : null;
  };
}

function presentOfOneType(
  node: NodeView,
  range: readonly [number, number],
  what: string,
): ReturnType<Evaluator<'lstmShapes'>> {
  const tensors = slots(node, range);
  const found = tensors.filter((tensor) => tensor !== null);
  const types = new Set(found.map((tensor) => tensor.type));
  return found.length === tensors.length && types.size === 1
    ? null
    : violation(
        `all ${tensors.length} ${what}, of one type`,
        found.length < tensors.length
          ? `${tensors.length - found.length} are left out`
          : `they are ${[...types].join(' and ')}`,
        ...found,
      );
}

function lstmShapes(node: NodeView): ReturnType<Evaluator<'lstmShapes'>> {
  const [input, output] = [node.input(0), node.output(0)];
  const [outputState, cellState] = [node.inputs[OUTPUT_STATE], node.inputs[CELL_STATE]];
  const weights = [...slots(node, GATE_WEIGHTS), ...slots(node, BIASES)];
  if (input.rank !== 3 || weights.includes(null) || !outputState || !cellState) return null;
  const batch = node.flag('timeMajor') ? input.dim(1) : input.dim(0);
  const features = input.dim(2);
  const units = outputState.shape[1] ?? 0;
  const all = (range: readonly [number, number], shape: readonly number[]): boolean =>
    slots(node, range).every((tensor) => tensor && sameShape(tensor.shape, shape));
  const fits =
    sameShape(output.shape, [input.dim(0), input.dim(1), units]) &&
    outputState.elements === batch * units &&
    cellState.elements === batch * units &&
    all(INPUT_WEIGHTS, [units, features]) &&
    all(RECURRENT_WEIGHTS, [units, units]) &&
    all(BIASES, [units]);
  return fits
    ? null
    : violation(
        'weights, biases and states whose shapes go together',
        `the input is ${shapeText(input.shape)}, the state ${shapeText(outputState.shape)}, the output ${shapeText(output.shape)}`,
        input,
        outputState,
        output,
      );
}

/** LSTM, RNN and SVDF. */
export const recurrent: Family<Kinds> = {
  lstmNoPeephole: absent(PEEPHOLES, 'peephole weights'),
  lstmNoProjection: absent(PROJECTION, 'projection'),
  lstmNoLayerNorm: absent(LAYER_NORM, 'layer normalization'),
  lstmAllGateWeightsPresentSameType: (node) =>
    presentOfOneType(node, GATE_WEIGHTS, 'gate weights (no coupled input and forget gate)'),
  lstmAllGateBiasesPresentSameType: (node) => presentOfOneType(node, BIASES, 'gate biases'),
  lstmFullKernelInputs20or24orBasic5: (node) =>
    [20, 24, 5].includes(node.inputs.length)
      ? null
      : violation('20 or 24 inputs, or 5 for the basic kernel', `it has ${node.inputs.length}`),
  lstmIntermediates5: (node) =>
    node.intermediates.length === 5
      ? null
      : violation('5 intermediate tensors', `it has ${node.intermediates.length}`),
  lstmShapes,
  rnnShapes: (node) => {
    const [input, weights, recurrent, bias] = ['input', 'input_weights', 'recurrent_weights', 'bias'].map(
      (role) => node.one(role),
    );
    if (!input || !weights || !recurrent || !bias) return null;
    const units = bias.shape[0];
    const fits =
      weights.rank === 2 &&
      recurrent.rank === 2 &&
      input.shape.at(-1) === weights.shape[1] &&
      [weights.shape[0], recurrent.shape[0], recurrent.shape[1]].every((size) => size === units);
    return fits
      ? null
      : violation(
          'input weights [units, features], recurrent weights [units, units] and a bias [units]',
          `they are ${[weights, recurrent, bias].map(({ shape }) => shapeText(shape)).join(', ')} for an input of ${shapeText(input.shape)}`,
          weights,
          recurrent,
          bias,
        );
  },
  svdfShapes: (node) => {
    const [input, feature, time, state, output] = [
      'input',
      'weights_feature',
      'weights_time',
      'state',
      'output',
    ].map((role) => node.one(role));
    if (!input || !feature || !time || !state || !output) return null;
    if ([input, feature, time, state].some((tensor) => tensor.rank < 2)) return null;
    const rank = node.number('rank', 1) || 1;
    const filters = feature.dim(0);
    const bias = node.optional('bias');
    const fits =
      filters % rank === 0 &&
      feature.dim(1) === input.dim(1) &&
      time.dim(0) === filters &&
      state.dim(-1) === time.dim(1) * filters &&
      state.dim(0) === input.dim(0) &&
      (!node.graph.micro || sameShape(output.shape, [input.dim(0), filters / rank])) &&
      (!bias || bias.shape[0] === filters / rank);
    return fits
      ? null
      : violation(
          'features [filters, input], time weights [filters, memory] and state [batch, memory × filters]',
          `they are ${[feature, time, state].map(({ shape }) => shapeText(shape)).join(', ')} with rank ${rank}`,
          feature,
          time,
          state,
        );
  },
};

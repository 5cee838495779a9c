/** What keeps operators float on one runtime that computes them in int8 on another. */
import type { Model, Operator, Subgraph, TensorType } from '../../model';
import { builtinFacts } from '../../runtimes';
import { int8Parameters, rangeOf, type Range } from '../arithmetic';
import { floatConstant } from '../prepare/constants';
import type { Recipe } from '../recipe/recipe';
import type { OperatorRule } from './operator-rules';
import { activationPositions } from './positions';

/** Why an operator has to stay float for one of the recipe's runtimes; null where nothing keeps it from int8. */
export function runtimeObstacle(
  model: Model,
  subgraph: Subgraph,
  operator: Operator,
  name: string,
  rule: OperatorRule,
  recipe: Recipe,
  ranges: ReadonlyMap<number, Range>,
): string | null {
  const runtimes = recipe.runtimes ?? ['tflite'];
  for (const runtime of runtimes) {
    if (hasOnlyFloatKernel(runtime, name, rule)) {
      return `${runtime === 'tflm' ? 'TensorFlow Lite Micro' : 'TensorFlow Lite'} has no int8 kernel for it`;
    }
  }
  return runtimes.includes('tflm') ? comparisonObstacle(model, subgraph, operator, name, rule, ranges) : null;
}

/** SQRT, LOG and EXP on TensorFlow Lite Micro. */
function hasOnlyFloatKernel(runtime: 'tflite' | 'tflm', name: string, rule: OperatorRule): boolean {
  const facts = builtinFacts(runtime, name);
  if (facts === null) return false;
  const position = rule.activations === 'all' ? 0 : (rule.activations[0] ?? 0);
  const role = facts.inputs[position]?.name ?? facts.inputs.at(-1)?.name ?? '';
  const takes = (type: TensorType): boolean =>
    facts.signatures.some(({ types }) =>
      [types[role] ?? 'any'].flat().some((pattern) => pattern === type || pattern === 'any'),
    );
  return takes('FLOAT32') && !takes('INT8');
}

const COMPARISONS = ['EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL'];

/** TensorFlow Lite Micro takes the scales themselves for multipliers below 1 (comparisons.cc). */
function comparisonObstacle(
  model: Model,
  subgraph: Subgraph,
  operator: Operator,
  name: string,
  rule: OperatorRule,
  ranges: ReadonlyMap<number, Range>,
): string | null {
  if (!COMPARISONS.includes(name)) return null;
  for (const position of activationPositions(rule, operator)) {
    const index = operator.inputs[position]!;
    const tensor = subgraph.tensors[index];
    const values = floatConstant(model, tensor);
    const range = values === null ? ranges.get(index) : rangeOf(values);
    if (range === undefined) continue;
    const { scale } = int8Parameters(range);
    if (scale >= 1) {
      return `TensorFlow Lite Micro compares int8 of scales below 1 only, and that of "${tensor?.name}" would be ${scale}`;
    }
  }
  return null;
}

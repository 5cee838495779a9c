/** Which weights become int8 in the schemes that leave activations float, and who reads them how. */
import { elementCount, operatorName, type Model, type Tensor } from '../../model';
import { floatConstant } from '../prepare/constants';
import { isExcluded, minWeightElements, type Recipe } from '../recipe/recipe';
import { WEIGHT_RULES, type WeightRule } from './weight-rules';

export interface WeightPlan {
  /** By tensor: the axis of its scales. */
  readonly weights: ReadonlyMap<number, { readonly axis: number | null }>;
  /** Indices of the operators that read their weights as int8 and compute in float. */
  readonly hybrid: ReadonlySet<number>;
  /** Indices of the operators that copy int8 weights. */
  readonly moves: ReadonlySet<number>;
  /** Operators with weights that stay float, and why. */
  readonly notes: readonly { readonly operatorIndex: number; readonly reason: string }[];
}

export function planWeights(
  model: Model,
  subgraphIndex: number,
  recipe: Recipe,
  useHybrid: boolean,
): WeightPlan {
  const subgraph = model.subgraphs[subgraphIndex]!;
  const weights = new Map<number, { axis: number | null }>();
  const hybrid = new Set<number>();
  const moves = new Set<number>();
  const notes: { operatorIndex: number; reason: string }[] = [];
  subgraph.operators.forEach((operator, operatorIndex) => {
    const name = operatorName(model, operator);
    const rule = Object.hasOwn(WEIGHT_RULES, name) ? WEIGHT_RULES[name]! : null;
    if (rule === null) return;
    const outputs = operator.outputs.map((tensor) => subgraph.tensors[tensor]?.name ?? '');
    if (isExcluded(recipe, name, outputs)) {
      notes.push({ operatorIndex, reason: 'the recipe excludes it' });
      return;
    }
    // Most GATHERs copy computed values, of which there is nothing to say.
    if (rule.kernel === 'moves' && !isFloatConstant(model, subgraph.tensors[operator.inputs[0] ?? -1]))
      return;
    const reason = obstacle(model, subgraphIndex, operator.inputs, rule, recipe);
    if (reason !== null) {
      notes.push({ operatorIndex, reason });
      return;
    }
    for (const position of rule.inputs) {
      const tensor = operator.inputs[position] ?? -1;
      if (tensor < 0 || weights.has(tensor)) continue;
      weights.set(tensor, { axis: axisOf(rule, recipe) });
    }
    if (rule.kernel === 'moves') moves.add(operatorIndex);
    else if (useHybrid && rule.kernel === 'hybrid') hybrid.add(operatorIndex);
  });
  // Shared weights have the scales of their first reader; others for which these do not fit read them as float.
  subgraph.operators.forEach((operator, index) => {
    if (!hybrid.has(index) && !moves.has(index)) return;
    const rule = WEIGHT_RULES[operatorName(model, operator)]!;
    const axis = axisOf(rule, recipe);
    const fits = rule.inputs.every((position) => {
      const scales = weights.get(operator.inputs[position] ?? -1);
      return scales === undefined || scales.axis === axis;
    });
    if (fits) return;
    hybrid.delete(index);
    moves.delete(index);
  });
  return { weights, hybrid, moves, notes };
}

function axisOf(rule: WeightRule, recipe: Recipe): number | null {
  return (recipe.perChannel ?? true) ? rule.axis : null;
}

function isFloatConstant(model: Model, tensor: Tensor | undefined): boolean {
  return floatConstant(model, tensor) !== null;
}

function obstacle(
  model: Model,
  subgraphIndex: number,
  inputs: readonly number[],
  rule: WeightRule,
  recipe: Recipe,
): string | null {
  const minimum = minWeightElements(recipe);
  for (const position of rule.inputs) {
    const index = inputs[position] ?? -1;
    if (index < 0) continue;
    const tensor = model.subgraphs[subgraphIndex]!.tensors[index]!;
    const values = floatConstant(model, tensor);
    if (values === null) return `its weights "${tensor.name}" are not constant float32 values`;
    if (!values.every((value) => Number.isFinite(value)))
      return `its weights "${tensor.name}" are not finite`;
    const count = elementCount(tensor.shape);
    if (count < minimum) return `its weights "${tensor.name}" have ${count} elements, fewer than ${minimum}`;
  }
  return null;
}

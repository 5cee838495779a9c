/** Which weights become int8 in the schemes that leave activations float, and who reads them how. */
import { elementCount, operatorName, type Model } from '../../model';
import { floatConstant } from '../prepare';
import { isExcluded, minWeightElements, type Recipe } from '../recipe/recipe';
import { WEIGHT_RULES, type WeightRule } from './weight-rules';

export interface WeightPlan {
  /** By tensor: the axis of its scales. */
  readonly weights: ReadonlyMap<number, { readonly axis: number | null }>;
  /** Indices of the operators that read their weights as int8. */
  readonly hybrid: ReadonlySet<number>;
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
    const reason = obstacle(model, subgraphIndex, operator.inputs, rule, recipe);
    if (reason !== null) {
      notes.push({ operatorIndex, reason });
      return;
    }
    for (const position of rule.inputs) {
      const tensor = operator.inputs[position] ?? -1;
      if (tensor < 0 || weights.has(tensor)) continue;
      weights.set(tensor, { axis: (recipe.perChannel ?? true) ? rule.axis : null });
    }
    if (useHybrid && rule.isHybrid) hybrid.add(operatorIndex);
  });
  return { weights, hybrid, notes };
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

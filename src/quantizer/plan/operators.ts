/** Which operators compute in int8, and why the others do not. */
import { operatorName, type Model, type Operator, type Subgraph } from '../../model';
import { floatConstant } from '../prepare/constants';
import { isExcluded, type Recipe } from '../recipe/recipe';
import type { Range } from '../arithmetic';
import { FLOAT_REASONS, OPERATOR_RULES, type OperatorRule } from './operator-rules';
import { activationPositions, outputPositions } from './positions';
import { runtimeObstacle } from './runtime-obstacles';

export type OperatorDecision =
  | { readonly kind: 'int8'; readonly rule: OperatorRule }
  /** It stays float; `reason` says why. */
  | { readonly kind: 'float'; readonly reason: string }
  /** It touches no float tensor, or only reads shapes. */
  | { readonly kind: 'untouched' };

export function decideOperator(
  model: Model,
  subgraph: Subgraph,
  operator: Operator,
  recipe: Recipe,
  ranges: ReadonlyMap<number, Range>,
): OperatorDecision {
  const name = operatorName(model, operator);
  const rule = Object.hasOwn(OPERATOR_RULES, name) ? OPERATOR_RULES[name] : undefined;
  if (!touchesFloat(subgraph, operator)) return { kind: 'untouched' };
  if (rule?.anyType === true) return { kind: 'int8', rule };
  const outputs = operator.outputs.map((tensor) => subgraph.tensors[tensor]?.name ?? '');
  if (isExcluded(recipe, name, outputs)) return { kind: 'float', reason: 'the recipe excludes it' };
  if (rule === undefined) {
    return { kind: 'float', reason: FLOAT_REASONS[name] ?? `there is no rule for ${name} in int8` };
  }
  const reason =
    runtimeObstacle(model, subgraph, operator, name, rule, recipe, ranges) ??
    obstacle(model, subgraph, operator, rule, ranges);
  return reason === null ? { kind: 'int8', rule } : { kind: 'float', reason };
}

function touchesFloat(subgraph: Subgraph, operator: Operator): boolean {
  return [...operator.inputs, ...operator.outputs].some(
    (tensor) => subgraph.tensors[tensor]?.type === 'FLOAT32',
  );
}

function obstacle(
  model: Model,
  subgraph: Subgraph,
  operator: Operator,
  rule: OperatorRule,
  ranges: ReadonlyMap<number, Range>,
): string | null {
  const inputs = activationPositions(rule, operator).map((position) => operator.inputs[position]!);
  const outputs = outputPositions(rule, operator).map((position) => operator.outputs[position]!);
  const isPadding = inputs.some((index) => isSaturating(floatConstant(model, subgraph.tensors[index])));
  for (const index of isPadding ? inputs : [...inputs, ...outputs]) {
    const tensor = subgraph.tensors[index]!;
    if (tensor.type !== 'FLOAT32') return `its tensor "${tensor.name}" is ${tensor.type}`;
    if (tensor.isVariable) return `its tensor "${tensor.name}" is a variable`;
    const constant = floatConstant(model, tensor);
    if (constant !== null) {
      const isUsable = constant.every((value) => Number.isFinite(value)) || isSaturating(constant);
      if (!isUsable) return `its constant "${tensor.name}" has values that are not finite`;
      continue;
    }
    const range = ranges.get(index);
    if (range === undefined) return `calibration gave its tensor "${tensor.name}" no range`;
    if (!Number.isFinite(range.min) || !Number.isFinite(range.max)) {
      return `in calibration its tensor "${tensor.name}" took values that are not finite`;
    }
  }
  return weightsObstacle(model, subgraph, operator, rule) ?? activationObstacle(operator);
}

/** Infinity, or as good as: PADV2 before MAX_POOL_2D pads with it, and the end of int8 serves as well. */
export function isSaturating(constant: Float32Array | null): boolean {
  return constant?.length === 1 && Math.abs(constant[0]!) >= SATURATING;
}

const SATURATING = 1e30;

function weightsObstacle(
  model: Model,
  subgraph: Subgraph,
  operator: Operator,
  rule: OperatorRule,
): string | null {
  if (rule.weights === undefined) return null;
  const weights = subgraph.tensors[operator.inputs[rule.weights.input] ?? -1];
  const values = floatConstant(model, weights);
  if (weights === undefined || values === null) return 'its weights are not constant float32 values';
  if (!values.every((value) => Number.isFinite(value))) return `its weights "${weights.name}" are not finite`;
  const biasIndex = rule.bias === undefined ? -1 : (operator.inputs[rule.bias] ?? -1);
  if (biasIndex >= 0) {
    const bias = floatConstant(model, subgraph.tensors[biasIndex]);
    if (bias === null) return 'its bias is not a constant of float32 values';
    if (!bias.every((value) => Number.isFinite(value))) return 'its bias has values that are not finite';
  }
  return null;
}

/** Integer kernels clamp: they know the activations that are a range. */
function activationObstacle(operator: Operator): string | null {
  const { options } = operator;
  if (options === null || !('fusedActivationFunction' in options)) return null;
  const activation = options.fusedActivationFunction;
  const known = ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'].includes(activation);
  return known ? null : `integer kernels have no fused activation ${activation}`;
}

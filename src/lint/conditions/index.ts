import type { ConditionFact, ConditionKind } from '../../runtimes';
import type { NodeView } from '../graph/node-view';
import { Undecided } from '../graph/undecided';
import { controlFlow } from './control-flow';
import { convolution } from './convolution';
import { counts } from './counts';
import type { Evaluator, Family, Violation } from './evaluator';
import { indexing } from './indexing';
import { matmul } from './matmul';
import { options } from './options';
import { quantization } from './quantization';
import { recurrent } from './recurrent';
import { shapes } from './shapes';
import { slicing } from './slicing';
import { splitting } from './splitting';
import { types } from './types';
import { values } from './values';
import { variables } from './variables';

export type { Violation } from './evaluator';
export { named, shapeText, violation } from './evaluator';

/** One evaluator for each kind of condition; a family a file. */
export const EVALUATORS: Family<ConditionKind> = {
  ...counts,
  ...types,
  ...quantization,
  ...shapes,
  ...options,
  ...convolution,
  ...matmul,
  ...indexing,
  ...slicing,
  ...splitting,
  ...recurrent,
  ...controlFlow,
  ...variables,
  ...values,
};

/** Null where the condition holds, does not apply, or the file does not tell. */
export function evaluate(node: NodeView, fact: ConditionFact): Violation | null {
  if (!applies(node, fact)) return null;
  try {
    const evaluator = EVALUATORS[fact.kind] as Evaluator<ConditionKind>;
    return evaluator(node, fact);
  } catch (error) {
    if (error instanceof Undecided) return null;
    throw error;
  }
}

function applies(node: NodeView, { when }: ConditionFact): boolean {
  if (!when) return true;
  if (when.quantized !== undefined && !node.optional(when.quantized)?.isQuantized) return false;
  if (when.perTensor !== undefined && node.optional(when.perTensor)?.scaleCount !== 1) return false;
  if (when.option && node.option(when.option.name) !== when.option.value) return false;
  return Object.entries(when.types ?? {}).every(([role, wanted]) =>
    node.types(role).some((type) => (wanted as readonly string[]).includes(type)),
  );
}

import { estimateArena, summarize } from '../../analysis';
import type { Model } from '../../model';
import type { Finding } from '../finding';
import { OVER_BUDGET } from '../rules/over-budget';
import type { ResolvedConfig } from './config';

/** A finding for each budget that the model exceeds; none where the rule is off. `fileBytes` is the size of its file. */
export function budgetFindings(
  model: Model,
  fileBytes: number,
  { budgets, rules }: Pick<ResolvedConfig, 'budgets' | 'rules'>,
): Finding[] {
  const severity = rules[OVER_BUDGET.id] ?? OVER_BUDGET.defaultSeverity;
  if (severity === 'off') return [];
  const excesses: { readonly message: string; readonly hint: string }[] = [];
  const { arena, flash, macs } = budgets;
  if (arena !== undefined) {
    const { bytes, unknownOperators } = estimateArena(model);
    const atLeast = unknownOperators.length === 0 ? '' : 'at least ';
    if (bytes > arena) {
      excesses.push({
        message: `The tensor arena needs ${atLeast}${bytes} bytes (32-bit TensorFlow Lite Micro, reference kernels); the budget is ${arena}.`,
        hint: 'Make the largest activations smaller: a smaller input, earlier pooling or strides, int8 instead of float.',
      });
    }
  }
  if (flash !== undefined && fileBytes > flash) {
    excesses.push({
      message: `The model takes ${fileBytes} bytes of flash; the budget is ${flash}.`,
      hint: 'Quantize the weights, or use fewer of them.',
    });
  }
  if (macs !== undefined) {
    const { macs: found, operatorsWithoutMacs } = summarize(model);
    const atLeast = operatorsWithoutMacs === 0 ? '' : 'at least ';
    if (found > macs) {
      excesses.push({
        message: `One run takes ${atLeast}${found} multiply-accumulates; the budget is ${macs}.`,
        hint: 'Use fewer channels, a smaller input, or depthwise separable convolutions.',
      });
    }
  }
  return excesses.map(({ message, hint }) => ({
    ruleId: OVER_BUDGET.id,
    severity,
    runtime: null,
    outcome: null,
    subgraph: null,
    operatorIndex: null,
    operator: null,
    tensors: [],
    message,
    hint,
  }));
}

import type { Operator } from '../../model';
import type { OperatorRule } from './operator-rules';

/** Positions of the inputs that the rule quantizes as activations and that are present. */
export function activationPositions(rule: OperatorRule, operator: Operator): number[] {
  const positions =
    rule.activations === 'all' ? operator.inputs.map((_, position) => position) : rule.activations;
  return positions.filter((position) => (operator.inputs[position] ?? -1) >= 0);
}

export function outputPositions(rule: OperatorRule, operator: Operator): number[] {
  const positions = rule.outputs === 'all' ? operator.outputs.map((_, position) => position) : rule.outputs;
  return positions.filter((position) => (operator.outputs[position] ?? -1) >= 0);
}

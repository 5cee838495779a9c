import type { NodeView } from '../graph/node-view';
import { Undecided } from '../graph/undecided';
import { dense } from './dense';
import { elementwise } from './elementwise';
import { movement } from './movement';
import type { OutputShapes } from './rule';
import { spatial } from './spatial';

const RULES = new Map([...elementwise, ...spatial, ...dense, ...movement]);

/**
 * The shapes that the operator's Prepare gives to its outputs; null for those known only while running, and for all
 * outputs of an operator without a rule.
 */
export function inferShapes(node: NodeView): OutputShapes {
  const rule = node.isCustom ? undefined : RULES.get(node.name);
  if (!rule) return node.outputs.map(() => null);
  try {
    return rule(node).map((shape) =>
      shape?.every((size) => Number.isInteger(size) && size >= 0) ? shape : null,
    );
  } catch (error) {
    if (error instanceof Undecided) return node.outputs.map(() => null);
    throw error;
  }
}

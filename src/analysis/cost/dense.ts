import { elementCount } from '../../model';
import { product } from './cost-rule';
import type { CostRule } from './cost-rule';

/** Weights [units, depth]. */
const fullyConnected: CostRule = (node) => {
  const [outputs, weights] = [node.outputs[0], node.inputs[1]];
  if (outputs === undefined || weights?.shape.length !== 2) return null;
  return product([
    [elementCount(outputs.shape), 'output elements'],
    [weights.shape[1]!, 'inputs each'],
  ]);
};

/** Left [..., rows, depth], right [..., depth, columns], either of them transposed by its option. */
const batchMatMul: CostRule = (node) => {
  const [outputs, left] = [node.outputs[0], node.inputs[0]];
  if (outputs === undefined || left === undefined || left.shape.length < 2) return null;
  const transposed = node.options?.kind === 'BatchMatMulOptions' && node.options.adjX;
  return product([
    [elementCount(outputs.shape), 'output elements'],
    [left.shape.at(transposed ? -2 : -1)!, 'inputs each'],
  ]);
};

export const denseCosts: Readonly<Record<string, CostRule>> = {
  FULLY_CONNECTED: fullyConnected,
  BATCH_MATMUL: batchMatMul,
};

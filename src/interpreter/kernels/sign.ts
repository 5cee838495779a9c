import { refuseType } from './binary';
import { elementwiseKernel } from './elementwise';
import { requireSameType } from './movement-checks';
import { elementwise, float32Elementwise, requireFullRuntime } from './unary';

export const sign = elementwiseKernel('SIGN', (node, context) => {
  requireFullRuntime(node, context);
  requireSameType(node.input(0), node.output(0), context);
  const { type } = node.output(0);
  if (type !== 'FLOAT32' && type !== 'FLOAT64' && type !== 'INT32') return refuseType(node.output(0));
  if (type === 'FLOAT32') return float32Elementwise(signOf, context.runtime);
  return elementwise(signOf);
});

function signOf(x: number): number {
  return x > 0 ? 1 : x < 0 ? -1 : Number.isNaN(x) ? x : 0;
}

import { tensorData } from '../../model';
import { operatorFix, type OperatorRewrite } from '../edit/operator-fix';

/** The right side as a matrix: `[k, n]`, or `[n, k]` where `adj_y` is set. */
function matrixOf(rewrite: OperatorRewrite): { rows: number; columns: number } | null {
  const { shape } = rewrite.input(1);
  if (shape.length < 2 || shape.slice(0, -2).some((dimension) => dimension !== 1)) return null;
  return { rows: shape[shape.length - 2]!, columns: shape[shape.length - 1]! };
}

function applies(rewrite: OperatorRewrite): boolean {
  const { options } = rewrite;
  const types = [rewrite.input(0).type, rewrite.input(1).type, rewrite.output.type];
  const rank = rewrite.output.shape.length;
  return (
    options?.kind === 'BatchMatMulOptions' &&
    !options.adjX &&
    types.every((type) => type === 'FLOAT32') &&
    rewrite.isConstant(1) &&
    matrixOf(rewrite) !== null &&
    rewrite.input(0).shape.length === rank
  );
}

/** A constant matrix on the right makes every row of the left side one fully connected layer. */
export const batchMatmul = operatorFix({
  id: 'batch-matmul-to-fully-connected',
  title: 'Replace BATCH_MATMUL with a constant right side by FULLY_CONNECTED',
  safety: 'numeric',
  bound: 'Outputs differ by at most the rounding of another order of summation.',
  rules: ['operator-not-supported', 'unsupported-types', 'non-constant-input', 'unsupported-rank'],
  operators: ['BATCH_MATMUL'],
  change: 'use FULLY_CONNECTED',
  applies,
  replace(rewrite) {
    const { rows, columns } = matrixOf(rewrite)!;
    const transposed = rewrite.options?.kind === 'BatchMatMulOptions' && rewrite.options.adjY;
    const source = tensorData(rewrite.model, rewrite.input(1));
    const [outputs, inputs] = transposed ? [rows, columns] : [columns, rows];
    const weights = new Uint8Array(4 * outputs * inputs);
    for (let o = 0; o < outputs; o++) {
      for (let i = 0; i < inputs; i++) {
        const from = 4 * (transposed ? o * columns + i : i * columns + o);
        weights.set(source.subarray(from, from + 4), 4 * (o * inputs + i));
      }
    }
    const name = `${rewrite.input(1).name}/transposed`;
    const constant = rewrite.constant({ name, type: 'FLOAT32', shape: [outputs, inputs] }, weights);
    rewrite.add({
      builtin: 'FULLY_CONNECTED',
      version: 2,
      inputs: [rewrite.inputIndex(0), constant, -1],
      outputs: [rewrite.outputIndex],
      options: {
        kind: 'FullyConnectedOptions',
        fusedActivationFunction: 'NONE',
        weightsFormat: 'DEFAULT',
        keepNumDims: true,
        asymmetricQuantizeInputs: false,
        quantizedBiasType: 'FLOAT32',
      },
    });
  },
});

import type { Model, TensorType } from '../../../src/model';
import { ModelBuilder } from '../../../src/model';

type Quantized = {
  readonly scale: number | readonly number[];
  readonly zeroPoint: number | readonly number[];
};
const HALF: Quantized = { scale: 0.5, zeroPoint: 0 };

/** One FULLY_CONNECTED with weights [2, 4] of this type. */
export function dense(weights: 'FLOAT32' | 'INT8', activation: TensorType = 'FLOAT32'): Model {
  const b = new ModelBuilder();
  const quantization = activation === 'FLOAT32' ? null : HALF;
  const x = b.input('image', activation, [1, 4], { quantization });
  const data = weights === 'FLOAT32' ? new Float32Array(8) : new Int8Array(8);
  const w = b.constant('dense/kernel', data, [2, 4], weights === 'INT8' ? { quantization: HALF } : {});
  const y = b.tensor('dense/MatMul', activation, [1, 2], { quantization });
  b.operator('FULLY_CONNECTED', [x, w, null], [y], { kind: 'FullyConnectedOptions' });
  b.output(y);
  return b.build();
}

/** Operators of one input and one output in a row, all of one type and shape. */
export function chain(
  operators: readonly string[],
  type: TensorType = 'FLOAT32',
  shape: readonly number[] = [1, 4],
): Model {
  const b = new ModelBuilder();
  let tensor = b.input('x', type, shape);
  for (const [index, name] of operators.entries()) {
    const next = b.tensor(`t${index}`, type, shape);
    b.operator(name, [tensor], [next]);
    tensor = next;
  }
  b.output(tensor);
  return b.build();
}

/** `op(left, right)` of these shapes, with this stored output shape. */
export function binary(
  op: string,
  left: readonly number[],
  right: readonly number[],
  output: readonly number[],
): Model {
  const b = new ModelBuilder();
  const [a, c] = [b.input('a', 'FLOAT32', left), b.input('b', 'FLOAT32', right)];
  const y = b.tensor('y', 'FLOAT32', output);
  b.operator(op, [a, c], [y]);
  b.output(y);
  return b.build();
}

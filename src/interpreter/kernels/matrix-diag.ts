import { defineKernel } from '../kernel';
import { requireCounts, requireRank } from './movement-checks';

const TYPES = ['INT64', 'INT32', 'INT16', 'INT8', 'UINT8', 'FLOAT32'];

/** Source: tflite/kernels/matrix_diag.cc. */
export const matrixDiag = defineKernel({
  op: 'MATRIX_DIAG',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const [input, output] = [node.input(0), node.output(0)];
    requireRank(input, context, 1, 7);
    if (!TYPES.includes(input.type))
      context.fail(`type ${input.type} is not supported (${TYPES.join(', ')})`);
    context.setType(output, input.type);
    context.resize(output, [...input.shape, input.shape[input.shape.length - 1]!]);
  },
  eval(node) {
    const [input, to] = [node.input(0), node.output(0).data];
    const size = input.shape[input.shape.length - 1]!;
    to.fill((input.type === 'INT64' ? 0n : 0) as never);
    for (let i = 0; i < input.data.length; i++) to[i * size + (i % size)] = input.data[i]!;
  },
});

/** Source: tflite/kernels/matrix_set_diag.cc. */
export const matrixSetDiag = defineKernel({
  op: 'MATRIX_SET_DIAG',
  prepare(node, context) {
    requireCounts(node, context, [2]);
    const [input, diagonal, output] = [node.input(0), node.input(1), node.output(0)];
    requireRank(input, context, 2, 8);
    if (!TYPES.includes(input.type))
      context.fail(`type ${input.type} is not supported (${TYPES.join(', ')})`);
    const [rows, columns] = input.shape.slice(-2) as [number, number];
    const wanted = [...input.shape.slice(0, -2), Math.min(rows, columns)];
    if (diagonal.type !== input.type || diagonal.shape.join() !== wanted.join()) {
      context.fail(
        `the diagonal must be ${input.type} [${wanted.join()}], is ${diagonal.type} [${diagonal.shape.join()}]`,
      );
    }
    context.setType(output, input.type);
    context.resize(output, input.shape);
  },
  eval(node) {
    const [input, diagonal, to] = [node.input(0), node.input(1).data, node.output(0).data];
    const [rows, columns] = input.shape.slice(-2) as [number, number];
    const size = Math.min(rows, columns);
    for (let i = 0; i < to.length; i++) to[i] = input.data[i]!;
    for (let i = 0; i < diagonal.length; i++) {
      const matrix = Math.floor(i / size);
      to[matrix * rows * columns + (i % size) * (columns + 1)] = diagonal[i]!;
    }
  },
});

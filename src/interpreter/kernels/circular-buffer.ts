import { defineKernel } from '../kernel';
import { elementsOf } from './convolution/typed-data';
import { requireCounts, requireRank, requireType } from './movement-checks';
import { FlexMap } from './signal';

/** Keeps the latest slices of a stream. Source: micro/kernels/circular_buffer.cc, circular_buffer_common.cc. */
export const circularBuffer = defineKernel({
  op: 'CIRCULAR_BUFFER',
  prepare(node, context) {
    requireCounts(node, context, [1]);
    const [input, output] = [node.input(0), node.output(0)];
    requireRank(input, context, 4);
    requireRank(output, context, 4);
    requireType(input, context, ['INT8']);
    requireType(output, context, ['INT8']);
    const wanted = [output.shape[0], 1, output.shape[2], output.shape[3]];
    if (input.shape.join() !== wanted.join())
      context.fail(`the input must have the shape [${wanted.join()}], has [${input.shape.join()}]`);
    const bytes = node.operator.customOptions;
    const given =
      bytes === null || bytes.length === 0 ? 0 : FlexMap.read(bytes, context).integer('cycles_max');
    const period = given > 0 ? given : [5, 13, 25].includes(output.shape[1]!) ? 1 : 2;
    return { period, state: { untilRun: period } };
  },
  eval(node, { period, state }, context) {
    const { shape, data } = node.output(0);
    const to = elementsOf(data, Int8Array);
    const depth = shape[2]! * shape[3]!;
    to.copyWithin(0, depth, shape[1]! * depth);
    to.set(elementsOf(node.input(0).data, Int8Array).subarray(0, depth), (shape[1]! - 1) * depth);
    if (--state.untilRun === 0) state.untilRun = period;
    else context.stop();
  },
});

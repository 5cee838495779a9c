import { defineKernel, optionsOf } from '../kernel';

/** Source: tflite/kernels/call_once.cc; tensorflow/lite/micro/kernels/call_once.cc. */
export const callOnce = defineKernel({
  op: 'CALL_ONCE',

  prepare(node, context) {
    if (node.inputCount > 0 || node.outputCount > 0) context.fail('takes no inputs and gives no outputs');
    const options = optionsOf(node, 'CallOnceOptions') ?? context.fail('CallOnceOptions are missing');
    const call = context.subgraph(options.initSubgraphIndex);
    if (call.inputs.length > 0 || call.outputs.length > 0) {
      context.fail(`subgraph ${call.index} must have no inputs and no outputs`);
    }
    return { index: call.index };
  },

  eval(_, { index }, context) {
    const key = `CALL_ONCE ${index}`;
    if (context.resources.has(key)) return;
    const call = context.subgraph(index);
    call.allocate();
    call.invoke();
    context.resources.set(key, true);
  },
});

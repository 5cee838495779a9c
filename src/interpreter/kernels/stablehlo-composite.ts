import { defineKernel, optionsOf } from '../kernel';
import { checkCounts, passInputs, snapshot, writeOutputs } from './control-flow/snapshot';

/** An operator that is defined by a subgraph, which is run. Source: tflite/kernels/stablehlo_composite.cc. */
export const stablehloComposite = defineKernel({
  op: 'STABLEHLO_COMPOSITE',

  prepare(node, context) {
    const options =
      optionsOf(node, 'StableHLOCompositeOptions') ?? context.fail('StableHLOCompositeOptions are missing');
    if (node.inputCount === 0) context.fail('wants at least 1 input');
    const index = options.decompositionSubgraphIndex;
    const call = context.subgraph(index);
    checkCounts(call, node.inputCount, node.outputCount, context);
    call.inputs.forEach((input, i) => {
      if (input.type !== 'STRING') call.resizeInput(i, node.input(i).shape);
    });
    call.allocate();
    for (let i = 0; i < node.outputCount; i++) {
      if (node.operator.outputs[i] === -1) continue;
      if (call.hasDynamicOutputs) context.setDynamic(node.output(i));
      else context.resize(node.output(i), call.outputs[i]!.shape);
    }
    return { index };
  },

  eval(node, { index }, context) {
    const call = context.subgraph(index);
    const inputs = call.inputs.map((_, i) => snapshot(node.input(i)));
    passInputs(call, inputs, context);
    call.invoke();
    writeOutputs(node, call.outputs.map(snapshot), context);
  },
});

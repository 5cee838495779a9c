import { elementCount, sameShape } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import { checkCounts, passInputs, snapshot, writeOutputs } from './control-flow/snapshot';

/** Runs the branch of an index; one outside the branches runs the last. Source: tflite/kernels/stablehlo_case.cc. */
export const stablehloCase = defineKernel({
  op: 'STABLEHLO_CASE',

  prepare(node, context) {
    const branches = optionsOf(node, 'StablehloCaseOptions')?.branchSubgraphIndices ?? [];
    if (branches.length === 0) context.fail('wants at least 1 branch');
    const index = node.input(0);
    if (index.type !== 'INT32' || elementCount(index.shape) !== 1)
      context.fail(`the index '${index.name}' must be one INT32`);
    const calls = branches.map((branch) => context.subgraph(branch));
    for (const call of calls) {
      checkCounts(call, node.inputCount - 1, node.outputCount, context);
      call.inputs.forEach((input, i) => {
        if (input.type !== 'STRING') call.resizeInput(i, node.input(i + 1).shape);
      });
      call.allocate();
    }
    for (let i = 0; i < node.outputCount; i++) {
      if (node.operator.outputs[i] === -1) continue;
      const { shape } = calls[0]!.outputs[i]!;
      const isDynamic = calls.some(
        (call) => call.hasDynamicOutputs || !sameShape(call.outputs[i]!.shape, shape),
      );
      if (isDynamic) context.setDynamic(node.output(i));
      else context.resize(node.output(i), shape);
    }
    return { branches };
  },

  eval(node, { branches }, context) {
    const index = Number(node.input(0).data[0]);
    const call = context.subgraph(branches[index] ?? branches[branches.length - 1]!);
    const inputs = call.inputs.map((_, i) => snapshot(node.input(i + 1)));
    passInputs(call, inputs, context);
    call.invoke();
    writeOutputs(node, call.outputs.map(snapshot), context);
  },
});

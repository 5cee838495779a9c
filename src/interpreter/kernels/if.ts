import { elementCount, sameShape } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import type { KernelNode, PrepareContext, SubgraphCall } from '../kernel';
import { checkCounts, passInputs, snapshot, writeOutputs } from './control-flow/snapshot';

interface Branches {
  readonly thenIndex: number;
  readonly elseIndex: number;
}

/** Source: tflite/kernels/if.cc; tensorflow/lite/micro/kernels/if.cc. */
export const ifKernel = defineKernel<Branches>({
  op: 'IF',

  prepare(node, context) {
    const condition = node.input(0);
    if (condition.type !== 'BOOL' || elementCount(condition.shape) !== 1) {
      context.fail(`the condition "${condition.name}" must be one BOOL`);
    }
    const options = optionsOf(node, 'IfOptions') ?? context.fail('IfOptions are missing');
    const branches = { thenIndex: options.thenSubgraphIndex, elseIndex: options.elseSubgraphIndex };
    const calls = [context.subgraph(branches.thenIndex), context.subgraph(branches.elseIndex)] as const;
    for (const call of calls) checkCounts(call, node.inputCount - 1, node.outputCount, context);
    if (context.runtime === 'tflite') shapeOutputs(node, calls, context);
    return branches;
  },

  eval(node, { thenIndex, elseIndex }, context) {
    const call = context.subgraph(node.input(0).data[0] ? thenIndex : elseIndex);
    const inputs = call.inputs.map((_, i) => snapshot(node.input(i + 1)));
    passInputs(call, inputs, context);
    call.invoke();
    writeOutputs(node, call.outputs.map(snapshot), context);
  },
});

/** Outputs are dynamic where a branch has dynamic tensors or the branches give different shapes. */
function shapeOutputs(
  node: KernelNode,
  calls: readonly [SubgraphCall, SubgraphCall],
  context: PrepareContext,
): void {
  for (const call of calls) {
    call.inputs.forEach((input, i) => {
      if (input.type !== 'STRING') call.resizeInput(i, node.input(i + 1).shape);
    });
    call.allocate();
  }
  const [first, second] = calls;
  const isDynamic =
    calls.some((call) => call.hasDynamicOutputs) ||
    first.outputs.some((output, i) => !sameShape(output.shape, second.outputs[i]!.shape));
  for (let i = 0; i < node.outputCount; i++) {
    if (node.operator.outputs[i] === -1) continue;
    if (isDynamic) context.setDynamic(node.output(i));
    else context.resize(node.output(i), first.outputs[i]!.shape);
  }
}

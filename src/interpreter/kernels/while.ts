import { elementCount, sameShape } from '../arithmetic';
import { defineKernel, optionsOf } from '../kernel';
import type { EvalContext, KernelNode, PrepareContext, SubgraphCall } from '../kernel';
import { checkCounts, passInputs, snapshot, writeOutputs } from './control-flow/snapshot';
import type { Snapshot } from './control-flow/snapshot';

interface Loop {
  readonly conditionIndex: number;
  readonly bodyIndex: number;
}

/**
 * The runtimes loop for ever where a condition never becomes false; here that would hang whoever runs the model, and
 * nothing could interrupt it. Loops of real models run over time steps and tokens, far fewer than this.
 */
const MAX_ITERATIONS = 100_000;

/** Source: tflite/kernels/while.cc; tensorflow/lite/micro/kernels/while.cc. */
export const whileKernel = defineKernel<Loop>({
  op: 'WHILE',

  prepare(node, context) {
    const options = optionsOf(node, 'WhileOptions') ?? context.fail('WhileOptions are missing');
    const loop = { conditionIndex: options.condSubgraphIndex, bodyIndex: options.bodySubgraphIndex };
    const condition = context.subgraph(loop.conditionIndex);
    const body = context.subgraph(loop.bodyIndex);
    if (node.inputCount !== node.outputCount) {
      context.fail(`has ${node.inputCount} inputs and ${node.outputCount} outputs; there must be as many`);
    }
    checkCounts(condition, node.inputCount, 1, context);
    checkCounts(body, node.inputCount, node.outputCount, context);
    if (context.runtime === 'tflite') shapeOutputs(node, condition, body, context);
    return loop;
  },

  eval(node, { conditionIndex, bodyIndex }, context) {
    const condition = context.subgraph(conditionIndex);
    const body = context.subgraph(bodyIndex);
    let state: readonly Snapshot[] = condition.inputs.map((_, i) => snapshot(node.input(i)));
    for (let iteration = 0; holds(condition, state, context); iteration++) {
      if (iteration === MAX_ITERATIONS) {
        context.fail(
          `the condition, subgraph ${conditionIndex}, still holds after ${MAX_ITERATIONS} iterations; the loop does not end`,
        );
      }
      passInputs(body, state, context);
      body.invoke();
      state = body.outputs.map(snapshot);
    }
    writeOutputs(node, state, context);
  },
});

function holds(condition: SubgraphCall, state: readonly Snapshot[], context: EvalContext): boolean {
  passInputs(condition, state, context);
  condition.invoke();
  const [output] = condition.outputs;
  if (output?.type !== 'BOOL' || elementCount(output.shape) !== 1) {
    context.fail(`the condition, subgraph ${condition.index}, must give one BOOL`);
  }
  return output.data[0] !== 0;
}

/** Outputs are dynamic where the body has dynamic tensors or changes the shape of a loop variable. */
function shapeOutputs(
  node: KernelNode,
  condition: SubgraphCall,
  body: SubgraphCall,
  context: PrepareContext,
): void {
  for (const call of [condition, body]) {
    call.inputs.forEach((input, i) => {
      if (input.type !== 'STRING') call.resizeInput(i, node.input(i).shape);
    });
    call.allocate();
  }
  const changes = body.outputs.some((output, i) => !sameShape(output.shape, body.inputs[i]!.shape));
  for (let i = 0; i < node.outputCount; i++) {
    if (node.operator.outputs[i] === -1) continue;
    const output = node.output(i);
    if (body.hasDynamicOutputs || changes) context.setDynamic(output);
    else context.resize(output, body.outputs[i]!.shape);
  }
}

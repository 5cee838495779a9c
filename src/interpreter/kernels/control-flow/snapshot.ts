import { formatShape } from '../../arithmetic';
import type { EvalContext, KernelNode, PrepareContext, SubgraphCall } from '../../kernel';
import type { RuntimeTensor } from '../../runtime-tensor';

/** A tensor's value outside the WebAssembly memory: control flow hands values between subgraphs in this form. */
export interface Snapshot {
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

export function snapshot(tensor: RuntimeTensor): Snapshot {
  const { data, shape } = tensor;
  return { shape, bytes: new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice() };
}

/** Writes `value` to a tensor whose shape fits; fails where its bytes do not. */
export function restore(tensor: RuntimeTensor, value: Snapshot, context: Pick<EvalContext, 'fail'>): void {
  const { data } = tensor;
  if (data.byteLength !== value.bytes.length) {
    context.fail(
      `a value of shape ${formatShape(value.shape)} (${value.bytes.length} bytes) does not fit "${tensor.name}" ` +
        `${formatShape(tensor.shape)} (${data.byteLength} bytes)`,
    );
  }
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength).set(value.bytes);
}

/** Gives the inputs of a subgraph their shapes and values; `allocate` runs in between. */
export function passInputs(call: SubgraphCall, values: readonly Snapshot[], context: EvalContext): void {
  if (context.runtime === 'tflite') {
    call.inputs.forEach((input, i) => {
      if (input.type !== 'STRING') call.resizeInput(i, values[i]!.shape);
    });
  }
  call.allocate();
  call.inputs.forEach((input, i) => {
    const value = values[i]!;
    if (input.type === 'STRING') call.resizeInput(i, value.shape, value.bytes.length);
    if (!input.isConstant) restore(input, value, context);
  });
}

/** Writes values to an operator's outputs, where they are present. */
export function writeOutputs(node: KernelNode, values: readonly Snapshot[], context: EvalContext): void {
  values.forEach((value, i) => {
    if (node.operator.outputs[i] === -1) return;
    const output = node.output(i);
    if (output.isDynamic) context.resize(output, value.shape, value.bytes.length);
    restore(output, value, context);
  });
}

/** Fails where a subgraph takes or gives another number of values than the operator. */
export function checkCounts(
  call: SubgraphCall,
  inputs: number,
  outputs: number,
  context: PrepareContext,
): void {
  if (call.inputs.length !== inputs || call.outputs.length !== outputs) {
    context.fail(
      `subgraph ${call.index} has ${call.inputs.length} inputs and ${call.outputs.length} outputs; the operator needs ` +
        `${inputs} and ${outputs}`,
    );
  }
}

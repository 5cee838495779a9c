import { isConstant, operatorName, tensorData, type Model, type Operator, type Tensor } from '../../model';
import { ModelEditor } from '../edit/model-editor';
import type { Fix, FixSite } from '../fix';

/** Input positions of weights that hybrid kernels take as int8 while the activations are float. */
const WEIGHTS: Readonly<Record<string, readonly [activation: number, weights: readonly number[]]>> = {
  CONV_2D: [0, [1]],
  DEPTHWISE_CONV_2D: [0, [1]],
  FULLY_CONNECTED: [0, [1]],
  TRANSPOSE_CONV: [2, [1]],
  BATCH_MATMUL: [0, [1]],
  SVDF: [0, [1, 2]],
};

function hybridWeights(model: Model, tensors: readonly Tensor[], operator: Operator): number[] {
  const roles = WEIGHTS[operatorName(model, operator)];
  if (!roles || tensors[operator.inputs[roles[0]] ?? -1]?.type !== 'FLOAT32') return [];
  return roles[1]
    .map((position) => operator.inputs[position] ?? -1)
    .filter((index) => {
      const tensor = tensors[index];
      return (
        tensor?.type === 'INT8' &&
        isConstant(model, tensor) &&
        tensor.sparsity === null &&
        (tensor.quantization?.scale.length ?? 0) > 0
      );
    });
}

/** `scale * (q - zeroPoint)`, one scale a tensor or a slice of the quantized dimension. */
function dequantized(model: Model, tensor: Tensor): Uint8Array {
  const { scale, zeroPoint, quantizedDimension } = tensor.quantization!;
  const bytes = tensorData(model, tensor);
  const source = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inner = tensor.shape.slice(quantizedDimension + 1).reduce((a, b) => a * b, 1);
  const size = tensor.shape[quantizedDimension] ?? 1;
  const result = new Float32Array(source.length);
  for (let i = 0; i < source.length; i++) {
    const channel = scale.length === 1 ? 0 : Math.floor(i / inner) % size;
    result[i] = scale[channel]! * (source[i]! - (zeroPoint[channel] ?? zeroPoint[0] ?? 0));
  }
  return new Uint8Array(result.buffer);
}

/** Weight-only models run on runtimes without hybrid kernels once their weights are float again. */
export const hybridToFloat: Fix = {
  id: 'hybrid-to-float',
  title: 'Dequantize the weights of hybrid operators',
  safety: 'numeric',
  bound:
    'The weights keep their values; outputs lose the error of quantizing activations while running (at most half a ' +
    'step, 1/254 of an activation’s range). The file grows by three times the size of the weights.',
  rules: ['hybrid-operator'],
  find(model) {
    return model.subgraphs.flatMap((subgraph, index) =>
      subgraph.operators.flatMap((operator, operatorIndex): FixSite[] => {
        const weights = hybridWeights(model, subgraph.tensors, operator);
        if (weights.length === 0) return [];
        const names = weights.map((tensor) => `'${subgraph.tensors[tensor]!.name}'`).join(', ');
        return [{ subgraph: index, operatorIndex, change: `store ${names} as float32` }];
      }),
    );
  },
  apply(model, sites) {
    const editor = new ModelEditor(model);
    editor.subgraphs.forEach((subgraph, index) => {
      const floats = new Map<number, number>();
      const replaced = new Map<number, readonly Operator[]>();
      for (const site of sites) {
        if (site.subgraph !== index || site.operatorIndex === null) continue;
        const operator = subgraph.operators[site.operatorIndex]!;
        for (const weights of hybridWeights(model, subgraph.tensors, operator)) {
          if (floats.has(weights)) continue;
          const { name, shape } = subgraph.tensors[weights]!;
          const data = dequantized(model, subgraph.tensors[weights]!);
          floats.set(weights, subgraph.addConstant({ name: `${name}/float`, type: 'FLOAT32', shape }, data));
        }
        replaced.set(site.operatorIndex, [
          { ...operator, inputs: operator.inputs.map((input) => floats.get(input) ?? input) },
        ]);
      }
      subgraph.replace(replaced);
    });
    return editor.build();
  },
};

import {
  float16ToFloat32,
  isConstant,
  operatorName,
  tensorData,
  type Model,
  type Subgraph,
} from '../../model';
import { ModelEditor } from '../edit/model-editor';
import type { Fix, FixSite } from '../fix';

/** DEQUANTIZE of a float16 constant, whose result can be stored instead of computed. */
function isFoldable(model: Model, subgraph: Subgraph, operatorIndex: number): boolean {
  const operator = subgraph.operators[operatorIndex]!;
  const input = subgraph.tensors[operator.inputs[0] ?? -1];
  const outputIndex = operator.outputs[0] ?? -1;
  return (
    operatorName(model, operator) === 'DEQUANTIZE' &&
    input?.type === 'FLOAT16' &&
    input.sparsity === null &&
    isConstant(model, input) &&
    subgraph.tensors[outputIndex]?.type === 'FLOAT32' &&
    // A graph's output must be written by an operator.
    !subgraph.outputs.includes(outputIndex)
  );
}

function toFloat32(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength >> 1;
  const result = new DataView(new ArrayBuffer(4 * count));
  for (let i = 0; i < count; i++)
    result.setFloat32(4 * i, float16ToFloat32(view.getUint16(2 * i, true)), true);
  return new Uint8Array(result.buffer);
}

/** Every float16 is a float32, so storing the DEQUANTIZE's result changes no output. */
export const float16Weights: Fix = {
  id: 'float16-weights',
  title: 'Convert float16 weights to float32',
  safety: 'safe',
  bound: null,
  rules: ['float16-weights'],
  find(model) {
    return model.subgraphs.flatMap((subgraph, index) =>
      subgraph.operators.flatMap((operator, operatorIndex): FixSite[] => {
        if (!isFoldable(model, subgraph, operatorIndex)) return [];
        const name = subgraph.tensors[operator.inputs[0]!]!.name;
        return [
          { subgraph: index, operatorIndex, change: `store '${name}' as float32 and remove its DEQUANTIZE` },
        ];
      }),
    );
  },
  apply(model, sites) {
    const editor = new ModelEditor(model);
    editor.subgraphs.forEach((subgraph, index) => {
      const removed = new Map<number, []>();
      for (const site of sites) {
        if (site.subgraph !== index || site.operatorIndex === null) continue;
        const operator = subgraph.operators[site.operatorIndex]!;
        subgraph.setData(
          operator.outputs[0]!,
          toFloat32(tensorData(model, subgraph.tensors[operator.inputs[0]!]!)),
        );
        removed.set(site.operatorIndex, []);
      }
      subgraph.replace(removed);
    });
    return editor.build();
  },
};

import { operatorName, readIntegers, type Model, type Subgraph } from '../../model';
import { ModelEditor } from '../edit/model-editor';
import type { Fix, FixSite } from '../fix';

/** Input positions that hold indices, axes or shapes, and that every runtime takes as int32. */
const INDEX_INPUTS: Readonly<Record<string, readonly number[]>> = {
  ARG_MAX: [1],
  ARG_MIN: [1],
  BROADCAST_TO: [1],
  EXPAND_DIMS: [1],
  FILL: [0],
  GATHER: [1],
  GATHER_ND: [1],
  MIRROR_PAD: [1],
  PAD: [1],
  PADV2: [1],
  RESHAPE: [1],
  SLICE: [1, 2],
  SPLIT_V: [1],
  TILE: [1],
  DYNAMIC_UPDATE_SLICE: [2],
};
const fitsInt32 = (value: number): boolean => value >= -0x80000000 && value <= 0x7fffffff;

/** int64 constants that are read as indices only, by operators for which all of them can change together. */
function convertible(model: Model, subgraph: Subgraph): Map<number, number[]> {
  const candidates = new Map<number, number[]>();
  subgraph.tensors.forEach((tensor, index) => {
    if (tensor.type !== 'INT64' || subgraph.outputs.includes(index) || subgraph.inputs.includes(index))
      return;
    const values = readIntegers(model, tensor);
    if (values?.every(fitsInt32)) candidates.set(index, values);
  });
  // SLICE wants begin and size of one type, so a tensor that must stay keeps its partner, until nothing changes.
  for (let changed = true; changed;) {
    changed = false;
    for (const operator of subgraph.operators) {
      const positions = INDEX_INPUTS[operatorName(model, operator)] ?? [];
      const together = positions.map((position) => operator.inputs[position] ?? -1);
      const all = together.every(
        (tensor) => candidates.has(tensor) || subgraph.tensors[tensor]?.type !== 'INT64',
      );
      operator.inputs.forEach((tensor, position) => {
        if (candidates.has(tensor) && !(positions.includes(position) && all))
          changed = candidates.delete(tensor) || changed;
      });
    }
  }
  return candidates;
}

/** The values are the same numbers in half the bytes. */
export const int32Indices: Fix = {
  id: 'int32-indices',
  title: 'Store int64 shape and index constants as int32',
  safety: 'safe',
  bound: null,
  rules: ['unsupported-types', 'misread-tensor'],
  find(model) {
    return model.subgraphs.flatMap((subgraph, index): FixSite[] => {
      const tensors = convertible(model, subgraph);
      return subgraph.operators.flatMap((operator, operatorIndex) => {
        const read = operator.inputs.filter((tensor) => tensors.has(tensor));
        if (read.length === 0) return [];
        const names = read.map((tensor) => `'${subgraph.tensors[tensor]!.name}'`).join(', ');
        return [{ subgraph: index, operatorIndex, change: `store ${names} as int32` }];
      });
    });
  },
  apply(model, sites) {
    const editor = new ModelEditor(model);
    editor.subgraphs.forEach((subgraph, index) => {
      if (!sites.some((site) => site.subgraph === index)) return;
      for (const [tensor, values] of convertible(model, model.subgraphs[index]!)) {
        subgraph.change(tensor, { type: 'INT32' });
        subgraph.setData(tensor, new Uint8Array(Int32Array.from(values).buffer));
      }
    });
    return editor.build();
  },
};

import { operatorName, type Model, type Operator, type Subgraph } from '../../model';
import { ModelEditor, type SubgraphEditor } from '../edit/model-editor';
import type { Fix, FixSite } from '../fix';

const QUANTIZED = new Set(['INT8', 'UINT8', 'INT16']);

/** Readers of a tensor, as operator indices. */
const readers = (subgraph: Subgraph, tensor: number): number[] =>
  subgraph.operators.flatMap((operator, index) => (operator.inputs.includes(tensor) ? [index] : []));

const isOperator = (model: Model, operator: Operator | undefined, name: string): operator is Operator =>
  operator !== undefined && operatorName(model, operator) === name;

/** QUANTIZE operators that only turn a float input into what the graph works on. */
function borderQuantizes(model: Model, subgraph: Subgraph): number[] {
  return subgraph.inputs.flatMap((input) => {
    const [only, ...more] = readers(subgraph, input);
    const operator = subgraph.operators[only ?? -1];
    if (more.length > 0 || !isOperator(model, operator, 'QUANTIZE') || subgraph.outputs.includes(input))
      return [];
    const [from, to] = [subgraph.tensors[input]!, subgraph.tensors[operator.outputs[0]!]!];
    return from.type === 'FLOAT32' &&
      QUANTIZED.has(to.type) &&
      !subgraph.outputs.includes(operator.outputs[0]!)
      ? [only!]
      : [];
  });
}

/** DEQUANTIZE operators that only turn a quantized result into a float output. */
function borderDequantizes(model: Model, subgraph: Subgraph): number[] {
  return subgraph.outputs.flatMap((output) => {
    const index = subgraph.operators.findIndex((operator) => operator.outputs.includes(output));
    const operator = subgraph.operators[index];
    if (!isOperator(model, operator, 'DEQUANTIZE') || readers(subgraph, output).length > 0) return [];
    const from = subgraph.tensors[operator.inputs[0]!]!;
    const used =
      subgraph.inputs.includes(operator.inputs[0]!) || subgraph.outputs.includes(operator.inputs[0]!);
    return QUANTIZED.has(from.type) && !used && subgraph.tensors[output]!.type === 'FLOAT32' ? [index] : [];
  });
}

/** Signatures name inputs and outputs by tensor, and follow where those go. */
function followSignatures(
  editor: ModelEditor,
  subgraphIndex: number,
  moved: ReadonlyMap<number, number>,
): void {
  const follow = <T extends { readonly tensorIndex: number }>(list: readonly T[]): T[] =>
    list.map((entry) => ({ ...entry, tensorIndex: moved.get(entry.tensorIndex) ?? entry.tensorIndex }));
  editor.signatures = editor.signatures.map((signature) =>
    signature.subgraphIndex === subgraphIndex
      ? { ...signature, inputs: follow(signature.inputs), outputs: follow(signature.outputs) }
      : signature,
  );
}

/** The model takes and gives quantized values itself; the application quantizes with the scales of the file. */
export const integerIo: Fix = {
  id: 'integer-io',
  title: 'Make inputs and outputs int8',
  safety: 'numeric',
  bound:
    'Inputs and outputs are the quantized values; the operators between compute exactly what they computed before.',
  rules: ['float-io'],
  find(model) {
    return model.subgraphs.slice(0, 1).flatMap((subgraph): FixSite[] => {
      const site = (operatorIndex: number): FixSite => {
        const operator = subgraph.operators[operatorIndex]!;
        const name = operatorName(model, operator);
        const tensor = name === 'QUANTIZE' ? operator.inputs[0]! : operator.outputs[0]!;
        return {
          subgraph: 0,
          operatorIndex,
          change: `remove ${name} at '${subgraph.tensors[tensor]!.name}'`,
        };
      };
      return [...borderQuantizes(model, subgraph), ...borderDequantizes(model, subgraph)].map(site);
    });
  },
  apply(model, sites) {
    const editor = new ModelEditor(model);
    const subgraph = editor.subgraphs[0];
    if (!subgraph) return model;
    const moved = new Map<number, number>();
    const removed = new Map<number, []>();
    for (const { operatorIndex } of sites) {
      const operator = subgraph.operators[operatorIndex ?? -1];
      if (!operator) continue;
      const [from, to] = [operator.inputs[0]!, operator.outputs[0]!];
      if (operatorName(model, operator) === 'QUANTIZE') moved.set(from, to);
      else moved.set(to, from);
      removed.set(operatorIndex!, []);
    }
    subgraph.inputs = subgraph.inputs.map((input) => moved.get(input) ?? input);
    subgraph.outputs = subgraph.outputs.map((output) => moved.get(output) ?? output);
    moved.forEach((kept, dropped) => keepName(subgraph, kept, dropped));
    followSignatures(editor, 0, moved);
    subgraph.replace(removed);
    return editor.build();
  },
};

/** The application knows the tensor by the name of the old input or output. */
function keepName(subgraph: SubgraphEditor, kept: number, dropped: number): void {
  const [inner, outer] = [subgraph.tensors[kept]!.name, subgraph.tensors[dropped]!.name];
  subgraph.change(kept, { name: outer });
  subgraph.change(dropped, { name: inner });
}

/** The way back: QUANTIZE behind each quantized input, DEQUANTIZE before each quantized output. */
export const floatIo: Fix = {
  id: 'float-io',
  title: 'Make inputs and outputs float32',
  safety: 'numeric',
  bound:
    'Inputs are rounded to the scale of the file; the operators between compute exactly what they computed before.',
  rules: [],
  find(model) {
    return model.subgraphs.slice(0, 1).flatMap((subgraph): FixSite[] => {
      const quantized = [...new Set([...subgraph.inputs, ...subgraph.outputs])]
        .map((index) => subgraph.tensors[index])
        .filter(
          (tensor) => tensor && QUANTIZED.has(tensor.type) && (tensor.quantization?.scale.length ?? 0) === 1,
        );
      if (quantized.length === 0) return [];
      const names = quantized.map((tensor) => `'${tensor!.name}'`).join(', ');
      return [{ subgraph: 0, operatorIndex: null, change: `convert ${names}` }];
    });
  },
  apply(model, sites) {
    const editor = new ModelEditor(model);
    const subgraph = editor.subgraphs[0];
    if (sites.length === 0 || !subgraph) return model;
    const moved = new Map<number, number>();
    const [before, after]: [Operator[], Operator[]] = [[], []];
    const outside = (index: number): number => {
      const tensor = subgraph.tensors[index]!;
      const { name, shape } = tensor;
      subgraph.change(index, { name: `${name}/quantized` });
      const float = subgraph.addTensor({ name, type: 'FLOAT32', shape });
      subgraph.change(float, { shapeSignature: tensor.shapeSignature });
      moved.set(index, float);
      return float;
    };
    const converts = (index: number): boolean => {
      const tensor = subgraph.tensors[index];
      return tensor !== undefined && QUANTIZED.has(tensor.type) && tensor.quantization?.scale.length === 1;
    };
    subgraph.inputs = subgraph.inputs.map((input) => {
      if (!converts(input)) return input;
      const float = outside(input);
      before.push(
        subgraph.operator({ builtin: 'QUANTIZE', inputs: [float], outputs: [input], options: null }),
      );
      return float;
    });
    subgraph.outputs = subgraph.outputs.map((output) => {
      if (!converts(output)) return output;
      const float = outside(output);
      after.push(
        subgraph.operator({
          builtin: 'DEQUANTIZE',
          version: 2,
          inputs: [output],
          outputs: [float],
          options: null,
        }),
      );
      return float;
    });
    subgraph.operators = [...before, ...subgraph.operators, ...after];
    followSignatures(editor, 0, moved);
    return editor.build();
  },
};

import type { Tensor } from '../../model';
import type { ModelEditor } from './model-editor';
import { dequantizeOperator } from './operators';

/** A constant in another type: its new tensor, and the version of DEQUANTIZE that reads it. */
export interface StoredConstant {
  readonly tensor: Tensor;
  readonly dequantizeVersion: 2 | 3 | 5;
}

/**
 * Stores float constants in another type. Operators for which `readsStored` holds read the new tensor itself; for all
 * others a DEQUANTIZE before the first of them makes the constant float again.
 */
export function storeConstants(
  editor: ModelEditor,
  subgraph: number,
  constants: ReadonlyMap<number, StoredConstant>,
  readsStored: (operatorIndex: number, position: number) => boolean,
): void {
  const graph = editor.graphs[subgraph]!;
  const stored = new Map<number, number>();
  for (const [index, { tensor }] of constants) stored.set(index, editor.addTensor(subgraph, tensor));
  const dequantized = new Set<number>();
  const dequantize = (index: number): void => {
    const source = graph.tensors[index]!;
    graph.tensors[index] = { ...source, name: `${source.name}_dequantize`, buffer: 0, quantization: null };
    dequantized.add(index);
  };
  const operators = graph.operators.flatMap((operator, operatorIndex) => {
    const before: typeof graph.operators = [];
    const inputs = operator.inputs.map((input, position) => {
      const replacement = stored.get(input);
      if (replacement === undefined) return input;
      if (readsStored(operatorIndex, position)) return replacement;
      if (!dequantized.has(input)) {
        dequantize(input);
        before.push(dequantizeOperator(editor, replacement, input, constants.get(input)!.dequantizeVersion));
      }
      return input;
    });
    return [...before, { ...operator, inputs }];
  });
  graph.operators = operators;
  for (const output of graph.outputs) {
    const replacement = stored.get(output);
    if (replacement === undefined || dequantized.has(output)) continue;
    dequantize(output);
    graph.operators.push(
      dequantizeOperator(editor, replacement, output, constants.get(output)!.dequantizeVersion),
    );
  }
}

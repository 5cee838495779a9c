import { createInterpreter, supportedOperators } from '../../interpreter';
import { isConstant, operatorName, type Model, type Operator, type Subgraph } from '../../model';
import { ModelEditor } from '../edit/model-editor';
import type { Fix, FixSite } from '../fix';

/** Operators whose result is no function of their inputs, or that touch state. */
const IMPURE = new Set([
  'RANDOM_UNIFORM', 'RANDOM_STANDARD_NORMAL', 'MULTINOMIAL', 'STABLEHLO_RNG_BIT_GENERATOR', 'VAR_HANDLE',
  'READ_VARIABLE', 'ASSIGN_VARIABLE', 'CALL_ONCE', 'CALL', 'IF', 'WHILE', 'STABLEHLO_WHILE', 'STABLEHLO_CASE',
  'HASHTABLE', 'HASHTABLE_FIND', 'HASHTABLE_IMPORT', 'HASHTABLE_SIZE', 'CUSTOM',
]); // prettier-ignore

/** Operators, in execution order, whose inputs are constants of the file or results of operators before them. */
function foldable(model: Model, subgraph: Subgraph, supported: ReadonlySet<string>): number[] {
  const known = new Set(
    subgraph.tensors.flatMap((tensor, i) => (isConstant(model, tensor) && !tensor.isVariable ? [i] : [])),
  );
  return subgraph.operators.flatMap((operator, index) => {
    const name = operatorName(model, operator);
    const pure =
      supported.has(name) &&
      !IMPURE.has(name) &&
      operator.inputs.length > 0 &&
      operator.inputs.every((input) => input < 0 || known.has(input)) &&
      operator.outputs.every((output) => subgraph.tensors[output]?.type !== 'STRING');
    if (!pure) return [];
    operator.outputs.forEach((output) => known.add(output));
    // An operator that writes a graph's output must stay, though what follows it may be folded.
    return operator.outputs.some((output) => subgraph.outputs.includes(output)) ? [] : [index];
  });
}

/** The operators' results, by tensor, computed by the interpreter on a model of these operators alone. */
function evaluate(
  model: Model,
  subgraph: Subgraph,
  operators: readonly Operator[],
): Map<number, FoldedTensor> {
  const outputs = operators.flatMap((operator) => [...operator.outputs]);
  const part: Subgraph = { ...subgraph, operators, inputs: [], outputs };
  const interpreter = createInterpreter(
    { ...model, subgraphs: [part], signatures: [] },
    { runtime: 'tflite' },
  );
  interpreter.allocate();
  interpreter.invoke();
  return new Map(
    outputs.map((tensor, position) => {
      const { data, shape } = interpreter.output(position);
      const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
      return [tensor, { bytes, shape: [...shape] }];
    }),
  );
}

interface FoldedTensor {
  readonly bytes: Uint8Array;
  readonly shape: readonly number[];
}

/** What depends on constants only is computed now, by the kernels that would compute it on the device. */
export const foldConstants: Fix = {
  id: 'fold-constants',
  title: 'Fold constants',
  safety: 'safe',
  bound: null,
  rules: ['operator-not-supported', 'non-constant-input', 'sparsity', 'float16-weights'],
  find(model) {
    const supported = new Set(supportedOperators('tflite'));
    return model.subgraphs.flatMap((subgraph, index) =>
      foldable(model, subgraph, supported).map((operatorIndex): FixSite => {
        const operator = subgraph.operators[operatorIndex]!;
        const name = subgraph.tensors[operator.outputs[0]!]?.name ?? '';
        return {
          subgraph: index,
          operatorIndex,
          change: `store '${name}' and remove its ${operatorName(model, operator)}`,
        };
      }),
    );
  },
  apply(model, sites) {
    const editor = new ModelEditor(model);
    const supported = new Set(supportedOperators('tflite'));
    editor.subgraphs.forEach((subgraph, index) => {
      const source = model.subgraphs[index]!;
      const wanted = new Set(
        sites.filter((site) => site.subgraph === index).map((site) => site.operatorIndex),
      );
      if (wanted.size === 0) return;
      const folded = foldable(model, source, supported);
      const results = evaluate(
        model,
        source,
        folded.map((i) => source.operators[i]!),
      );
      const removed = new Map<number, []>();
      for (const operatorIndex of folded.filter((i) => wanted.has(i))) {
        for (const tensor of source.operators[operatorIndex]!.outputs) {
          const { bytes, shape } = results.get(tensor)!;
          subgraph.change(tensor, { shape, shapeSignature: null });
          subgraph.setData(tensor, bytes);
        }
        removed.set(operatorIndex, []);
      }
      subgraph.replace(removed);
    });
    return editor.build();
  },
};

import { InterpreterError, createInterpreter } from '../../interpreter';
import { isConstant, operatorName, type Model, type Operator, type Subgraph } from '../../model';

/** The bytes that a DENSIFY of a constant gives; null for every other operator. */
export function densifiedConstant(
  model: Model,
  subgraph: Subgraph,
  operator: Operator,
): Uint8Array<ArrayBuffer> | null {
  if (operatorName(model, operator) !== 'DENSIFY') return null;
  const input = subgraph.tensors[operator.inputs[0] ?? -1];
  const output = subgraph.tensors[operator.outputs[0] ?? -1];
  if (input === undefined || output === undefined || !isConstant(model, input)) return null;
  const alone: Subgraph = {
    ...subgraph,
    tensors: [input, output],
    inputs: [],
    outputs: [1],
    operators: [{ ...operator, inputs: [0], outputs: [1] }],
  };
  try {
    const interpreter = createInterpreter({ ...model, subgraphs: [alone], signatures: [] });
    interpreter.invoke();
    const { data } = interpreter.output(0);
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
  } catch (error) {
    if (error instanceof InterpreterError) return null;
    throw error;
  }
}

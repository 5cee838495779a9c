/** This project's interpreter, as its library offers it. */
import { createInterpreter, readModel } from '../../dist/index.mjs';

export const name = 'workbench';

export async function open(bytes) {
  const interpreter = createInterpreter(readModel(bytes));
  interpreter.allocate();
  const view = ({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return {
    fill: (inputs) => interpreter.inputs.forEach((_, i) => interpreter.setInput(i, inputs[i])),
    run: () => interpreter.invoke(),
    outputs: () => interpreter.outputs.map((tensor) => view(tensor).slice()),
  };
}

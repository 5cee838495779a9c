import type { Dataset, InputData } from '../../../src/dataset';
import { createInterpreter, type RuntimeName } from '../../../src/interpreter';
import { operatorName, readModel, writeModel, type Model, type Tensor } from '../../../src/model';

/** A dataset of these samples, each the data of every input. */
export function datasetOf(...samples: readonly (readonly InputData[])[]): Dataset {
  return {
    samples: samples.length,
    names: samples.map((_, index) => `sample ${index}`),
    problems: [],
    warnings: [],
    assumptions: [],
    load: (index) => Promise.resolve(samples[index]!),
  };
}

/** Repeatable values of -1 to 1. */
export function noise(count: number, seed = 1): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

/** 'CONV_2D v3' of every operator. */
export function operatorsOf(model: Model, subgraph = 0): string[] {
  return model.subgraphs[subgraph]!.operators.map(
    (operator) => `${operatorName(model, operator)} v${model.operatorCodes[operator.opcodeIndex]!.version}`,
  );
}

export function tensorOf(model: Model, name: string): Tensor {
  const found = model.subgraphs[0]!.tensors.filter((tensor) => tensor.name === name);
  if (found.length !== 1) {
    const names = model.subgraphs[0]!.tensors.map((tensor) => tensor.name).join(', ');
    throw new Error(`${found.length} tensors are named ${name}; there are ${names}`);
  }
  return found[0]!;
}

/** Scale and zero point of a tensor. */
export function parametersOf(model: Model, name: string): [number, number] {
  const quantization = tensorOf(model, name).quantization;
  return [quantization?.scale[0] ?? Number.NaN, quantization?.zeroPoint[0] ?? Number.NaN];
}

/** Writes and reads the model, runs it once and gives its outputs. */
export function run(
  model: Model,
  inputs: readonly InputData[],
  runtime: RuntimeName = 'tflite',
): InputData[] {
  const interpreter = createInterpreter(readModel(writeModel(model)), { runtime });
  interpreter.allocate();
  inputs.forEach((data, index) => interpreter.setInput(index, data));
  interpreter.invoke();
  return interpreter.outputs.map((output) => output.data.slice());
}

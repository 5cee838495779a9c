import type { Model, Tensor } from '../../model';
import { readModel } from '../../model';
import type { FileSource } from '../files/sources';
import { openFile } from '../files/sources';

export interface LoadedModel {
  readonly model: Model;
  /** The whole file; the model's weights are views of it. */
  readonly bytes: Uint8Array;
}

/** Reads a model. Throws an Error that names the file; its cause is a `ModelFormatError` where it is no readable model. */
export async function loadModel(source: FileSource): Promise<LoadedModel> {
  const bytes = await openFile(source).read();
  try {
    return { model: readModel(bytes), bytes };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${source.name}: ${reason}`, { cause: error });
  }
}

/** Throws a RangeError where the model has no such tensor. */
export function tensorOf(model: Model, subgraph: number, tensorIndex: number): Tensor {
  const tensor = model.subgraphs[subgraph]?.tensors[tensorIndex];
  if (!tensor) throw new RangeError(`subgraph ${subgraph} has no tensor ${tensorIndex}`);
  return tensor;
}

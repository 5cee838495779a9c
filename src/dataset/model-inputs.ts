import { readMetadata, type Model } from '../model';
import type { DatasetInput, Normalization } from './input';

/** The inputs of a model's subgraph, in order, with the names of its signature and the normalization of its metadata. */
export function datasetInputs(model: Model, subgraphIndex = 0): DatasetInput[] {
  const subgraph = model.subgraphs[subgraphIndex];
  if (subgraph === undefined) throw new RangeError(`the model has no subgraph ${subgraphIndex}`);
  const signature = model.signatures.find((candidate) => candidate.subgraphIndex === subgraphIndex);
  return subgraph.inputs.map((tensorIndex, index) => {
    const tensor = subgraph.tensors[tensorIndex];
    if (tensor === undefined) {
      throw new RangeError(`input ${index} of the model is tensor ${tensorIndex}, which does not exist`);
    }
    const signatureName = signature?.inputs.find((entry) => entry.tensorIndex === tensorIndex)?.name;
    const openAxes = (tensor.shapeSignature ?? []).flatMap((size, axis) =>
      size < 0 && axis > 0 ? [axis] : [],
    );
    return {
      name: tensor.name,
      aliases: [...(signatureName === undefined ? [] : [signatureName]), `input_${index}`, `in_${index}`],
      type: tensor.type,
      shape: tensor.shape,
      openAxes,
      quantization: tensor.quantization,
      normalization: normalizationOf(model, subgraphIndex, index),
    };
  });
}

/** `NormalizationOptions` among the process units of an input's metadata: `(pixel - mean) / std`. */
function normalizationOf(model: Model, subgraph: number, input: number): Normalization | null {
  const units =
    readMetadata(model)?.subgraphMetadata[subgraph]?.inputTensorMetadata[input]?.processUnits ?? [];
  for (const { options } of units) {
    if (options?.kind !== 'NormalizationOptions') continue;
    const { mean, std } = options;
    const isUsable = mean.length > 0 && std.length > 0 && std.every((value) => value !== 0);
    if (isUsable) return { mean, std };
  }
  return null;
}

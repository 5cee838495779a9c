import type { Model, Subgraph } from './model';

/** A number in a model that refers to something that the model does not have. */
export interface BrokenIndex {
  /** Where it stands, such as `subgraphs[0].operators[3].inputs[1]`. */
  readonly path: string;
  /** What it refers to and how many of them there are. */
  readonly message: string;
  readonly subgraph: number | null;
  readonly operatorIndex: number | null;
  readonly tensorIndex: number | null;
}

type Place = Pick<BrokenIndex, 'subgraph' | 'operatorIndex' | 'tensorIndex'>;
const WHOLE_FILE: Place = { subgraph: null, operatorIndex: null, tensorIndex: null };

/**
 * Every reference by number that leads nowhere. -1 is an absent tensor for TensorFlow Lite, in operators and in the
 * inputs and outputs of a subgraph alike (`Subgraph::CheckTensorIndices`), and buffer 0 is the empty buffer even where
 * there are no buffers. Numbers in metadata and debug information, which no runtime follows to run a model, are left alone.
 */
export function brokenIndices(model: Model): BrokenIndex[] {
  const broken: BrokenIndex[] = [];
  const counts = { code: model.operatorCodes.length, buffer: model.buffers.length };
  model.subgraphs.forEach((subgraph, s) => {
    checkSubgraph(subgraph, s, counts, broken);
  });
  model.signatures.forEach((signature, i) => {
    const path = `signatures[${i}]`;
    const subgraph = model.subgraphs[signature.subgraphIndex];
    if (subgraph === undefined) {
      const message = `Subgraph ${signature.subgraphIndex} does not exist: the model has ${model.subgraphs.length}.`;
      broken.push({ ...WHOLE_FILE, path: `${path}.subgraphIndex`, message });
      return;
    }
    const place = { ...WHOLE_FILE, subgraph: signature.subgraphIndex };
    for (const name of ['inputs', 'outputs'] as const) {
      const indices = signature[name].map((map) => map.tensorIndex);
      checkTensors(indices, `${path}.${name}`, subgraph, place, broken);
    }
  });
  return broken;
}

function checkSubgraph(
  subgraph: Subgraph,
  index: number,
  counts: { readonly code: number; readonly buffer: number },
  broken: BrokenIndex[],
): void {
  const path = `subgraphs[${index}]`;
  const place = { ...WHOLE_FILE, subgraph: index };
  checkTensors(subgraph.inputs, `${path}.inputs`, subgraph, place, broken);
  checkTensors(subgraph.outputs, `${path}.outputs`, subgraph, place, broken);
  subgraph.tensors.forEach((tensor, t) => {
    if (tensor.buffer === 0 || tensor.buffer < counts.buffer) return;
    const message = `Buffer ${tensor.buffer} does not exist: the model has ${counts.buffer}.`;
    broken.push({ ...place, tensorIndex: t, path: `${path}.tensors[${t}].buffer`, message });
  });
  subgraph.operators.forEach((operator, o) => {
    const operatorPath = `${path}.operators[${o}]`;
    const operatorPlace = { ...place, operatorIndex: o };
    if (operator.opcodeIndex >= counts.code) {
      const message = `Operator code ${operator.opcodeIndex} does not exist: the model has ${counts.code}.`;
      broken.push({ ...operatorPlace, path: `${operatorPath}.opcodeIndex`, message });
    }
    for (const name of ['inputs', 'outputs', 'intermediates'] as const) {
      checkTensors(operator[name], `${operatorPath}.${name}`, subgraph, operatorPlace, broken);
    }
  });
}

function checkTensors(
  indices: readonly number[],
  path: string,
  subgraph: Subgraph,
  place: Place,
  broken: BrokenIndex[],
): void {
  const count = subgraph.tensors.length;
  indices.forEach((tensor, i) => {
    if (tensor >= -1 && tensor < count) return;
    const message = `Tensor ${tensor} does not exist: the subgraph has ${count}.`;
    broken.push({ ...place, path: `${path}[${i}]`, message });
  });
}

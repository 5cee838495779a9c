import type { Model, Subgraph } from '../../model';
import type { Fix, FixSite } from '../fix';

/** What of a model nothing refers to. Operators stay: an operator without a reader may still write state. */
interface Unused {
  /** Per subgraph, indices of tensors. */
  readonly tensors: readonly ReadonlySet<number>[];
  readonly buffers: ReadonlySet<number>;
  readonly operatorCodes: ReadonlySet<number>;
}

function usedTensors(model: Model, subgraph: Subgraph, index: number): Set<number> {
  const used = new Set([...subgraph.inputs, ...subgraph.outputs]);
  for (const operator of subgraph.operators) {
    for (const tensor of [...operator.inputs, ...operator.outputs, ...operator.intermediates])
      used.add(tensor);
  }
  for (const signature of model.signatures.filter(({ subgraphIndex }) => subgraphIndex === index)) {
    for (const { tensorIndex } of [...signature.inputs, ...signature.outputs]) used.add(tensorIndex);
  }
  // Blockwise quantization keeps its scales in tensors.
  for (const { quantization } of subgraph.tensors) {
    const details = quantization?.details;
    if (details?.kind === 'BlockwiseQuantization' || details?.kind === 'MultiAxisQuantization') {
      used.add(details.scales).add(details.zeroPoints);
    }
  }
  return used;
}

const without = (count: number, used: ReadonlySet<number>): Set<number> =>
  new Set(Array.from({ length: count }, (_, i) => i).filter((i) => !used.has(i)));

function findUnused(model: Model): Unused {
  const tensors = model.subgraphs.map((subgraph, index) =>
    without(subgraph.tensors.length, usedTensors(model, subgraph, index)),
  );
  const buffers = new Set([0, ...model.metadata.map(({ buffer }) => buffer), ...model.metadataBuffer]);
  model.subgraphs.forEach((subgraph, index) =>
    subgraph.tensors.forEach((tensor, i) => {
      if (!tensors[index]!.has(i)) buffers.add(tensor.buffer);
    }),
  );
  const codes = new Set(
    model.subgraphs.flatMap(({ operators }) => operators.map(({ opcodeIndex }) => opcodeIndex)),
  );
  return {
    tensors,
    buffers: without(model.buffers.length, buffers),
    operatorCodes: without(model.operatorCodes.length, codes),
  };
}

/** New index of each old one; -1 for what is gone. */
function renumber(count: number, removed: ReadonlySet<number>): number[] {
  let next = 0;
  return Array.from({ length: count }, (_, i) => (removed.has(i) ? -1 : next++));
}

const keep = <T>(list: readonly T[], removed: ReadonlySet<number>): T[] =>
  list.filter((_, i) => !removed.has(i));

function removeUnused(model: Model): Model {
  const unused = findUnused(model);
  const buffers = renumber(model.buffers.length, unused.buffers);
  const codes = renumber(model.operatorCodes.length, unused.operatorCodes);
  const tensorNumbers = model.subgraphs.map((subgraph, i) =>
    renumber(subgraph.tensors.length, unused.tensors[i]!),
  );
  const subgraphs = model.subgraphs.map((subgraph, index) => {
    const numbers = tensorNumbers[index]!;
    // -1 stands for an optional input that is absent, and stays.
    const mapped = (list: readonly number[]): number[] =>
      list.map((tensor) => (tensor < 0 ? tensor : numbers[tensor]!));
    return {
      ...subgraph,
      tensors: keep(subgraph.tensors, unused.tensors[index]!).map((tensor) => ({
        ...tensor,
        buffer: buffers[tensor.buffer]!,
        quantization: renumberDetails(tensor.quantization, numbers),
      })),
      inputs: mapped(subgraph.inputs),
      outputs: mapped(subgraph.outputs),
      operators: subgraph.operators.map((operator) => ({
        ...operator,
        opcodeIndex: codes[operator.opcodeIndex]!,
        inputs: mapped(operator.inputs),
        outputs: mapped(operator.outputs),
        intermediates: mapped(operator.intermediates),
      })),
    };
  });
  return {
    ...model,
    subgraphs,
    buffers: keep(model.buffers, unused.buffers),
    operatorCodes: keep(model.operatorCodes, unused.operatorCodes),
    metadata: model.metadata.map((entry) => ({ ...entry, buffer: buffers[entry.buffer]! })),
    metadataBuffer: model.metadataBuffer.map((buffer) => buffers[buffer]!),
    signatures: model.signatures.map((signature) => {
      const numbers = tensorNumbers[signature.subgraphIndex];
      const mapped = (list: typeof signature.inputs) =>
        list.map((entry) => ({ ...entry, tensorIndex: numbers?.[entry.tensorIndex] ?? entry.tensorIndex }));
      return { ...signature, inputs: mapped(signature.inputs), outputs: mapped(signature.outputs) };
    }),
  };
}

type Details = Model['subgraphs'][number]['tensors'][number]['quantization'];

function renumberDetails(quantization: Details, numbers: readonly number[]): Details {
  const details = quantization?.details;
  if (
    !quantization ||
    (details?.kind !== 'BlockwiseQuantization' && details?.kind !== 'MultiAxisQuantization')
  ) {
    return quantization;
  }
  const at = (index: number): number => (index < 0 ? index : numbers[index]!);
  return {
    ...quantization,
    details: { ...details, scales: at(details.scales), zeroPoints: at(details.zeroPoints) },
  };
}

/** Nothing reads what is removed. */
export const removeUnusedParts: Fix = {
  id: 'remove-unused',
  title: 'Remove unused tensors, buffers and operator codes',
  safety: 'safe',
  bound: null,
  rules: [],
  find(model) {
    const unused = findUnused(model);
    const tensors = unused.tensors.reduce((sum, set) => sum + set.size, 0);
    const bytes = [...unused.buffers].reduce((sum, index) => sum + model.buffers[index]!.data.length, 0);
    const counts: FixSite[] = [];
    if (tensors + unused.buffers.size + unused.operatorCodes.size > 0) {
      counts.push({
        subgraph: 0,
        operatorIndex: null,
        change:
          `remove ${tensors} tensors, ${unused.buffers.size} buffers (${bytes} bytes) and ` +
          `${unused.operatorCodes.size} operator codes`,
      });
    }
    return counts;
  },
  apply: (model, sites) => (sites.length === 0 ? model : removeUnused(model)),
};

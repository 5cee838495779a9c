import type { Model, Operator, Subgraph, Tensor } from '../../model';
import { operatorLabel, typeName } from '../elements';
import type {
  DifferenceOptions,
  FieldChange,
  ModelDifference,
  NamedChange,
  OperatorChange,
  OperatorPlace,
  SubgraphDifference,
  TensorChange,
} from './difference';
import { alignSequences } from './align';

/** Compares two models field by field: what a diff view lists. Operators are aligned in order, tensors by name. */
export function modelDifference(
  before: Model,
  after: Model,
  options: DifferenceOptions = {},
): ModelDifference {
  const weights = options.weights ?? true;
  const fields = changes([
    ['schema version', String(before.version), String(after.version)],
    ['description', before.description, after.description],
  ]);
  const subgraphs: SubgraphDifference[] = [];
  for (let index = 0; index < Math.max(before.subgraphs.length, after.subgraphs.length); index++) {
    const difference = subgraphDifference(before, after, index, weights);
    if (difference !== null) subgraphs.push(difference);
  }
  const signatures = namedChanges(
    before.signatures.map((each) => [each.key, JSON.stringify(each)]),
    after.signatures.map((each) => [each.key, JSON.stringify(each)]),
    (a, b) => a === b,
  );
  const metadata = namedChanges(metadataBytes(before), metadataBytes(after), sameBytes);
  const identical = [fields, subgraphs, signatures, metadata].every((list) => list.length === 0);
  return { identical, fields, subgraphs, signatures, metadata };
}

function subgraphDifference(
  before: Model,
  after: Model,
  index: number,
  weights: boolean,
): SubgraphDifference | null {
  const [old, current] = [before.subgraphs[index], after.subgraphs[index]];
  if (old === undefined || current === undefined) {
    const change = old === undefined ? 'added' : 'removed';
    return { subgraph: index, change, operators: [], tensors: [] };
  }
  const operators = operatorChanges(before, old, after, current);
  const tensors = tensorChanges(before, old, after, current, weights);
  if (operators.length === 0 && tensors.length === 0) return null;
  return { subgraph: index, change: 'changed', operators, tensors };
}

function operatorChanges(before: Model, old: Subgraph, after: Model, current: Subgraph): OperatorChange[] {
  const keyOf = (model: Model, subgraph: Subgraph) => (operator: Operator) => {
    return `${operatorLabel(model, operator)} ${subgraph.tensors[operator.outputs[0] ?? -1]?.name ?? ''}`;
  };
  const pairs = alignSequences(
    old.operators.map(keyOf(before, old)),
    current.operators.map(keyOf(after, current)),
  );
  return pairs.flatMap(([a, b]): OperatorChange[] => {
    const [left, right] = [a === null ? null : old.operators[a]!, b === null ? null : current.operators[b]!];
    const fields =
      left === null || right === null
        ? []
        : changes([...operatorFields(before, old, left, after, current, right)]);
    if (left !== null && right !== null && fields.length === 0) return [];
    return [
      {
        change: left === null ? 'added' : right === null ? 'removed' : 'changed',
        before: left === null ? null : place(before, old, left, a!),
        after: right === null ? null : place(after, current, right, b!),
        fields,
      },
    ];
  });
}

function operatorFields(
  before: Model,
  old: Subgraph,
  left: Operator,
  after: Model,
  current: Subgraph,
  right: Operator,
): [string, string | null, string | null][] {
  const version = (model: Model, operator: Operator): string => {
    return String(model.operatorCodes[operator.opcodeIndex]?.version ?? 0);
  };
  const names = (subgraph: Subgraph, tensors: readonly number[]): string => {
    return tensors.map((index) => subgraph.tensors[index]?.name ?? 'absent').join(', ');
  };
  const options = new Set([...Object.keys(left.options ?? {}), ...Object.keys(right.options ?? {})]);
  return [
    ['version', version(before, left), version(after, right)],
    ['inputs', names(old, left.inputs), names(current, right.inputs)],
    ['outputs', names(old, left.outputs), names(current, right.outputs)],
    ...[...options].map((option): [string, string | null, string | null] => {
      return [option, optionText(left, option), optionText(right, option)];
    }),
    ['custom options', hexText(left.customOptions), hexText(right.customOptions)],
  ];
}

function optionText(operator: Operator, name: string): string | null {
  const found = Object.entries(operator.options ?? {}).find(([field]) => field === name);
  return found === undefined ? null : String(found[1]);
}

function hexText(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function place(model: Model, subgraph: Subgraph, operator: Operator, operatorIndex: number): OperatorPlace {
  const output = subgraph.tensors[operator.outputs[0] ?? -1]?.name ?? '';
  return { operatorIndex, name: operatorLabel(model, operator), output };
}

function tensorChanges(
  before: Model,
  old: Subgraph,
  after: Model,
  current: Subgraph,
  weights: boolean,
): TensorChange[] {
  const unpaired = tensorsByName(current);
  const result: TensorChange[] = [];
  old.tensors.forEach((tensor, index) => {
    const partner = unpaired.get(tensor.name)?.shift();
    if (partner === undefined) {
      result.push({ name: tensor.name, change: 'removed', before: index, after: null, fields: [] });
      return;
    }
    const other = current.tensors[partner]!;
    const fields = changes(tensorFields(tensor, other));
    const [bytes, otherBytes] = [before.buffers[tensor.buffer]?.data, after.buffers[other.buffer]?.data];
    if (weights && !sameBytes(bytes ?? new Uint8Array(0), otherBytes ?? new Uint8Array(0))) {
      fields.push({ field: 'data', before: dataText(bytes), after: dataText(otherBytes) });
    }
    if (fields.length > 0)
      result.push({ name: tensor.name, change: 'changed', before: index, after: partner, fields });
  });
  for (const [name, indices] of unpaired) {
    for (const index of indices)
      result.push({ name, change: 'added', before: null, after: index, fields: [] });
  }
  return result;
}

function tensorFields(a: Tensor, b: Tensor): [string, string | null, string | null][] {
  return [
    ['type', typeName(a.type), typeName(b.type)],
    ['shape', `[${a.shape.join(',')}]`, `[${b.shape.join(',')}]`],
    ['shape signature', a.shapeSignature?.join(',') ?? null, b.shapeSignature?.join(',') ?? null],
    ['scale', a.quantization?.scale.join(', ') ?? null, b.quantization?.scale.join(', ') ?? null],
    [
      'zero point',
      a.quantization?.zeroPoint.join(', ') ?? null,
      b.quantization?.zeroPoint.join(', ') ?? null,
    ],
    ['quantized dimension', dimensionText(a), dimensionText(b)],
    ['variable', String(a.isVariable), String(b.isVariable)],
  ];
}

function dimensionText(tensor: Tensor): string | null {
  return (tensor.quantization?.scale.length ?? 0) > 1
    ? String(tensor.quantization?.quantizedDimension)
    : null;
}

function tensorsByName(subgraph: Subgraph): Map<string, number[]> {
  const byName = new Map<string, number[]>();
  subgraph.tensors.forEach((tensor, index) => {
    const indices = byName.get(tensor.name);
    if (indices === undefined) byName.set(tensor.name, [index]);
    else indices.push(index);
  });
  return byName;
}

function metadataBytes(model: Model): [string, Uint8Array][] {
  return model.metadata.map((entry) => [entry.name, model.buffers[entry.buffer]?.data ?? new Uint8Array(0)]);
}

function namedChanges<Value>(
  before: readonly (readonly [string, Value])[],
  after: readonly (readonly [string, Value])[],
  same: (a: Value, b: Value) => boolean,
): NamedChange[] {
  const [old, current] = [new Map(before), new Map(after)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((name): NamedChange[] => {
    const [a, b] = [old.get(name), current.get(name)];
    if (a === undefined) return [{ name, change: 'added' }];
    if (b === undefined) return [{ name, change: 'removed' }];
    return same(a, b) ? [] : [{ name, change: 'changed' }];
  });
}

function changes(fields: readonly (readonly [string, string | null, string | null])[]): FieldChange[] {
  return fields
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ field, before, after }));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function dataText(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined || bytes.length === 0 ? null : `${bytes.length} bytes`;
}

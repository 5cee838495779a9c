import type { OperatorFacts, SignatureFact, TypePattern } from '../../src/runtimes';

/** Types that have a column of their own in the overview; the others share one. */
export const COLUMNS = ['FLOAT32', 'INT8', 'INT16', 'UINT8', 'INT32', 'INT64', 'BOOL'] as const;
const OTHER_TYPES = [
  'FLOAT16',
  'BFLOAT16',
  'FLOAT64',
  'INT4',
  'INT2',
  'UINT4',
  'UINT16',
  'UINT32',
  'UINT64',
  'STRING',
  'COMPLEX64',
  'COMPLEX128',
  'RESOURCE',
  'VARIANT',
];

/** The tensor that carries an operator's data, the first of these roles that it has; else its first input or output. */
const DATA_ROLES = [
  'input',
  'inputs',
  'input1',
  'lhs',
  'table',
  'values',
  'value',
  'updates',
  'on_value',
  'operand',
  'params',
  'data',
  'x',
  'keys',
];
/** Roles of constants whose type is quantized apart from the data's. */
const WEIGHT_ROLES = [
  'filter',
  'weights',
  'weights_feature',
  'input_weights',
  'input_to_input_weights',
  'rhs',
];

export interface TypeCells {
  /** The role that the columns are about; null where the operator has no tensors, or none was looked into. */
  readonly role: string | null;
  /** One cell for each column, then the other types. */
  readonly cells: readonly string[];
}

/** What the operator accepts for each type of its data: `✓`, or the types of weights that go with it. */
export function typeCells(facts: OperatorFacts): TypeCells {
  const role = dataRole(facts);
  if (facts.signatures.length === 0) return remark('not looked into');
  if (role === null) return remark('no tensors');
  if (facts.signatures.every(({ types }) => Object.keys(types).length === 0))
    return remark('see its section');
  const weights = WEIGHT_ROLES.find((name) => facts.inputs.some((input) => input.name === name)) ?? null;
  const cellOf = (type: string): string =>
    passesTypeTest(facts, role, type) ? cell(facts.signatures, role, weights, type) : '';
  const others = OTHER_TYPES.filter((type) => cellOf(type) !== '');
  return { role, cells: [...COLUMNS.map(cellOf), others.join(', ')] };
}

function remark(words: string): TypeCells {
  return { role: null, cells: [...COLUMNS.map(() => ''), words] };
}

/** False where a condition refuses the type, whatever the signatures say. */
function passesTypeTest(facts: OperatorFacts, role: string, type: string): boolean {
  return facts.conditions.every(
    (fact) =>
      fact.kind !== 'type' ||
      fact.tensor !== role ||
      fact.when !== undefined ||
      (fact.oneOf as readonly string[]).includes(type),
  );
}

function dataRole({ inputs, outputs }: OperatorFacts): string | null {
  const named = DATA_ROLES.find((name) => inputs.some((input) => input.name === name));
  return named ?? inputs[0]?.name ?? outputs[0]?.name ?? null;
}

function cell(
  signatures: readonly SignatureFact[],
  role: string,
  weights: string | null,
  type: string,
): string {
  const accepted = signatures.filter((signature) => accepts(signature, role, type));
  const right = accepted.filter((signature) => !signature.loose);
  if (right.length === 0) return accepted.length > 0 ? 'misread' : '';
  if (weights === null) return '✓';
  const types = right.flatMap((signature) =>
    patterns(signature, weights).map((pattern) => (pattern === `same:${role}` ? type : pattern)),
  );
  const listed = [...new Set(types)].filter((each) => !each.startsWith('same:') && each !== 'any');
  return listed.length === 0 || (listed.length === 1 && listed[0] === type) ? '✓' : `× ${listed.join(', ')}`;
}

function accepts(signature: SignatureFact, role: string, type: string): boolean {
  return patterns(signature, role).some((pattern) => pattern === type || pattern === 'any');
}

/** The types of a role, with `same:` followed; a role that the signature leaves out may have any type. */
function patterns(signature: SignatureFact, role: string): readonly TypePattern[] {
  const value = signature.types[role] ?? 'any';
  const list = typeof value === 'string' ? [value] : value;
  return list.flatMap((pattern): readonly TypePattern[] => {
    if (!pattern.startsWith('same:')) return [pattern];
    const other = signature.types[pattern.slice('same:'.length)];
    return other === undefined ? [pattern] : typeof other === 'string' ? [other] : other;
  });
}

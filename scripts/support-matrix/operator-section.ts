import type { ConditionFact, FailureClass, OperatorFacts, SignatureFact, Stage } from '../../src/runtimes';
import { citation } from '../../src/runtimes';
import { conditionText } from './conditions';
import { code, quoted, table } from './markdown';

/** Links to a line of the runtime's source at the commit that was read. */
export type Cite = (pathAndLine: string) => string;

/** Outcomes from the first that a user meets to the last; each heads a list of conditions. */
const GROUPS: readonly (readonly [FailureClass, Stage | null, string])[] = [
  ['error', 'load', 'Refused while the interpreter is built, unless'],
  ['error', 'prepare', 'Refused by `AllocateTensors`, unless'],
  ['error', 'invoke', 'Refused by the first `Invoke`, unless'],
  ['abort', null, 'The process is aborted, unless'],
  ['crash', null, 'Memory is accessed out of bounds, unless'],
  ['debugAbort', null, 'Debug builds abort, others go on with undefined results, unless'],
  ['silent', null, '**Accepted, and something else is computed**, unless'],
];

/** Columns of a table that a page of usual width shows. */
const WIDEST = 10;

/** Everything that is known about one operator, without its heading. */
export function operatorSection(facts: OperatorFacts, cite: Cite): string[] {
  return [
    ...signatures(facts, cite),
    ...GROUPS.flatMap(([failure, stage, title]) => {
      const items = allConditions(facts)
        .filter(({ fact }) => (fact.fail ?? 'error') === failure)
        .filter(({ fact }) => stage === null || (fact.stage ?? 'prepare') === stage)
        .map(({ fact, combination }) => conditionItem(facts, fact, combination, cite));
      return items.length === 0 ? [] : [`${title}:`, '', ...items, ''];
    }),
  ];
}

/** The conditions that fail without an error, and the roles and combinations that are misread, in words. */
export function silentMisreads(facts: OperatorFacts): string[] {
  const roles = [...new Set(facts.signatures.flatMap((signature) => signature.notEnforced ?? []))];
  const silent = allConditions(facts).filter(({ fact }) => fact.fail === 'silent');
  return [
    ...(roles.length === 0 ? [] : [`type of ${roles.map(code).join(', ')} is not tested`]),
    ...(facts.signatures.some((signature) => signature.loose)
      ? ['combinations of types that it does not compute are accepted']
      : []),
    ...silent.map(({ fact }) => `wrong unless ${conditionText(fact)}`),
  ];
}

function allConditions(
  facts: OperatorFacts,
): readonly { readonly fact: ConditionFact; readonly combination: number | null }[] {
  return [
    ...facts.conditions.map((fact) => ({ fact, combination: null })),
    ...facts.signatures.flatMap(({ conditions }, index) =>
      (conditions ?? []).map((fact) => ({ fact, combination: index + 1 })),
    ),
  ];
}

function conditionItem(
  facts: OperatorFacts,
  fact: ConditionFact,
  combination: number | null,
  cite: Cite,
): string {
  const at = citation(facts, fact.at);
  const words = fact.says === undefined ? '' : ` — ${quoted(fact.says)}`;
  const scope = combination === null || facts.signatures.length === 1 ? '' : `combination ${combination}: `;
  return `- ${scope}${conditionText(fact)}${words}${at === null ? '' : ` (${cite(at)})`}`;
}

function signatures(facts: OperatorFacts, cite: Cite): string[] {
  if (facts.signatures.length === 0) {
    return ['Registered; which types it takes was not looked into, and nothing about them is checked.', ''];
  }
  const named = [...facts.inputs, ...facts.outputs].filter((role) =>
    facts.signatures.some((signature) => role.name in signature.types),
  );
  if (named.length === 0) return ['Any types, as far as the conditions say nothing else.', ''];
  const cited = facts.signatures.some(({ at }) => at !== undefined);
  const versioned = facts.signatures.some(({ sinceVersion }) => sinceVersion !== undefined);
  const header = [
    '',
    ...named.map((role) => code(role.name) + (role.variadic ? '…' : '')),
    ...(versioned ? ['since version'] : []),
    ...(cited ? ['source'] : []),
  ];
  const rows = facts.signatures.map((signature, index) => {
    const at = citation(facts, signature.at);
    return [
      `${index + 1}${signature.loose ? ' **misread**' : ''}`,
      ...named.map((role) => types(signature, role.name)),
      ...(versioned ? [signature.sinceVersion === undefined ? '' : String(signature.sinceVersion)] : []),
      ...(cited ? [at === null ? '' : cite(at)] : []),
    ];
  });
  return [...wideTable(header, rows), '', ...remarks(facts), ''];
}

/** Operators with many tensors have a line for each tensor instead of a line for each combination. */
function wideTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (header.length <= WIDEST) return table(header, rows);
  const columns = header.slice(1).map((name, at) => [name, ...rows.map((row) => row[at + 1] ?? '')]);
  return table(['', ...rows.map((row) => row[0] ?? '')], columns);
}

function types(signature: SignatureFact, role: string): string {
  const value = signature.types[role];
  if (value === undefined) return 'any';
  const list = (typeof value === 'string' ? [value] : value).map((pattern) => {
    if (pattern === 'none') return 'left out';
    return pattern.startsWith('same:') ? `as ${code(pattern.slice('same:'.length))}` : pattern;
  });
  return `${list.join(', ')}${signature.notEnforced?.includes(role) ? ' \\*' : ''}`;
}

function remarks(facts: OperatorFacts): string[] {
  const stage = facts.typesTestedIn === 'invoke' ? 'the first `Invoke`' : '`AllocateTensors`';
  const words =
    typeof facts.typeError === 'string'
      ? [facts.typeError]
      : [...new Set(Object.values(facts.typeError ?? {}))];
  return [
    `Other combinations are refused by ${stage} at the latest${words.length === 0 ? '' : `: ${words.map(quoted).join(', ')}`}.`,
    ...(facts.signatures.some(({ notEnforced }) => notEnforced?.length)
      ? ['\\* not tested: another type is accepted, and its bytes are misread.']
      : []),
    ...(facts.signatures.some(({ loose }) => loose)
      ? ['**misread**: accepted, but not computed as these types.']
      : []),
    ...(facts.assignsOutputTypes
      ? ['The kernel sets the types of its outputs; what the file says about them is not looked at.']
      : []),
  ];
}

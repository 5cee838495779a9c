import type { TensorType } from '../../model';
import type { SignatureFact, TypePattern } from '../../runtimes';
import { citation } from '../../runtimes';
import type { NodeView } from '../graph/node-view';
import type { Failure } from './failure';

type Patterns = TypePattern | readonly TypePattern[];

function isList(patterns: Patterns): patterns is readonly TypePattern[] {
  return typeof patterns !== 'string';
}

/** The types that a role may have; null where any will do. */
function allowed(node: NodeView, patterns: Patterns): ReadonlySet<string> | null {
  const list = isList(patterns) ? patterns : [patterns];
  if (list.includes('any')) return null;
  return new Set(
    list.flatMap((pattern) => (pattern.startsWith('same:') ? node.types(pattern.slice(5)) : [pattern])),
  );
}

function fits(node: NodeView, role: string, patterns: Patterns): boolean {
  const types = allowed(node, patterns);
  return types === null || node.types(role).every((type) => types.has(type));
}

function isOutput(node: NodeView, role: string): boolean {
  return node.facts?.outputs.some((output) => output.name === role) ?? false;
}

/** The first signature that the operator's types match; null where none does. */
export function matchSignature(node: NodeView): SignatureFact | null {
  const facts = node.facts;
  if (!facts) return null;
  return (
    facts.signatures.find((signature) =>
      Object.entries(signature.types).every(
        ([role, patterns]) =>
          signature.notEnforced?.includes(role) === true ||
          (facts.assignsOutputTypes === true && isOutput(node, role)) ||
          fits(node, role, patterns),
      ),
    ) ?? null
  );
}

/** The types of all roles, as "input INT8, filter INT8, bias none". */
export function typesText(node: NodeView): string {
  const roles = [...(node.facts?.inputs ?? []), ...(node.facts?.outputs ?? [])];
  return roles
    .map(({ name }) => [name, node.types(name)] as const)
    .filter(([, types]) => types.length > 0 && types[0] !== 'none')
    .map(([name, types]) => `${name} ${types.join('/')}`)
    .join(', ');
}

/** Combinations that the kernel computes, as "input INT8, filter INT8, output INT8"; at most four. */
function supportedText(node: NodeView): string {
  const list = (node.facts?.signatures ?? [])
    .filter((signature) => !signature.loose)
    .map((signature) =>
      Object.entries(signature.types)
        .filter(([, patterns]) => patterns !== 'any' && patterns !== 'none')
        .map(([role, patterns]) => {
          const types = (isList(patterns) ? patterns : [patterns]).filter(
            (type) => type !== 'none' && type !== 'any',
          );
          return `${role} ${types.map((type) => (type.startsWith('same:') ? `as ${type.slice(5)}` : type)).join('/')}`;
        })
        .join(', '),
    );
  const shown = list.slice(0, 4).map((text) => `(${text})`);
  return shown.join(' or ') + (list.length > 4 ? ` or ${list.length - 4} more` : '');
}

/** The roles whose type is in none of the kernel's combinations. */
function rolesToBlame(node: NodeView): readonly string[] {
  const roles = [...(node.facts?.inputs ?? []), ...(node.facts?.outputs ?? [])].map(({ name }) => name);
  const signatures = node.facts?.signatures ?? [];
  return roles.filter(
    (role) => !signatures.some(({ types }) => types[role] === undefined || fits(node, role, types[role])),
  );
}

/** What the runtime says to the operator's types, with the types that it names. */
function typeErrorText(node: NodeView): string | null {
  const text = node.facts?.typeError;
  if (text === undefined) return null;
  if (typeof text === 'string') return text;
  const role = rolesToBlame(node).find((each) => text[each] !== undefined);
  return role === undefined ? null : (text[role] ?? '').replace('%s', node.types(role).join('/'));
}

/**
 * What the operator's types fail, and the signature that they match. Where the runtime's Prepare assigns the types of
 * outputs, the tensors take them over, so that later operators see what they would see there.
 */
export function signatureFailures(node: NodeView): {
  readonly signature: SignatureFact | null;
  readonly failures: readonly Failure[];
} {
  const { facts } = node;
  if (!facts || facts.signatures.length === 0) return { signature: null, failures: [] };
  const signature = matchSignature(node);
  const tensors = [...node.inputs, ...node.outputs].filter((tensor) => tensor !== null);
  const base = { node, subgraph: node.subgraph, tensors };
  if (!signature) {
    const failure: Failure = {
      ...base,
      kind: 'signature',
      stage: facts.typesTestedIn ?? 'prepare',
      fail: 'error',
      expected: supportedText(node),
      found: `the types are ${typesText(node)}`,
      at: facts.source || null,
      says: typeErrorText(node),
    };
    return { signature, failures: [failure] };
  }
  if (facts.assignsOutputTypes) assignOutputTypes(node, signature);
  const at = citation(facts, signature.at);
  const failures: Failure[] = [];
  if (signature.loose) {
    failures.push({
      ...base,
      kind: 'looseSignature',
      stage: 'invoke',
      fail: 'silent',
      expected: supportedText(node),
      found: `the types are ${typesText(node)}, which it accepts and misreads`,
      at,
      says: null,
    });
  }
  for (const role of signature.notEnforced ?? []) {
    const patterns = signature.types[role];
    // A required tensor that is left out is reported as such.
    if (patterns === undefined || fits(node, role, patterns) || node.all(role).length === 0) continue;
    const wanted = [...(allowed(node, patterns) ?? [])].filter((type) => type !== 'none').join(' or ');
    failures.push({
      ...base,
      kind: 'typeMisread',
      stage: 'invoke',
      fail: 'silent',
      expected: wanted === '' ? `no ${role}` : `${role} of type ${wanted}`,
      found: `it is ${node.types(role).join('/')} and its bytes are read as ${wanted || 'something else'}`,
      tensors: node.all(role),
      at,
      says: null,
    });
  }
  return { signature, failures };
}

function assignOutputTypes(node: NodeView, signature: SignatureFact): void {
  for (const { name } of node.facts?.outputs ?? []) {
    const pattern = signature.types[name];
    if (pattern === undefined || isList(pattern) || pattern === 'any' || pattern === 'none') continue;
    const types = pattern.startsWith('same:') ? node.types(pattern.slice(5)) : [pattern];
    const [type] = types;
    if (types.length !== 1 || type === undefined || type === 'none') continue;
    for (const tensor of node.all(name)) tensor.type = type as TensorType;
  }
}

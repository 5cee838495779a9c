import type { RuntimeProfile } from '../runtimes';
import type { Failure } from './facts/failure';
import type { Outcome } from './finding';
import type { FactWording } from './rules';

const WHEN: Readonly<Record<Failure['stage'], string>> = {
  load: 'while it loads the model',
  prepare: 'in AllocateTensors',
  invoke: 'at the first Invoke',
};

/** Whether a failure makes the runtime refuse the model or compute something else. */
export function outcomeOf({ fail, stage }: Failure): Outcome {
  return { kind: fail === 'silent' ? 'wrong' : 'refuses', stage };
}

/**
 * One paragraph: the constraint and the value found, once for each failure, then what the runtime does, in its own words
 * where it has some.
 */
export function messageOf(
  wording: FactWording,
  failures: readonly Failure[],
  profile: RuntimeProfile,
): string {
  const [first] = failures;
  if (!first) return '';
  // That no combination of types matches says all that the tests of single types say.
  const types = failures.find(({ kind }) => kind === 'signature');
  const told = types ? [types] : failures.slice(0, 4);
  const statements = wording.statement ? [wording.statement(first)] : told.map(statementOf);
  return `${statements.join(' ')} ${consequence(first, profile, wording.statement !== undefined)}`;
}

function statementOf({ node, expected, found }: Failure): string {
  return `${node ? node.title : 'The model'} needs ${expected}; ${found}.`;
}

function consequence(
  { fail, stage, says, at, node }: Failure,
  { title }: RuntimeProfile,
  saidAlready: boolean,
): string {
  const when = WHEN[stage];
  const text = says && fillTypes(says, node);
  const source = at ? ` (${at.split('/').slice(-1).join('')})` : '';
  switch (fail) {
    case 'error':
      return `${title} stops ${when}${text && !saidAlready ? `: "${text}"` : ''}${source}.`;
    case 'abort':
      return `${title} aborts the process ${when}${source}.`;
    case 'crash':
      return `${title} crashes ${when}${source}.`;
    case 'debugAbort':
      return `${title} aborts ${when} in builds with debug checks; other builds read or write out of bounds${source}.`;
    case 'silent':
      return `${title} accepts this and computes something else${source}.`;
  }
}

/** Puts types into the places of a message that name types: those of the inputs, in their order. */
function fillTypes(text: string, node: Failure['node']): string {
  const types = node?.inputs.flatMap((tensor) => (tensor ? [tensor.type] : [])) ?? [];
  let next = 0;
  return text
    .replace(/ \(%d\)/g, '')
    .replace(/%s/g, () => types[Math.min(next++, types.length - 1)] ?? '…')
    .replace(/%(?:zu|[dfguix])/g, '…');
}

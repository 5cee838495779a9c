import type { Finding } from '../../lint';

/** Shorter names stay as they are. */
const LONGEST = 60;

/**
 * The name that TensorFlow's converter gives to what it fused is that of all its parts, 'conv/Relu;conv/BiasAdd;…', often
 * hundreds of characters: the first of them and the number of the others say as much.
 */
export function shortName(name: string): string {
  const [first = '', ...others] = name.split(';').filter((part) => part !== '');
  if (name.length <= LONGEST || others.length === 0) return name;
  return `${first};… (${others.length} more)`;
}

/** The finding with such names shortened in its sentences; its tensors keep theirs. */
export function withShortNames(finding: Finding): Finding {
  const long = finding.tensors.map(({ name }) => name).filter((name) => shortName(name) !== name);
  const shorten = (text: string): string => {
    if (!text.includes(';')) return text;
    const known = long.reduce((rest, name) => rest.replaceAll(name, () => shortName(name)), text);
    return known.replace(/'([^'\n]*;[^'\n]*)'/g, (_, name: string) => `'${shortName(name)}'`);
  };
  const { message, hint } = finding;
  return { ...finding, message: shorten(message), hint: hint === null ? null : shorten(hint) };
}

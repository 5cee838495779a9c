/**
 * Words for the page. Every string of a model is hostile input: it is shown through `visible`, as a text node, clipped.
 */

/** Controls, bidirectional overrides, zero-width and tag characters, lone surrogates: what would hide or reorder text. */
const INVISIBLE =
  /[\p{Cc}\u061C\u00AD\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}]/gu;

/** The text with what cannot be seen written as its code point, cut to `max` characters. */
export function visible(text: string, max = 400): string {
  const cut = text.length > max ? `${text.slice(0, max - 1)}…` : text;
  return cut.replace(INVISIBLE, (character) => {
    return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** '3.9 MB', with 1024 bytes a KB as the editor's own explorer counts. */
export function bytesText(bytes: number): string {
  let unit = 0;
  let value = bytes;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  if (unit === 0) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  return `${threeDigits(value)} ${UNITS[unit]}`;
}

/** '1.23 M'. */
export function countText(count: number): string {
  const steps: [number, string][] = [
    [1e12, 'T'],
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
  ];
  for (const [size, letter] of steps) if (count >= size) return `${threeDigits(count / size)} ${letter}`;
  return String(count);
}

function threeDigits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** '1,234,567'. */
export function exact(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 20 });
}

/** A real number of any size in few characters. */
export function realText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return String(value);
  const short = Number(value.toPrecision(6));
  return Math.abs(short) < 1e-3 ? short.toExponential() : String(short);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${exact(count)} ${count === 1 ? one : many}`;
}

/** '1×224×224×3', unknown dimensions as '?'. */
export function shapeText(
  shape: readonly number[] | null,
  signature: readonly number[] | null = null,
): string {
  if (shape === null) return 'no shape';
  if (shape.length === 0) return 'scalar';
  const shown = shape.slice(0, 12).map((size, i) => ((signature?.[i] ?? size) < 0 ? '?' : String(size)));
  return shape.length > 12 ? `${shown.join('×')}×…` : shown.join('×');
}

/** 'int8'. */
export function typeText(type: string): string {
  return visible(type, 40).toLowerCase();
}

export function percentText(part: number): string {
  if (part > 0 && part < 0.001) return '<0.1%';
  return `${(part * 100).toFixed(1)}%`;
}

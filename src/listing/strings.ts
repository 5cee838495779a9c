const LONGEST = 400;

/**
 * Code points that a reader could not see or that would reorder the text around them, as first and last of each range:
 * controls, soft hyphen, zero-width and bidirectional marks, fillers, line and paragraph separators, variation selectors,
 * lone surrogates, specials, tag characters. Names in a model come from whoever made it and are not trusted.
 */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xffff],
  [0xe0000, 0xe0fff],
];

const NAMED: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** The text on one line, every invisible character as an escape such as `\u{202e}`. */
export function escapeText(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return text;
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0)!;
    const isInvisible = INVISIBLE.some(([first, last]) => codePoint >= first && codePoint <= last);
    return NAMED[character] ?? (isInvisible ? `\\u{${codePoint.toString(16)}}` : character);
  }).join('');
}

/** The text in double quotes on one line, cut where it is too long to read, with the number of characters left out. */
export function quote(text: string): string {
  if (text.length <= LONGEST) return `"${escapeText(text)}"`;
  return `"${escapeText(text.slice(0, LONGEST))}"…+${text.length - LONGEST}`;
}

/** A bare name where it is one, else quoted: `TFLite_Detection_PostProcess`, `"my op"`. */
export function identifier(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.:-]*$/.test(text) && text.length <= LONGEST ? text : quote(text);
}

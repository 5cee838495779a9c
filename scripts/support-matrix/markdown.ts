/** Small pieces of Markdown. */

export function code(text: string): string {
  return `\`${text}\``;
}

/** A code span of any text; one in which backticks occur is fenced by two. */
export function quoted(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : code(text);
}

/** 'INT8, INT16 or FLOAT32'. */
export function joined(values: readonly (string | number | boolean)[]): string {
  const texts = values.map(String);
  if (texts.length < 2) return texts[0] ?? 'nothing';
  return `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)!}`;
}

/** The name in the schema: 'keepNumDims' is `keep_num_dims`. */
export function optionName(option: string): string {
  return option.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

/** What GitHub and VS Code call the heading in links. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number} _-]/gu, '')
    .replaceAll(' ', '-');
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

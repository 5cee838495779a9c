/** Indented JSON with a line break; numbers that JSON does not have are the strings 'Infinity', '-Infinity' and 'NaN'. */
export function jsonText(value: unknown): string {
  const replace = (_: string, part: unknown): unknown => {
    return typeof part === 'number' && !Number.isFinite(part) ? String(part) : part;
  };
  return `${JSON.stringify(value, replace, 2)}\n`;
}

import { escapeText } from '../listing';

/** Rows as lines with aligned columns, numbers to the right. Names of the model are made harmless. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map(escapeText));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells.map((row) => {
    const padded = row.map((cell, column) => {
      const isNumber = /^-?[\d.]+(e[+-]?\d+)?$|^-?(Infinity|NaN)$/i.test(cell);
      return isNumber ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
    });
    return `  ${padded.join('  ')}`.trimEnd();
  });
}

import type { ComponentChildren } from 'preact';
import type { TableState } from './state';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Least width in pixels. */
  readonly width: number;
  /** Its part of the room that is left; none where left out. */
  readonly grow?: number;
  readonly numeric?: boolean;
  /** What the cell says; also what the filter looks at. */
  readonly text: (row: Row) => string;
  /** What the column is sorted by, where that is not the text; null stands last. */
  readonly sortKey?: (row: Row) => number | string | null;
  /** A richer cell than the text. */
  readonly cell?: (row: Row) => ComponentChildren;
}

/** Rows in which every word of the filter occurs in some column. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = columns
      .map((column) => column.text(row))
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A stable sort; rows without a value stand last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: TableState['sort'],
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (sort === null || column === undefined) return rows;
  const keyOf = column.sortKey ?? column.text;
  const sign = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
      return sign * String(a.key).localeCompare(String(b.key), 'en', { numeric: true });
    })
    .map(({ row }) => row);
}

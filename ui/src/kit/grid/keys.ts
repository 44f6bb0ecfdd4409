/** Where the arrow keys lead in a grid. Pure: a cell and a key in, a cell out. */

/** Row -1 is the header. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit into the view, for PageUp and PageDown. */
  readonly page: number;
}

/** The cell that `key` leads to, or `null` if the key is not for moving. With Ctrl, arrows go to the edge of a block: see `edgeFrom`. */
export function move(cell: Cell, key: string, mod: boolean, extent: Extent): Cell | null {
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  const clamp = (row: number, column: number): Cell => ({
    row: Math.min(lastRow, Math.max(-1, row)),
    column: Math.min(lastColumn, Math.max(0, column)),
  });
  const { row, column } = cell;
  switch (key) {
    case 'ArrowUp':
      return clamp(row - 1, column);
    case 'ArrowDown':
      return clamp(row + 1, column);
    case 'ArrowLeft':
      return clamp(row, column - 1);
    case 'ArrowRight':
      return clamp(row, column + 1);
    case 'Home':
      return clamp(mod ? 0 : row, 0);
    case 'End':
      return clamp(mod ? lastRow : row, lastColumn);
    case 'PageUp':
      return clamp(Math.max(0, row - extent.page), column);
    case 'PageDown':
      return clamp(Math.max(0, row) + extent.page, column);
    default:
      return null;
  }
}

/** A cell says something, says nothing, or is not known yet. */
export type Filled = (at: number) => boolean | undefined;

/**
 * Where Ctrl and an arrow lead along a row or a column, as in Excel: out of the middle of a block to its last cell, else
 * to the next cell that says something, and where none does, to the end. `{ ask }` names a cell that must be known first.
 */
export function edgeFrom(from: number, by: 1 | -1, last: number, filled: Filled): number | { ask: number } {
  const end = by === 1 ? last : 0;
  const isWithin = (at: number) => (by === 1 ? at <= last : at >= 0);
  let at = from + by;
  if (!isWithin(at)) return from;
  const here = filled(from);
  const next = filled(at);
  if (here === undefined) return { ask: from };
  if (next === undefined) return { ask: at };
  const isInBlock = here && next;
  for (; isWithin(at); at += by) {
    const is = filled(at);
    if (is === undefined) return { ask: at };
    if (isInBlock && !is) return at - by;
    if (!isInBlock && is) return at;
  }
  return end;
}

/** The column that stands one view further, as Alt and PageDown show it; `widths` of all, `view` of those that scroll. */
export function across(widths: readonly number[], from: number, by: 1 | -1, view: number): number {
  let at = from;
  let gone = 0;
  while (at + by >= 0 && at + by < widths.length && gone + (widths[at] ?? 0) <= Math.max(1, view)) {
    gone += widths[at] ?? 0;
    at += by;
  }
  return at === from ? Math.min(widths.length - 1, Math.max(0, from + by)) : at;
}

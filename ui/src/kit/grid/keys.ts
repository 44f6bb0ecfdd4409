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

/** The cell that `key` leads to, or `null` if the key is not for moving. */
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
      return clamp(mod ? 0 : row - 1, column);
    case 'ArrowDown':
      return clamp(mod ? lastRow : row + 1, column);
    case 'ArrowLeft':
      return clamp(row, mod ? 0 : column - 1);
    case 'ArrowRight':
      return clamp(row, mod ? lastColumn : column + 1);
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

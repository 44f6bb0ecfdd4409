/** What is selected: one rectangle, from where it was begun (`anchor`) to where the keys are (`active`). Pure. */
import type { Cell, Extent } from './keys';

/** Whether the rectangle reaches over whole rows, whole columns, or everything. */
export type Span = 'cells' | 'rows' | 'columns' | 'all';

export interface Selection {
  readonly anchor: Cell;
  readonly active: Cell;
  readonly span: Span;
}

/** All ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

type Size = Pick<Extent, 'rows' | 'columns'>;

export const only = (cell: Cell): Selection => ({ anchor: cell, active: cell, span: 'cells' });

/** From the anchor to another cell; never into the header, which is not a row of the table. */
export const extend = (selection: Selection, to: Cell): Selection => ({
  ...selection,
  active: { ...to, row: Math.max(0, to.row) },
});

/** The rectangle, or `null` where there is none: on a header, in an empty table. */
export function rangeOf({ anchor, active, span }: Selection, { rows, columns }: Size): Range | null {
  const isTall = span === 'columns' || span === 'all';
  const isWide = span === 'rows' || span === 'all';
  if (rows === 0 || columns === 0 || (active.row < 0 && !isTall)) return null;
  return {
    top: isTall ? 0 : Math.max(0, Math.min(anchor.row, active.row)),
    bottom: isTall ? rows - 1 : Math.max(anchor.row, active.row),
    left: isWide ? 0 : Math.min(anchor.column, active.column),
    right: isWide ? columns - 1 : Math.max(anchor.column, active.column),
  };
}

/** Rows and columns may have gone since they were chosen. */
export function within(selection: Selection, { rows, columns }: Size): Selection {
  const clamp = ({ row, column }: Cell): Cell => ({
    row: Math.min(row, rows - 1),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  return { ...selection, anchor: clamp(selection.anchor), active: clamp(selection.active) };
}

export const rowsIn = ({ top, bottom }: Range): number => bottom - top + 1;
export const columnsIn = ({ left, right }: Range): number => right - left + 1;

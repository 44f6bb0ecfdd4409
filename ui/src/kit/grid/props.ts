/** What a page gives a grid, and what it hears from it. */
import type { ReactNode } from 'react';
import type { GridColumn, GridLayout } from './column';
import type { GridSort } from './head';
import type { Run } from './selection';
import type { GridWrite } from './write';

/** Rows that stand together, under a heading of their own. */
export interface GridGroup {
  readonly id: string;
  /** What they have in common, and what they come to together. */
  readonly heading: ReactNode;
  readonly count: number;
}

export interface DataGridProps<R> {
  /** What the table is, for assistive technology. */
  label: string;
  columns: readonly GridColumn<R>[];
  /** All rows there are, loaded or not. */
  rowCount: number;
  /** The row at an index, or `undefined` while it is not loaded. */
  rowAt: (index: number) => R | undefined;
  rowId: (row: R) => string;
  /** The rows that are about to be seen; load these. Both ends included. */
  onWindow?: (first: number, last: number) => void;
  /** Rows for copying that are not loaded. Both ends included. */
  load?: (first: number, last: number) => Promise<readonly R[]>;
  /** The record that is shown beside. */
  selected: string | null;
  /** The keys have come to another row. */
  onSelect?: (row: R) => void;
  onOpen?: (row: R) => void;
  /** Which rows are selected, when that changes; `isWhole` where it is rows that were meant, and not cells. */
  onRange?: (rows: readonly Run[], isWhole: boolean) => void;
  /** What can be done to the selected rows is asked for; at which point of the window. */
  onMenu?: (at: { readonly x: number; readonly y: number }) => void;
  /** Words were pasted, filled down or cleared. */
  onWrite?: (write: GridWrite<R>) => void;
  /** How the rows fall into groups, from the first row on; the core has put them into that order. */
  groups?: readonly GridGroup[];
  sort?: GridSort | null;
  /** Sorting is done in the core. */
  onSort?: (sort: GridSort) => void;
  layout?: GridLayout;
  /** A person changed the columns; without it they stay as they are. */
  onLayout?: (layout: GridLayout) => void;
}

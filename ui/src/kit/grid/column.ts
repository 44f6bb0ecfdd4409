/** What a grid knows of a column, and where columns stand: which are shown, in what order, how wide, which stay. */
import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import type { Choice } from '../choice';

export interface GridColumn<R> {
  readonly id: string;
  readonly header: string;
  /** Width in px at 100 %. */
  readonly width: number;
  /** Takes a share of what is left over. */
  readonly grows?: boolean;
  readonly align?: 'start' | 'end';
  /** Stays in view when scrolling sideways. */
  readonly frozen?: boolean;
  readonly sortable?: boolean;
  /** Pressing its cell opens the row. */
  readonly opens?: boolean;
  /** Its words name the record: rows that are pasted under its heading go to theirs, wherever these stand. */
  readonly isKey?: boolean;
  /** No cell of it is ever empty. */
  readonly isFull?: boolean;
  /** The words of a cell, whole: they are copied, and an editor begins with them. */
  readonly text: (row: R) => string;
  /** How the cell looks, where that is more than its words. */
  readonly cell?: (row: R) => ReactNode;
  /** How the cell is changed where it stands. */
  readonly edit?: GridEdit<R>;
}

export interface GridEdit<R> {
  /** Whether this row may be changed; all may where nothing is said. */
  readonly may?: (row: R) => boolean;
  /** What may be meant by what is typed, or the sentence that says why nothing is. Where it is given, only it is taken. */
  readonly offer?: (typed: string) => Promise<readonly Choice[] | string>;
  /** Records; answers with the sentence that says why not, or that it goes on elsewhere. */
  readonly commit: (
    row: R,
    typed: string,
    choice: Choice | null,
  ) => Promise<string | typeof elsewhere | null>;
  /** Where several may be meant at once: those of the row, and how to record others in their place. */
  readonly many?: {
    readonly chosen: (row: R) => readonly Choice[];
    readonly commit: (row: R, choices: readonly Choice[]) => Promise<string | null>;
  };
}

/** What an edit answers that opened something to go on with: the keys go back to its cell, and nothing follows them. */
export const elsewhere = Symbol('elsewhere');

/** What a person made of the columns. Plain data, to be remembered; ids that no column has are ignored. */
export interface GridLayout {
  /** The columns in order; the others follow in their own. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** `null`: as the columns say. */
  readonly frozen: readonly string[] | null;
  readonly widths: Readonly<Record<string, number>>;
}

export const plainLayout: GridLayout = { order: [], hidden: [], frozen: null, widths: {} };

/** A layout as it was remembered; what is not one becomes `plain`. */
export function readLayout(kept: unknown, plain: GridLayout): GridLayout {
  if (typeof kept !== 'object' || kept === null) return plain;
  const { order, hidden, frozen, widths } = kept as Record<string, unknown>;
  const ids = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((id) => typeof id === 'string');
  const isWidths = (all: unknown): all is Record<string, number> =>
    typeof all === 'object' && all !== null && Object.values(all).every((width) => typeof width === 'number');
  return ids(order) && ids(hidden) && (frozen === null || ids(frozen)) && isWidths(widths)
    ? { order, hidden, frozen, widths }
    : plain;
}

/** A narrower column could not be read, nor its edge be caught. */
export const narrowest = 48;
export const widest = 800;

/** A column in its place. */
export interface Place<R> {
  readonly column: GridColumn<R>;
  readonly width: number;
  readonly grows: boolean;
  /** How far from the left it stays when the rest scrolls; `null` scrolls along. */
  readonly stays: number | null;
  readonly isLastToStay: boolean;
}

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});

/** The columns as `layout` has them; `view` is the width that can be seen. */
export function usePlaces<R>(
  columns: readonly GridColumn<R>[],
  layout: GridLayout,
  view: number,
): readonly Place<R>[] {
  const defs = useMemo<ColumnDef<typeof features, NoRow>[]>(
    () => columns.map(({ id, header, width }) => ({ id, header, size: width, minSize: narrowest })),
    [columns],
  );
  const state = useMemo(
    () => ({
      columnOrder: [...layout.order],
      columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
      columnPinning: { start: frozenOf(columns, layout), end: [] },
      columnSizing: { ...layout.widths },
    }),
    [columns, layout],
  );
  // Told anew, the library makes a new table of it, and every row would be drawn again.
  const told = useMemo(() => ({ features, columns: defs, data: noRows, state }), [defs, state]);
  const table = useTable(told);
  return useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    let left = 0;
    let still = true;
    const places: Place<R>[] = [];
    for (const shown of [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()]) {
      const column = byId.get(shown.id);
      if (!column) continue;
      const width = shown.getSize();
      // Never more than half of the view: at 200 % zoom or in a narrow pane the rest could not be read (WCAG 1.4.10).
      still = still && shown.getIsPinned() === 'start' && left + width <= view / 2;
      places.push({
        column,
        width,
        grows: column.grows === true && layout.widths[column.id] === undefined,
        stays: still ? left : null,
        isLastToStay: false,
      });
      left += width;
    }
    const last = places.findLastIndex(({ stays }) => stays !== null);
    return places.map((place, index) => (index === last ? { ...place, isLastToStay: true } : place));
  }, [table, columns, layout, view]);
}

// The table places columns only: which rows there are is the core's answer, and which are drawn the window's.
type NoRow = Record<string, never>;
const noRows: NoRow[] = [];

/** The frozen columns, in the order in which they stand. */
export function frozenOf<R>(columns: readonly GridColumn<R>[], { frozen, order }: GridLayout): string[] {
  return ordered(columns, order)
    .filter((column) => (frozen === null ? column.frozen : frozen.includes(column.id)))
    .map(({ id }) => id);
}

/** All columns, hidden ones too, in the order of a layout. */
export function ordered<R>(
  columns: readonly GridColumn<R>[],
  order: readonly string[],
): readonly GridColumn<R>[] {
  const rank = ({ id }: GridColumn<R>) => {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

/** Puts a column one place further. Frozen ones are shown first, but keep their place among the others. */
export function moved<R>(
  columns: readonly GridColumn<R>[],
  layout: GridLayout,
  id: string,
  by: -1 | 1,
): GridLayout {
  const order = ordered(columns, layout.order).map((column) => column.id);
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return layout;
  order.splice(to, 0, ...order.splice(from, 1));
  return { ...layout, order };
}

export function resized(layout: GridLayout, id: string, width: number): GridLayout {
  const kept = Math.round(Math.min(widest, Math.max(narrowest, width)));
  return { ...layout, widths: { ...layout.widths, [id]: kept } };
}

/** Back to the width that the column has by itself. */
export function unsized(layout: GridLayout, id: string): GridLayout {
  const { [id]: _gone, ...widths } = layout.widths;
  return { ...layout, widths };
}

/**
 * What is selected: a rectangle from where it was begun (`anchor`) to its other corner, and those that were laid aside
 * before it; and where the keys are (`active`), which is that corner, or any cell inside while they go round. Pure.
 */
import type { Cell, Extent } from './keys';

/** Whether the rectangle reaches over whole rows, whole columns, or everything. */
export type Span = 'cells' | 'rows' | 'columns' | 'all';

export interface Selection {
  readonly anchor: Cell;
  readonly corner: Cell;
  readonly active: Cell;
  readonly span: Span;
  /** Rectangles that stay selected while another is begun. */
  readonly others: readonly Range[];
}

/** All ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

type Size = Pick<Extent, 'rows' | 'columns'>;

export const only = (cell: Cell, others: readonly Range[] = []): Selection => ({
  anchor: cell,
  corner: cell,
  active: cell,
  span: 'cells',
  others,
});

/** From the anchor to another cell; never into the header, which is not a row of the table. */
export const extend = (selection: Selection, to: Cell): Selection => {
  const corner = { ...to, row: Math.max(0, to.row) };
  return { ...selection, corner, active: corner };
};

/** The rectangle, or `null` where there is none: on a header, in an empty table. */
export function rangeOf({ anchor, corner, span }: Selection, { rows, columns }: Size): Range | null {
  const isTall = span === 'columns' || span === 'all';
  const isWide = span === 'rows' || span === 'all';
  if (rows === 0 || columns === 0 || (corner.row < 0 && !isTall)) return null;
  return {
    top: isTall ? 0 : Math.max(0, Math.min(anchor.row, corner.row)),
    bottom: isTall ? rows - 1 : Math.max(anchor.row, corner.row),
    left: isWide ? 0 : Math.min(anchor.column, corner.column),
    right: isWide ? columns - 1 : Math.max(anchor.column, corner.column),
  };
}

/** All rectangles, the one at the keys last. */
export function rangesOf(selection: Selection, size: Size): readonly Range[] {
  const range = rangeOf(selection, size);
  return range ? [...selection.others, range] : selection.others;
}

/** Lays the rectangle at the keys aside; the next one begins at `to`. */
export function laidAside(selection: Selection, size: Size, to: Cell): Selection {
  return only(to, rangesOf(selection, size));
}

/**
 * The next cell of what is selected, downwards or across, forwards or back; from the last of all it goes round to the
 * first. What is selected stays.
 */
export function cycled(selection: Selection, size: Size, way: 'down' | 'across', by: 1 | -1): Selection {
  const ranges = rangesOf(selection, size);
  const { active } = selection;
  const isIn = ({ top, bottom, left, right }: Range) =>
    active.row >= top && active.row <= bottom && active.column >= left && active.column <= right;
  const at = Math.max(0, ranges.findLastIndex(isIn));
  const range = ranges[at];
  if (!range) return selection;
  const height = rowsIn(range);
  const width = columnsIn(range);
  const down = active.row - range.top;
  const right = active.column - range.left;
  const place = (way === 'down' ? right * height + down : down * width + right) + by;
  const cellAt = (of: Range, n: number): Cell =>
    way === 'down'
      ? { row: of.top + (n % rowsIn(of)), column: of.left + Math.floor(n / rowsIn(of)) }
      : { row: of.top + Math.floor(n / columnsIn(of)), column: of.left + (n % columnsIn(of)) };
  if (place >= 0 && place < height * width) return { ...selection, active: cellAt(range, place) };
  const next = ranges[(at + by + ranges.length) % ranges.length] ?? range;
  const n = by === 1 ? 0 : rowsIn(next) * columnsIn(next) - 1;
  return { ...selection, active: cellAt(next, n) };
}

/** Rows without a gap, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** The rows that rectangles touch, each once, from top to bottom. */
export function runsOf(ranges: readonly Range[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { top, bottom } of [...ranges].sort((a, b) => a.top - b.top)) {
    const before = runs.at(-1);
    if (before && top <= before.last + 1)
      runs[runs.length - 1] = { first: before.first, last: Math.max(before.last, bottom) };
    else runs.push({ first: top, last: bottom });
  }
  return runs;
}

export const rowsInRuns = (runs: readonly Run[]): number =>
  runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);

/** Rows and columns may have gone since they were chosen. */
export function within(selection: Selection, { rows, columns }: Size): Selection {
  const clamp = ({ row, column }: Cell): Cell => ({
    row: Math.min(row, rows - 1),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  const others = selection.others.filter(({ bottom, right }) => bottom < rows && right < columns);
  const { anchor, corner, active } = selection;
  return { ...selection, anchor: clamp(anchor), corner: clamp(corner), active: clamp(active), others };
}

export const rowsIn = ({ top, bottom }: Range): number => bottom - top + 1;
export const columnsIn = ({ left, right }: Range): number => right - left + 1;

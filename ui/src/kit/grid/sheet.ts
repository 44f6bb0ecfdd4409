/**
 * What the table stands on: which rows and columns are drawn and where, what is selected, and how that changes. The keys,
 * the pointer and the editor all act through this.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Place, plainLayout, usePlaces } from './column';
import type { Cell, Extent } from './keys';
import { useLineHeight } from './lines';
import type { DataGridProps, GridGroup } from './props';
import {
  columnsIn,
  only,
  type Range,
  rangeOf,
  rangesOf,
  rowsIn,
  runsOf,
  type Selection,
  type Span,
  within,
} from './selection';
import { type Stay, useStay } from './stay';

/** A row that is drawn, how far from the top, and the group that begins with it. */
export interface Drawn {
  readonly index: number;
  readonly top: number;
  readonly group: GridGroup | null;
}

export interface Sheet<R> {
  /** What scrolls. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Around the text area in which the keys end, and what hangs under it. */
  readonly desk: RefObject<HTMLDivElement | null>;
  readonly keys: RefObject<HTMLTextAreaElement | null>;
  /** The active cell's id in the document. */
  readonly activeId: string;
  readonly places: readonly Place<R>[];
  readonly extent: Extent;
  readonly selection: Selection;
  /** The rectangle at the keys. */
  readonly range: Range | null;
  /** And those laid aside before it. */
  readonly ranges: readonly Range[];
  /** More than one cell. */
  readonly isMany: boolean;
  /** The rows to draw, how high each is, and how high all are together. */
  readonly drawn: readonly Drawn[];
  readonly line: number;
  readonly height: number;
  /** Selects, and brings the active cell into view. */
  choose(next: Selection): void;
  /** The same, but nothing is moved: what is selected grows or shrinks around the active cell. */
  reselect(next: Selection): void;
  /** Selects one cell, beside what was laid aside, and what is shown beside the table follows. */
  go(to: Cell, others?: readonly Range[]): void;
  /** What was to follow the keys does not. */
  rest(): void;
  /** How the keys stay with their record. */
  readonly stay: Stay<R>;
  /** Stands the text area over its cell again after scrolling. */
  settle(): void;
  /** What was last said of an act, until the selection changes. */
  readonly said: string;
  say(sentence: string): void;
}

const overscan = 6;

export function useSheet<R>(props: DataGridProps<R>): Sheet<R> {
  const { columns, rowCount, rowAt, rowId, onWindow, selected, onSelect, onRange, groups } = props;
  const { layout = plainLayout } = props;
  const activeId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState<Selection>(() => only({ row: 0, column: 0 }));
  const [said, say] = useState('');

  const starts = useMemo(() => startsOf(groups ?? []), [groups]);
  const line = useLineHeight(frame);
  const virtual = useRowWindow({ frame, line, rowCount, active: chosen.active.row, starts });
  useSeenRows(virtual.range, rowCount, onWindow);
  const view = virtual.scrollRect?.width ?? Number.POSITIVE_INFINITY;
  const places = usePlaces(columns, layout, view);
  useSameColumns(
    places.map(({ column }) => column.id),
    setChosen,
  );
  const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / line) - 2);
  const extent = { rows: rowCount, columns: places.length, page };
  const selection = within(chosen, extent);
  const range = rangeOf(selection, extent);
  const ranges = rangesOf(selection, extent);
  useSelectedRows(ranges, selection.span, onRange);

  const target = useRef<Cell | null>(null);
  const settle = useKeysOverCell({
    frame,
    desk,
    activeId,
    active: selection.active,
    places,
    view: `${view} ${line}`,
    target,
  });
  const reselect = (next: Selection) => {
    say('');
    setChosen(next);
  };
  const choose = (next: Selection) => {
    target.current = next.active;
    reselect(next);
    if (next.active.row >= 0) virtual.scrollToIndex(next.active.row, { align: 'auto' });
  };
  const stay = useStay({
    ...props,
    chosen: chosen.active.row,
    active: selection.active.row,
    lead: (row, isCalled) => {
      const cell = { row, column: selection.active.column };
      setChosen(only(cell));
      // Where the focus is elsewhere, what is looked at is not moved.
      if (!isCalled && document.activeElement !== keys.current) return;
      target.current = cell;
      virtual.scrollToIndex(row, { align: 'auto' });
    },
  });
  const follow = useFollow(
    onSelect &&
      ((row: R) => {
        stay.led(row);
        onSelect(row);
      }),
  );
  const go = (to: Cell, others = selection.others) => {
    const cell = { row: Math.min(to.row, rowCount - 1), column: Math.min(to.column, places.length - 1) };
    choose(only(cell, others));
    const row = cell.row >= 0 ? rowAt(cell.row) : undefined;
    follow(row !== undefined && rowId(row) !== selected ? row : null);
  };
  return {
    frame,
    desk,
    keys,
    activeId,
    places,
    extent,
    selection,
    range,
    ranges,
    isMany: ranges.length > 1 || (range !== null && (rowsIn(range) > 1 || columnsIn(range) > 1)),
    drawn: virtual.getVirtualItems().map(({ index, start }) => {
      const group = starts.get(index) ?? null;
      return { index, top: start - line + (group ? line : 0), group };
    }),
    line,
    height: virtual.getTotalSize(),
    choose,
    reselect,
    go,
    rest: () => follow(null),
    stay,
    settle,
    said,
    say,
  };
}

/** The groups by the row that each begins with; an empty one begins nowhere. */
function startsOf(groups: readonly GridGroup[]): ReadonlyMap<number, GridGroup> {
  const starts = new Map<number, GridGroup>();
  let row = 0;
  for (const group of groups) {
    if (group.count > 0) starts.set(row, group);
    row += group.count;
  }
  return starts;
}

interface Windowed {
  frame: RefObject<HTMLDivElement | null>;
  line: number;
  rowCount: number;
  active: number;
  starts: ReadonlyMap<number, GridGroup>;
}

function useRowWindow({ frame, line, rowCount, active, starts }: Windowed) {
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => frame.current,
    // The heading of a group stands over its first row, and counts as part of it.
    estimateSize: (index) => (starts.has(index) ? 2 * line : line),
    overscan,
    scrollMargin: line,
    scrollPaddingStart: line,
    // The active row stays in the document wherever it is: what the focus speaks of must not be lost by scrolling.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      if (active < 0 || active >= rowCount || rows.includes(active)) return rows;
      return [...rows, active].sort((a, b) => a - b);
    },
  });
  const places = [...starts.keys()].join();
  // Where the lines stand closer, the first one in view stays the first.
  const before = useRef(line);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights are kept until they are said to have changed.
  useLayoutEffect(() => {
    virtual.measure();
    const element = frame.current;
    if (element && before.current !== line) element.scrollTop *= line / before.current;
    before.current = line;
  }, [places, line]);
  return virtual;
}

interface Standing<R> {
  frame: RefObject<HTMLDivElement | null>;
  desk: RefObject<HTMLDivElement | null>;
  activeId: string;
  active: Cell;
  places: readonly Place<R>[];
  /** How wide what is seen is, and how high a line. */
  view: string;
  /** The cell that must be brought into view as soon as it is in the document. */
  target: RefObject<Cell | null>;
}

function useKeysOverCell<R>({
  frame,
  desk,
  activeId,
  active,
  places,
  view,
  target,
}: Standing<R>): () => void {
  const frozenWidth = places.reduce((sum, { stays, width }) => (stays === null ? sum : stays + width), 0);
  const settle = () => placeKeys(document.getElementById(activeId), frame.current, desk.current);
  // Reading where a cell is makes the browser lay out at once; so only when that may have changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the cell is depends on these, and is read from the page.
  useLayoutEffect(() => {
    const cell = document.getElementById(activeId);
    if (cell && target.current !== null) {
      target.current = null;
      keepClearOfFrozen(frame.current, cell, frozenWidth);
      // In a low window the table itself may stand below what is seen of the page.
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    settle();
  }, [activeId, active.row, active.column, places, view]);
  return settle;
}

/** How long the keys must rest before what follows them catches up. */
export const restsAfter = 120;

/** One step is followed at once; while a key is held, the keys must not wait for the record that follows them. */
function useFollow<R>(onSelect: ((row: R) => void) | undefined): (row: R | null) => void {
  const select = useLatest((row: R) => startTransition(() => onSelect?.(row)));
  const timer = useRef(0);
  const last = useRef(Number.NEGATIVE_INFINITY);
  // Nothing follows a step that was made while nothing followed.
  const isFollowed = useRef(false);
  isFollowed.current = onSelect !== undefined;
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(
    (row) => {
      window.clearTimeout(timer.current);
      const isHeld = performance.now() - last.current < restsAfter;
      last.current = performance.now();
      if (row === null || !isFollowed.current) return;
      if (isHeld) timer.current = window.setTimeout(() => select(row), restsAfter);
      else select(row);
    },
    [select],
  );
}

/** The newest of a function under an identity that stays, for parts that are drawn only when they change. */
export function useLatest<A extends unknown[]>(run: (...args: A) => void): (...args: A) => void {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: A) => latest.current(...args), []);
}

function useSeenRows(
  range: { startIndex: number; endIndex: number } | null,
  rowCount: number,
  onWindow: ((first: number, last: number) => void) | undefined,
): void {
  const first = Math.max(0, (range?.startIndex ?? 0) - overscan);
  const last = Math.min(rowCount - 1, (range?.endIndex ?? 0) + overscan);
  useEffect(() => {
    if (rowCount > 0) onWindow?.(first, last);
  }, [onWindow, first, last, rowCount]);
}

function useSelectedRows(
  ranges: readonly Range[],
  span: Span,
  onRange: DataGridProps<never>['onRange'],
): void {
  const told = JSON.stringify(runsOf(ranges));
  const isWhole = span === 'rows' || span === 'all';
  useEffect(() => {
    onRange?.(JSON.parse(told), isWhole);
  }, [onRange, told, isWhole]);
}

/** When columns come, go or change places, the selection stays with its columns and not with their numbers. */
function useSameColumns(ids: readonly string[], setChosen: (change: (now: Selection) => Selection) => void) {
  const [known, setKnown] = useState(ids);
  if (known.join('\n') === ids.join('\n')) return;
  setKnown(ids);
  const here = (cell: Cell): Cell => {
    const column = ids.indexOf(known[cell.column] ?? '');
    return { ...cell, column: column < 0 ? Math.min(cell.column, ids.length - 1) : column };
  };
  setChosen((now) => ({ ...now, anchor: here(now.anchor), active: here(now.active), others: [] }));
}

/**
 * Tells the text area, and what hangs under it, where the active cell is; an input method shows its candidates there.
 * Told to those two alone: of the whole grid the browser would work out every style anew at each step.
 */
function placeKeys(cell: HTMLElement | null, frame: HTMLElement | null, desk: HTMLElement | null): void {
  if (!cell || !frame || !desk) return;
  const view = frame.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  const left = box.left - view.left - frame.clientLeft;
  const top = box.top - view.top - frame.clientTop;
  desk.style.setProperty('--keys-left', `${left + frame.scrollLeft}px`);
  desk.style.setProperty('--keys-top', `${top + frame.scrollTop}px`);
  desk.style.setProperty('--keys-width', `${box.width}px`);
  // Room to the right edge, so that an editor wider than its cell is moved and not cut off.
  desk.style.setProperty('--keys-room', `${frame.clientWidth - left}px`);
  desk.toggleAttribute('data-low', top > frame.clientHeight / 2);
}

/** WCAG 2.4.11: an active cell must not lie under the frozen columns, nor outside the view. */
function keepClearOfFrozen(frame: HTMLElement | null, cell: HTMLElement, frozenWidth: number): void {
  if (!frame || cell.hasAttribute('data-frozen')) return;
  const view = frame.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  const left = view.left + frozenWidth;
  if (box.left < left) frame.scrollLeft -= left - box.left;
  else if (box.right > view.left + frame.clientWidth) {
    frame.scrollLeft += Math.min(box.right - view.left - frame.clientWidth, box.left - left);
  }
}

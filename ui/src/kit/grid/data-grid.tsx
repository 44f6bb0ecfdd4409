/**
 * The work table: one tab stop, Excel's keys, one rectangle of selected cells. It holds a window of rows; which rows,
 * in which order, is the core's answer. Small tables (some tens of rows) use plain <table>.
 *
 * The focus is in one empty, unseen <textarea> that stands over the active cell: the first sign that is typed reaches
 * the input method there, and assistive technology is told of the cell by `aria-activedescendant`.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  startTransition,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '@/text/text';
import { useShortcuts } from '../keys/shortcuts';
import { fromTsv } from './clipboard';
import { type GridColumn, type GridLayout, plainLayout, resized, unsized, usePlaces } from './column';
import { useCopy } from './copy';
import { Under, useEditor } from './editor';
import { GridHead, type GridSort } from './head';
import { type Cell, move } from './keys';
import { GridRow, rowHeight } from './row';
import {
  columnsIn,
  extend,
  only,
  type Range,
  rangeOf,
  rowsIn,
  type Selection,
  type Span,
  within,
} from './selection';
import { type GridWrite, useWriting } from './write';

export type { GridColumn, GridEdit, GridLayout } from './column';
export type { GridSort } from './head';
export type { GridLine, GridWrite } from './write';

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
  /** Which rows are selected, when that changes; `null` for none. */
  onRange?: (rows: { readonly first: number; readonly last: number } | null) => void;
  /** Words were pasted, filled down or cleared. */
  onWrite?: (write: GridWrite<R>) => void;
  sort?: GridSort | null;
  /** Sorting is done in the core. */
  onSort?: (sort: GridSort) => void;
  layout?: GridLayout;
  /** A person changed the columns; without it they stay as they are. */
  onLayout?: (layout: GridLayout) => void;
}

const overscan = 6;
/** By what Alt and an arrow resize. */
const step = 16;

export function DataGrid<R>(props: DataGridProps<R>) {
  const { label, columns, rowCount, rowAt, rowId, onWindow, load, selected, onSelect, onOpen } = props;
  const { sort = null, onSort, layout = plainLayout, onLayout, onRange, onWrite } = props;
  const { t } = useText();
  const activeId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState<Selection>(() => only({ row: 0, column: 0 }));
  const [said, say] = useState('');
  // The cell that must be brought into view as soon as it is in the document.
  const target = useRef<Cell | null>(null);

  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    // The active row stays in the document wherever it is: what the focus speaks of must not be lost by scrolling.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      const { row } = chosen.active;
      if (row < 0 || row >= rowCount || rows.includes(row)) return rows;
      return [...rows, row].sort((a, b) => a - b);
    },
  });
  useSeenRows(virtual.range, rowCount, onWindow);

  const view = virtual.scrollRect?.width ?? Number.POSITIVE_INFINITY;
  const places = usePlaces(columns, layout, view);
  useSameColumns(
    places.map(({ column }) => column.id),
    setChosen,
  );
  const extent = { rows: rowCount, columns: places.length };
  const selection = within(chosen, extent);
  const { active, span } = selection;
  const range = rangeOf(selection, extent);
  const isMany = range !== null && (rowsIn(range) > 1 || columnsIn(range) > 1);

  const choose = (next: Selection) => {
    target.current = next.active;
    say('');
    setChosen(next);
    if (next.active.row >= 0) virtual.scrollToIndex(next.active.row, { align: 'auto' });
  };
  const follow = useFollow(onSelect);
  const go = (to: Cell) => {
    choose(only(to));
    const row = to.row >= 0 ? rowAt(to.row) : undefined;
    follow(row !== undefined && rowId(row) !== selected ? row : null);
  };

  const frozenWidth = places.reduce((sum, { stays, width }) => (stays === null ? sum : stays + width), 0);
  // Reading where a cell is makes the browser lay out at once; so only when that may have changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the cell is depends on these, and is read from the page.
  useLayoutEffect(() => {
    const cell = document.getElementById(activeId);
    if (!cell) return;
    if (target.current !== null) {
      target.current = null;
      keepClearOfFrozen(frame.current, cell, frozenWidth);
    }
    placeKeys(cell, frame.current, desk.current);
  }, [activeId, active.row, active.column, places, view, frozenWidth]);
  const editor = useEditor({
    keys,
    active,
    columnAt: (column) => places[column]?.column,
    rowAt,
    rowId,
    go: (to) => go({ row: Math.min(to.row, rowCount - 1), column: Math.min(to.column, places.length - 1) }),
  });
  const { editing, offers } = editor;
  const offerId = `${activeId}-offers`;
  const hasOffers = editing !== null && offers !== null && offers.found.length > 0;

  const sortBy = (column: GridColumn<R> | undefined) => {
    if (!column?.sortable || !onSort) return;
    onSort({ column: column.id, descending: sort?.column === column.id ? !sort.descending : false });
  };
  const onResize = useLatest((column: string, width: number | null) =>
    onLayout?.(width === null ? unsized(layout, column) : resized(layout, column, width)),
  );
  const openRow = (index: number) => {
    const row = index >= 0 ? rowAt(index) : undefined;
    if (row !== undefined) onOpen?.(row);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (editor.onKeyDown(event)) return;
    const mod = event.ctrlKey || event.metaKey;
    const place = places[active.column];
    const act = (run: () => void) => {
      event.preventDefault();
      run();
    };
    if (event.altKey) {
      const by = event.key === 'ArrowLeft' ? -step : event.key === 'ArrowRight' ? step : 0;
      if (by !== 0 && active.row < 0 && place && onLayout) {
        const width = document.getElementById(activeId)?.getBoundingClientRect().width ?? place.width;
        act(() => onResize(place.column.id, width + by));
      }
      return;
    }
    if (event.key.length === 1 && !mod && editor.canEdit) {
      // It is text now, and no shortcut of the page.
      event.stopPropagation();
      if (!event.shiftKey || event.key !== ' ') return;
    }
    if (event.key === 'F2' && active.row >= 0 && place) {
      const row = rowAt(active.row);
      return act(() => row !== undefined && editor.begin(place.column.text(row)));
    }
    if (event.key === 'Delete' && onWrite) return act(writing.clear);
    if (mod && event.key.toLowerCase() === 'd' && onWrite) return act(writing.fill);
    if (event.key === 'Backspace') return act(() => editor.begin(''));
    const spread = (wider: Span) => act(() => setChosen({ ...selection, span: wider }));
    if (event.key === ' ' && event.shiftKey && active.row >= 0)
      return spread(span === 'columns' ? 'all' : 'rows');
    if (event.key === ' ' && mod) return spread(span === 'rows' ? 'all' : 'columns');
    if (mod && event.key.toLowerCase() === 'a') return spread('all');
    if (event.key === 'Escape' && isMany) {
      // Only the selection is given up; the page hears the next one.
      event.stopPropagation();
      return act(() => setChosen(only(active)));
    }
    if (event.key === 'Enter' && !mod && !event.shiftKey)
      return act(() => (active.row < 0 ? sortBy(place?.column) : openRow(active.row)));
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = move(active, event.key, mod, { ...extent, page });
    if (to) act(() => (event.shiftKey ? choose(extend(selection, to)) : go(to)));
  };

  const onMouseDown = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.button !== 0) return;
    // The focus stays where the keys are.
    event.preventDefault();
    keys.current?.focus({ preventScroll: true });
    editor.finish(null);
    const mod = event.ctrlKey || event.metaKey;
    if (cell.row < 0) {
      if (mod || event.shiftKey)
        choose({ ...(event.shiftKey ? extendTo(cell) : only(cell)), span: 'columns' });
      return;
    }
    if (event.shiftKey) choose(extendTo(cell));
    else go(cell);
    dragFrom(event.nativeEvent, (to) => choose(extend(only(cell), to)));
  };
  const extendTo = (cell: Cell): Selection => ({ ...selection, active: cell });
  /** Follows the pointer to other cells until it is let go. */
  const dragFrom = ({ target: from }: globalThis.MouseEvent, onCell: (cell: Cell) => void) => {
    let last = from;
    const onMove = (event: globalThis.MouseEvent) => {
      const over = document.elementFromPoint(event.clientX, event.clientY);
      const cell = cellOf(over);
      if (!cell || over === last || !frame.current?.contains(over)) return;
      last = over;
      onCell(cell);
    };
    const onUp = () => {
      window.removeEventListener('mousemove', onMove);
      window.removeEventListener('mouseup', onUp);
    };
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', onUp);
  };
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (cell.row < 0) {
      setChosen(only(cell));
      sortBy(places[cell.column]?.column);
    } else if (!isMany && (event.target as HTMLElement).closest('[data-opens]')) openRow(cell.row);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell || (event.target as HTMLElement).closest('[data-opens]')) return;
    const what = editor.editOf(cell);
    if (what) editor.begin(what.column.text(what.row));
    else openRow(cell.row);
  };

  useToldKeys({
    canOpen: onOpen !== undefined,
    canEdit: columns.some(({ edit }) => edit),
    canWrite: onWrite !== undefined,
  });
  const writing = useWriting({ range, places, rowAt, rowCount, load, say, onWrite });
  useSelectedRows(range, onRange);
  const onCopy = useCopy({ range, span, places, rowAt, load, say });
  useCopyOfNothing(keys);

  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    writing.paste(fromTsv(event.clipboardData.getData('text/plain')));
  };

  const template = places
    .map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(' ');
  const least = places.reduce((sum, { width }) => sum + width, 0);
  const isTall = span === 'columns' || span === 'all';

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside is what acts; this one only scrolls.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled once, where the focus is.
    <div
      ref={frame}
      className="kit-grid"
      style={{ '--grid-least': `${least}px` } as CSSProperties}
      onScroll={() => placeKeys(document.getElementById(activeId), frame.current, desk.current)}
      onMouseDown={onMouseDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <div ref={desk} className="kit-grid-desk">
        <textarea
          ref={keys}
          className="kit-grid-keys"
          data-at-rest={editing ? undefined : ''}
          aria-label={editing ? editing.column.header : label}
          aria-controls={hasOffers ? offerId : `${activeId}-grid`}
          aria-activedescendant={
            hasOffers ? `${offerId}-${offers.at}` : places.length > 0 ? activeId : undefined
          }
          aria-autocomplete={editing?.edit.offer ? 'list' : undefined}
          aria-invalid={editing?.fault || offers?.fault ? true : undefined}
          aria-describedby={editing?.fault || offers?.fault ? `${offerId}-fault` : undefined}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          onKeyDown={onKeyDown}
          onCopy={editing ? undefined : onCopy}
          onPaste={editing ? undefined : onPaste}
          {...editor.area}
        />
        {editing && (
          <Under
            id={offerId}
            offers={offers}
            fault={editing.fault}
            label={editing.column.header}
            onPick={(index) => editor.finish(editing.cell, index)}
          />
        )}
      </div>
      <div
        id={`${activeId}-grid`}
        className="kit-grid-table"
        role="grid"
        aria-label={label}
        aria-rowcount={rowCount + 1}
        aria-colcount={places.length}
        aria-multiselectable
      >
        <div className="kit-grid-head" role="rowgroup">
          <GridHead
            places={places}
            template={template}
            sort={sort}
            canSort={onSort !== undefined}
            active={active.row < 0 ? active.column : null}
            activeId={activeId}
            from={isTall && range ? range.left : 1}
            to={isTall && range ? range.right : 0}
            onResize={onLayout && onResize}
          />
        </div>
        <div className="kit-grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index }) => {
            const row = rowAt(index);
            const isIn = range !== null && index >= range.top && index <= range.bottom;
            return (
              <GridRow
                key={row === undefined ? `wait-${index}` : rowId(row)}
                index={index}
                row={row}
                places={places}
                template={template}
                active={index === active.row ? active.column : null}
                activeId={activeId}
                from={isIn ? range.left : 1}
                to={isIn ? range.right : 0}
                isCurrent={row !== undefined && rowId(row) === selected}
              />
            );
          })}
        </div>
      </div>
      <p className="offscreen" role="status">
        {said ||
          (isMany &&
            range &&
            t('screen-kit-grid-selected', { rows: rowsIn(range), columns: columnsIn(range) }))}
      </p>
    </div>
  );
}

/** How long the keys must rest before what follows them catches up. */
const restsAfter = 120;

/** One step is followed at once; while a key is held, the keys must not wait for the record that follows them. */
function useFollow<R>(onSelect: ((row: R) => void) | undefined): (row: R | null) => void {
  const select = useLatest((row: R) => startTransition(() => onSelect?.(row)));
  const timer = useRef(0);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(
    (row) => {
      window.clearTimeout(timer.current);
      const isHeld = performance.now() - last.current < restsAfter;
      last.current = performance.now();
      if (row === null) return;
      if (isHeld) timer.current = window.setTimeout(() => select(row), restsAfter);
      else select(row);
    },
    [select],
  );
}

/** The newest of a function under an identity that stays, for parts that are drawn only when they change. */
function useLatest<A extends unknown[]>(run: (...args: A) => void): (...args: A) => void {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: A) => latest.current(...args), []);
}

/** The keys of the table, for the list of shortcuts. Movement is Excel's and goes without saying. */
function useToldKeys(can: { canOpen: boolean; canEdit: boolean; canWrite: boolean }): void {
  const { t } = useText();
  const group = t('screen-kit-grid');
  const told = [
    can.canOpen && { keys: 'Enter', label: t('screen-kit-grid-keys-open') },
    can.canEdit && { keys: 'F2', label: t('screen-kit-grid-keys-edit') },
    { keys: 'Shift+Space', label: t('screen-kit-grid-keys-row') },
    { keys: 'Mod+Space', label: t('screen-kit-grid-keys-column') },
    { keys: 'Mod+A', label: t('screen-kit-grid-keys-all') },
    { keys: 'Mod+C', label: t('screen-kit-grid-keys-copy') },
    can.canWrite && { keys: 'Mod+V', label: t('screen-kit-grid-keys-paste') },
    can.canWrite && { keys: 'Mod+D', label: t('screen-kit-grid-keys-fill') },
    can.canWrite && { keys: 'Delete', label: t('screen-kit-grid-keys-clear') },
  ];
  useShortcuts(told.filter((one) => one !== false).map((one) => ({ ...one, group })));
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

function useSelectedRows(range: Range | null, onRange: DataGridProps<never>['onRange']): void {
  const first = range?.top ?? -1;
  const last = range?.bottom ?? -1;
  useEffect(() => {
    onRange?.(first < 0 ? null : { first, last });
  }, [onRange, first, last]);
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
  setChosen((now) => ({ ...now, anchor: here(now.anchor), active: here(now.active) }));
}

/** WebKit copies nothing where no text is marked, unless it is told beforehand that something will be. */
function useCopyOfNothing(keys: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    const area = keys.current;
    const allow = (event: Event) => event.preventDefault();
    area?.addEventListener('beforecopy', allow);
    return () => area?.removeEventListener('beforecopy', allow);
  }, [keys]);
}

/** The cell at or around an element; a control in a cell is no part of the grid. */
function cellOf(target: EventTarget | null): Cell | null {
  if (!(target instanceof Element) || target.closest('button, a, input, textarea')) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.parentElement?.dataset.row;
  return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset.column) } : null;
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

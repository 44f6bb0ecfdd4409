/**
 * The work table: one tab stop, arrows move, the selection follows the focus, Enter opens. It holds a window of
 * rows; which rows, in which order, is the core's answer. Small tables (some tens of rows) use plain <table>.
 */
import {
  type ColumnDef,
  columnSizingFeature,
  columnVisibilityFeature,
  type Header,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useText } from '@/text/text';
import { type Cell, move } from './keys';

export interface GridColumn<R> {
  readonly id: string;
  readonly header: string;
  /** Width in px at 100 %. */
  readonly width: number;
  /** Takes a share of what is left over. */
  readonly grows?: boolean;
  readonly align?: 'start' | 'end';
  /** Stays in view when scrolling sideways. Frozen columns come first. */
  readonly frozen?: boolean;
  readonly sortable?: boolean;
  readonly cell: (row: R) => ReactNode;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
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
  selected: string | null;
  onSelect: (row: R) => void;
  onOpen?: (row: R) => void;
  sort?: GridSort | null;
  /** Sorting is done in the core. */
  onSort?: (sort: GridSort) => void;
}

const rowHeight = 32;
const overscan = 6;
const features = tableFeatures({ columnSizingFeature, columnVisibilityFeature });
type Features = typeof features;

interface Held<R> {
  readonly index: number;
  readonly row: R | undefined;
}

export function DataGrid<R>(props: DataGridProps<R>) {
  const { label, columns, rowCount, rowAt, rowId, onWindow, selected, onSelect, onOpen, sort, onSort } =
    props;
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Cell>({ row: 0, column: 0 });
  // Rows may have gone since the cell was chosen.
  const at: Cell = {
    row: Math.min(active.row, Math.max(rowCount - 1, -1)),
    column: Math.min(active.column, columns.length - 1),
  };
  // Where the focus must go as soon as that cell is in the document. A place and not a flag: an effect of an
  // earlier render may run in between, and would bring the focus to the cell of its own time.
  const target = useRef<Cell | null>(null);

  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    // The active row stays in the document wherever it is, so that the focus is never lost by scrolling.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      if (at.row < 0 || at.row >= rowCount || rows.includes(at.row)) return rows;
      return [...rows, at.row].sort((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();

  const seen = virtual.range;
  const first = Math.max(0, (seen?.startIndex ?? 0) - overscan);
  const last = Math.min(rowCount - 1, (seen?.endIndex ?? 0) + overscan);
  useEffect(() => {
    if (rowCount > 0) onWindow?.(first, last);
  }, [onWindow, first, last, rowCount]);

  const defs = useMemo<ColumnDef<Features, Held<R>>[]>(
    () => columns.map(({ id, header, width }) => ({ id, header, size: width })),
    [columns],
  );
  const data: Held<R>[] = items.map(({ index }) => ({ index, row: rowAt(index) }));
  const table = useTable({ features, columns: defs, data, getRowId: (held) => String(held.index) });
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);

  const template = columns.map((c) => (c.grows ? `minmax(${c.width}px, 1fr)` : `${c.width}px`)).join(' ');
  const least = columns.reduce((sum, column) => sum + column.width, 0);
  const rowStyle: CSSProperties = { gridTemplateColumns: template, height: rowHeight };
  const frozen = frozenPlaces(columns, virtual.scrollRect?.width ?? Number.POSITIVE_INFINITY);

  const cellElement = useCallback(
    (cell: Cell) =>
      frame.current?.querySelector<HTMLElement>(`[data-row="${cell.row}"] > [data-column="${cell.column}"]`),
    [],
  );

  const go = (to: Cell) => {
    target.current = to;
    setActive(to);
    if (to.row >= 0) virtual.scrollToIndex(to.row, { align: 'auto' });
    const row = to.row >= 0 ? rowAt(to.row) : undefined;
    if (row !== undefined && rowId(row) !== selected) onSelect(row);
  };

  // A change of columns or rows may take the focused cell out of the document; asked before React commits that.
  const hadFocus = frame.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const isLost = hadFocus && !frame.current?.contains(document.activeElement);
    if (isLost && target.current === null) target.current = at;
    const element = target.current && cellElement(target.current);
    if (!element) return;
    target.current = null;
    element.focus({ preventScroll: true });
    keepClearOfFrozen(frame.current, element, frozen.width);
  });

  const sortBy = (column: GridColumn<R>) => {
    if (!column.sortable || !onSort) return;
    onSort({ column: column.id, descending: sort?.column === column.id ? !sort.descending : false });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // A control inside a cell keeps its own keys.
    if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute('data-column')) return;
    if (event.altKey || event.shiftKey) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !mod) {
      event.preventDefault();
      const column = columns[at.column];
      const row = at.row >= 0 ? rowAt(at.row) : undefined;
      if (at.row < 0 && column) sortBy(column);
      else if (row !== undefined) onOpen?.(row);
      return;
    }
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = move(at, event.key, mod, { rows: rowCount, columns: columns.length, page });
    if (!to) return;
    event.preventDefault();
    go(to);
  };

  const tab = (cell: Cell) => (cell.row === at.row && cell.column === at.column ? 0 : -1);

  return (
    <div
      ref={frame}
      className="kit-grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      style={{ '--grid-least': `${least}px` } as CSSProperties}
    >
      <div className="kit-grid-head" role="rowgroup">
        <div className="kit-grid-row" role="row" aria-rowindex={1} data-row={-1} style={rowStyle}>
          {headers.map((header: Header<Features, Held<R>>, index) => {
            const column = byId.get(header.column.id);
            if (!column) return null;
            const sorted = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled once for the whole grid.
              <div
                key={column.id}
                className="kit-grid-column"
                role="columnheader"
                aria-colindex={index + 1}
                aria-sort={column.sortable ? (sorted ?? 'none') : undefined}
                data-column={index}
                data-align={column.align}
                data-sortable={column.sortable && onSort ? '' : undefined}
                {...frozen.at(index)}
                tabIndex={tab({ row: -1, column: index })}
                onFocus={() => setActive({ row: -1, column: index })}
                onClick={() => sortBy(column)}
              >
                <span>{column.header}</span>
                {sorted === 'ascending' && <ArrowUp size={14} aria-hidden />}
                {sorted === 'descending' && <ArrowDown size={14} aria-hidden />}
              </div>
            );
          })}
        </div>
      </div>
      <div className="kit-grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {table.getRowModel().rows.map(({ original: { index, row } }) => (
          <div
            key={row === undefined ? `wait-${index}` : rowId(row)}
            className="kit-grid-row"
            role="row"
            aria-rowindex={index + 2}
            aria-selected={row !== undefined && rowId(row) === selected}
            data-row={index}
            style={{ ...rowStyle, transform: `translateY(${index * rowHeight}px)` }}
          >
            {columns.map((column, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled once for the whole grid.
              <div
                key={column.id}
                className="kit-grid-cell"
                role="gridcell"
                aria-colindex={place + 1}
                data-column={place}
                data-align={column.align}
                {...frozen.at(place)}
                tabIndex={tab({ row: index, column: place })}
                onFocus={() => setActive({ row: index, column: place })}
                onClick={() => go({ row: index, column: place })}
                onDoubleClick={() => row !== undefined && onOpen?.(row)}
              >
                {row === undefined ? <Wait first={place === 0} /> : <span>{column.cell(row)}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Wait({ first }: { first: boolean }) {
  const { t } = useText();
  return (
    <>
      <span className="kit-grid-wait" aria-hidden />
      {first && <span className="offscreen">{t('screen-kit-loading')}</span>}
    </>
  );
}

/**
 * Where frozen columns stand, and how wide they are together. Never more than half of the view: at 200 % zoom
 * or in a narrow pane the rest could not be read otherwise (WCAG 1.4.10).
 */
function frozenPlaces<R>(columns: readonly GridColumn<R>[], view: number) {
  const lefts: number[] = [];
  let width = 0;
  for (const column of columns) {
    if (!column.frozen || width + column.width > view / 2) break;
    lefts.push(width);
    width += column.width;
  }
  const at = (index: number): { 'data-frozen'?: string; style?: CSSProperties } => {
    const left = lefts[index];
    if (left === undefined) return {};
    return { 'data-frozen': index === lefts.length - 1 ? 'last' : '', style: { insetInlineStart: left } };
  };
  return { width, at };
}

/** WCAG 2.4.11: a focused cell must not lie under the frozen columns, nor outside the view. */
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

/**
 * The work table: one tab stop, Excel's keys, one rectangle of selected cells. It holds a window of rows; which rows,
 * in which order, is the core's answer. Small tables (some tens of rows) use plain <table>.
 *
 * The focus is in one empty, unseen <textarea> that stands over the active cell: the first sign that is typed reaches
 * the input method there, and assistive technology is told of the cell by `aria-activedescendant`.
 */
import type { ClipboardEvent, CSSProperties } from 'react';
import { useText } from '@/text/text';
import { keysBegin } from '../home';
import { wordsIn } from './clipboard';
import { plainLayout, resized, unsized } from './column';
import { useCopy } from './copy';
import { type Editor, useEditor } from './editor';
import { GridHead } from './head';
import { useJump } from './jump';
import { type Acts, useCopyOfNothing, useKeyDown, useToldKeys } from './keyboard';
import { usePointer } from './pointer';
import type { DataGridProps } from './props';
import { GridRow, GroupHeading } from './row';
import { columnsIn, type Range, rowsIn, rowsInRuns, runsOf } from './selection';
import { type Sheet, useLatest, useSheet } from './sheet';
import { Under } from './under';
import { useWriting } from './write';

export type { GridColumn, GridEdit, GridLayout } from './column';
export type { GridSort } from './head';
export type { DataGridProps, GridGroup } from './props';
export type { Run } from './selection';
export type { GridLine, GridWrite } from './write';

/** Brings the focus into the table of the page, to the cell that was left. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('.kit-grid-keys')?.focus({ preventScroll: true });
}

export function DataGrid<R>(props: DataGridProps<R>) {
  const { columns, rowAt, rowId, onOpen, onWrite } = props;
  const sheet = useSheet(props);
  const acts = useActs(props, sheet);
  const editor = useEditor({ sheet, rowAt, rowId, onPut: acts.writing?.put });
  const pointer = usePointer(sheet, editor, acts);
  useToldKeys({
    canOpen: onOpen !== undefined,
    canEdit: columns.some(({ edit }) => edit),
    canWrite: onWrite !== undefined,
    canAsk: props.onMenu !== undefined,
  });
  const least = sheet.places.reduce((sum, { width }) => sum + width, 0);
  return (
    <div
      ref={sheet.frame}
      className="kit-grid"
      style={{ '--grid-least': `${least}px` } as CSSProperties}
      onScroll={sheet.settle}
      {...pointer}
    >
      <Desk {...props} sheet={sheet} editor={editor} acts={acts} />
      <Table {...props} sheet={sheet} acts={acts} />
      <Said sheet={sheet} />
    </div>
  );
}

function useActs<R>(props: DataGridProps<R>, sheet: Sheet<R>): Acts {
  const {
    rowAt,
    rowCount,
    load,
    onOpen,
    onWrite,
    onMenu,
    sort,
    onSort,
    layout = plainLayout,
    onLayout,
  } = props;
  const { places, ranges, say } = sheet;
  const writing = useWriting({ columns: props.columns, ranges, places, rowAt, rowCount, load, say, onWrite });
  const resize = useLatest((column: string, width: number | null) =>
    onLayout?.(width === null ? unsized(layout, column) : resized(layout, column, width)),
  );
  const jump = useJump({ rowAt, load }, sheet);
  const menu = useLatest((at: { x: number; y: number }) => {
    // What is asked of is rows; so rows are what is shown as selected.
    sheet.reselect({ ...sheet.selection, span: 'rows' });
    onMenu?.(at);
  });
  return {
    jump,
    menu: onMenu && menu,
    open: (index) => {
      const row = rowAt(index);
      if (row === undefined) return;
      sheet.stay.led(row);
      onOpen?.(row);
    },
    sort: (at) => {
      const column = places[at]?.column;
      if (!column?.sortable || !onSort) return;
      onSort({ column: column.id, descending: sort?.column === column.id ? !sort.descending : false });
    },
    resize: onLayout && resize,
    writing: onWrite ? writing : null,
  };
}

type DeskProps<R> = DataGridProps<R> & { sheet: Sheet<R>; editor: Editor<R>; acts: Acts };

/** The text area that has the focus, and what hangs under it while a cell is edited. */
function Desk<R>({ label, rowAt, load, sheet, editor, acts }: DeskProps<R>) {
  const { activeId, places, ranges, selection, say } = sheet;
  const { editing, offers } = editor;
  const onKeyDown = useKeyDown(sheet, editor, acts);
  const onCopy = useCopy({ ranges, span: selection.span, places, rowAt, load, say });
  useCopyOfNothing(sheet.keys);
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    acts.writing?.paste(wordsIn(event.clipboardData));
  };
  const offerId = `${activeId}-offers`;
  const hasOffers = editing !== null && offers !== null && offers.found.length > 0;
  const isWrong = Boolean(editing?.fault ?? offers?.fault);
  return (
    <div ref={sheet.desk} className="kit-grid-desk">
      <textarea
        ref={sheet.keys}
        className="kit-grid-keys"
        {...keysBegin}
        data-at-rest={editing ? undefined : ''}
        data-many={editing?.chosen ? '' : undefined}
        aria-label={editing ? editing.column.header : label}
        aria-controls={hasOffers ? offerId : `${activeId}-grid`}
        aria-activedescendant={
          hasOffers ? `${offerId}-${offers.at}` : places.length > 0 ? activeId : undefined
        }
        aria-autocomplete={editing?.edit.offer ? 'list' : undefined}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${offerId}-fault` : undefined}
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
          chosen={editing.chosen}
          onPick={(choice, index) => (editing.chosen ? editor.toggle(choice) : editor.finish(null, index))}
        />
      )}
    </div>
  );
}

type TableProps<R> = DataGridProps<R> & { sheet: Sheet<R>; acts: Acts };

function Table<R>({
  label,
  rowCount,
  rowAt,
  rowId,
  selected,
  sort = null,
  onSort,
  sheet,
  acts,
}: TableProps<R>) {
  const { activeId, places, range, ranges, selection } = sheet;
  const { active, span } = selection;
  const template = places
    .map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(' ');
  const isTall = range !== null && (span === 'columns' || span === 'all');
  return (
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
          from={isTall ? range.left : 1}
          to={isTall ? range.right : 0}
          onResize={acts.resize}
        />
      </div>
      <div className="kit-grid-body" role="rowgroup" style={{ height: sheet.height }}>
        {sheet.drawn.map(
          ({ top, group }) =>
            group && (
              <GroupHeading key={group.id} top={top - sheet.line} columns={places.length}>
                {group.heading}
              </GroupHeading>
            ),
        )}
        {sheet.drawn.map(({ index, top }) => {
          const row = rowAt(index);
          return (
            <GridRow
              key={row === undefined ? `wait-${index}` : rowId(row)}
              index={index}
              top={top}
              row={row}
              places={places}
              template={template}
              active={index === active.row ? active.column : null}
              activeId={activeId}
              spans={spansOf(ranges, index)}
              isCurrent={row !== undefined && rowId(row) === selected}
            />
          );
        })}
      </div>
    </div>
  );
}

const spansOf = (ranges: readonly Range[], row: number): string =>
  ranges
    .filter(({ top, bottom }) => row >= top && row <= bottom)
    .map(({ left, right }) => `${left}-${right}`)
    .join(',');

/** How much is selected, or how an act went. */
function Said<R>({ sheet: { said, isMany, range, ranges } }: { sheet: Sheet<R> }) {
  const { t } = useText();
  const many =
    ranges.length > 1
      ? t('screen-kit-grid-selected-rows', { rows: rowsInRuns(runsOf(ranges)) })
      : isMany && range && t('screen-kit-grid-selected', { rows: rowsIn(range), columns: columnsIn(range) });
  return (
    <p className="offscreen" role="status">
      {said || many}
    </p>
  );
}

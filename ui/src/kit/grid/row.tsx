/** One line of the grid. It is drawn anew only when something in it changes: a step of the keys costs two lines. */
import { type CSSProperties, memo, type ReactNode } from 'react';
import { useText } from '@/text/text';
import type { Place } from './column';

interface RowProps<R> {
  index: number;
  /** How far from the top of the table's body. */
  top: number;
  /** `undefined` while it is not loaded. */
  row: R | undefined;
  places: readonly Place<R>[];
  template: string;
  /** The column in which the keys are, if they are in this row. */
  active: number | null;
  activeId: string;
  /** The selected columns of this row, such as `0-2,4-4`; words, so that a row knows when they are the same. */
  spans: string;
  /** It is the record that is shown beside. */
  isCurrent: boolean;
}

export const GridRow = memo(Row) as typeof Row;

function Row<R>(props: RowProps<R>) {
  const { index, top, row, places, template, active, activeId, spans, isCurrent } = props;
  const selected = spans === '' ? [] : spans.split(',').map((span) => span.split('-').map(Number));
  return (
    <div
      className="kit-grid-row"
      role="row"
      aria-rowindex={index + 2}
      aria-current={isCurrent || undefined}
      data-row={index}
      style={{
        gridTemplateColumns: template,
        transform: `translateY(${top}px)`,
      }}
    >
      {places.map((place, at) => {
        const isIn = selected.some(([from = 0, to = -1]) => at >= from && at <= to);
        return (
          <div
            key={place.column.id}
            id={at === active ? activeId : undefined}
            className="kit-grid-cell"
            role="gridcell"
            aria-colindex={at + 1}
            aria-selected={isIn || undefined}
            data-active={at === active ? '' : undefined}
            data-column={at}
            data-align={place.column.align}
            data-opens={place.column.opens && row !== undefined ? '' : undefined}
            {...staying(place)}
          >
            {row === undefined ? (
              <Wait first={at === 0} />
            ) : (
              <span>{place.column.cell ? place.column.cell(row) : place.column.text(row)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Over the first row of a group. It is read, not selected: what it says is of no single row. */
export function GroupHeading({
  top,
  columns,
  children,
}: {
  top: number;
  columns: number;
  children: ReactNode;
}) {
  return (
    <div className="kit-grid-row kit-grid-group" role="row" style={{ transform: `translateY(${top}px)` }}>
      <div role="gridcell" aria-colindex={1} aria-colspan={columns}>
        <span>{children}</span>
      </div>
    </div>
  );
}

/** What makes a cell stay when the rest scrolls sideways. */
export function staying<R>(place: Place<R>): { 'data-frozen'?: string; style?: CSSProperties } {
  if (place.stays === null) return {};
  return { 'data-frozen': place.isLastToStay ? 'last' : '', style: { insetInlineStart: place.stays } };
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

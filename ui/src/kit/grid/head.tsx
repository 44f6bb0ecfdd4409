/** The headings. What pressing one does is the grid's; only the edge that resizes is theirs. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import type { Place } from './column';
import { staying } from './row';

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

interface HeadProps<R> {
  places: readonly Place<R>[];
  template: string;
  sort: GridSort | null;
  canSort: boolean;
  active: number | null;
  activeId: string;
  /** The columns that are selected from end to end. */
  from: number;
  to: number;
  /** How wide a column becomes; `null` gives it back its own width. */
  onResize: ((column: string, width: number | null) => void) | undefined;
}

export const GridHead = memo(Head) as typeof Head;

function Head<R>(props: HeadProps<R>) {
  const { places, template, sort, canSort, active, activeId, from, to, onResize } = props;
  return (
    <div
      className="kit-grid-row"
      role="row"
      aria-rowindex={1}
      data-row={-1}
      style={{ gridTemplateColumns: template }}
    >
      {places.map((place, at) => {
        const { column } = place;
        const sorted = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : null;
        return (
          <div
            key={column.id}
            id={at === active ? activeId : undefined}
            className="kit-grid-column"
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={column.sortable ? (sorted ?? 'none') : undefined}
            aria-selected={(at >= from && at <= to) || undefined}
            data-active={at === active ? '' : undefined}
            data-column={at}
            data-align={column.align}
            data-sortable={column.sortable && canSort ? '' : undefined}
            {...staying(place)}
          >
            <span>{column.header}</span>
            {sorted === 'ascending' && <ArrowUp size={14} aria-hidden />}
            {sorted === 'descending' && <ArrowDown size={14} aria-hidden />}
            {onResize && <Edge onResize={(width) => onResize(column.id, width)} />}
          </div>
        );
      })}
    </div>
  );
}

/** For the pointer alone: keys resize with Alt and the arrows, so this needs no name and no focus. */
function Edge({ onResize }: { onResize: (width: number | null) => void }) {
  const onMouseDown = (event: MouseEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const column = event.currentTarget.parentElement;
    if (!column) return;
    const begun = { x: event.clientX, width: column.getBoundingClientRect().width };
    const onMove = (move: globalThis.MouseEvent) => onResize(begun.width + move.clientX - begun.x);
    const onUp = () => {
      window.removeEventListener('mousemove', onMove);
      window.removeEventListener('mouseup', onUp);
    };
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', onUp);
  };
  return (
    <span
      className="kit-grid-edge"
      aria-hidden
      onMouseDown={onMouseDown}
      onDoubleClick={() => onResize(null)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

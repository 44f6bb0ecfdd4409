/** Where the columns of the list stand: as the view says, else as they were left on this laptop. */
import { useMemo } from 'react';
import type { WorkstreamRow } from '@/ipc/contract';
import { type GridColumn, type GridLayout, ordered, readLayout } from '@/kit/grid/column';
import { useView } from '@/parts/workstream-view';
import { useArrangement } from '@/state/arrangement';
import { besideLayout, wideLayout } from './columns';

type Columns = readonly GridColumn<WorkstreamRow>[];

export interface ListLayout {
  readonly layout: GridLayout;
  /** What it is before anyone changes it. */
  readonly plain: GridLayout;
  readonly onLayout: (layout: GridLayout) => void;
  /** The columns that are shown, in order. */
  readonly shown: Columns;
}

const shownOf = (columns: Columns, { order, hidden }: GridLayout): Columns =>
  ordered(columns, order).filter(({ id }) => !hidden.includes(id));

/** Widths and what stays in view are the laptop's; which columns and in what order may be the view's. */
export function useListLayout(columns: Columns, isNarrow: boolean): ListLayout {
  const { view, change } = useView();
  const plain = isNarrow ? besideLayout : wideLayout;
  const [kept, keep] = useArrangement(isNarrow ? 'workstreams-beside' : 'workstreams');
  const own = useMemo(() => readLayout(kept, plain), [kept, plain]);
  const said = isNarrow ? null : view.columns;
  const layout = useMemo(() => (said ? asSaid(own, said, columns) : own), [own, said, columns]);
  return {
    layout,
    plain,
    shown: shownOf(columns, layout),
    onLayout: (next) => {
      if (!said) return keep(next);
      const { widths, frozen } = next;
      keep({ ...own, widths, frozen });
      const ids = shownOf(columns, next).map(({ id }) => id);
      if (ids.join() !== said.join()) change({ columns: next === plain ? null : ids });
    },
  };
}

/** Ids that no column has are passed over; with none left the view says nothing. */
function asSaid(own: GridLayout, said: readonly string[], columns: Columns): GridLayout {
  const order = said.filter((id) => columns.some((column) => column.id === id));
  if (order.length === 0) return own;
  return { ...own, order, hidden: columns.map(({ id }) => id).filter((id) => !order.includes(id)) };
}

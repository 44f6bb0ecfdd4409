/** The list: its views and filters, the grid, and opening a new one in place. */
import { Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AsOf, WorkstreamRow, WorkstreamSort } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { ColumnChooser } from '@/kit/grid/columns';
import { DataGrid, type GridGroup } from '@/kit/grid/data-grid';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Chip } from '@/kit/pick';
import { whenUncovered } from '@/kit/uncovered';
import { FailureNote } from '@/parts/failure';
import { HealthMark } from '@/parts/health';
import { useName } from '@/parts/name';
import { focusIn } from '@/parts/part-of-record';
import { SilenceMark } from '@/parts/silence';
import { Filters } from '@/parts/workstream-filters';
import { groupings, sortOf, useFilterOf, useView } from '@/parts/workstream-view';
import { useAhead, useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDensity } from '@/state/density';
import { usePlace } from '@/state/place';
import { firstPage, type Rows, useRows } from '@/state/rows';
import { useText } from '@/text/text';
import { useColumns } from './columns';
import { useListLayout } from './layout';
import { useMany } from './many';
import { OpenStrip } from './open';
import { Views } from './views';

const focusFilter = () => document.querySelector<HTMLInputElement>('input[name=quick-filter]')?.focus();

interface ListProps {
  /** Beside a record. */
  isNarrow: boolean;
  onEnter: () => void;
}

export function WorkstreamList({ isNarrow, onEnter }: ListProps) {
  const { t } = useText();
  const { record, view, change, open } = useView();
  const { clock, isToday } = useAsOf();
  const [adding, setAdding] = useState(false);
  const filterOf = useFilterOf();
  const filter = filterOf(view);
  const sort = sortOf(view);
  const groups = useGroups();
  const rows = useRows<WorkstreamRow>((window) => ({
    query: 'workstreams',
    filter,
    sort,
    descending: view.descending,
    window,
    clock,
  }));
  useNeighboursAhead(isNarrow ? record : null, rows, clock);
  const columns = useColumns(isNarrow);
  const { layout, plain, onLayout, shown } = useListLayout(columns, isNarrow);
  const isFiltered = Object.keys(filter).length > 0;
  const enter = (row: WorkstreamRow) => (row.id === record ? onEnter() : open(row.id));
  const many = useMany(rows.load, columns, isToday, enter);
  // Whoever chooses another spacing means this list too.
  const density = useDensity((state) => state.density);
  const chosen = useRef(density);
  useEffect(() => {
    if (chosen.current === density) return;
    chosen.current = density;
    if (view.lines) change({ lines: null });
  }, [density, view.lines, change]);
  useShortcuts([
    {
      keys: '/',
      label: t('screen-workstreams-keys-filter'),
      group: t('screen-workstreams'),
      run: focusFilter,
    },
    // In a cell that can be edited `/` is text.
    {
      keys: 'Mod+F',
      label: t('screen-workstreams-keys-filter'),
      group: t('screen-workstreams'),
      run: focusFilter,
    },
    ...(isToday
      ? [
          {
            keys: 'N',
            label: t('screen-workstreams-new'),
            group: t('screen-workstreams'),
            run: () => setAdding(true),
          },
        ]
      : []),
  ]);
  return (
    <section className="page-list" aria-labelledby="page-title" data-density={view.lines ?? undefined}>
      <header className="page-head">
        <h1 id="page-title">{t('screen-workstreams')}</h1>
        <span className="text-quiet tabular-nums" role="status">
          {rows.isFirst
            ? ''
            : many.count > 0
              ? t('screen-bulk-count', { count: many.count })
              : t(isNarrow ? 'screen-count' : 'count-workstreams', { count: rows.rowCount })}
        </span>
        {many.bar}
        {isToday && (adding || many.count === 0) && (
          <Button isExpanded={adding} onPress={() => setAdding(!adding)}>
            <Plus size={16} aria-hidden />
            {t('screen-workstreams-new')}
          </Button>
        )}
      </header>
      {adding && (
        <OpenStrip
          onDone={(id) => {
            setAdding(false);
            if (!id) return;
            open(id);
            whenUncovered(() => focusIn(id, null));
          }}
          onRows={(words) => {
            setAdding(false);
            many.onRows(words, shown);
          }}
        />
      )}
      {many.strip}
      <Views shown={isNarrow ? null : shown.map(({ id }) => id)} />
      <Filters
        tools={
          <>
            {/* Beside a record there is no room to divide anew; what is divided can be put together again. */}
            {groupings
              .filter((one) => !isNarrow || view.group === one)
              .map((one) => (
                <Chip
                  key={one}
                  count={null}
                  isOn={view.group === one}
                  onChange={(on) => change({ group: on ? one : null, sort: 'protocol', descending: false })}
                >
                  {t(`screen-workstreams-group-${one}`)}
                </Chip>
              ))}
            <ColumnChooser columns={columns} layout={layout} plain={plain} onLayout={onLayout} />
          </>
        }
      />
      {rows.failure ? (
        <FailureNote failure={rows.failure} />
      ) : rows.rowCount === 0 && !rows.isFirst ? (
        <Nothing isFiltered={isFiltered} onAdd={() => setAdding(true)} />
      ) : (
        <DataGrid
          label={t('screen-workstreams')}
          columns={columns}
          rowCount={rows.rowCount}
          rowAt={rows.rowAt}
          rowId={(row) => row.id}
          onWindow={rows.onWindow}
          load={rows.load}
          onRange={many.onRange}
          onWrite={many.onWrite}
          layout={layout}
          onLayout={onLayout}
          selected={record}
          // The record beside the list follows the keys; Enter and the title open it.
          {...(isNarrow ? { onSelect: (row: WorkstreamRow) => open(row.id) } : {})}
          onOpen={enter}
          onMenu={many.onMenu}
          {...(groups ? { groups } : {})}
          sort={sort === 'protocol' ? null : { column: sort, descending: view.descending }}
          onSort={({ column, descending }) => {
            // The third press of a header goes back to 建制順.
            const third = column === sort && view.descending;
            const by = third ? 'protocol' : (column as WorkstreamSort);
            // Sorted otherwise, the groups would fall apart.
            const group = view.group && by === sort ? view.group : null;
            change({ sort: by, descending: !third && descending, group });
          }}
        />
      )}
    </section>
  );
}

/** The records above and below the one that is shown are there before the keys come to them. */
function useNeighboursAhead(record: string | null, rows: Rows<WorkstreamRow>, clock: AsOf): void {
  const at = record === null ? -1 : rows.placeOf((row) => row.id === record);
  const next = at < 0 ? [] : [at + 1, at - 1].map(rows.rowAt).filter((row) => row !== undefined);
  useAhead(
    next.flatMap(({ id }) => [
      { query: 'workstream', id, clock },
      { query: 'statuses', workstream: id, window: firstPage, clock },
    ]),
  );
}

/** The groups of the list with their numbers, in the order in which the core puts the rows. */
function useGroups(): readonly GridGroup[] | null {
  const { t } = useText();
  const name = useName();
  const { view } = useView();
  const { clock } = useAsOf();
  const filterOf = useFilterOf();
  const by = view.group;
  const found = useAnswer(
    { query: 'workstream-groups', filter: filterOf(view), by: by ?? 'lead', clock },
    { keep: true, enabled: by !== null },
  ).data;
  return useMemo(() => {
    if (!found || !by) return null;
    const groups = found.map(({ lead, health, silence, counts }) => ({
      id: by === 'lead' ? (lead?.id ?? '') : by === 'silence' ? (silence ?? '') : (health ?? 'none'),
      count: counts.total,
      heading: (
        <>
          {by === 'lead' ? (
            <span>{lead ? name(lead.name) : t('assignment-vacant')}</span>
          ) : silence ? (
            <SilenceMark row={{ silence, late_days: null }} />
          ) : (
            <HealthMark health={health} />
          )}
          <span className="text-quiet tabular-nums">{t('screen-count', { count: counts.total })}</span>
          {by === 'lead' && counts.off_track > 0 && (
            <span className="tabular-nums">
              {t('screen-workstreams-off-track', { count: counts.off_track })}
            </span>
          )}
          {by !== 'silence' && counts.silence.never + counts.silence.overdue > 0 && (
            <span className="tabular-nums">
              {t('screen-silence-count', {
                said: t('coverage-silent-sum'),
                count: counts.silence.never + counts.silence.overdue,
              })}
            </span>
          )}
        </>
      ),
    }));
    return view.descending ? groups.reverse() : groups;
  }, [found, by, view.descending, name, t]);
}

function Nothing({ isFiltered, onAdd }: { isFiltered: boolean; onAdd: () => void }) {
  const { t } = useText();
  const { go } = usePlace();
  if (isFiltered) {
    return (
      <EmptyState
        title={t('screen-workstreams-none-found')}
        actions={
          <Button onPress={() => go({ search: {}, replace: true })}>{t('screen-workstreams-clear')}</Button>
        }
      >
        {t('screen-workstreams-none-found-hint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('screen-workstreams-empty')}
      actions={
        <>
          <Button rank="primary" onPress={() => go({ screen: 'import' })}>
            {t('screen-workstreams-empty-import')}
          </Button>
          <Button onPress={onAdd}>{t('screen-workstreams-new')}</Button>
        </>
      }
    >
      {t('screen-workstreams-empty-hint')}
    </EmptyState>
  );
}

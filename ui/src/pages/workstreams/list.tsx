/** The list: quick filter, chips with counts, grid, and opening a new one in place. */
import { Plus, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type {
  HealthFilter,
  Ownership,
  WorkstreamCounts,
  WorkstreamRow,
  WorkstreamSort,
} from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { TextField } from '@/kit/field';
import { ordered, readLayout } from '@/kit/grid/column';
import { ColumnChooser } from '@/kit/grid/columns';
import { DataGrid, type GridGroup } from '@/kit/grid/data-grid';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Chip } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { HealthIcon, HealthMark } from '@/parts/health';
import { useName } from '@/parts/name';
import { useArrangement } from '@/state/arrangement';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useRows } from '@/state/rows';
import { useText } from '@/text/text';
import { besideLayout, useColumns, wideLayout } from './columns';
import { useMany } from './many';
import { OpenStrip } from './open';
import { groupings, healthFilters, ownerships, sortOf, useFilterOf, useView } from './view';
import { Views } from './views';

const countOf = (counts: WorkstreamCounts, health: HealthFilter): number =>
  ({
    'on-track': counts.on_track,
    'at-risk': counts.at_risk,
    'off-track': counts.off_track,
    'not-started': counts.not_started,
    completed: counts.completed,
    none: counts.none,
  })[health];

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
  const columns = useColumns(isNarrow);
  const plain = isNarrow ? besideLayout : wideLayout;
  const [kept, onLayout] = useArrangement(isNarrow ? 'workstreams-beside' : 'workstreams');
  const layout = useMemo(() => readLayout(kept, plain), [kept, plain]);
  const shown = ordered(columns, layout.order).filter(({ id }) => !layout.hidden.includes(id));
  const isFiltered = Object.keys(filter).length > 0;
  const many = useMany(rows.load, columns, isToday);
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
    <section className="page-list" aria-labelledby="page-title">
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
        {isToday && many.count === 0 && (
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
            if (id) open(id);
          }}
          onRows={(words) => {
            setAdding(false);
            many.onRows(words, shown);
          }}
        />
      )}
      {many.strip}
      <Views />
      <Filters
        tools={<ColumnChooser columns={columns} layout={layout} plain={plain} onLayout={onLayout} />}
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
          onOpen={(row) => {
            if (row.id === record) onEnter();
            else open(row.id);
          }}
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
    const groups = found.map(({ lead, health, counts }) => ({
      id: by === 'lead' ? (lead?.id ?? '') : (health ?? 'none'),
      count: counts.total,
      heading: (
        <>
          {by === 'lead' ? (
            <span>{lead ? name(lead.name) : t('assignment-vacant')}</span>
          ) : (
            <HealthMark health={health} />
          )}
          <span className="text-quiet tabular-nums">{t('screen-count', { count: counts.total })}</span>
          {by === 'lead' && counts.off_track > 0 && (
            <span className="tabular-nums">
              {t('screen-workstreams-off-track', { count: counts.off_track })}
            </span>
          )}
        </>
      ),
    }));
    return view.descending ? groups.reverse() : groups;
  }, [found, by, view.descending, name, t]);
}

function Filters({ tools }: { tools: ReactNode }) {
  const { t } = useText();
  const { view, change } = useView();
  const { clock } = useAsOf();
  const filterOf = useFilterOf();
  const [text, setText] = useState(view.text);
  const counts = useAnswer(
    { query: 'workstream-counts', filter: filterOf(view, 'health'), clock },
    { keep: true },
  ).data;
  const toggle = (one: HealthFilter, on: boolean) =>
    change({ health: on ? [...view.health, one] : view.health.filter((other) => other !== one) });
  return (
    <div className="page-filters" role="search" aria-label={t('screen-workstreams-filter')}>
      <div className="page-filter">
        <TextField
          label={t('screen-workstreams-filter')}
          placeholder={t('screen-workstreams-filter-hint')}
          name="quick-filter"
          type="search"
          value={text}
          onChange={setText}
          onSearch={(typed) => change({ text: typed.trim() })}
        />
        <div className="page-tools">
          {groupings.map((one) => (
            <Chip
              key={one}
              count={null}
              isOn={view.group === one}
              onChange={(on) => change({ group: on ? one : null, sort: 'protocol', descending: false })}
            >
              {t(`screen-workstreams-group-${one}`)}
            </Chip>
          ))}
          {tools}
        </div>
      </div>
      <div className="page-chips">
        {healthFilters.map((one) => (
          <Chip
            key={one}
            count={counts ? countOf(counts, one) : null}
            isOn={view.health.includes(one)}
            onChange={(on) => toggle(one, on)}
          >
            <HealthIcon health={one === 'none' ? null : one} />
            {t(`health-${one}`)}
          </Chip>
        ))}
        {ownerships.map((one) => (
          <OwnershipChip key={one} one={one} />
        ))}
        <ScopeChips />
      </div>
    </div>
  );
}

function OwnershipChip({ one }: { one: Ownership }) {
  const { t } = useText();
  const { view, change } = useView();
  const { clock } = useAsOf();
  const filterOf = useFilterOf();
  const filter = { ...filterOf(view, 'ownership'), ownership: [one] };
  const counts = useAnswer({ query: 'workstream-counts', filter, clock }, { keep: true }).data;
  return (
    <Chip
      count={counts?.total ?? null}
      isOn={view.ownership.includes(one)}
      onChange={(on) =>
        change({ ownership: on ? [...view.ownership, one] : view.ownership.filter((other) => other !== one) })
      }
    >
      {t(`assignment-${one}`)}
    </Chip>
  );
}

/** What another screen narrowed to: an organisation, a topic; and closed ones. */
function ScopeChips() {
  const { t } = useText();
  const filterOf = useFilterOf();
  const name = useName();
  const { view, change } = useView();
  const { go } = usePlace();
  const { clock } = useAsOf();
  const organisation = useAnswer(
    { query: 'organisation', id: view.ledBy ?? '', clock },
    { enabled: view.ledBy !== null },
  ).data;
  const topic = useAnswer(
    { query: 'topic', id: view.topic ?? '', clock },
    { enabled: view.topic !== null },
  ).data;
  const isNarrowed = Object.keys(filterOf(view)).some((part) => part !== 'closed');
  return (
    <>
      {view.ledBy && organisation && (
        <Scope onDrop={() => change({ ledBy: null })}>
          {t('screen-workstreams-led-by', { name: name(organisation.path) })}
        </Scope>
      )}
      {view.topic && topic && <Scope onDrop={() => change({ topic: null })}>{name(topic.name)}</Scope>}
      {view.mine && (
        <Scope onDrop={() => change({ mine: null })}>
          {t(view.mine === 'post' ? 'screen-view-mine' : 'screen-view-ministry')}
        </Scope>
      )}
      {view.stale && (
        <Scope onDrop={() => change({ stale: null })}>
          {t('screen-workstreams-stale', { days: view.stale })}
        </Scope>
      )}
      {view.due && <Scope onDrop={() => change({ due: false })}>{t('screen-view-due')}</Scope>}
      {view.changed && (
        <Scope onDrop={() => change({ changed: null })}>
          {t('screen-workstreams-changed', { days: view.changed })}
        </Scope>
      )}
      <Chip count={null} isOn={view.closed} onChange={(closed) => change({ closed })}>
        {t('screen-workstreams-closed-too')}
      </Chip>
      {isNarrowed && (
        <Button rank="tertiary" onPress={() => go({ search: {}, replace: true })}>
          {t('screen-workstreams-clear')}
        </Button>
      )}
    </>
  );
}

/** A part of the view that can only be taken away here. */
function Scope({ children, onDrop }: { children: ReactNode; onDrop: () => void }) {
  return (
    <Chip count={null} isOn onChange={onDrop}>
      {children}
      <X size={14} aria-hidden />
    </Chip>
  );
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

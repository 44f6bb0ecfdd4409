/** The list: quick filter, chips with counts, grid, and opening a new one in place. */
import { Plus, X } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type {
  HealthFilter,
  Ownership,
  WorkstreamCounts,
  WorkstreamRow,
  WorkstreamSort,
} from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { TextField } from '@/kit/field';
import { type GridLayout, plainLayout, readLayout } from '@/kit/grid/column';
import { ColumnChooser } from '@/kit/grid/columns';
import { DataGrid, type GridColumn, type GridWrite } from '@/kit/grid/data-grid';
import { useShortcuts } from '@/kit/keys/shortcuts';
import { Chip } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { HealthIcon, HealthMark } from '@/parts/health';
import { ShortName, useName } from '@/parts/name';
import { useArrangement } from '@/state/arrangement';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useRows } from '@/state/rows';
import { useText } from '@/text/text';
import { type Bulk, BulkBar, BulkStrip } from './bulk';
import { type Field, useEdits } from './edits';
import { OpenStrip } from './open';
import { usePlan } from './plan';
import { useProposal } from './proposal';
import { Review } from './review';
import { filterOf, healthFilters, ownerships, useView } from './view';

const countOf = (counts: WorkstreamCounts, health: HealthFilter): number =>
  ({
    'on-track': counts.on_track,
    'at-risk': counts.at_risk,
    'off-track': counts.off_track,
    'not-started': counts.not_started,
    completed: counts.completed,
    none: counts.none,
  })[health];

/** Beside a record there is room for what tells one from another. */
const besideLayout: GridLayout = { ...plainLayout, hidden: ['code', 'joint', 'headline'] };

const focusList = () => document.querySelector<HTMLElement>('.kit-grid-keys')?.focus({ preventScroll: true });
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
  const filter = filterOf(view);
  const rows = useRows<WorkstreamRow>((window) => ({
    query: 'workstreams',
    filter,
    sort: view.sort,
    descending: view.descending,
    window,
    clock,
  }));
  const edits = useEdits();
  const columns = useColumns(isNarrow, edits);
  const plain = isNarrow ? besideLayout : plainLayout;
  const [kept, onLayout] = useArrangement(isNarrow ? 'workstreams-beside' : 'workstreams');
  const layout = useMemo(() => readLayout(kept, plain), [kept, plain]);
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
        {isToday && !adding && many.count === 0 && (
          <Button onPress={() => setAdding(true)}>
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
        />
      )}
      {many.strip}
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
          {...(isToday ? { onWrite: many.onWrite } : {})}
          layout={layout}
          onLayout={onLayout}
          selected={record}
          // The record beside the list follows the keys; Enter and the title open it.
          {...(isNarrow ? { onSelect: (row: WorkstreamRow) => open(row.id) } : {})}
          onOpen={(row) => {
            if (row.id === record) onEnter();
            else open(row.id);
          }}
          sort={view.sort === 'protocol' ? null : { column: view.sort, descending: view.descending }}
          onSort={({ column, descending }) => {
            // The third press of a header goes back to 建制順.
            const third = column === view.sort && view.descending;
            change(
              third
                ? { sort: 'protocol', descending: false }
                : { sort: column as WorkstreamSort, descending },
            );
          }}
        />
      )}
    </section>
  );
}

/** Everything that is done to several rows in one act: what was pasted, filled or cleared, and the acts of the bar. */
function useMany(
  load: (first: number, last: number) => Promise<readonly WorkstreamRow[]>,
  columns: readonly GridColumn<WorkstreamRow>[],
  isToday: boolean,
) {
  const { t } = useText();
  const [range, setRange] = useState<{ first: number; last: number } | null>(null);
  const [act, setAct] = useState<Bulk | null>(null);
  const review = useProposal(focusList);
  const plan = usePlan(columns);
  const { propose } = review;
  // One row is no selection of rows; so moving the keys does not draw the page anew.
  const onRange = useCallback((rows: { first: number; last: number } | null) => {
    setRange(rows !== null && rows.last > rows.first ? rows : null);
  }, []);
  const onWrite = useCallback(
    async ({ kind, lines }: GridWrite<WorkstreamRow>) =>
      propose(t(`screen-batch-${kind}`), await plan(lines), kind === 'paste'),
    [propose, plan, t],
  );
  const count = range && isToday ? range.last - range.first + 1 : 0;
  const loadSelected = () => (range ? load(range.first, range.last) : Promise.resolve([]));
  const close = () => {
    setAct(null);
    focusList();
  };
  return {
    onRange,
    onWrite,
    count,
    bar: count > 0 && <BulkBar count={count} onAct={setAct} load={loadSelected} propose={propose} />,
    strip: (
      <>
        {act && count > 0 && (
          <BulkStrip
            key={act}
            act={act}
            count={count}
            load={loadSelected}
            propose={propose}
            onClose={close}
          />
        )}
        {review.proposal && <Review with={review} />}
      </>
    ),
  };
}

function useColumns(
  isNarrow: boolean,
  edits: ReturnType<typeof useEdits>,
): readonly GridColumn<WorkstreamRow>[] {
  const { t, day, dayShort, lang } = useText();
  const name = useName();
  return useMemo(() => {
    const names = (of: WorkstreamRow['lead']) =>
      of.map((organisation) => name(organisation.name)).join(t('screen-list-mark'));
    // English words and days are longer.
    const more = lang === 'en' ? 24 : 0;
    const code = {
      id: 'code',
      header: t('noun-code'),
      // Room for a register's five digits behind its letters: RS-76543.
      width: 96,
      frozen: true,
      sortable: true,
      text: (row: WorkstreamRow) => row.code ?? '',
    };
    const title = {
      id: 'title',
      header: t('noun-workstream'),
      width: isNarrow ? 170 - 2 * more : 270,
      grows: true,
      frozen: !isNarrow,
      sortable: true,
      opens: true,
      text: (row: WorkstreamRow) => name(row.title),
      cell: (row: WorkstreamRow) => <span title={name(row.title)}>{name(row.title)}</span>,
    };
    const lead = {
      id: 'lead',
      header: t('role-lead'),
      width: isNarrow ? 104 : 116,
      text: (row: WorkstreamRow) => names(row.lead),
      cell: (row: WorkstreamRow) => <Lead row={row} />,
    };
    const joint = {
      id: 'joint',
      header: t('role-joint-lead'),
      width: 104,
      text: (row: WorkstreamRow) => names(row.joint),
      cell: (row: WorkstreamRow) => <Names of={row.joint} />,
    };
    const health = {
      id: 'health',
      header: t('noun-health'),
      width: lang === 'en' ? 128 : 96,
      sortable: true,
      text: (row: WorkstreamRow) => t(`health-${row.health ?? 'none'}`),
      cell: (row: WorkstreamRow) => <HealthMark health={row.health} />,
    };
    const asOf = {
      id: 'as-of',
      header: t('noun-as-of'),
      width: isNarrow ? 92 + more : 148 + more * 2,
      sortable: true,
      text: (row: WorkstreamRow) => (row.as_of === null ? '' : day(row.as_of)),
      cell: (row: WorkstreamRow) =>
        row.as_of === null
          ? t('screen-none')
          : isNarrow
            ? dayShort(row.as_of)
            : t('screen-workstreams-as-of', { day: dayShort(row.as_of), days: row.age_days ?? 0 }),
    };
    const headline = {
      id: 'headline',
      header: t('noun-headline'),
      width: 200,
      grows: true,
      text: (row: WorkstreamRow) => row.headline ?? '',
      cell: (row: WorkstreamRow) => (
        <span title={row.headline ?? row.original_rating ?? ''}>
          {row.headline ??
            (row.original_rating && t('screen-workstreams-rated', { rating: row.original_rating }))}
        </span>
      ),
    };
    return [code, title, lead, joint, health, asOf, headline].map((column) => {
      const edit = edits?.[column.id as Field];
      return edit ? { ...column, edit } : column;
    });
  }, [t, day, dayShort, lang, name, isNarrow, edits]);
}

function Names({ of }: { of: WorkstreamRow['lead'] }) {
  const { t } = useText();
  return of.map((organisation, index) => (
    <span key={organisation.id}>
      {index > 0 && t('screen-list-mark')}
      <ShortName organisation={organisation} />
    </span>
  ));
}

function Lead({ row }: { row: WorkstreamRow }) {
  const { t } = useText();
  if (row.ownership === 'vacant') return <Tag tone="danger">{t('assignment-vacant')}</Tag>;
  if (row.ownership === 'contested') return <Tag tone="danger">{t('assignment-contested')}</Tag>;
  return <Names of={row.lead} />;
}

function Filters({ tools }: { tools: ReactNode }) {
  const { t } = useText();
  const { view, change } = useView();
  const { clock } = useAsOf();
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
        {tools}
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
  const filter = { ...filterOf(view, 'ownership'), ownership: one };
  const counts = useAnswer({ query: 'workstream-counts', filter, clock }, { keep: true }).data;
  return (
    <Chip
      count={counts?.total ?? null}
      isOn={view.ownership === one}
      onChange={(on) => change({ ownership: on ? one : null })}
    >
      {t(`assignment-${one}`)}
    </Chip>
  );
}

/** What another screen narrowed to: an organisation, a topic; and closed ones. */
function ScopeChips() {
  const { t } = useText();
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
  const isNarrowed = view.text || view.health.length > 0 || view.ownership || view.ledBy || view.topic;
  return (
    <>
      {view.ledBy && organisation && (
        <Chip count={null} isOn onChange={() => change({ ledBy: null })}>
          {t('screen-workstreams-led-by', { name: name(organisation.path) })}
          <X size={14} aria-hidden />
        </Chip>
      )}
      {view.topic && topic && (
        <Chip count={null} isOn onChange={() => change({ topic: null })}>
          {name(topic.name)}
          <X size={14} aria-hidden />
        </Chip>
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

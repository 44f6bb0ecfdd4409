/** 対応事項: what meetings gave to do, and what they decided; each can be followed back to where it comes from. */
import { Plus } from 'lucide-react';
import type { ActionRow, DecisionRow } from '@/ipc/contract';
import { EmptyState } from '@/kit/empty';
import { DataGrid, type GridColumn } from '@/kit/grid/data-grid';
import { Tabs } from '@/kit/tabs';
import { GiveStrip } from '@/parts/action-strips';
import { dayWidth } from '@/parts/day-width';
import { useDoors } from '@/parts/doors';
import { FailureNote } from '@/parts/failure';
import { ListPage } from '@/parts/list-page';
import { ShortName, useName, useTitle } from '@/parts/name';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useRows, type Window } from '@/state/rows';
import { useText } from '@/text/text';
import { Filters } from './filters';
import { Record } from './record';
import { type Tab, useView } from './view';

/** What a list is known by while one of it is shown in full beside it. */
const beside: ReadonlySet<string> = new Set(['due', 'state', 'text', 'on', 'open']);

const tabs: readonly Tab[] = ['actions', 'decisions'];

export default function ActionsPage() {
  const { t } = useText();
  const { isToday } = useAsOf();
  const { record } = usePlace();
  const { view, change } = useView();
  const { workstream, meeting, decision } = view;
  const of = {
    ...(workstream ? { workstream } : {}),
    ...(meeting ? { meeting } : {}),
    ...(decision ? { decision } : {}),
  };
  const { buttons, strip } = useDoors(
    isToday
      ? [
          {
            id: 'give',
            label: t('screen-action-give'),
            icon: <Plus size={16} aria-hidden />,
            look: 'button',
            strip: (close) => <GiveStrip of={of} onDone={close} />,
          },
        ]
      : [],
  );
  return (
    <ListPage
      title={t('screen-actions')}
      share={55}
      head={buttons}
      beside={record ? <Record key={record} id={record} /> : null}
    >
      {strip}
      <Tabs
        label={t('screen-actions')}
        tabs={tabs.map((id) => ({ id, label: t(`screen-actions-tab-${id}`) }))}
        selected={view.tab}
        onSelect={(id) => change({ tab: id as Tab })}
      >
        <div className="action-page">
          <Filters key={view.tab} view={view} change={change} />
          {view.tab === 'actions' ? <Actions /> : <Decisions />}
        </div>
      </Tabs>
    </ListPage>
  );
}

function Actions() {
  const { t, dayShort, lang } = useText();
  const name = useName();
  const origins = useOrigins();
  const { actions: filter } = useView();
  const { clock } = useAsOf();
  const columns: readonly GridColumn<ActionRow>[] = [
    {
      id: 'due',
      header: t('field-due'),
      width: dayWidth(lang),
      text: (row) => (row.due ? dayShort(row.due) : t('screen-action-no-due')),
    },
    {
      id: 'state',
      header: t('field-state'),
      width: lang === 'en' ? 178 : 130,
      text: ({ outcome, closed_on: on, late_days: late }) =>
        outcome
          ? [t(`outcome-${outcome}`), on && dayShort(on)].filter(Boolean).join(' ')
          : late === null
            ? t('screen-actions-state-open')
            : t('screen-today-late', { days: late }),
      cell: (row) => <Standing row={row} />,
    },
    { id: 'text', header: t('noun-action'), width: 230, grows: true, opens: true, text: (row) => row.text },
    {
      id: 'owner',
      header: t('action-owner'),
      width: 150,
      text: ({ organisation, post }) =>
        [name(organisation.name), post && name(post.title)].filter(Boolean).join(' '),
      cell: ({ organisation, post }) => (
        <span>
          <ShortName organisation={organisation} /> {post && name(post.title)}
        </span>
      ),
    },
    ...origins,
  ];
  const page = (window: Window) => ({ query: 'actions' as const, filter, window, clock });
  const none = [t('screen-actions-none'), t('screen-actions-none-hint')] as const;
  return <Listed label={t('noun-action')} columns={columns} page={page} none={none} />;
}

/** Late by a word of its weight, not by a colour. */
function Standing({ row: { outcome, closed_on: on, late_days: late } }: { row: ActionRow }) {
  const { t, dayShort } = useText();
  if (outcome)
    return (
      <span>
        {t(`outcome-${outcome}`)} {on && dayShort(on)}
      </span>
    );
  return late === null ? (
    <span className="text-quiet">{t('screen-actions-state-open')}</span>
  ) : (
    <strong>{t('screen-today-late', { days: late })}</strong>
  );
}

/** Where an action or a decision comes from. */
function useOrigins(): readonly GridColumn<Pick<ActionRow & DecisionRow, 'workstream' | 'meeting'>>[] {
  const { t, dayShort } = useText();
  const name = useName();
  const title = useTitle();
  return [
    {
      id: 'workstream',
      header: t('noun-workstream'),
      width: 180,
      text: ({ workstream }) => (workstream ? title(workstream) : ''),
    },
    {
      id: 'meeting',
      header: t('noun-meeting'),
      width: 180,
      text: ({ meeting }) => (meeting ? `${dayShort(meeting.on)} ${name(meeting.title)}` : ''),
    },
  ];
}

function Decisions() {
  const { t, dayShort, lang } = useText();
  const origins = useOrigins();
  const { decisions: filter } = useView();
  const { clock } = useAsOf();
  const columns: readonly GridColumn<DecisionRow>[] = [
    { id: 'on', header: t('field-on'), width: dayWidth(lang), text: (row) => dayShort(row.on) },
    { id: 'text', header: t('noun-decision'), width: 230, grows: true, opens: true, text: (row) => row.text },
    {
      id: 'open',
      header: t('screen-actions-of'),
      width: 172,
      text: ({ actions, open }) => t('screen-actions-open-of', { open, count: actions }),
    },
    ...origins,
  ];
  const page = (window: Window) => ({ query: 'decisions' as const, filter, window, clock });
  const none = [t('screen-decisions-none'), t('screen-decisions-none-hint')] as const;
  return <Listed label={t('noun-decision')} columns={columns} page={page} none={none} />;
}

interface ListedProps<R> {
  label: string;
  columns: readonly GridColumn<R>[];
  page: Parameters<typeof useRows<R>>[0];
  /** What is said where nothing is listed, and what to do then. */
  none: readonly [title: string, hint: string];
}

function Listed<R extends { id: string }>({ label, columns, page, none }: ListedProps<R>) {
  const { record, go } = usePlace();
  const rows = useRows<R>(page);
  const shown = columns.filter(({ id }) => record === null || beside.has(id));
  if (rows.failure) return <FailureNote failure={rows.failure} />;
  if (rows.rowCount === 0) return rows.isFirst ? null : <EmptyState title={none[0]}>{none[1]}</EmptyState>;
  return (
    <DataGrid
      label={label}
      columns={shown}
      rowCount={rows.rowCount}
      rowAt={rows.rowAt}
      rowId={({ id }) => id}
      onWindow={rows.onWindow}
      load={rows.load}
      selected={record}
      onSelect={(row) => record !== null && go({ record: row.id, replace: true })}
      onOpen={(row) => go({ record: row.id })}
    />
  );
}

/** 所見: what is amiss on a day, by sort; each can be put aside with a reason and a day to look again. */
import type { FindingKind, FindingRow } from '@/ipc/contract';
import { EmptyState } from '@/kit/empty';
import { DataGrid, type GridColumn } from '@/kit/grid/data-grid';
import { dayWidth } from '@/parts/day-width';
import { FailureNote } from '@/parts/failure';
import { keyOf, useEvidence } from '@/parts/finding';
import { ListPage } from '@/parts/list-page';
import { ShortName, useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { pageSize, useRows, type Window } from '@/state/rows';
import { useText } from '@/text/text';
import { Kinds } from './kinds';
import { FindingRecord } from './record';

const all: readonly FindingKind[] = [
  'gap',
  'vacant',
  'contested',
  'overlap',
  'orphan',
  'stovepipe',
  'no-goal',
  'goal-incomplete',
  'commitment-unowned',
];

/** What a list is known by while one of it is shown in full beside it. */
const beside: ReadonlySet<string> = new Set(['kind', 'about', 'since']);

export default function FindingsPage() {
  const { t, dayShort, listed, lang } = useText();
  const name = useName();
  const evidence = useEvidence();
  const { clock } = useAsOf();
  const { record, search, go } = usePlace();
  const wanted = String(search.kind ?? '').split(',');
  const kinds = all.filter((kind) => wanted.includes(kind));
  const acknowledged = search.known === true;
  const filter = {
    ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
    ...(acknowledged ? { acknowledged } : {}),
  };
  const page = (window: Window) => ({ query: 'findings' as const, filter, window, clock });
  const rows = useRows<FindingRow>(page);
  // The numbers come with each page, so the first one is asked once for both.
  const counts = useAnswer(page({ offset: 0, limit: pageSize }), { keep: true }).data?.counts;
  const columns: readonly GridColumn<FindingRow>[] = [
    {
      id: 'kind',
      header: t('noun-finding'),
      width: lang === 'en' ? 190 : 150,
      text: (row) => t(`finding-${row.kind}`) + (row.acknowledged ? `（${t('finding-acknowledged')}）` : ''),
    },
    {
      id: 'about',
      header: t('finding-about'),
      width: 220,
      grows: true,
      text: (row) =>
        listed(row.about.map((about) => [about.code, name(about.name)].filter(Boolean).join(' '))),
    },
    {
      id: 'who',
      header: t('noun-organisation'),
      width: 132,
      text: (row) => listed(row.organisations.map((body) => name(body.name))),
      cell: (row) => (
        <span className="finding-who">
          {row.organisations.map((body) => (
            <ShortName key={body.id} organisation={body} />
          ))}
        </span>
      ),
    },
    {
      id: 'since',
      header: t('finding-since'),
      width: dayWidth(lang),
      text: (row) => (row.since ? dayShort(row.since) : ''),
    },
    {
      id: 'age',
      header: t('screen-findings-days'),
      width: 72,
      align: 'end',
      text: (row) => (row.age_days === null ? '' : String(row.age_days)),
    },
    {
      id: 'seen',
      header: t('finding-seen'),
      width: 220,
      grows: true,
      text: (row) => listed(row.evidence.flatMap(evidence)),
    },
  ];
  const shown = columns.filter(({ id }) => record === null || beside.has(id));
  return (
    <ListPage
      title={t('screen-findings')}
      share={60}
      beside={record ? <FindingRecord name={record} onClose={() => go({ record: null })} /> : null}
    >
      <Kinds
        all={all}
        chosen={kinds}
        counts={counts ?? []}
        acknowledged={acknowledged}
        onChange={(next) => go({ search: { ...search, ...next }, replace: true })}
      />
      {rows.failure && <FailureNote failure={rows.failure} />}
      {rows.rowCount === 0 && !rows.isFirst && !rows.failure ? (
        <EmptyState title={t('screen-findings-none')}>{t('screen-findings-none-hint')}</EmptyState>
      ) : (
        <DataGrid
          label={t('screen-findings')}
          columns={shown}
          rowCount={rows.rowCount}
          rowAt={rows.rowAt}
          rowId={keyOf}
          onWindow={rows.onWindow}
          selected={record}
          onSelect={(row) => record !== null && go({ record: keyOf(row), replace: true })}
          onOpen={(row) => go({ record: keyOf(row) })}
        />
      )}
    </ListPage>
  );
}

/** 枠組み・主題: the reference entries, the workstreams linked to each, and beside them one of them in full. */
import type { TopicKind, TopicRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { DataGrid, type GridColumn } from '@/kit/grid/data-grid';
import { dayWidth } from '@/parts/day-width';
import { FailureNote } from '@/parts/failure';
import { useName } from '@/parts/name';
import { ReferencePage, useSought } from '@/parts/reference-page';
import { VerificationTag } from '@/parts/verification';
import { OptionalWordField } from '@/parts/word-field';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useRows } from '@/state/rows';
import { useText } from '@/text/text';
import { AddStrip } from './add';
import { TopicRecord } from './record';

/** What a list is known by while one of it is shown in full beside it. */
const beside: ReadonlySet<string> = new Set(['kind', 'name', 'verification', 'workstreams']);

export default function TopicsPage() {
  const { t, dayShort, lang } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const { record, search, go } = usePlace();
  const sought = useSought();
  const kind = search.kind === undefined ? null : (String(search.kind) as TopicKind);
  const rows = useRows<TopicRow>((window) => ({
    query: 'topics',
    ...(kind ? { kind } : {}),
    text: sought || null,
    window,
    clock,
  }));
  const columns: readonly GridColumn<TopicRow>[] = [
    {
      id: 'kind',
      header: t('field-kind'),
      width: lang === 'en' ? 150 : 120,
      text: (row) => t(`topic-kind-${row.kind}`),
    },
    { id: 'code', header: t('screen-field-topic-code'), width: 104, text: (row) => row.code ?? '' },
    {
      id: 'name',
      header: t('field-name'),
      width: 150,
      grows: true,
      text: (row) => name(row.name),
      cell: (row) => <span title={name(row.summary ?? row.name)}>{name(row.name)}</span>,
    },
    {
      id: 'verification',
      header: t('noun-verification'),
      width: lang === 'en' ? 186 : 130,
      text: (row) => (row.verification ? t(`verification-${row.verification}`) : ''),
      cell: (row) => <VerificationTag mark={row.verification} />,
    },
    {
      id: 'on',
      header: t('field-on'),
      width: dayWidth(lang),
      text: (row) => (row.on ? dayShort(row.on) : ''),
    },
    {
      id: 'workstreams',
      header: t('noun-workstream'),
      width: 112,
      align: 'end',
      text: (row) => String(row.workstreams),
      cell: (row) =>
        row.workstreams === 0 ? (
          '0'
        ) : (
          <Button
            rank="tertiary"
            label={t('count-workstreams', { count: row.workstreams })}
            onPress={() => go({ screen: 'workstreams', search: { topic: row.id } })}
          >
            {row.workstreams}
          </Button>
        ),
    },
    { id: 'reference', header: t('noun-source'), width: 124, text: (row) => row.reference ?? '' },
  ];
  return (
    <ReferencePage
      title="screen-topics"
      share={60}
      count={rows.isFirst ? '' : t('screen-count', { count: rows.rowCount })}
      add={{ label: t('screen-topics-add'), strip: (close) => <AddStrip onDone={close} /> }}
      filter={{ label: 'screen-topics-filter', hint: 'screen-topics-filter-hint' }}
      narrow={
        <OptionalWordField
          family="topic-kind"
          blank={t('screen-topics-all-kinds')}
          label={t('field-kind')}
          value={kind}
          onChange={(chosen) => go({ search: { ...search, kind: chosen ?? undefined }, replace: true })}
        />
      }
      list={
        rows.failure ? (
          <FailureNote failure={rows.failure} />
        ) : rows.rowCount === 0 && !rows.isFirst ? (
          <EmptyState title={t(sought || kind ? 'screen-topics-none-found' : 'screen-topics-none')}>
            {t('screen-topics-none-hint')}
          </EmptyState>
        ) : (
          <DataGrid
            label={t('screen-topics')}
            columns={record ? columns.filter(({ id }) => beside.has(id)) : columns}
            rowCount={rows.rowCount}
            rowAt={rows.rowAt}
            rowId={(row) => row.id}
            onWindow={rows.onWindow}
            load={rows.load}
            selected={record}
            onSelect={(row) => go({ record: row.id, replace: true })}
            onOpen={(row) => go({ screen: 'workstreams', search: { topic: row.id } })}
          />
        )
      }
      record={record && <TopicRecord key={record} id={record} />}
    />
  );
}

/** 枠組み・主題: the reference entries, and the workstreams linked to each. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { TopicKind, TopicRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { Select } from '@/kit/choice';
import { EmptyState } from '@/kit/empty';
import { TextField } from '@/kit/field';
import { DataGrid, type GridColumn } from '@/kit/grid/data-grid';
import { useAct } from '@/parts/act';
import { FailureNote } from '@/parts/failure';
import { Form } from '@/parts/form';
import { useName } from '@/parts/name';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useRows } from '@/state/rows';
import { useText } from '@/text/text';

const kinds: readonly TopicKind[] = [
  'domain',
  'pillar',
  'aim',
  'framework',
  'partner',
  'country',
  'grouping',
  'document',
  'event',
  'concept',
];

export default function TopicsPage() {
  const { t, dayShort } = useText();
  const name = useName();
  const { clock, isToday } = useAsOf();
  const { record, search, go } = usePlace();
  const [adding, setAdding] = useState(false);
  const sought = search.q === undefined ? '' : String(search.q);
  const [text, setText] = useState(sought);
  const rows = useRows<TopicRow>((window) => ({ query: 'topics', text: sought || null, window, clock }));
  const columns: readonly GridColumn<TopicRow>[] = [
    { id: 'kind', header: t('field-kind'), width: 120, text: (row) => t(`topic-kind-${row.kind}`) },
    { id: 'code', header: t('noun-code'), width: 88, text: (row) => row.code ?? '' },
    {
      id: 'name',
      header: t('field-name'),
      width: 320,
      grows: true,
      text: (row) => name(row.name),
      cell: (row) => <span title={name(row.summary ?? row.name)}>{name(row.name)}</span>,
    },
    { id: 'on', header: t('field-on'), width: 96, text: (row) => (row.on ? dayShort(row.on) : '') },
    {
      id: 'workstreams',
      header: t('noun-workstream'),
      width: 110,
      align: 'end',
      text: (row) => String(row.workstreams),
      cell: (row) =>
        row.workstreams === 0 ? (
          '0'
        ) : (
          <Button rank="tertiary" onPress={() => go({ screen: 'workstreams', search: { topic: row.id } })}>
            {t('count-workstreams', { count: row.workstreams })}
          </Button>
        ),
    },
    { id: 'reference', header: t('noun-source'), width: 240, text: (row) => row.reference ?? '' },
  ];
  return (
    <section className="page-list" aria-labelledby="page-title">
      <header className="page-head">
        <h1 id="page-title">{t('screen-topics')}</h1>
        <span className="text-quiet tabular-nums" role="status">
          {rows.isFirst ? '' : t('screen-count', { count: rows.rowCount })}
        </span>
        {isToday && !adding && (
          <Button onPress={() => setAdding(true)}>
            <Plus size={16} aria-hidden />
            {t('screen-topics-add')}
          </Button>
        )}
      </header>
      {adding && <AddStrip onDone={() => setAdding(false)} />}
      <div className="page-filters" role="search">
        <TextField
          label={t('screen-topics-filter')}
          placeholder={t('screen-topics-filter-hint')}
          type="search"
          value={text}
          onChange={setText}
          onSearch={(typed) => go({ search: { q: typed.trim() || undefined }, replace: true })}
        />
      </div>
      {rows.failure ? (
        <FailureNote failure={rows.failure} />
      ) : rows.rowCount === 0 && !rows.isFirst ? (
        <EmptyState title={t(sought ? 'screen-topics-none-found' : 'screen-topics-none')}>
          {t('screen-topics-none-hint')}
        </EmptyState>
      ) : (
        <DataGrid
          label={t('screen-topics')}
          columns={columns}
          rowCount={rows.rowCount}
          rowAt={rows.rowAt}
          rowId={(row) => row.id}
          onWindow={rows.onWindow}
          load={rows.load}
          selected={record}
          onSelect={(row) => go({ record: row.id, replace: true })}
          onOpen={(row) => go({ screen: 'workstreams', search: { topic: row.id } })}
        />
      )}
    </section>
  );
}

function AddStrip({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  const [kind, setKind] = useState<TopicKind>('framework');
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [reference, setReference] = useState('');
  const act = useAct();
  async function send() {
    const receipt = await act.record(
      {
        intent: 'add-topic',
        kind,
        name: { ja: name.trim() },
        ...(code.trim() ? { code: code.trim() } : {}),
        ...(reference.trim() ? { reference: reference.trim() } : {}),
      },
      t('screen-topics-added'),
    );
    if (receipt) onDone();
  }
  return (
    <Form label={t('screen-topics-add')} onRecord={send} onClose={onDone}>
      {(record) => (
        <>
          <div className="strip-row">
            <div className="w-36">
              <Select
                label={t('field-kind')}
                choices={kinds.map((id) => ({ id, label: t(`topic-kind-${id}`) }))}
                value={kind}
                onChange={(id) => id && setKind(id as TopicKind)}
              />
            </div>
            <div className="strip-grow">
              <TextField label={t('field-name')} value={name} onChange={setName} isRequired autoFocus />
            </div>
            <div className="w-28">
              <TextField label={t('noun-code')} value={code} onChange={setCode} />
            </div>
            <div className="strip-grow">
              <TextField label={t('noun-source')} value={reference} onChange={setReference} />
            </div>
          </div>
          {act.failure && <FailureNote failure={act.failure} />}
          <div className="strip-foot">
            <Button rank="primary" isDisabled={act.isBusy || name.trim() === ''} onPress={record}>
              {t('screen-topics-add')}
            </Button>
            <Button rank="tertiary" onPress={onDone}>
              {t('screen-close-strip')}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}

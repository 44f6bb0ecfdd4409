/** 担当者: the people of the workspace with the posts that they hold, and beside them one with all posts through time. */
import { useState } from 'react';
import type { PersonRow } from '@/ipc/contract';
import { EmptyState } from '@/kit/empty';
import { TextField } from '@/kit/field';
import { DataGrid, type GridColumn } from '@/kit/grid/data-grid';
import { FailureNote } from '@/parts/failure';
import { ListPage } from '@/parts/list-page';
import { useName } from '@/parts/name';
import { useSought } from '@/parts/reference-page';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useRows } from '@/state/rows';
import { useText } from '@/text/text';
import { PersonRecord } from './record';

export default function PeoplePage() {
  const { t, listed } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const { record, search, go } = usePlace();
  const sought = useSought();
  const [text, setText] = useState(sought);
  const rows = useRows<PersonRow>((window) => ({ query: 'people', text: sought || null, window, clock }));
  const columns: readonly GridColumn<PersonRow>[] = [
    { id: 'name', header: t('noun-person'), width: 140, text: (row) => name(row.name) },
    { id: 'reading', header: t('field-reading'), width: 132, text: (row) => row.reading ?? '' },
    {
      id: 'posts',
      header: t('noun-post'),
      width: 200,
      grows: true,
      text: (row) =>
        listed(row.posts.map(({ organisation, title }) => `${name(organisation.name)} ${name(title)}`)),
    },
  ];
  return (
    <ListPage
      title={t('screen-people')}
      share={52}
      head={
        <span className="text-quiet tabular-nums" role="status">
          {rows.isFirst ? '' : t('screen-count', { count: rows.rowCount })}
        </span>
      }
      beside={record && <PersonRecord key={record} id={record} />}
    >
      <div className="page-filters" role="search">
        <TextField
          label={t('screen-people-filter')}
          placeholder={t('screen-people-filter-hint')}
          type="search"
          value={text}
          onChange={setText}
          onSearch={(typed) => go({ search: { ...search, q: typed.trim() || undefined }, replace: true })}
        />
      </div>
      {rows.failure ? (
        <FailureNote failure={rows.failure} />
      ) : rows.rowCount === 0 && !rows.isFirst ? (
        <EmptyState title={t('screen-people-none')}>{t('screen-people-none-hint')}</EmptyState>
      ) : (
        <DataGrid
          label={t('screen-people')}
          columns={columns}
          rowCount={rows.rowCount}
          rowAt={rows.rowAt}
          rowId={(row) => row.id}
          onWindow={rows.onWindow}
          load={rows.load}
          selected={record}
          onSelect={(row) => go({ record: row.id, replace: record !== null })}
          onOpen={(row) => go({ record: row.id })}
        />
      )}
    </ListPage>
  );
}

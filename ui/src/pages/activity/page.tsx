/** 履歴: the acts of this workspace, the newest first; each can be taken back while nothing rests on it. */
import type { GestureRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { DataGrid, type GridColumn } from '@/kit/grid/data-grid';
import { useUndo } from '@/parts/act';
import { useKind } from '@/parts/change-kind';
import { FailureNote } from '@/parts/failure';
import { useMoment } from '@/parts/history';
import { useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useRows } from '@/state/rows';
import { useText } from '@/text/text';

export default function ActivityPage() {
  const { t, lang } = useText();
  const name = useName();
  const moment = useMoment();
  const kind = useKind();
  const { record, go } = usePlace();
  const { undo, redo, revert } = useUndo();
  const { isToday } = useAsOf();
  const undoable = useAnswer({ query: 'undoable' }, { keep: true }).data;
  const rows = useRows<GestureRow>((window) => ({ query: 'activity', window }));
  const columns: readonly GridColumn<GestureRow>[] = [
    {
      id: 'at',
      header: t('screen-activity-at'),
      width: lang === 'en' ? 218 : 190,
      text: (row) => moment(row.at),
    },
    {
      id: 'kind',
      header: t('screen-activity-kind'),
      width: lang === 'en' ? 184 : 150,
      text: (row) => kind(row.kind),
    },
    {
      id: 'about',
      header: t('screen-activity-about'),
      width: 200,
      grows: true,
      text: (row) => row.about,
      cell: (row) => <span title={row.about}>{row.about}</span>,
    },
    {
      id: 'changes',
      header: t('screen-activity-changes'),
      width: 88,
      align: 'end',
      text: (row) => row.changes.toLocaleString('ja-JP'),
    },
    {
      id: 'actor',
      header: t('noun-post'),
      width: 210,
      text: (row) =>
        row.actor
          ? `${name(row.actor.organisation.name)} ${name(row.actor.title)}`
          : t('screen-history-nobody'),
    },
    {
      id: 'state',
      header: t('field-state'),
      width: lang === 'en' ? 124 : 172,
      text: (row) => (row.retracted ? t('screen-history-retracted') : ''),
      cell: (row) =>
        row.retracted ? (
          <Tag tone="warn">{t('screen-history-retracted')}</Tag>
        ) : row.revertible ? (
          <Button rank="tertiary" isDisabled={!isToday} onPress={() => revert(row.gesture)}>
            {t('screen-history-revert')}
          </Button>
        ) : (
          t('screen-none')
        ),
    },
  ];
  return (
    <section className="page-list" aria-labelledby="page-title">
      <header className="page-head">
        <h1 id="page-title">{t('screen-activity')}</h1>
        <span className="text-quiet tabular-nums" role="status">
          {rows.isFirst ? '' : t('screen-activity-count', { count: rows.rowCount })}
        </span>
        <span className="page-head-end">
          <Button isDisabled={!isToday || !undoable?.undo} onPress={undo}>
            {t('screen-keys-undo')}
            <kbd aria-hidden>Ctrl+Z</kbd>
          </Button>
          <Button isDisabled={!isToday || !undoable?.redo} onPress={redo}>
            {t('screen-keys-redo')}
            <kbd aria-hidden>Ctrl+Y</kbd>
          </Button>
        </span>
      </header>
      <p className="kit-hint">{t(isToday ? 'screen-activity-hint' : 'screen-as-of-no-writing')}</p>
      {rows.failure ? (
        <FailureNote failure={rows.failure} />
      ) : rows.rowCount === 0 && !rows.isFirst ? (
        <EmptyState title={t('screen-activity-none')} />
      ) : (
        <DataGrid
          label={t('screen-activity')}
          columns={columns}
          rowCount={rows.rowCount}
          rowAt={rows.rowAt}
          rowId={(row) => row.gesture}
          onWindow={rows.onWindow}
          load={rows.load}
          selected={record}
          onSelect={(row) => go({ record: row.gesture, replace: true })}
        />
      )}
    </section>
  );
}

/** 引継ぎ: what a post has passes from the one who goes to the one who comes. The list, and the pack of one. */
import { useState } from 'react';
import type { HandoverRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { FailureNote } from '@/parts/failure';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { BeginStrip } from './begin';
import { Pack } from './pack';
import { Counted, useSides } from './sides';

export default function HandoverPage() {
  const { record } = usePlace();
  return record ? <One key={record} id={record} /> : <All />;
}

function One({ id }: { id: string }) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'handover', id, clock }, { keep: true });
  if (error) return <FailureNote failure={error} />;
  if (!data) return <h1 className="sr-only">{t('screen-handover')}</h1>;
  return <Pack pack={data} />;
}

function All() {
  const { t } = useText();
  const { search } = usePlace();
  const { clock, isToday } = useAsOf();
  const { go } = usePlace();
  const asked = typeof search.post === 'string' ? search.post : null;
  const [isOpen, setOpen] = useState(asked !== null);
  const { data, error } = useAnswer({ query: 'handovers', clock }, { keep: true });
  const rows = data?.items ?? [];
  return (
    <div className="page-plain page-wide">
      <h1>{t('screen-handover')}</h1>
      {isToday && !isOpen && (
        <div className="doors">
          <Button rank="secondary" onPress={() => setOpen(true)}>
            {t('screen-handover-begin')}
          </Button>
        </div>
      )}
      {isToday && isOpen && (
        <BeginStrip
          post={asked}
          onDone={(receipt) => {
            setOpen(false);
            if (receipt) go({ record: receipt.subject, search: {} });
          }}
        />
      )}
      {error && <FailureNote failure={error} />}
      {data && rows.length === 0 ? (
        <EmptyState title={t('screen-handover-none')}>{t('screen-handover-none-hint')}</EmptyState>
      ) : (
        rows.length > 0 && <Rows rows={rows} />
      )}
    </div>
  );
}

function Rows({ rows }: { rows: readonly HandoverRow[] }) {
  const { t, day } = useText();
  const { go } = usePlace();
  const { whose, who } = useSides();
  return (
    <table className="plain-table">
      <caption className="sr-only">{t('screen-handover')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('noun-post')}</th>
          <th scope="col">{t('handover-predecessor')}</th>
          <th scope="col">{t('handover-successor')}</th>
          <th scope="col">{t('handover-day')}</th>
          <th scope="col">{t('handover-progress-label')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Button rank="tertiary" onPress={() => go({ record: row.id })}>
                {whose(row)}
              </Button>
            </th>
            <td>{who(row.predecessor)}</td>
            <td>{who(row.successor)}</td>
            <td>{day(row.on)}</td>
            <td>{row.completed ? t('screen-handover-completed') : <Counted row={row} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

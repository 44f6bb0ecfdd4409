/** What was said of a workstream, the latest first. Nothing is edited; an entry is corrected by a new one. */
import { useState } from 'react';
import type { StatusRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { FailureNote } from '@/parts/failure';
import { HealthMark } from '@/parts/health';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';

const step = 50;
/** The door gives no more in one answer. */
const most = 200;

interface LogProps {
  id: string;
  onCorrect?: ((status: string) => void) | undefined;
}

export function StatusLog({ id, onCorrect }: LogProps) {
  const { t } = useText();
  const { clock, isToday } = useAsOf();
  const [limit, setLimit] = useState(step);
  const { data, error } = useAnswer(
    { query: 'statuses', workstream: id, window: { offset: 0, limit }, clock },
    { keep: true },
  );
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  if (data.total === 0)
    return <EmptyState title={t('screen-status-none')}>{t('screen-status-none-hint')}</EmptyState>;
  return (
    <>
      <ol className="log">
        {data.items.map((row) => (
          <li key={row.id} data-past={row.corrected ? '' : undefined}>
            <Entry
              row={row}
              onCorrect={isToday && !row.confirmation && !row.corrected ? onCorrect : undefined}
            />
          </li>
        ))}
      </ol>
      {data.total > data.items.length && limit < most && (
        <Button onPress={() => setLimit(Math.min(most, limit + step))}>
          {t('screen-more-rows', { count: data.total - data.items.length })}
        </Button>
      )}
    </>
  );
}

function Entry({ row, onCorrect }: { row: StatusRow; onCorrect?: ((status: string) => void) | undefined }) {
  const { t, day } = useText();
  const parts = [
    ['noun-narrative', row.narrative],
    ['noun-obstacles', row.obstacles],
    ['noun-next-step', row.next_step],
  ] as const;
  return (
    <>
      <p className="log-head">
        <time dateTime={row.as_of}>{day(row.as_of)}</time>
        {row.confirmation ? <Tag>{t('status-no-change')}</Tag> : <HealthMark health={row.health} />}
        {row.progress !== null && (
          <span className="text-quiet">{t('screen-status-progress', { percent: row.progress })}</span>
        )}
        {row.original_rating && (
          <span className="text-quiet">{t('screen-workstreams-rated', { rating: row.original_rating })}</span>
        )}
        {row.corrected && <Tag tone="warn">{t('screen-status-was-corrected')}</Tag>}
        {onCorrect && (
          <span className="log-act">
            <Button rank="tertiary" onPress={() => onCorrect(row.id)}>
              {t('screen-status-correct')}
            </Button>
          </span>
        )}
      </p>
      {row.headline && <p className="font-bold">{row.headline}</p>}
      <dl className="log-parts">
        {parts.map(
          ([label, said]) =>
            said && (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd className="whitespace-pre-line">{said}</dd>
              </div>
            ),
        )}
        {row.source && (
          <div>
            <dt>{t('noun-source')}</dt>
            <dd>{row.source}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

/**
 * What was said of a workstream, the latest first. Nothing is edited: an entry is corrected by a new one, and stands
 * here as corrected; what it said before is in the history.
 */
import type { StatusRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { FailureNote } from '@/parts/failure';
import { HealthMark } from '@/parts/health';
import { MoreRows } from '@/parts/more-rows';
import { useName } from '@/parts/name';
import { ProseText } from '@/parts/prose';
import { useAsOf } from '@/state/clock';
import { useLog } from '@/state/rows';
import { useText } from '@/text/text';

interface LogProps {
  id: string;
  onCorrect?: ((status: StatusRow) => void) | undefined;
}

export function StatusLog({ id, onCorrect }: LogProps) {
  const { t } = useText();
  const { clock, isToday } = useAsOf();
  const log = useLog<StatusRow>((window) => ({ query: 'statuses', workstream: id, window, clock }));
  if (log.failure) return <FailureNote failure={log.failure} />;
  if (log.isFirst) return null;
  if (log.total === 0)
    return <EmptyState title={t('screen-status-none')}>{t('screen-status-none-hint')}</EmptyState>;
  return (
    <>
      <ol className="log">
        {log.rows.map((row) => (
          <li key={row.id}>
            <Entry row={row} onCorrect={isToday && !row.confirmation ? onCorrect : undefined} />
          </li>
        ))}
      </ol>
      <MoreRows log={log} />
    </>
  );
}

function Entry({ row, onCorrect }: { row: StatusRow; onCorrect: LogProps['onCorrect'] }) {
  const { t, day } = useText();
  const name = useName();
  const parts = [
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
        {row.corrected && <Tag>{t('screen-status-was-corrected')}</Tag>}
        {onCorrect && (
          <span className="log-act">
            <Button rank="tertiary" onPress={() => onCorrect(row)}>
              {t('screen-status-correct')}
            </Button>
          </span>
        )}
      </p>
      {row.headline && <p className="font-bold">{row.headline}</p>}
      <dl className="log-parts">
        {row.narrative && (
          <div>
            <dt>{t('noun-narrative')}</dt>
            <dd>
              <ProseText parts={row.prose} />
            </dd>
          </div>
        )}
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
        {row.reporter && (
          <div>
            <dt>{t('noun-reporter')}</dt>
            <dd>
              {[
                name(row.reporter.organisation.name),
                name(row.reporter.title),
                ...row.reporter.holders.map(({ person }) => name(person.name)),
              ].join(' ')}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

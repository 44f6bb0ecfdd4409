/** Who leads, since when, on what basis; how it stands and how old that is; what comes next. In one glance. */
import type { ReactNode } from 'react';
import type { AssignmentRow, WorkstreamDetail } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { daysBetween, useAssignmentWords } from '@/parts/answer-text';
import { HealthMark } from '@/parts/health';
import { useName } from '@/parts/name';
import { isMissing, SilenceMark } from '@/parts/silence';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { DisputeNote } from './dispute';
import { only } from './facts';

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="answer-line">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** 「令和6年4月1日から（2年7か月）」, and on what it rests. */
export function SinceAndBasis({ row }: { row: AssignmentRow }) {
  const { since, basis } = useAssignmentWords()(row);
  return (
    <span className="answer-note">
      <span>{since}</span>
      <span>{basis}</span>
    </span>
  );
}

export function StateTag({ row }: { row: AssignmentRow }) {
  const { t } = useText();
  return <Tag tone={row.state === 'proposed' ? 'warn' : 'plain'}>{t(`assignment-${row.state}`)}</Tag>;
}

function Who({ row }: { row: AssignmentRow }) {
  const name = useName();
  return (
    <div className="answer-who">
      <p>
        <strong>{name(row.organisation.name)}</strong>
        {row.post && (
          <span>
            {' '}
            {[name(row.post.title), ...row.post.holders.map(({ person }) => name(person.name))].join(' ')}
          </span>
        )}{' '}
        <StateTag row={row} />
      </p>
      <SinceAndBasis row={row} />
    </div>
  );
}

export function AnswerFirst({ detail }: { detail: WorkstreamDetail }) {
  const { t, day } = useText();
  const { day: shown } = useAsOf();
  const holding = detail.assignments.filter(({ holds }) => holds);
  const leads = holding.filter(({ role }) => role === 'lead');
  const joint = holding.filter(({ role }) => role === 'joint-lead');
  const disputes = only(detail.facts, 'dispute');
  const { latest } = detail;
  return (
    <dl className="answer">
      <Line label={t('role-lead')}>
        {detail.ownership !== 'settled' && (
          <p className="answer-open">
            <Tag tone="danger">{t(`assignment-${detail.ownership}`)}</Tag>
            {detail.ownership_since && (
              <span className="text-quiet tabular-nums">
                {t('screen-ownership-open', {
                  day: day(detail.ownership_since),
                  days: daysBetween(detail.ownership_since, shown),
                })}
              </span>
            )}
          </p>
        )}
        {leads.map((row) => (
          <Who key={row.id} row={row} />
        ))}
        {disputes.map(({ id, dispute }) => (
          <div key={id} className="answer-who">
            <p>{dispute.note}</p>
            <DisputeNote dispute={dispute} />
          </div>
        ))}
      </Line>
      {joint.length > 0 && (
        <Line label={t('role-joint-lead')}>
          {joint.map((row) => (
            <Who key={row.id} row={row} />
          ))}
        </Line>
      )}
      <Line label={t('noun-status')}>
        <p className="answer-health">
          <strong>
            <HealthMark health={detail.health} />
          </strong>
          <span className="text-quiet tabular-nums">
            {detail.as_of
              ? t('screen-status-as-of', { day: day(detail.as_of), days: detail.age_days ?? 0 })
              : t('screen-status-never')}
          </span>
          {detail.original_rating && (
            <span className="text-quiet">
              {t('screen-workstreams-rated', { rating: detail.original_rating })}
            </span>
          )}
        </p>
        <p className="answer-health">
          <SilenceMark row={detail} />
          <span className="text-quiet">
            {[
              detail.cadence ? t(`cadence-${detail.cadence}`) : t('screen-silence-assumed'),
              detail.due_on &&
                t(isMissing(detail.silence) ? 'screen-silence-was-due' : 'screen-silence-due', {
                  day: day(detail.due_on),
                }),
            ]
              .filter(Boolean)
              .join(t('screen-list-mark'))}
          </span>
        </p>
        {(latest?.headline ?? detail.headline) && <p>{latest?.headline ?? detail.headline}</p>}
        {latest?.obstacles && (
          <p>
            <span className="text-quiet">{t('noun-obstacles')}</span> {latest.obstacles}
          </p>
        )}
      </Line>
      {latest?.next_step && (
        <Line label={t('noun-next-step')}>
          <p>
            {latest.next_step}
            {latest.next_on && (
              <span className="text-quiet"> {t('screen-status-next-on', { day: day(latest.next_on) })}</span>
            )}
          </p>
        </Line>
      )}
    </dl>
  );
}

/** Who leads, since when, on what basis; how it stands and how old that is; what comes next. In one glance. */
import type { ReactNode } from 'react';
import type { AssignmentRow, WorkstreamDetail } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { HealthMark } from '@/parts/health';
import { useName } from '@/parts/name';
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

/** Whole years and months from one civil day to a later one. */
export function span(from: string, to: string): { years: number; months: number } | null {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  const months = (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
  return months < 0 ? null : { years: Math.floor(months / 12), months: months % 12 };
}

/** 「令和6年4月1日から（2年7か月）」, and on what it rests. */
export function SinceAndBasis({ row }: { row: AssignmentRow }) {
  const { t, day } = useText();
  const { day: shown } = useAsOf();
  const lasted = row.from && row.holds ? span(row.from, shown) : null;
  const since =
    row.from === null
      ? t('screen-assignment-since-unknown')
      : row.to !== null
        ? t('screen-assignment-period', { from: day(row.from), to: day(row.to) })
        : lasted
          ? t('screen-assignment-since-span', { day: day(row.from), ...lasted })
          : t('screen-assignment-since', { day: day(row.from) });
  const { basis } = row;
  const words =
    basis &&
    [
      basis.kind && t(`basis-${basis.kind}`),
      t('screen-quoted', { text: basis.reference }),
      basis.on && t('screen-basis-on', { day: day(basis.on) }),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <span className="answer-note">
      <span>
        {row.to !== null && row.from === null ? t('screen-assignment-until', { day: day(row.to) }) : since}
      </span>
      <span>{words ? t('screen-assignment-basis', { basis: words }) : t('screen-assignment-no-basis')}</span>
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
        {row.post && <span> {name(row.post.title)}</span>} <StateTag row={row} />
      </p>
      <SinceAndBasis row={row} />
    </div>
  );
}

export function AnswerFirst({ detail }: { detail: WorkstreamDetail }) {
  const { t, day } = useText();
  const holding = detail.assignments.filter(({ holds }) => holds);
  const leads = holding.filter(({ role }) => role === 'lead');
  const joint = holding.filter(({ role }) => role === 'joint-lead');
  const disputes = only(detail.facts, 'dispute');
  const { latest } = detail;
  return (
    <dl className="answer">
      <Line label={t('role-lead')}>
        {detail.ownership === 'contested' && <Tag tone="danger">{t('assignment-contested')}</Tag>}
        {leads.length === 0 && <Tag tone="danger">{t('assignment-vacant')}</Tag>}
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

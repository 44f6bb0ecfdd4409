/** How far a slip reaches: the workstreams that wait for it, the nearest first, with what is pushed on. */
import type { ImpactRow, MilestoneRow } from '@/ipc/contract';
import { FailureNote } from '@/parts/failure';
import { HealthIcon } from '@/parts/health';
import { ShortName, useName, useTitle } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';

/** Beyond these only the number is said. */
const mostShown = 12;

/** To a day to which it would slip; without one, as far as it has. */
export function Impact({ row, to }: { row: MilestoneRow; to?: string }) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { data, error } = useAnswer(
    { query: 'impact', milestone: row.id, ...(to ? { to } : {}), clock },
    { keep: true },
  );
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  const left = data.length - mostShown;
  return (
    <section className="impact" aria-label={t('screen-impact')} aria-live="polite">
      <p className="font-bold">
        {data.length === 0 ? t('screen-impact-none') : t('screen-impact-count', { count: data.length })}
      </p>
      {data.length > 0 && (
        <ul className="rows">
          {data.slice(0, mostShown).map((one) => (
            <li key={one.workstream.id}>
              <Reached one={one} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className="kit-hint">{t('screen-impact-more', { count: left })}</p>}
    </section>
  );
}

function Reached({ one }: { one: ImpactRow }) {
  const { t, dayShort } = useText();
  const name = useName();
  const title = useTitle();
  const [lead] = one.lead;
  return (
    <>
      <p className="log-head">
        <HealthIcon health={one.health} />
        <span className="sr-only">{t(`health-${one.health ?? 'none'}`)}</span>
        <span>{title(one.workstream)}</span>
        <span className="text-quiet">
          {lead ? <ShortName organisation={lead} /> : t('assignment-vacant')}
        </span>
        <span className="text-quiet">{t('screen-impact-hops', { hops: one.hops })}</span>
        <span className="log-act">{t(one.blocked ? 'screen-impact-blocked' : 'screen-impact-reached')}</span>
      </p>
      {one.milestones.length > 0 && (
        <ul className="impact-milestones" aria-label={t('impact-milestones')}>
          {one.milestones.map(([milestone, pushed]) => (
            <li key={milestone.id}>
              {name(milestone.title)}
              <span className="tabular-nums">
                {pushed
                  ? t('screen-impact-pushed', { from: dayShort(milestone.forecast), to: dayShort(pushed) })
                  : dayShort(milestone.forecast)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

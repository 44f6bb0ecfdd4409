/** One series: who meets how often, its meetings to come and those that were, and what is still open of them. */
import { ArrowLeft, CalendarPlus, ListChecks, PencilLine } from 'lucide-react';
import type { SeriesRow } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { useDoors } from '@/parts/doors';
import { ShortName, useName } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';
import { Coming, Past } from './all';
import { PlanStrip, SeriesStrip } from './plan';

export function Series({ series }: { series: SeriesRow }) {
  const { t, day } = useText();
  const name = useName();
  const { isToday } = useAsOf();
  const { go } = usePlace();
  const openRecord = useOpenRecord();
  const { buttons, strip } = useDoors(
    isToday
      ? [
          {
            id: 'plan',
            label: t('screen-meeting-plan'),
            icon: <CalendarPlus size={16} aria-hidden />,
            look: 'button',
            strip: (close) => (
              <PlanStrip
                all={[series]}
                series={series.id}
                onDone={(receipt) => {
                  close();
                  if (receipt) openRecord({ screen: 'meetings', record: receipt.subject });
                }}
              />
            ),
          },
          {
            id: 'revise',
            label: t('screen-series-revise'),
            icon: <PencilLine size={16} aria-hidden />,
            strip: (close) => <SeriesStrip known={series} onDone={close} />,
          },
        ]
      : [],
  );
  const filter = { series: series.id };
  return (
    <article className="page-plain page-wide meetings" data-record={series.id} aria-labelledby="record-title">
      <p>
        <Button rank="tertiary" onPress={() => go({ record: null, search: {} })}>
          <ArrowLeft size={16} aria-hidden />
          {t('screen-meetings-all')}
        </Button>
      </p>
      <h1 id="record-title" tabIndex={-1}>
        {name(series.name)}
      </h1>
      <dl className="meeting-facts">
        <div>
          <dt>{t('meeting-kind')}</dt>
          <dd>{t(`meeting-level-${series.level}`)}</dd>
        </div>
        {series.cadence && (
          <div>
            <dt>{t('screen-series-cadence')}</dt>
            <dd>{t(`cadence-${series.cadence}`)}</dd>
          </div>
        )}
        {series.host && (
          <div>
            <dt>{t('field-host')}</dt>
            <dd>{name(series.host.name)}</dd>
          </div>
        )}
        <div>
          <dt>{t('series-members')}</dt>
          <dd>
            <span className="meeting-bodies">
              {series.members.map((body) => (
                <ShortName key={body.id} organisation={body} />
              ))}
            </span>
          </dd>
        </div>
        {series.last && (
          <div>
            <dt>{t('series-last')}</dt>
            <dd>{day(series.last)}</dd>
          </div>
        )}
        {series.next && (
          <div>
            <dt>{t('series-next')}</dt>
            <dd>{day(series.next)}</dd>
          </div>
        )}
      </dl>
      <div className="doors">
        {buttons}
        <Button rank="tertiary" onPress={() => go({ screen: 'actions', search: { series: series.id } })}>
          <ListChecks size={16} aria-hidden />
          {t('screen-series-actions', { count: series.open })}
        </Button>
      </div>
      {strip}
      <Coming filter={filter} isEmpty={false} />
      <Past filter={filter} />
    </article>
  );
}

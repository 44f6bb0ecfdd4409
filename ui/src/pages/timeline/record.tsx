/** One milestone beside the timeline: its days, every slip, how far it reaches; what can be done to it. */
import { ListChecks, ListFilter } from 'lucide-react';
import type { MilestoneDetail } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { FailureNote } from '@/parts/failure';
import { MilestoneTags, ReachedBy, SlipList, useMilestoneDoors } from '@/parts/milestones/item';
import { MilestoneSign, standingOf } from '@/parts/milestones/sign';
import { useName, useTitle } from '@/parts/name';
import { useOpenRecord } from '@/parts/open-record';
import { RecordFrame } from '@/parts/record-frame';
import { useView } from '@/parts/workstream-view';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { dayOfMilestone } from './layout';
import { useShown } from './place';

export function MilestoneRecord({ id }: { id: string }) {
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'milestone', id, clock }, { keep: true });
  if (error) return <FailureNote failure={error} />;
  if (!data) return null;
  return <Record found={data} />;
}

function Record({ found }: { found: MilestoneDetail }) {
  const { t, day } = useText();
  const name = useName();
  const title = useTitle();
  const open = useOpenRecord();
  const { change } = useView();
  const shown = useShown();
  const { isToday } = useAsOf();
  const standing = standingOf(found);
  const { buttons, strip } = useMilestoneDoors(found, isToday, 'button');
  // Opened from elsewhere it may stand far below, or on another day than is shown.
  const onAlone = () => {
    change({ text: found.workstream.code ?? name(found.workstream.title) }, shown.at(dayOfMilestone(found)));
  };
  const of = title(found.workstream);
  const lines: readonly (readonly [string, string | null])[] = [
    ['noun-workstream', of],
    ['milestone-baseline', day(found.baseline)],
    ['milestone-forecast', standing === 'done' ? null : day(found.forecast)],
    ['milestone-actual', found.actual && day(found.actual)],
    ['milestone-dropped', found.dropped_on && day(found.dropped_on)],
    [
      'screen-milestone-shift',
      found.slipped_days > 0
        ? t('screen-milestone-behind', { days: found.slipped_days })
        : found.slipped_days < 0
          ? t('screen-milestone-before', { days: -found.slipped_days })
          : null,
    ],
    ['field-evidence', found.evidence],
    ['field-reason', found.dropped_on ? found.reason : null],
  ];
  return (
    <RecordFrame
      id={found.id}
      title={name(found.title)}
      facts={
        <>
          <MilestoneSign critical={found.critical} standing={standing} />
          <span>{t(`screen-milestone-${standing}`)}</span>
          <MilestoneTags row={found} />
          {found.late_days !== null && (
            <strong className="text-danger">{t('screen-today-late', { days: found.late_days })}</strong>
          )}
        </>
      }
    >
      <dl className="plain-list">
        {lines.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="doors">
        {buttons}
        <Button onPress={onAlone}>
          <ListFilter size={16} aria-hidden />
          {t('screen-timeline-alone')}
        </Button>
        <Button
          onPress={() =>
            open({ screen: 'workstreams', record: found.workstream.id, search: { milestone: found.id } })
          }
        >
          <ListChecks size={16} aria-hidden />
          {t('screen-timeline-to-workstream')}
        </Button>
      </div>
      {strip}
      {found.history.length > 0 && (
        <section>
          <h3>{t('milestone-slip')}</h3>
          <SlipList history={found.history} label={t('milestone-slip')} />
        </section>
      )}
      <ReachedBy row={found} />
    </RecordFrame>
  );
}

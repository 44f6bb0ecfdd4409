/** 工程: the dated steps of a workstream, each with what became of its first day; planning one. */
import { CalendarRange, Plus } from 'lucide-react';
import type { MilestoneRow, WorkstreamDetail } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { EmptyState } from '@/kit/empty';
import { useDoors } from '@/parts/doors';
import { FailureNote } from '@/parts/failure';
import { MilestoneItem } from '@/parts/milestones/item';
import { PlanStrip } from '@/parts/milestones/strips';
import { MoreRows } from '@/parts/more-rows';
import { useName } from '@/parts/name';
import { useAsOf } from '@/state/clock';
import { usePlace } from '@/state/place';
import { useLog } from '@/state/rows';
import { useText } from '@/text/text';

export function Milestones({ detail, canWrite }: { detail: WorkstreamDetail; canWrite: boolean }) {
  const { t } = useText();
  const name = useName();
  const workstream = detail.id;
  const { clock } = useAsOf();
  const { go } = usePlace();
  const log = useLog<MilestoneRow>((window) => ({
    query: 'milestones',
    filter: { workstream, closed: true },
    window,
    clock,
  }));
  const { buttons, strip } = useDoors(
    canWrite
      ? [
          {
            id: 'milestone',
            label: t('screen-milestone-add'),
            icon: <Plus size={16} aria-hidden />,
            look: 'button',
            strip: (close) => <PlanStrip workstream={workstream} onDone={close} />,
          },
        ]
      : [],
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="doors">
        {buttons}
        {log.total > 0 && (
          <Button
            rank="tertiary"
            onPress={() => go({ screen: 'timeline', search: { q: detail.code ?? name(detail.title) } })}
          >
            <CalendarRange size={16} aria-hidden />
            {t('screen-milestone-to-timeline')}
          </Button>
        )}
      </div>
      {strip}
      {log.failure && <FailureNote failure={log.failure} />}
      {log.total === 0 && !log.isFirst && !log.failure ? (
        <EmptyState title={t('screen-milestones-none')}>{t('screen-milestones-none-hint')}</EmptyState>
      ) : (
        <ol className="rows">
          {log.rows.map((row) => (
            <li key={row.id} data-line={row.id} tabIndex={-1}>
              <MilestoneItem row={row} canWrite={canWrite} />
            </li>
          ))}
        </ol>
      )}
      <MoreRows log={log} />
    </div>
  );
}

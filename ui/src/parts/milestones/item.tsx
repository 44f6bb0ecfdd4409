/** One milestone: its days, every slip with its reason, what shows that it was reached; and what can be done to it. */
import type { MilestoneRow, SlipRow } from '@/ipc/contract';
import { Tag } from '@/kit/badge';
import { type Door, useDoors } from '@/parts/doors';
import { FailureNote } from '@/parts/failure';
import { useName } from '@/parts/name';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';
import { Impact } from './impact';
import { MilestoneSign, standingOf } from './sign';
import { DropStrip, FinishStrip, PlanStrip, SlipStrip } from './strips';
import { useMilestoneFacts } from './words';

/** What can be done to a milestone, and the form that is open. `asked` is opened from elsewhere. */
export function useMilestoneDoors(row: MilestoneRow, canWrite: boolean, look: 'button' | 'text' = 'text') {
  const { t } = useText();
  const isOpen = row.actual === null && row.dropped_on === null;
  const doors: Door[] = [
    ...(isOpen
      ? ([
          {
            id: 'slip',
            label: t('screen-milestone-slip'),
            strip: (onDone) => <SlipStrip row={row} onDone={onDone} />,
          },
          {
            id: 'finish',
            label: t('screen-milestone-finish'),
            strip: (onDone) => <FinishStrip row={row} onDone={onDone} />,
          },
          {
            id: 'drop',
            label: t('screen-milestone-drop'),
            strip: (onDone) => <DropStrip row={row} onDone={onDone} />,
          },
        ] satisfies Door[])
      : []),
    {
      id: 'revise',
      label: t('screen-milestone-revise'),
      strip: (onDone) => <PlanStrip workstream={row.workstream.id} row={row} onDone={onDone} />,
    },
  ];
  return useDoors(canWrite ? doors.map((door) => ({ ...door, look })) : []);
}

export function MilestoneItem({ row, canWrite }: { row: MilestoneRow; canWrite: boolean }) {
  const name = useName();
  const { buttons, strip } = useMilestoneDoors(row, canWrite);
  return (
    <>
      <p className="log-head">
        <MilestoneSign critical={row.critical} standing={standingOf(row)} />
        <span className="font-bold">{name(row.title)}</span>
        <MilestoneTags row={row} />
        <span className="log-act">{buttons}</span>
      </p>
      <MilestoneNotes row={row} />
      {strip}
      {row.slips > 0 && <Slips id={row.id} />}
    </>
  );
}

export function MilestoneTags({ row }: { row: MilestoneRow }) {
  const { t, dayShort } = useText();
  return (
    <>
      {row.critical && <Tag tone="accent">{t('milestone-critical')}</Tag>}
      {row.every && (
        <Tag>
          {row.until
            ? t('screen-milestone-every-until', { every: t(`every-${row.every}`), day: dayShort(row.until) })
            : t(`every-${row.every}`)}
        </Tag>
      )}
    </>
  );
}

export function MilestoneNotes({ row }: { row: MilestoneRow }) {
  const { t } = useText();
  const facts = useMilestoneFacts();
  return (
    <p className="answer-note">
      {facts(row).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {row.evidence && (
        <span>{t('screen-answer-line', { label: t('field-evidence'), text: row.evidence })}</span>
      )}
      {row.dropped_on && row.reason && (
        <span>{t('screen-answer-line', { label: t('field-reason'), text: row.reason })}</span>
      )}
    </p>
  );
}

/** Every slip in the order in which it was told. */
function Slips({ id }: { id: string }) {
  const { t } = useText();
  const { clock } = useAsOf();
  const { data, error } = useAnswer({ query: 'milestone', id, clock }, { keep: true });
  if (error) return <FailureNote failure={error} />;
  if (!data || data.history.length === 0) return null;
  return <SlipList history={data.history} label={t('milestone-slip')} />;
}

export function SlipList({ history, label }: { history: readonly SlipRow[]; label: string }) {
  const { t, dayShort } = useText();
  const name = useName();
  return (
    <ol className="slips" aria-label={label}>
      {history.map((slip) => (
        <li key={`${slip.at}${slip.to}`}>
          <span className="tabular-nums">
            {t('screen-milestone-moved', { from: dayShort(slip.was), to: dayShort(slip.to) })}
          </span>
          <span>{slip.reason}</span>
          <small>
            {[t('screen-milestone-known', { day: dayShort(slip.on) }), slip.actor && name(slip.actor.title)]
              .filter(Boolean)
              .join(t('screen-answer-gap'))}
          </small>
        </li>
      ))}
    </ol>
  );
}

/** How far it has reached, where it has slipped. */
export function ReachedBy({ row }: { row: MilestoneRow }) {
  return row.slipped_days > 0 && row.actual === null && row.dropped_on === null ? <Impact row={row} /> : null;
}

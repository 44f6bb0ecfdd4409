/** 議事: one line after the other, each a note, a decision or an action; below it what was recorded so far. */
import { Gavel } from 'lucide-react';
import type { DecisionRow, MeetingDetail } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { ActionList, Origins } from '@/parts/actions';
import { useDoors } from '@/parts/doors';
import { useOpenRecord } from '@/parts/open-record';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import type { Attending } from './attendance';
import { DecisionStrip, decisionKey } from './decision';
import { MinuteLine } from './line';

interface MinutesProps {
  meeting: MeetingDetail;
  attendance: Attending;
  canWrite: boolean;
  isBusy: boolean;
  onEnd: () => void;
}

export function Minutes({ meeting, attendance, canWrite, isBusy, onEnd }: MinutesProps) {
  const { t } = useText();
  // Begun from a line, it is unfolded with what the line says.
  const deciding = useDraft(decisionKey(meeting.id), { asked: false });
  const { buttons, strip } = useDoors(
    canWrite
      ? [
          {
            id: 'decision',
            label: t('screen-decision-take'),
            icon: <Gavel size={16} aria-hidden />,
            strip: (close) => (
              <DecisionStrip
                meeting={meeting}
                onDone={(receipt) => {
                  // What was typed waits; the next line unfolds it again.
                  if (!receipt && deciding.draft.asked) deciding.change({ asked: false });
                  close();
                }}
              />
            ),
          },
        ]
      : [],
    deciding.draft.asked ? 'decision' : null,
  );
  return (
    <section className="page-part meeting-minutes" aria-labelledby="meeting-minutes">
      <header className="group-head">
        <h2 id="meeting-minutes">{t('minutes-part-said')}</h2>
        {buttons}
      </header>
      {strip}
      {canWrite && <MinuteLine meeting={meeting} attendance={attendance} />}
      {meeting.minutes ? (
        <p className="whitespace-pre-line wrap-anywhere">{meeting.minutes}</p>
      ) : (
        !canWrite && <p className="kit-hint">{t('screen-minutes-none')}</p>
      )}
      {meeting.taken.length > 0 && (
        <section>
          <h3>{t('minutes-part-taken')}</h3>
          <ul className="rows">
            {[...meeting.taken].reverse().map((row) => (
              <li key={row.id} data-line={row.id} tabIndex={-1}>
                <Decision row={row} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {meeting.given.length > 0 && (
        <section>
          <h3 tabIndex={-1}>{t('minutes-part-given')}</h3>
          <ActionList
            label={t('minutes-part-given')}
            rows={meeting.given}
            canWrite={canWrite}
            without="meeting"
          />
        </section>
      )}
      {canWrite && (
        <div className="strip-foot">
          <Button rank="primary" isDisabled={isBusy} onPress={onEnd}>
            {t(
              meeting.state === 'held' && !attendance.isPending
                ? 'screen-meeting-close'
                : 'screen-meeting-end',
            )}
            <kbd aria-hidden>Ctrl+Enter</kbd>
          </Button>
        </div>
      )}
    </section>
  );
}

function Decision({ row }: { row: DecisionRow }) {
  const { t } = useText();
  const openRecord = useOpenRecord();
  return (
    <p className="log-head">
      <Button rank="tertiary" onPress={() => openRecord({ screen: 'actions', record: row.id })}>
        {row.text}
      </Button>
      <Origins sort="decision" row={row} without="meeting" />
      {row.actions > 0 && (
        <span className="text-quiet">
          {t('screen-actions-open-of', { open: row.open, count: row.actions })}
        </span>
      )}
    </p>
  );
}

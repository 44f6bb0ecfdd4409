/** Ending something from a day, with a reason if there is one to give. */
import type { Intent } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { DayField } from './day-field';
import { Strip, written } from './strip';

interface EndingProps {
  /** The draft's key. */
  id: string;
  label: string;
  said: string;
  /** What the day is called. */
  day: string;
  dayHint?: string;
  /** The refusal that speaks of a thing that has ended already. */
  already: 'workstream-closed' | 'ended-already' | 'nothing-changes';
  intent: (on: string, reason: { reason?: string }) => Intent;
  onDone: () => void;
}

export function EndingStrip({ id, label, said, day, dayHint, already, intent, onDone }: EndingProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<{ on: string | null; reason: string }>(id, { on: today, reason: '' });
  return (
    <Strip
      label={label}
      draft={draft}
      lacks={({ on }) => (on === null ? { on: t('screen-lacks-day') } : {})}
      intent={({ on, reason }) => intent(on ?? today, written({ reason }))}
      said={said}
      places={{ 'ends-before-start': 'on', [already]: 'on' }}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-day">
            <DayField
              label={day}
              {...(dayHint ? { hint: dayHint } : {})}
              {...of('on')}
              isRequired
              autoFocus
            />
          </div>
          <div className="strip-grow">
            <TextField label={t('field-reason')} {...of('reason')} />
          </div>
        </div>
      )}
    </Strip>
  );
}

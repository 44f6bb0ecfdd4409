/** What is in dispute about an ownership, and who settles it. */
import type { Dispute, FactRow } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { DayField } from '@/parts/day-field';
import { OrganisationField } from '@/parts/finder';
import { useName } from '@/parts/name';
import { Strip } from '@/parts/strip';
import { useWithdrawal } from '@/parts/withdraw';
import { useAnswer } from '@/state/cache';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

/** Since when, and before whom. */
export function DisputeNote({ dispute }: { dispute: Dispute }) {
  const { t, day } = useText();
  const name = useName();
  const { clock } = useAsOf();
  const id = dispute.settled_by ?? '';
  const settler = useAnswer({ query: 'organisation', id, clock }, { enabled: id !== '' }).data;
  return (
    <span className="answer-note">
      {dispute.from && <span>{t('screen-assignment-since', { day: day(dispute.from) })}</span>}
      <span>
        {id === ''
          ? t('screen-dispute-nobody')
          : t('screen-dispute-settled-by', { name: settler ? name(settler.path) : '' })}
      </span>
    </span>
  );
}

type DisputeRow = Extract<FactRow, { fact: 'dispute' }>;

export function DisputeItem({ row: { id, dispute }, canWrite }: { row: DisputeRow; canWrite: boolean }) {
  const { t } = useText();
  const { buttons, strip } = useWithdrawal(id, t('screen-dispute-settle'), canWrite);
  return (
    <>
      <p className="log-head">
        <span>{dispute.note}</span>
        <span className="log-act">{buttons}</span>
      </p>
      <DisputeNote dispute={dispute} />
      {strip}
    </>
  );
}

interface DisputeDraft {
  note: string;
  settled_by: string | null;
  from: string | null;
}

export function DisputeStrip({ workstream, onDone }: { workstream: string; onDone: () => void }) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft<DisputeDraft>(`dispute:${workstream}`, { note: '', settled_by: null, from: today });
  return (
    <Strip
      label={t('screen-dispute-note')}
      draft={draft}
      intent={({ note, settled_by, from }) => ({
        intent: 'note-dispute',
        workstream,
        dispute: { note, ...(settled_by ? { settled_by } : {}), ...(from ? { from } : {}) },
      })}
      said={t('screen-dispute-noted')}
      onDone={onDone}
    >
      {({ of }) => (
        <>
          <TextField
            label={t('screen-field-dispute')}
            placeholder={t('screen-dispute-hint')}
            {...of('note', t('screen-field-dispute'))}
            isRequired
            autoFocus
          />
          <div className="strip-row">
            <div className="strip-grow">
              <OrganisationField label={t('field-settled-by')} {...of('settled_by')} />
            </div>
            <div className="strip-day">
              <DayField label={t('screen-field-dispute-from')} {...of('from')} />
            </div>
          </div>
        </>
      )}
    </Strip>
  );
}

/** What can be recorded of a 対応事項: giving one, and finishing, passing on, extending, dropping, reopening, rewording it. */
import type { ActionRow, Intent } from '@/ipc/contract';
import { TextArea, TextField } from '@/kit/field';
import { useAsOf } from '@/state/clock';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { DayField } from './day-field';
import type { Door } from './doors';
import { WorkstreamField } from './finder';
import { OwnerRow } from './owner-row';
import { ReasonStrip } from './reason-strip';
import { Strip, written } from './strip';

/** What it belongs to from the first. */
export interface Of {
  workstream?: string;
  meeting?: string;
  decision?: string;
}

/** Somebody is given something to do. */
export function GiveStrip({ of: belongs, onDone }: { of: Of; onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft(`action:${belongs.workstream ?? belongs.meeting ?? belongs.decision ?? ''}`, {
    action: '',
    organisation: null as string | null,
    post: null as string | null,
    due: null as string | null,
    workstream: belongs.workstream ?? (null as string | null),
  });
  return (
    <Strip
      label={t('screen-action-give')}
      draft={draft}
      lacks={({ organisation }) =>
        organisation === null ? { organisation: t('screen-assign-lacks-organisation') } : {}
      }
      intent={({ action, organisation, post, due, workstream }): Intent => ({
        intent: 'give-action',
        text: action,
        organisation,
        ...(post ? { post } : {}),
        ...(due ? { due } : {}),
        ...(workstream ? { workstream } : {}),
        ...(belongs.meeting ? { meeting: belongs.meeting } : {}),
        ...(belongs.decision ? { decision: belongs.decision } : {}),
      })}
      said={t('screen-action-given')}
      places={{ 'no-owner': 'organisation', 'organisation-gone': 'organisation', 'post-gone': 'post' }}
      onDone={onDone}
    >
      {({ of, ...fields }) => (
        <>
          <TextField label={t('field-action')} {...of('action')} isRequired autoFocus />
          <OwnerRow
            label={t('action-owner')}
            fields={{ of, ...fields }}
            day={<DayField label={t('field-due')} {...of('due')} />}
          />
          {!belongs.workstream && !belongs.decision && (
            <WorkstreamField except="" label={t('noun-workstream')} {...of('workstream')} />
          )}
        </>
      )}
    </Strip>
  );
}

interface StripProps {
  row: ActionRow;
  onDone: () => void;
}

function FinishStrip({ row, onDone }: StripProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft(`finish:${row.id}`, { on: today as string | null, note: '' });
  return (
    <Strip
      label={t('screen-action-finish')}
      draft={draft}
      lacks={({ on }) => (on === null ? { on: t('screen-lacks-day') } : {})}
      intent={({ on, note }) => ({ intent: 'finish-action', action: row.id, on, ...written({ note }) })}
      said={t('screen-action-finished', { text: row.text })}
      places={{ 'not-yet': 'on' }}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-grow">
            <TextField label={t('screen-action-result')} {...of('note')} autoFocus />
          </div>
          <div className="strip-day">
            <DayField label={t('screen-action-done-on')} tense="past" {...of('on')} isRequired />
          </div>
        </div>
      )}
    </Strip>
  );
}

function PassStrip({ row, onDone }: StripProps) {
  const { t } = useText();
  const { today } = useAsOf();
  const draft = useDraft(`pass:${row.id}`, {
    organisation: null as string | null,
    post: null as string | null,
    from: today as string | null,
    reason: '',
  });
  return (
    <Strip
      label={t('screen-action-pass')}
      draft={draft}
      lacks={({ organisation, from }) => ({
        ...(organisation === null ? { organisation: t('screen-assign-lacks-organisation') } : {}),
        ...(from === null ? { from: t('screen-lacks-day') } : {}),
      })}
      intent={({ organisation, post, from, reason }) => ({
        intent: 'pass-action',
        action: row.id,
        organisation: organisation ?? '',
        from,
        ...(post ? { post } : {}),
        ...written({ reason }),
      })}
      said={t('screen-action-passed')}
      places={{ 'nothing-changes': 'organisation', 'organisation-gone': 'organisation', 'post-gone': 'post' }}
      onDone={onDone}
    >
      {(fields) => (
        <>
          <OwnerRow
            label={t('screen-action-pass-to')}
            fields={fields}
            autoFocus
            day={<DayField label={t('field-from')} {...fields.of('from')} isRequired />}
          />
          <TextField label={t('field-reason')} {...fields.of('reason')} />
        </>
      )}
    </Strip>
  );
}

function ExtendStrip({ row, onDone }: StripProps) {
  const { t } = useText();
  const draft = useDraft(`extend:${row.id}`, { due: row.due, reason: '' });
  return (
    <Strip
      label={t('screen-action-extend')}
      draft={draft}
      intent={({ due, reason }) => ({ intent: 'extend-action', action: row.id, due, reason })}
      said={t('screen-action-extended')}
      places={{ 'nothing-changes': 'due' }}
      onDone={onDone}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-day">
            <DayField
              label={t('screen-action-new-due')}
              hint={t('screen-action-new-due-hint')}
              {...of('due')}
              autoFocus
            />
          </div>
          <div className="strip-grow">
            <TextField label={t('field-reason')} {...of('reason')} isRequired />
          </div>
        </div>
      )}
    </Strip>
  );
}

function DropStrip({ row, onDone }: StripProps) {
  const { t } = useText();
  return (
    <ReasonStrip
      draft={`drop:${row.id}`}
      label={t('screen-action-drop')}
      isRequired
      intent={(reason) => ({ intent: 'drop-action', action: row.id, reason })}
      said={t('screen-action-dropped')}
      onDone={onDone}
    />
  );
}

function ReopenStrip({ row, onDone }: StripProps) {
  const { t } = useText();
  return (
    <ReasonStrip
      draft={`reopen:${row.id}`}
      label={t('screen-action-reopen')}
      intent={(reason) => ({ intent: 'reopen-action', action: row.id, ...written({ reason }) })}
      said={t('screen-action-reopened')}
      onDone={onDone}
    />
  );
}

function RewordStrip({ row, onDone }: StripProps) {
  const { t } = useText();
  const draft = useDraft(`reword:${row.id}`, { action: row.text, workstream: row.workstream?.id ?? null });
  return (
    <Strip
      label={t('screen-action-reword')}
      draft={draft}
      intent={({ action, workstream }) => ({
        intent: 'revise-action',
        action: row.id,
        text: action,
        ...(workstream ? { workstream } : {}),
      })}
      said={t('screen-action-reworded')}
      places={{ 'nothing-changes': 'action' }}
      onDone={onDone}
    >
      {({ of }) => (
        <>
          <TextArea label={t('field-action')} {...of('action')} rows={2} isRequired autoFocus />
          <WorkstreamField except="" label={t('noun-workstream')} {...of('workstream')} />
        </>
      )}
    </Strip>
  );
}

/** All that can be done to it as it stands. */
export function useActionDoors(row: ActionRow): Door[] {
  const { t } = useText();
  const door = (id: string, message: string, Form: typeof FinishStrip, look: 'button' | 'text' = 'text') => ({
    id,
    label: t(message),
    look,
    strip: (close: () => void) => <Form row={row} onDone={close} />,
  });
  const reword = door('reword', 'screen-action-reword', RewordStrip);
  if (row.outcome) return [door('reopen', 'screen-action-reopen', ReopenStrip, 'button'), reword];
  return [
    door('finish', 'screen-action-finish', FinishStrip, 'button'),
    door('extend', 'screen-action-extend', ExtendStrip),
    door('pass', 'screen-action-pass', PassStrip),
    door('drop', 'screen-action-drop', DropStrip),
    reword,
  ];
}

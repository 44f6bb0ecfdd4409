/** Giving an organisation a part. When another leads already, the strip offers the three ways there are. */
import { useState } from 'react';
import type { BasisKind, Role, Stance } from '@/ipc/contract';
import type { Failure } from '@/ipc/failure';
import { Button } from '@/kit/button';
import { Select } from '@/kit/choice';
import { TextField } from '@/kit/field';
import { Pick } from '@/kit/pick';
import { useAct } from '@/parts/act';
import { DayField } from '@/parts/day-field';
import { FailureNote, sentenceOf } from '@/parts/failure';
import { Form } from '@/parts/form';
import { OrganisationField } from '@/parts/organisation-field';
import { useAsOf } from '@/state/clock';
import { beginDraft, useDraft } from '@/state/drafts';
import { useText } from '@/text/text';
import { fieldOf } from './open';

const roles: readonly Role[] = ['lead', 'joint-lead', 'coordinator', 'support', 'consulted', 'informed'];
const bases: readonly BasisKind[] = ['law', 'cabinet-decision', 'plan', 'measure', 'agreement', 'source'];

export interface AssignDraft {
  organisation: string | null;
  /** How the organisation is called, as the field shows it. */
  name: string;
  role: Role;
  from: string | null;
  kind: BasisKind | null;
  reference: string;
  state: 'agreed' | 'claimed';
  /** Why it was refused where it was tried first. */
  refused: Failure | null;
}

const none: Omit<AssignDraft, 'from'> = {
  organisation: null,
  name: '',
  role: 'lead',
  kind: null,
  reference: '',
  state: 'agreed',
  refused: null,
};

/** What is being assigned to a workstream; it waits while another is looked at. */
export function useAssignDraft(workstream: string) {
  const { today } = useAsOf();
  return useDraft<AssignDraft>(`assign:${workstream}`, { ...none, from: today });
}

/** Begins the strip from elsewhere, with what was refused there. */
export function beginAssign(
  workstream: string,
  draft: Pick<AssignDraft, 'organisation' | 'name' | 'from' | 'refused'>,
): void {
  beginDraft(`assign:${workstream}`, { ...none, ...draft });
}

export function AssignStrip({ workstream, onDone }: { workstream: string; onDone: () => void }) {
  const text = useText();
  const { t } = text;
  const { draft, change, forget } = useAssignDraft(workstream);
  const { organisation, role, from, kind, reference, state } = draft;
  const [lacks, setLacks] = useState(false);
  const act = useAct();
  const failure = act.failure ?? draft.refused;
  const field = fieldOf(failure?.data);
  const isTaken = failure?.code === 'lead-exists';
  const set = (part: Partial<AssignDraft>) => {
    change({ ...part, refused: null });
    setLacks(false);
    act.reset();
  };
  const close = () => {
    forget();
    onDone();
  };

  async function send(stance: Stance) {
    if (organisation === null) {
      setLacks(true);
      return;
    }
    const receipt = await act.record(
      {
        intent: 'assign',
        workstream,
        organisation,
        role,
        stance,
        ...(from ? { from } : {}),
        ...(reference.trim() ? { basis: { reference: reference.trim(), ...(kind ? { kind } : {}) } } : {}),
      },
      t('screen-assign-done'),
    );
    if (receipt) close();
  }
  const plain = () => void send(state === 'claimed' ? 'claim' : 'plain');

  return (
    <Form label={t('screen-assign')} onRecord={plain} onClose={close}>
      {(record) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <OrganisationField
                label={t('noun-organisation')}
                value={organisation}
                called={draft.name}
                onChange={(id, name) => set({ organisation: id, name })}
                error={lacks ? t('screen-assign-lacks-organisation') : null}
                isRequired
                autoFocus
              />
            </div>
            <div className="w-32">
              <Select
                label={t('field-role')}
                choices={roles.map((one) => ({ id: one, label: t(`role-${one}`) }))}
                value={role}
                onChange={(id) => id && set({ role: id as Role })}
              />
            </div>
            <div className="strip-day">
              <DayField
                label={t('field-from')}
                hint={t('screen-assign-from-hint')}
                value={from}
                onChange={(day) => set({ from: day })}
              />
            </div>
          </div>
          <div className="strip-row">
            <div className="w-44">
              <Select
                label={t('screen-field-basis-kind')}
                choices={bases.map((one) => ({ id: one, label: t(`basis-${one}`) }))}
                value={kind}
                onChange={(id) => change({ kind: id as BasisKind | null })}
              />
            </div>
            <div className="strip-grow">
              <TextField
                label={t('noun-basis')}
                placeholder={t('screen-assign-basis-hint')}
                value={reference}
                onChange={(typed) => change({ reference: typed })}
                error={failure && field === 'basis' ? sentenceOf(failure, text) : null}
              />
            </div>
            <Pick
              label={t('field-state')}
              options={[
                { id: 'agreed' as const, label: t('assignment-agreed') },
                { id: 'claimed' as const, label: t('claim') },
              ]}
              value={state}
              onChange={(one) => change({ state: one })}
            />
          </div>
          {failure && field !== 'basis' && (
            <FailureNote
              failure={failure}
              actions={
                isTaken && (
                  <div className="strip-ways">
                    <Button rank="primary" onPress={() => void send('transfer')}>
                      {t('screen-assign-transfer')}
                    </Button>
                    <Button onPress={() => void send('joint')}>{t('screen-assign-joint')}</Button>
                    <Button onPress={() => void send('claim')}>{t('screen-assign-claim')}</Button>
                  </div>
                )
              }
            />
          )}
          <div className="strip-foot">
            {!isTaken && (
              <Button rank="primary" isDisabled={act.isBusy} onPress={record}>
                {t('screen-assign')}
                <kbd aria-hidden>Ctrl+Enter</kbd>
              </Button>
            )}
            <Button rank="tertiary" onPress={close}>
              {t('screen-close-strip')}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}

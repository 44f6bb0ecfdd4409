/** Giving an organisation a part. When another leads already, the strip offers the three ways there are. */
import { useState } from 'react';
import type { BasisKind, Role, Stance } from '@/ipc/contract';
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
import { useText } from '@/text/text';
import { fieldOf } from './open';

const roles: readonly Role[] = ['lead', 'joint-lead', 'coordinator', 'support', 'consulted', 'informed'];
const bases: readonly BasisKind[] = ['law', 'cabinet-decision', 'plan', 'measure', 'agreement', 'source'];

export function AssignStrip({ workstream, onDone }: { workstream: string; onDone: () => void }) {
  const text = useText();
  const { t } = text;
  const { today } = useAsOf();
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [role, setRole] = useState<Role>('lead');
  const [from, setFrom] = useState<string | null>(today);
  const [kind, setKind] = useState<BasisKind | null>(null);
  const [reference, setReference] = useState('');
  const [state, setState] = useState<'agreed' | 'claimed'>('agreed');
  const [lacks, setLacks] = useState(false);
  const act = useAct();
  const field = fieldOf(act.failure?.data);
  const isTaken = act.failure?.code === 'lead-exists';

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
    if (receipt) onDone();
  }
  const plain = () => void send(state === 'claimed' ? 'claim' : 'plain');

  return (
    <Form label={t('screen-assign')} onRecord={plain} onClose={onDone}>
      {(record) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <OrganisationField
                label={t('noun-organisation')}
                value={organisation}
                onChange={(id) => {
                  setOrganisation(id);
                  setLacks(false);
                  act.reset();
                }}
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
                onChange={(id) => {
                  if (id) setRole(id as Role);
                  act.reset();
                }}
              />
            </div>
            <div className="strip-day">
              <DayField
                label={t('field-from')}
                hint={t('screen-assign-from-hint')}
                value={from}
                onChange={(day) => {
                  setFrom(day);
                  act.reset();
                }}
              />
            </div>
          </div>
          <div className="strip-row">
            <div className="w-44">
              <Select
                label={t('screen-field-basis-kind')}
                choices={bases.map((one) => ({ id: one, label: t(`basis-${one}`) }))}
                value={kind}
                onChange={(id) => setKind(id as BasisKind | null)}
              />
            </div>
            <div className="strip-grow">
              <TextField
                label={t('noun-basis')}
                placeholder={t('screen-assign-basis-hint')}
                value={reference}
                onChange={setReference}
                error={act.failure && field === 'basis' ? sentenceOf(act.failure, text) : null}
              />
            </div>
            <Pick
              label={t('field-state')}
              options={[
                { id: 'agreed' as const, label: t('assignment-agreed') },
                { id: 'claimed' as const, label: t('claim') },
              ]}
              value={state}
              onChange={setState}
            />
          </div>
          {act.failure && field !== 'basis' && (
            <FailureNote
              failure={act.failure}
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
            <Button rank="tertiary" onPress={onDone}>
              {t('screen-close-strip')}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}

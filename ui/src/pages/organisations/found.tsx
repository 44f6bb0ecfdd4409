/** A new body, under another or at the top. */
import { useState } from 'react';
import type { OrganisationKind } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { Select } from '@/kit/choice';
import { TextField } from '@/kit/field';
import { useAct } from '@/parts/act';
import { DayField } from '@/parts/day-field';
import { FailureNote } from '@/parts/failure';
import { Form } from '@/parts/form';
import { OrganisationField } from '@/parts/organisation-field';
import { useText } from '@/text/text';

const kinds: readonly OrganisationKind[] = [
  'ministry',
  'agency',
  'bureau',
  'division',
  'corporation',
  'council',
  'party',
  'foreign-government',
  'international-body',
  'think-tank',
];

export function FoundStrip({ onDone }: { onDone: (id: string | null) => void }) {
  const { t } = useText();
  const [kind, setKind] = useState<OrganisationKind>('division');
  const [name, setName] = useState('');
  const [parent, setParent] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const act = useAct();
  async function send() {
    const receipt = await act.record(
      {
        intent: 'found-organisation',
        kind,
        names: { ja: name.trim() },
        ...(parent ? { parent } : {}),
        ...(from ? { from } : {}),
      },
      t('screen-organisations-added'),
    );
    if (receipt) onDone(receipt.subject);
  }
  return (
    <Form label={t('screen-organisations-add')} onRecord={send} onClose={() => onDone(null)}>
      {(record) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField label={t('field-name')} value={name} onChange={setName} isRequired autoFocus />
            </div>
            <div className="w-36">
              <Select
                label={t('field-kind')}
                choices={kinds.map((id) => ({ id, label: t(`organisation-kind-${id}`) }))}
                value={kind}
                onChange={(id) => id && setKind(id as OrganisationKind)}
              />
            </div>
          </div>
          <div className="strip-row">
            <div className="strip-grow">
              <OrganisationField label={t('field-parent')} value={parent} onChange={setParent} />
            </div>
            <div className="strip-day">
              <DayField label={t('field-from')} value={from} onChange={setFrom} />
            </div>
          </div>
          {act.failure && <FailureNote failure={act.failure} />}
          <div className="strip-foot">
            <Button rank="primary" isDisabled={act.isBusy || name.trim() === ''} onPress={record}>
              {t('screen-organisations-add')}
            </Button>
            <Button rank="tertiary" onPress={() => onDone(null)}>
              {t('screen-close-strip')}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}

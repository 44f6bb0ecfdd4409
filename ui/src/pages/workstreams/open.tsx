/** A new workstream, opened where the list is. */
import { useState } from 'react';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { useAct } from '@/parts/act';
import { FailureNote, sentenceOf } from '@/parts/failure';
import { Form } from '@/parts/form';
import { useText } from '@/text/text';

export function OpenStrip({ onDone }: { onDone: (id: string | null) => void }) {
  const text = useText();
  const { t } = text;
  const [title, setTitle] = useState('');
  const [code, setCode] = useState('');
  const act = useAct();
  const field = fieldOf(act.failure?.data) ?? (act.failure?.code === 'code-taken' ? 'code' : null);
  const said = act.failure ? sentenceOf(act.failure, text) : null;
  async function send() {
    const receipt = await act.record(
      {
        intent: 'open-workstream',
        title: { ja: title.trim() },
        ...(code.trim() ? { code: code.trim() } : {}),
      },
      t('screen-workstreams-opened'),
    );
    if (receipt) onDone(receipt.subject);
  }
  return (
    <Form label={t('screen-workstreams-new')} onRecord={send} onClose={() => onDone(null)}>
      {(record) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField
                label={t('field-title')}
                value={title}
                onChange={(typed) => {
                  setTitle(typed);
                  act.reset();
                }}
                error={field === 'title' ? said : null}
                isRequired
                autoFocus
              />
            </div>
            <div className="w-28">
              <TextField
                label={t('noun-code')}
                value={code}
                onChange={(typed) => {
                  setCode(typed);
                  act.reset();
                }}
                error={field === 'code' ? said : null}
              />
            </div>
          </div>
          {act.failure && field !== 'title' && field !== 'code' && <FailureNote failure={act.failure} />}
          <div className="strip-foot">
            <Button rank="primary" isDisabled={act.isBusy || title.trim() === ''} onPress={record}>
              {t('screen-workstreams-open')}
            </Button>
            <Button rank="tertiary" onPress={() => onDone(null)}>
              {t('screen-close-strip')}
            </Button>
            <span className="kit-hint">{t('screen-strip-keys')}</span>
          </div>
        </>
      )}
    </Form>
  );
}

/** The field of which a refusal speaks. */
export function fieldOf(data: unknown): string | null {
  const field = (data as { field?: unknown } | null | undefined)?.field;
  return typeof field === 'string' ? field : null;
}

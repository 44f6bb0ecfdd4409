/** Who works here: name, organisation, post. What is recorded names the post; the name stays on this laptop. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Failure, failureOf } from '@/ipc/failure';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { FailureNote, sentenceOf } from '@/parts/failure';
import { OrganisationField } from '@/parts/finder';
import { dropByTags } from '@/state/cache';
import { introduce } from '@/state/session';
import { useText } from '@/text/text';

export function WhoStep({ onDone }: { onDone: () => void }) {
  const text = useText();
  const { t } = text;
  const cache = useQueryClient();
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = (failure?.data as { field?: string } | null)?.field;
  const lacks = (isLacking: boolean, id: string, own: string) => {
    if (isAsked && isLacking) return t(id);
    return failure && field === own ? sentenceOf(failure, text) : null;
  };
  async function send() {
    setAsked(true);
    if (name.trim() === '' || organisation === null || title.trim() === '') return;
    setFailure(null);
    try {
      const receipt = await introduce({ name: name.trim(), organisation, title: title.trim() });
      // The workspace is known without a user; the screens open only when it is known with one.
      await dropByTags(cache, ['ledger', ...receipt.tags]);
      onDone();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }
  return (
    <>
      <p>{t('screen-start-who-why')}</p>
      <TextField
        label={t('screen-who-name')}
        value={name}
        onChange={setName}
        error={lacks(name.trim() === '', 'screen-who-lacks-name', 'name')}
        isRequired
        autoFocus
      />
      <OrganisationField
        label={t('noun-organisation')}
        hint={t('screen-who-organisation-hint')}
        value={organisation}
        onChange={setOrganisation}
        error={lacks(organisation === null, 'screen-who-lacks-organisation', 'organisation')}
        isRequired
      />
      <TextField
        label={t('screen-who-title')}
        hint={t('screen-who-title-hint')}
        value={title}
        onChange={setTitle}
        onEnter={() => void send()}
        error={lacks(title.trim() === '', 'screen-who-lacks-title', 'title')}
        isRequired
      />
      {failure && field === undefined && <FailureNote failure={failure} />}
      <div className="start-foot">
        <Button rank="primary" size="large" onPress={() => void send()}>
          {t('screen-start-done')}
        </Button>
      </div>
    </>
  );
}

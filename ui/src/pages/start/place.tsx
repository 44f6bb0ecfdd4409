/** Where the workspace lies, and the passphrase. The rule is shown; whether it is kept is said by the core. */
import { useState } from 'react';
import { type Failure, failureOf } from '@/ipc/failure';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { Progress } from '@/kit/progress';
import { FailureNote, sentenceOf } from '@/parts/failure';
import { chooseWorkspace, createWorkspace } from '@/state/session';
import { useText } from '@/text/text';

interface PlaceProps {
  isSample: boolean;
  onBack: () => void;
  onCreated: (recoveryKey: string) => void;
}

export function PlaceStep({ isSample, onBack, onCreated }: PlaceProps) {
  const text = useText();
  const { t, lang } = text;
  const [place, setPlace] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [repeat, setRepeat] = useState('');
  const [wrong, setWrong] = useState<'place' | 'repeat' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isShort = failure?.code === 'passphrase-too-short';

  async function choose() {
    setFailure(null);
    try {
      const chosen = await chooseWorkspace('create');
      if (chosen === null) return;
      setPlace(chosen);
      setWrong(null);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }
  async function create() {
    if (isBusy) return;
    if (place === null) return setWrong('place');
    if (passphrase !== repeat) return setWrong('repeat');
    setBusy(true);
    setFailure(null);
    try {
      onCreated((await createWorkspace(passphrase, lang, isSample)).recovery_key);
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setBusy(false);
    }
  }
  return (
    <>
      <section className="start-place" aria-labelledby="place-label">
        <h2 id="place-label">{t('screen-start-place')}</h2>
        <p>{place ?? t('screen-start-place-none')}</p>
        <Button onPress={() => void choose()} autoFocus>
          {t(place === null ? 'screen-start-place-choose' : 'screen-start-place-other')}
        </Button>
        <p className="kit-hint">{t('screen-start-place-hint')}</p>
        {wrong === 'place' && <p className="kit-error">{t('screen-start-place-lacks')}</p>}
      </section>
      <TextField
        label={t('screen-passphrase')}
        hint={t('screen-start-passphrase-rule', { count: [...passphrase].length })}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          if (isShort) setFailure(null);
        }}
        error={failure && isShort ? sentenceOf(failure, text) : null}
        isRequired
      />
      <TextField
        label={t('screen-start-repeat')}
        type="password"
        autoComplete="new-password"
        value={repeat}
        onChange={(typed) => {
          setRepeat(typed);
          if (wrong === 'repeat') setWrong(null);
        }}
        onEnter={() => void create()}
        error={wrong === 'repeat' ? t('screen-start-repeat-differs') : null}
        isRequired
      />
      {failure && !isShort && <FailureNote failure={failure} />}
      {isBusy && <Progress label={t('screen-start-creating')} value={null} />}
      <div className="start-foot">
        <Button rank="primary" size="large" isDisabled={isBusy} onPress={() => void create()}>
          {t('screen-start-create')}
        </Button>
        <Button size="large" isDisabled={isBusy} onPress={onBack}>
          {t('screen-start-back')}
        </Button>
      </div>
    </>
  );
}

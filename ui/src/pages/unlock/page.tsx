/** Unlocking: the passphrase, or the recovery key; after wrong tries the seconds to wait are counted down. */
import { useEffect, useState } from 'react';
import type { Session } from '@/ipc/contract';
import { type Failure, failureOf } from '@/ipc/failure';
import { Button } from '@/kit/button';
import { TextField } from '@/kit/field';
import { FailureNote, sentenceOf } from '@/parts/failure';
import { chooseWorkspace, refreshSession, unlock, useStanding } from '@/state/session';
import { setLang, useText } from '@/text/text';

/** Seconds left, counted down from what the core said. */
function useWait(session: Session | null): number {
  const seconds = session?.session === 'locked' ? session.wait_seconds : 0;
  const [until, setUntil] = useState(() => Date.now() + seconds * 1000);
  const [now, setNow] = useState(Date.now);
  // By the answer and not by its number: the same wait may be told again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `session` is the answer that `seconds` is from.
  useEffect(() => {
    setUntil(Date.now() + seconds * 1000);
    setNow(Date.now());
  }, [session, seconds]);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [left]);
  return left;
}

export default function UnlockPage() {
  const text = useText();
  const { t, lang } = text;
  const session = useStanding((state) => state.session);
  const locked = session?.session === 'locked' ? session : null;
  const [isRecovery, setRecovery] = useState(false);
  const [secret, setSecret] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const wait = useWait(session);
  const isWrong = failure?.code === 'wrong-key';

  async function send() {
    if (isBusy || wait > 0 || secret === '') return;
    setBusy(true);
    setFailure(null);
    try {
      await unlock(secret, isRecovery);
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setSecret('');
      // The core says how long to wait now.
      await refreshSession();
    } finally {
      setBusy(false);
    }
  }
  async function other() {
    try {
      if ((await chooseWorkspace('open')) !== null) {
        setFailure(null);
        await refreshSession();
      }
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }
  return (
    <div className="app-bare">
      <main className="start">
        <header>
          <p className="app-mark">
            {t('screen-app-name')}
            <small>{t('screen-app-name-latin')}</small>
          </p>
          <h1>{locked?.name}</h1>
          <p className="text-quiet">{t('screen-unlock-locked')}</p>
        </header>
        <TextField
          key={isRecovery ? 'recovery' : 'passphrase'}
          label={t(isRecovery ? 'screen-recovery-key' : 'screen-passphrase')}
          hint={isRecovery ? t('screen-unlock-recovery-hint') : ''}
          type={isRecovery ? 'text' : 'password'}
          autoComplete={isRecovery ? 'off' : 'current-password'}
          value={secret}
          onChange={setSecret}
          onEnter={() => void send()}
          error={failure && isWrong ? sentenceOf(failure, text) : null}
          autoFocus
        />
        {wait > 0 && <p role="status">{t('screen-unlock-wait', { seconds: wait })}</p>}
        {failure && !isWrong && <FailureNote failure={failure} />}
        <div className="start-foot">
          <Button
            rank="primary"
            size="large"
            isDisabled={isBusy || wait > 0 || secret === ''}
            onPress={() => void send()}
          >
            {t('screen-unlock')}
          </Button>
          <Button
            rank="tertiary"
            onPress={() => {
              setRecovery(!isRecovery);
              setSecret('');
              setFailure(null);
            }}
          >
            {t(isRecovery ? 'screen-unlock-by-passphrase' : 'screen-unlock-by-recovery')}
          </Button>
        </div>
        <footer className="start-more">
          <Button rank="tertiary" onPress={() => void other()}>
            {t('screen-start-open-other')}
          </Button>
          <Button rank="tertiary" onPress={() => setLang(lang === 'ja' ? 'en' : 'ja')}>
            <span lang={lang === 'ja' ? 'en' : 'ja'}>{t('screen-top-language-mark')}</span>
          </Button>
          <p className="kit-hint">{t('handling-notice')}</p>
        </footer>
      </main>
    </div>
  );
}

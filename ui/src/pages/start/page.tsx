/** First run, step by step: language, what to begin with, passphrase and place, recovery key, who works here. */
import { useState } from 'react';
import { Banner } from '@/kit/banner';
import { refreshSession, useStanding } from '@/state/session';
import { useText } from '@/text/text';
import { type Beginning, BeginStep, LanguageStep } from './begin';
import { KeyStep } from './key';
import { PlaceStep } from './place';
import { WhoStep } from './who';

type Step = 'language' | 'begin' | 'place' | 'key' | 'who';
const steps: readonly Step[] = ['language', 'begin', 'place', 'key', 'who'];

/** Where the window goes when all is said. The address is set before the frame is there to read it. */
function enter(beginning: Beginning): void {
  window.location.hash = beginning === 'import' ? '#/import' : '#/workstreams';
}

export default function StartPage() {
  const { t } = useText();
  const isOpen = useStanding(({ session }) => session?.session === 'open');
  // A first run that was broken off after the workspace was made goes on with who works here.
  const [step, setStep] = useState<Step>(isOpen ? 'who' : 'language');
  const [beginning, setBeginning] = useState<Beginning>('sample');
  const [recoveryKey, setRecoveryKey] = useState('');
  const number = steps.indexOf(step) + 1;
  return (
    <div className="app-bare">
      <main className="start">
        <header>
          <p className="app-mark">
            {t('screen-app-name')}
            <small>{t('screen-app-name-latin')}</small>
          </p>
          <p className="text-quiet">{t('screen-start-step', { number, of: steps.length })}</p>
          <h1>{t(`screen-start-${step}-title`)}</h1>
        </header>
        {step === 'language' && (
          <>
            <Banner tone="warn" title={t('handling-notice')}>
              {t('screen-start-ceiling')}
            </Banner>
            <LanguageStep onNext={() => setStep('begin')} />
          </>
        )}
        {step === 'begin' && (
          <BeginStep
            value={beginning}
            onChange={setBeginning}
            onBack={() => setStep('language')}
            onNext={() => setStep('place')}
            onOther={() => void refreshSession()}
          />
        )}
        {step === 'place' && (
          <PlaceStep
            isSample={beginning === 'sample'}
            onBack={() => setStep('begin')}
            onCreated={(key) => {
              setRecoveryKey(key);
              setStep('key');
            }}
          />
        )}
        {step === 'key' && (
          <KeyStep
            recoveryKey={recoveryKey}
            onNext={() => {
              setRecoveryKey('');
              setStep('who');
            }}
          />
        )}
        {step === 'who' && (
          <WhoStep
            onDone={() => {
              if (!isOpen) enter(beginning);
              void refreshSession();
            }}
          />
        )}
      </main>
    </div>
  );
}

/** The recovery key, shown this once. */
import { useState } from 'react';
import { type Failure, failureOf } from '@/ipc/failure';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { Checkbox } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { writeRecoverySheet } from '@/state/session';
import { useText } from '@/text/text';

export function KeyStep({ recoveryKey, onNext }: { recoveryKey: string; onNext: () => void }) {
  const { t } = useText();
  const [isKept, setKept] = useState(false);
  const [sheet, setSheet] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function write() {
    setFailure(null);
    try {
      setSheet((await writeRecoverySheet(recoveryKey)) ?? sheet);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }
  return (
    <>
      <Banner tone="warn" title={t('screen-start-key-once')}>
        {t('screen-start-key-why')}
      </Banner>
      <p className="start-key">
        <span className="offscreen">{t('screen-recovery-key')}</span>
        {recoveryKey.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups may repeat and never move.
          <span key={index}>{group}</span>
        ))}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button onPress={() => void write()}>{t('screen-start-key-sheet')}</Button>
        {sheet && <span role="status">{t('screen-start-key-sheet-written', { name: sheet })}</span>}
      </div>
      {failure && <FailureNote failure={failure} />}
      <Checkbox label={t('screen-start-key-kept')} value={isKept} onChange={setKept} />
      <div className="start-foot">
        <Button rank="primary" size="large" isDisabled={!isKept} onPress={onNext}>
          {t('screen-start-next')}
        </Button>
      </div>
    </>
  );
}

/** Reminders: always in the rail; by the system only for those who ask for it, and only if it can. */
import { useState } from 'react';
import { type Failure, failureOf } from '@/ipc/failure';
import { Checkbox } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { remind, setNotices, useNotices } from '@/state/notices';
import { useText } from '@/text/text';

export function Notices() {
  const { t } = useText();
  const isOn = useNotices((state) => state.isOn);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSent, setSent] = useState(false);
  const change = (wanted: boolean) => {
    setFailure(null);
    setSent(false);
    if (!wanted) {
      setNotices(false);
      return;
    }
    // Whether the system can is known only when it has.
    remind(null).then(
      () => {
        setNotices(true);
        setSent(true);
      },
      (thrown) => setFailure(failureOf(thrown)),
    );
  };
  return (
    <section className="page-part">
      <h2>{t('screen-settings-notices')}</h2>
      <p className="kit-hint">{t('screen-settings-notices-hint')}</p>
      <Checkbox label={t('screen-settings-notices-os')} value={isOn} onChange={change} />
      <p className="kit-hint">{t('screen-settings-notices-os-hint')}</p>
      <p className="kit-hint" role="status">
        {isSent ? t('screen-settings-notices-sent') : ''}
      </p>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}

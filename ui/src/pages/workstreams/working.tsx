/** Recording many: how far it has come and a way to stop it, once it takes longer than a moment. */
import { useEffect, useState } from 'react';
import type { Progress } from '@/ipc/contract';
import { StepProgress } from '@/parts/step-progress';
import { cancelLong } from '@/state/long';
import { useText } from '@/text/text';

/** What is over sooner would only flicker. */
const moment = 400;

export function Working({ progress }: { progress: Progress | null }) {
  const { t } = useText();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), moment);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return <StepProgress label={t('screen-batch-recording')} progress={progress} onCancel={cancelLong} />;
}

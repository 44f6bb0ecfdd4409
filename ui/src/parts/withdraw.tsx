/** Taking back a fact that stands beside a record; why is asked, and nothing is lost. */
import { useText } from '@/text/text';
import { type Door, useDoors } from './doors';
import { ReasonStrip } from './reason-strip';
import { written } from './strip';

/** The button beside the fact and, when it is open, its strip. `label` says what is done: 取り下げる, 外す. */
export function useWithdrawal(fact: string, label: string, canWrite: boolean) {
  const door: Door = {
    id: 'withdraw',
    label,
    strip: (close) => <WithdrawStrip fact={fact} label={label} onDone={close} />,
  };
  return useDoors(canWrite ? [door] : []);
}

function WithdrawStrip({ fact, label, onDone }: { fact: string; label: string; onDone: () => void }) {
  const { t } = useText();
  return (
    <ReasonStrip
      draft={`withdraw:${fact}`}
      label={label}
      hint={t('screen-fact-withdraw-hint')}
      intent={(reason) => ({ intent: 'withdraw-fact', fact, ...written({ reason }) })}
      said={t('screen-fact-withdrawn')}
      onDone={onDone}
    />
  );
}

/** Says that made-up statuses of the sample are among the records, and takes them out in one act. */
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { useAct } from '@/parts/act';
import { FailureNote } from '@/parts/failure';
import { useAsOf } from '@/state/clock';
import { useText } from '@/text/text';

export function FictionBanner({ count }: { count: number }) {
  const { t } = useText();
  const { isToday } = useAsOf();
  const { send, failure, isBusy } = useAct();
  if (count === 0) return null;
  return (
    <Banner
      tone="warn"
      title={t('screen-fiction', { count })}
      actions={
        isToday && (
          <Button
            isDisabled={isBusy}
            onPress={() => void send({ submit: 'clear-fiction' }, t('screen-fiction-cleared'))}
          >
            {t('screen-fiction-clear')}
          </Button>
        )
      }
    >
      {failure && <FailureNote failure={failure} />}
    </Banner>
  );
}

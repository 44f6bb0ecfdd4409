/** Below a log that is longer than what is shown of it. */
import { Button } from '@/kit/button';
import type { Log } from '@/state/rows';
import { useText } from '@/text/text';

export function MoreRows({ log }: { log: Log<unknown> }) {
  const { t } = useText();
  const left = log.total - log.rows.length;
  if (left <= 0) return null;
  return (
    <Button isDisabled={log.isWaiting} onPress={log.more}>
      {t('screen-more-rows', { count: left })}
    </Button>
  );
}

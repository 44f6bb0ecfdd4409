/** From a screen about one report, or about several, to the list of all. */
import { ArrowLeft } from 'lucide-react';
import { Button } from '@/kit/button';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';

export function BackToReports() {
  const { t } = useText();
  const { go } = usePlace();
  return (
    <p>
      <Button rank="tertiary" onPress={() => go({ record: null, search: {} })}>
        <ArrowLeft size={16} aria-hidden />
        {t('screen-report-all')}
      </Button>
    </p>
  );
}

/** From a screen about one report or template, or about several, to the list of all. */
import { ArrowLeft } from 'lucide-react';
import { Button } from '@/kit/button';
import { usePlace } from '@/state/place';
import { useText } from '@/text/text';

export function Back({ to = 'reports', className }: { to?: 'reports' | 'templates'; className?: string }) {
  const { t } = useText();
  const { go } = usePlace();
  const isOfReports = to === 'reports';
  return (
    <p className={className}>
      <Button
        rank="tertiary"
        onPress={() => go({ record: null, search: isOfReports ? {} : { view: 'templates' } })}
      >
        <ArrowLeft size={16} aria-hidden />
        {t(isOfReports ? 'screen-report-all' : 'screen-templates')}
      </Button>
    </p>
  );
}

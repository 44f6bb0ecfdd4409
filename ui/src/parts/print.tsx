/** The button that prints what stands on the screen; each screen says in its style what of it. */
import { Printer } from 'lucide-react';
import { Button } from '@/kit/button';
import { useText } from '@/text/text';

export function PrintButton() {
  const { t } = useText();
  return (
    <Button onPress={() => window.print()}>
      <Printer size={16} aria-hidden />
      {t('screen-coverage-print')}
    </Button>
  );
}

/** A page of the manual over a screen that has no address: before a workspace is open. */
import { useState } from 'react';
import { Button } from '@/kit/button';
import { Dialog } from '@/kit/dialog';
import { useText } from '@/text/text';
import { Article } from './article';
import { manualIn } from './pages';

export default function ManualDialog({ about, onClose }: { about: string; onClose: () => void }) {
  const { t, lang } = useText();
  const [id, setId] = useState(about);
  const page = manualIn(lang).pages.get(id);
  if (!page) return null;
  return (
    <Dialog
      title={t('screen-help')}
      isOpen
      onClose={onClose}
      foot={
        <Button autoFocus onPress={onClose}>
          {t('screen-kit-close')}
        </Button>
      }
    >
      <Article page={page} words={[]} top={3} onPage={setId} />
    </Dialog>
  );
}

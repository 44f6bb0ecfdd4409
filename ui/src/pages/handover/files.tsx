/** The pack as files: forms and language are chosen, the system asks where to. */
import { useState } from 'react';
import type { HandoverPack } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { Arrival } from '@/parts/arrival';
import { FilePicks, FilesMade, formsOf } from '@/parts/files';
import { Form } from '@/parts/form';
import { useAsOf } from '@/state/clock';
import { renderHandover, useLong } from '@/state/long';
import { type Lang, useText } from '@/text/text';

export function ExportStrip({ pack, onDone }: { pack: HandoverPack; onDone: () => void }) {
  const { t, lang } = useText();
  const { clock } = useAsOf();
  const [language, setLanguage] = useState<Lang>(lang);
  const [chosen, setChosen] = useState<readonly string[]>(['pdf', 'docx', 'xlsx']);
  const long = useLong<string[]>();
  const isLacking = chosen.length === 0;
  async function render() {
    if (isLacking) return;
    const request = {
      handover: pack.id,
      clock,
      language,
      formats: formsOf(chosen),
    };
    await long.run((onStep) => renderHandover(request, onStep));
  }
  return (
    <Form label={t('screen-handover-export')} onRecord={render} onClose={onDone}>
      {(press) => (
        <>
          <Arrival>{t('screen-handover-export-hint')}</Arrival>
          <FilePicks
            language={language}
            onLanguage={setLanguage}
            chosen={chosen}
            onChosen={setChosen}
            lacks={isLacking}
          />
          <div className="strip-foot">
            <Button rank="primary" isDisabled={long.state.at === 'running'} onPress={press}>
              {t('screen-handover-export')}
              <kbd aria-hidden>Ctrl+Enter</kbd>
            </Button>
            <Button rank="tertiary" onPress={onDone}>
              {t('screen-close-strip')}
              <kbd aria-hidden>Esc</kbd>
            </Button>
          </div>
          <FilesMade
            state={long.state}
            drawing={t('screen-handover-drawing')}
            done={(count) => t('screen-handover-written', { count })}
          />
        </>
      )}
    </Form>
  );
}

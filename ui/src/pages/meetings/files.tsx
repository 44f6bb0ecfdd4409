/** The minutes as files, or the agenda before the meeting: forms and language are chosen, the system asks where to. */
import { useEffect, useRef, useState } from 'react';
import type { MeetingDetail } from '@/ipc/contract';
import { Button } from '@/kit/button';
import { FilePicks, FilesMade, formsOf } from '@/parts/files';
import { Form } from '@/parts/form';
import { useAsOf } from '@/state/clock';
import { renderMeeting, useLong } from '@/state/long';
import { type Lang, useText } from '@/text/text';

export function ExportStrip({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const { t, lang } = useText();
  const { clock } = useAsOf();
  const [language, setLanguage] = useState<Lang>(lang);
  const [chosen, setChosen] = useState<readonly string[]>(['pdf', 'docx']);
  const long = useLong<string[]>();
  const isLacking = chosen.length === 0;
  const label = t(meeting.state === 'held' ? 'screen-meeting-export' : 'screen-meeting-export-agenda');
  // It has no field to begin with: its first sentence takes the keys.
  const hint = useRef<HTMLParagraphElement>(null);
  useEffect(() => hint.current?.focus({ preventScroll: true }), []);
  async function render() {
    if (isLacking) return;
    const request = { meeting: meeting.id, clock, language, formats: formsOf(chosen) };
    await long.run((onStep) => renderMeeting(request, onStep));
  }
  return (
    <Form label={label} onRecord={render} onClose={onDone}>
      {(press) => (
        <>
          <p ref={hint} tabIndex={-1} className="kit-hint">
            {t('screen-meeting-export-hint')}
          </p>
          <FilePicks
            language={language}
            onLanguage={setLanguage}
            chosen={chosen}
            onChosen={setChosen}
            lacks={isLacking}
          />
          <div className="strip-foot">
            <Button rank="primary" isDisabled={long.state.at === 'running'} onPress={press}>
              {label}
              <kbd aria-hidden>Ctrl+Enter</kbd>
            </Button>
            <Button rank="tertiary" onPress={onDone}>
              {t('screen-close-strip')}
              <kbd aria-hidden>Esc</kbd>
            </Button>
          </div>
          <FilesMade
            state={long.state}
            drawing={t('screen-meeting-drawing')}
            done={(count) => t('screen-meeting-written', { count })}
          />
        </>
      )}
    </Form>
  );
}

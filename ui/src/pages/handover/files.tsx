/** The pack as files: forms and language are chosen, the system asks where to. */
import { useState } from 'react';
import type { HandoverPack, ReportFormat } from '@/ipc/contract';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { Checks, Pick } from '@/kit/pick';
import { FailureNote } from '@/parts/failure';
import { Form } from '@/parts/form';
import { StepProgress } from '@/parts/step-progress';
import { useAsOf } from '@/state/clock';
import { cancelLong, renderHandover, revealReport, useLong } from '@/state/long';
import { type Lang, useText } from '@/text/text';
import { Arrival } from './arrival';

const formats: readonly ReportFormat[] = ['pdf', 'docx', 'xlsx', 'html', 'md'];

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
      formats: formats.filter((one) => chosen.includes(one)),
    };
    await long.run((onStep) => renderHandover(request, onStep));
  }
  return (
    <Form label={t('screen-handover-export')} onRecord={render} onClose={onDone}>
      {(press) => (
        <>
          <Arrival>{t('screen-handover-export-hint')}</Arrival>
          <Pick<Lang>
            label={t('screen-report-language')}
            options={[
              { id: 'ja', label: t('screen-language-ja') },
              { id: 'en', label: t('screen-language-en') },
            ]}
            value={language}
            onChange={setLanguage}
          />
          <Checks
            label={t('screen-report-formats')}
            options={formats.map((id) => ({ id, label: t(`screen-report-format-${id}`) }))}
            value={chosen}
            onChange={setChosen}
            error={isLacking ? t('screen-report-lacks-format') : null}
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
          {long.state.at === 'running' && (
            <StepProgress
              label={t('screen-handover-drawing')}
              progress={long.state.progress}
              onCancel={cancelLong}
            />
          )}
          {long.state.at === 'failed' && <FailureNote failure={long.state.failure} />}
          {long.state.at === 'done' && (
            <Banner
              tone="good"
              title={t('screen-handover-written', { count: long.state.value.length })}
              actions={
                // The folder may be gone by now; then nothing opens, and the names are still on screen.
                <Button onPress={() => void revealReport().catch(() => undefined)}>
                  {t('screen-report-reveal')}
                </Button>
              }
            >
              <ul className="bullets">
                {long.state.value.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </Banner>
          )}
        </>
      )}
    </Form>
  );
}

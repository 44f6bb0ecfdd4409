/** 取込: choose → look at what would change → apply → summary, and the whole import taken back in one step. */
import { useState } from 'react';
import type { ImportPreview, Receipt } from '@/ipc/contract';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { useUndo } from '@/parts/act';
import { DayField } from '@/parts/day-field';
import { FailureNote } from '@/parts/failure';
import { Form } from '@/parts/form';
import { StepProgress } from '@/parts/step-progress';
import { useAsOf } from '@/state/clock';
import { applyImport, cancelLong, chooseImport, previewImport, useLong } from '@/state/long';
import { usePlace } from '@/state/place';
import { markSaved, markSaving } from '@/state/session';
import { useText } from '@/text/text';
import { Preview } from './preview';

export default function ImportPage() {
  const { t } = useText();
  const { isToday } = useAsOf();
  const [handle, setHandle] = useState<number | null>(null);
  const look = useLong<ImportPreview>();
  const [asOf, setAsOf] = useState<string | null>(null);
  const [done, setDone] = useState<{ receipt: Receipt; preview: ImportPreview } | null>(null);
  const apply = useLong<Receipt>();
  const isApplying = apply.state.at === 'running';
  const preview = look.state.at === 'done' ? look.state.value : null;

  async function choose(kind: 'folder' | 'files') {
    setDone(null);
    apply.reset();
    await look.run(async (onStep) => {
      const chosen = await chooseImport(kind);
      if (chosen === null) return null;
      setHandle(chosen);
      setAsOf(null);
      return previewImport(chosen, null, onStep);
    });
  }
  async function again(day: string | null) {
    setAsOf(day);
    if (handle !== null) await look.run((onStep) => previewImport(handle, day, onStep));
  }
  async function take() {
    if (!preview || !isToday) return;
    markSaving();
    const receipt = await apply.run((onStep) => applyImport(preview.handle, onStep));
    markSaved(receipt ? new Date(receipt.at) : undefined);
    if (!receipt) return;
    setDone({ receipt, preview });
    look.reset();
    apply.reset();
  }
  const refused = apply.state.at === 'failed' ? apply.state.failure : null;
  return (
    <div className="page-plain page-wide">
      <h1>{t('screen-import')}</h1>
      {!isToday && <p className="kit-hint">{t('screen-as-of-no-writing')}</p>}
      {done && <Summary {...done} onAgain={() => setDone(null)} />}
      {!preview && !done && look.state.at !== 'running' && (
        <section className="page-part">
          <p>{t('screen-import-what')}</p>
          <div className="flex flex-wrap gap-2">
            <Button rank="primary" isDisabled={!isToday} onPress={() => void choose('folder')}>
              {t('screen-import-folder')}
            </Button>
            <Button isDisabled={!isToday} onPress={() => void choose('files')}>
              {t('screen-import-files')}
            </Button>
          </div>
          <p className="kit-hint">{t('screen-import-hint')}</p>
        </section>
      )}
      {look.state.at === 'running' && (
        <StepProgress
          label={t('screen-import-reading')}
          progress={look.state.progress}
          onCancel={cancelLong}
        />
      )}
      {look.state.at === 'failed' && <FailureNote failure={look.state.failure} />}
      {preview && (
        <>
          <Form className="import-bar" label={t('screen-import-counts')} onRecord={take}>
            {(record) => (
              <>
                {preview.as_of !== null && (
                  <div className="strip-day">
                    <DayField
                      label={t('screen-import-as-of')}
                      hint={t('screen-import-as-of-hint')}
                      value={asOf ?? preview.as_of}
                      onChange={(day) => void again(day)}
                    />
                  </div>
                )}
                <Button rank="primary" isDisabled={isApplying || !isToday} onPress={record}>
                  {t('screen-import-apply')}
                </Button>
                <Button rank="tertiary" isDisabled={isApplying} onPress={look.reset}>
                  {t('screen-import-drop')}
                </Button>
              </>
            )}
          </Form>
          {apply.state.at === 'running' && (
            <StepProgress
              label={t('screen-import-applying')}
              progress={apply.state.progress}
              onCancel={cancelLong}
            />
          )}
          {refused && (
            <FailureNote
              failure={refused}
              actions={
                refused.code === 'preview-gone' && (
                  <Button onPress={() => void again(asOf)}>{t('screen-import-look-again')}</Button>
                )
              }
            />
          )}
          <Preview preview={preview} />
        </>
      )}
    </div>
  );
}

function Summary({
  receipt,
  preview,
  onAgain,
}: {
  receipt: Receipt;
  preview: ImportPreview;
  onAgain: () => void;
}) {
  const { t } = useText();
  const { go } = usePlace();
  const { revert } = useUndo();
  const { isToday } = useAsOf();
  const sum = (of: 'new' | 'changed' | 'gone') =>
    preview.counts.reduce((total, count) => total + count[of], 0);
  return (
    <Banner
      tone="good"
      title={t('screen-import-done')}
      actions={
        <div className="strip-ways">
          <Button rank="primary" onPress={() => go({ screen: 'workstreams' })}>
            {t('screen-import-to-list')}
          </Button>
          <Button
            isDisabled={!isToday}
            onPress={() => {
              revert(receipt.gesture);
              onAgain();
            }}
          >
            {t('screen-import-undo')}
          </Button>
          <Button rank="tertiary" onPress={onAgain}>
            {t('screen-import-again')}
          </Button>
        </div>
      }
    >
      <p>
        {t('screen-import-summary', {
          new: sum('new'),
          changed: sum('changed'),
          gone: sum('gone'),
          problems: preview.problem_total,
        })}
      </p>
      {preview.attribution && <p>{preview.attribution}</p>}
    </Banner>
  );
}

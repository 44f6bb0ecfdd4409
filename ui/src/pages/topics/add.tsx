/** A new reference entry. */
import type { TopicKind, Verification } from '@/ipc/contract';
import { TextArea, TextField } from '@/kit/field';
import { DayField } from '@/parts/day-field';
import { Strip, written } from '@/parts/strip';
import { OptionalWordField, WordField } from '@/parts/word-field';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

const none = {
  kind: 'framework' as TopicKind,
  name: '',
  name_en: '',
  code: '',
  reference: '',
  summary: '',
  summary_en: '',
  aliases: '',
  verification: null as Verification | null,
  on: null as string | null,
};

export function AddStrip({ onDone }: { onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft('topic', none);
  return (
    <Strip
      label={t('screen-topics-add')}
      draft={draft}
      // English alone is no summary: Japanese is what always exists, and the core says so.
      intent={({ kind, name, name_en, code, reference, summary, summary_en, aliases, verification, on }) => ({
        intent: 'add-topic',
        kind,
        name: { ja: name, ...written({ en: name_en }) },
        ...written({ code, reference }),
        ...(summary.trim() || summary_en.trim()
          ? { summary: { ja: summary, ...written({ en: summary_en }) } }
          : {}),
        ...(aliases.trim()
          ? {
              aliases: aliases
                .split('\n')
                .map((one) => one.trim())
                .filter(Boolean),
            }
          : {}),
        ...(verification ? { verification } : {}),
        ...(on ? { on } : {}),
      })}
      said={t('screen-topics-added')}
      onDone={onDone}
      more={({ of }) => (
        <>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField label={t('field-name-en')} {...of('name_en')} />
            </div>
            <div className="strip-day">
              <DayField label={t('screen-field-topic-on')} {...of('on')} />
            </div>
            <div className="w-36">
              <OptionalWordField
                family="verification"
                label={t('noun-verification')}
                {...of('verification')}
              />
            </div>
          </div>
          <TextArea label={t('field-summary')} {...of('summary')} rows={2} />
          <TextArea label={t('field-summary-en')} {...of('summary_en')} rows={2} />
          <TextArea
            label={t('noun-alias')}
            hint={t('screen-topics-aliases-hint')}
            {...of('aliases')}
            rows={2}
          />
        </>
      )}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="w-36">
            <WordField family="topic-kind" label={t('field-kind')} {...of('kind')} />
          </div>
          <div className="strip-grow">
            <TextField label={t('field-name')} {...of('name')} isRequired autoFocus />
          </div>
          <div className="w-28">
            <TextField label={t('noun-code')} {...of('code')} />
          </div>
          <div className="strip-grow">
            <TextField label={t('noun-source')} {...of('reference')} />
          </div>
        </div>
      )}
    </Strip>
  );
}

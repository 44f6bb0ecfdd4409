/** A day of a framework: recorded as an event that is about it, both in one act. */
import type { Verification } from '@/ipc/contract';
import { TextField } from '@/kit/field';
import { DayField } from '@/parts/day-field';
import { Strip, written } from '@/parts/strip';
import { OptionalWordField } from '@/parts/word-field';
import { useDraft } from '@/state/drafts';
import { freshId } from '@/state/fresh';
import { useText } from '@/text/text';

const none = {
  name: '',
  name_en: '',
  on: null as string | null,
  reference: '',
  verification: null as Verification | null,
};

export function DateStrip({ framework, onDone }: { framework: string; onDone: () => void }) {
  const { t } = useText();
  const draft = useDraft(`date:${framework}`, none);
  return (
    <Strip
      label={t('screen-frameworks-date')}
      draft={draft}
      lacks={({ on }) => (on === null ? { on: t('screen-frameworks-lacks-day') } : {})}
      intent={({ name, name_en, on, reference, verification }) => {
        const topic = freshId();
        const mark = verification ? { verification } : {};
        return [
          {
            intent: 'add-topic',
            topic,
            kind: 'event',
            name: { ja: name, ...written({ en: name_en }) },
            ...(on ? { on } : {}),
            ...written({ reference }),
            ...mark,
          },
          { intent: 'relate-topic', topic, tie: 'about', other: framework, ...mark },
        ];
      }}
      said={t('screen-frameworks-dated')}
      onDone={onDone}
      more={({ of }) => <TextField label={t('field-name-en')} {...of('name_en')} />}
    >
      {({ of }) => (
        <>
          <div className="strip-row">
            <div className="strip-day">
              <DayField label={t('framework-day')} {...of('on')} />
            </div>
            <div className="strip-grow">
              <TextField label={t('framework-what')} {...of('name')} isRequired autoFocus />
            </div>
          </div>
          <div className="strip-row">
            <div className="strip-grow">
              <TextField label={t('noun-source')} {...of('reference')} />
            </div>
            <div className="w-36">
              <OptionalWordField
                family="verification"
                label={t('noun-verification')}
                {...of('verification')}
              />
            </div>
          </div>
        </>
      )}
    </Strip>
  );
}

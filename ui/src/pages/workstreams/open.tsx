/** A new workstream, opened where the list is. */
import { TextField } from '@/kit/field';
import { DayField } from '@/parts/day-field';
import { Strip, written } from '@/parts/strip';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

const none = { title: '', title_en: '', code: '', from: null as string | null };

export function OpenStrip({ onDone }: { onDone: (id: string | null) => void }) {
  const { t } = useText();
  const draft = useDraft('open', none);
  return (
    <Strip
      label={t('screen-workstreams-new')}
      draft={draft}
      intent={({ title, title_en, code, from }) => ({
        intent: 'open-workstream',
        title: { ja: title, ...written({ en: title_en }) },
        ...written({ code }),
        ...(from ? { from } : {}),
      })}
      said={t('screen-workstreams-opened')}
      places={{ 'code-taken': 'code' }}
      onDone={(receipt) => onDone(receipt?.subject ?? null)}
      more={({ of }) => (
        <div className="strip-row">
          <div className="strip-grow">
            <TextField label={t('field-title-en')} {...of('title_en')} />
          </div>
          <div className="strip-day">
            <DayField label={t('field-from')} {...of('from')} />
          </div>
        </div>
      )}
    >
      {({ of }) => (
        <div className="strip-row">
          <div className="strip-grow">
            <TextField label={t('field-title')} {...of('title')} isRequired autoFocus />
          </div>
          <div className="w-28">
            <TextField label={t('noun-code')} {...of('code')} />
          </div>
        </div>
      )}
    </Strip>
  );
}

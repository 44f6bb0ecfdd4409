/** A new workstream, opened where the list is. */
import type { ClipboardEvent } from 'react';
import { TextField } from '@/kit/field';
import { type Words, wordsIn } from '@/kit/grid/clipboard';
import { DayField } from '@/parts/day-field';
import { Strip, written } from '@/parts/strip';
import { useDraft } from '@/state/drafts';
import { useText } from '@/text/text';

const none = { title: '', title_en: '', code: '', from: null as string | null };

interface OpenProps {
  onDone: (id: string | null) => void;
  /** Rows of a sheet were pasted where one was to be written. */
  onRows: (words: Words) => void;
}

export function OpenStrip({ onDone, onRows }: OpenProps) {
  const { t } = useText();
  const draft = useDraft('open', none);
  const onPaste = (event: ClipboardEvent) => {
    const words = wordsIn(event.clipboardData);
    // A single cell is a title like any other text.
    if (words.length * (words[0]?.length ?? 0) <= 1) return;
    event.preventDefault();
    event.stopPropagation();
    onRows(words);
  };
  return (
    <div onPasteCapture={onPaste}>
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
              <TextField
                label={t('field-title')}
                hint={t('screen-workstreams-new-hint')}
                {...of('title')}
                isRequired
                autoFocus
              />
            </div>
            <div className="w-28">
              <TextField label={t('noun-code')} {...of('code')} />
            </div>
          </div>
        )}
      </Strip>
    </div>
  );
}
